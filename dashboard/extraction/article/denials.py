"""Who is blamed for a strike, and who denies it: put on the strikes that are meant."""

from collections.abc import Iterable, Sequence

from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import Claim, Factuality, Reason, Stance
from dashboard.extraction.article.carried_over import INHERITED
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.merge import Merger, more_cautious
from dashboard.extraction.article.speakers import Speakers, narrator
from dashboard.extraction.english.lexicon import STRIKE_NOUNS, words_of
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import Attribution
from dashboard.extraction.sentence.blame import Blame
from dashboard.extraction.sentence.responses import Denial, denied_content

_HARMED = words_of("deaths") | {"casualty"}


def blame_for(
    drafts: Sequence[Draft], blame: Blame, sentence: Sentence, speakers: Speakers, merger: Merger
) -> None:
    """Name the attacker of strikes that have none; keep the claim on all of them."""
    names = speakers.names(Attribution(blame.speakers), sentence) or (narrator(sentence),)
    one_of_several = len(blame.actors) > 1
    hedged = blame.hedged or one_of_several
    if blame.owned and sentence.paragraph.kind == "headline":
        return  # it only repeats what the text says
    for draft in tuple(merger.drafts) if blame.of_all else drafts:
        known = draft.attacker != UNKNOWN
        named = any(merger.same_actor(draft.attacker, actor) for actor in blame.actors)
        guessed = draft.reasons["actor1"].rule in INHERITED
        if blame.plain and guessed and not named:
            known = False  # "Russia's jets carried out the strikes": no more need to guess
        elif (blame.owned or one_of_several) and not named:
            continue
        if blame.of_all and known and not guessed and not (one_of_several and named):
            continue  # its own sentence says who did it, and no sheet that it may be another
        if guessed and one_of_several:
            draft.attacker = UNKNOWN
        if known or one_of_several:
            only_here = guessed or _is_named_only_in(sentence, draft)
            blamed = one_of_several or (named and only_here)
        else:
            draft.attacker = blame.actors[0]
            why = Reason(field="actor1", rule="who is blamed", citation=sentence.cite())
            draft.explain([why], "actor1")
            blamed = True
        if hedged and blamed:
            draft.factuality = more_cautious(draft.factuality, Factuality.ALLEGED)
            why = Reason(field="factuality", rule="blame", citation=sentence.cite())
            draft.explain([why], "factuality")
        for actor in blame.actors:
            _add_claims(draft, names, actor, "affirms", sentence, hedged=hedged)


def deny(
    drafts: Sequence[Draft],
    denial: Denial,
    sentence: Sentence,
    said: Sequence[str],
    merger: Merger,
) -> None:
    """A denial stands against the denier's own strikes, else against the last reported.

    `said` are the names of who denies: what they claim themselves they do not deny.
    """
    own = [
        draft
        for draft in merger.drafts
        if denial.actor
        and draft.attacker != UNKNOWN
        and merger.same_actor(draft.attacker, denial.actor)
        and not is_claimed(draft, said)
    ]
    names = said or (narrator(sentence),)
    unclaimed = [d for d in drafts if denial.actor is None or d.attacker == UNKNOWN]
    spoken_of = [draft for draft in own if draft in drafts]
    if spoken_of and _is_of_last(denial):
        own = [draft for draft in own if any(_are_of_a_day(draft, last) for last in spoken_of)]
    for draft in own or unclaimed:
        _add_claims(draft, names, denial.actor or draft.attacker, "denies", sentence)


def _are_of_a_day(one: Draft, other: Draft) -> bool:
    return one.when.first <= other.when.last and other.when.first <= one.when.last


@rule(
    fires=[
        "Russian jets bombed Ariha on 3 May. Russian jets bombed Hass on 1 May, killing nine. "
        "Russia rejected responsibility for the civilian casualties.",
        "Russian jets bombed Ariha on 3 May. Russian jets bombed Hass on 1 May. Russia denied the "
        "raid.",
    ],
    near_misses=[
        "Russian jets bombed Ariha on 3 May. Russian jets bombed Hass on 1 May. Russia denies "
        "killing civilians.",
        "Russian jets bombed Ariha on 3 May. Russian jets bombed Hass on 1 May. Russia denied both "
        "raids.",
    ],
    idle=False,
)
def _is_of_last(denial: Denial) -> bool:
    """ "Denied the raid", "rejected responsibility for the casualties": of the strike told last."""
    return any(
        word.lower_ in {"the", "this", "that"}
        and (
            lemma(word.head) in _HARMED
            or (lemma(word.head) in STRIKE_NOUNS and word.head.tag_ == "NN")
        )
        for thing in denied_content(denial.verb)
        for word in thing.subtree
    )


@rule(
    fires=[
        "Jets bombed Ariha. Moscow denied the attack, saying its jets had hit a depot in Hass.",
        "Jets bombed Ariha. Moscow denied the raid and said its jets had bombed Saraqib.",
    ],
    near_misses=[
        "Russian jets bombed Ariha, activists said, but Moscow denied the attack.",
        "Jets bombed Ariha. Moscow denied the attack, saying its jets had stayed on the ground.",
        "Jets bombed Ariha. Moscow called the report a lie and said none of its jets hit Ariha.",
    ],
    idle=False,
)
def is_claimed(draft: Draft, said: Sequence[str]) -> bool:
    """ "Denied the attack, saying its jets had hit X": what they claim themselves is not denied."""
    told = (c for c in draft.claims if c.about == "occurrence" and c.stance == "affirms")
    return any(c.by in said and c.citation == draft.citations[0] for c in told)


def _add_claims(
    draft: Draft,
    names: Iterable[str],
    actor: str,
    stance: Stance,
    sentence: Sentence,
    *,
    hedged: bool = False,
) -> None:
    draft.cite(sentence.cite())
    draft.add_claims(
        Claim(
            by=by,
            about="attacker",
            value=actor,
            stance=stance,
            hedged=hedged,
            citation=sentence.cite(),
        )
        for by in names
    )


def _is_named_only_in(sentence: Sentence, draft: Draft) -> bool:
    """Whether nobody but who blames has named the attacker."""
    named = [c for c in draft.claims if c.about == "attacker" and c.stance == "affirms"]
    return all(claim.citation == sentence.cite() for claim in named)
