"""What only the whole article can say: strikes "in Syria", words on strikes reported elsewhere,
strikes known by their denial, blame and denials, and strikes that were never placed."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace

from dashboard.domain.article import Citation
from dashboard.domain.event import Claim, Factuality
from dashboard.domain.place import Place, Unresolved
from dashboard.domain.review import ReviewItem, UnplacedStrike
from dashboard.extraction.article.answered import places_answered
from dashboard.extraction.article.article_state import ArticleState
from dashboard.extraction.article.denials import blame_for, deny, is_claimed
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.event_day import StrikeDay
from dashboard.extraction.article.event_place import locate
from dashboard.extraction.article.mention_cases import continues, matching
from dashboard.extraction.article.merge import holds, more_cautious
from dashboard.extraction.article.reporter import Reporter
from dashboard.extraction.article.toll_scope import is_told_abroad
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attackers import Party
from dashboard.extraction.sentence.attribution import Attribution
from dashboard.extraction.sentence.place_use import PlaceUse
from dashboard.extraction.sentence.responses import Denial, denied_content
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.thresholds import OPENING

_ELSEWHERE = frozenset({"elsewhere", "separately"})
_BEARINGS = words_of("bearing") | {"northeast", "northwest", "southeast", "southwest"}

SpokenOf = dict[int, tuple[Draft, ...]]
"""The strikes that each sentence reports or goes on from, by the sentence's index."""


@dataclass(frozen=True, slots=True, eq=False)
class AtLarge:
    """A strike of which no more is said than "in Syria"."""

    facts: SentenceFacts
    mention: StrikeMention
    place: PlaceUse


@dataclass(frozen=True, slots=True, eq=False)
class Elsewhere:
    """Claims on strikes reported in other sentences: "the targets are rebels".

    `reports_strike` says whether the sentence itself reports a strike, though not where.
    """

    index: int
    attackers: tuple[Party, ...]
    claims: tuple[Claim, ...]
    citation: Citation
    reports_strike: bool

    @classmethod
    def of(
        cls,
        facts: SentenceFacts,
        attackers: Iterable[str],
        claims: Iterable[Claim],
        *,
        reports_strike: bool = False,
    ) -> "Elsewhere":
        """The claims of one sentence, on strikes of these attackers where it names any."""
        return cls(
            index=facts.index,
            attackers=tuple(map(Party, attackers)),
            claims=tuple(claims),
            citation=facts.read.sentence.cite(),
            reports_strike=reports_strike,
        )


def read_again(
    reporter: Reporter,
    state: ArticleState,
    at_large: Sequence[AtLarge],
    elsewhere: Sequence[Elsewhere],
    spoken_of: SpokenOf,
) -> None:
    """Add to the reporter's strikes what the first reading left; `state` is that at its end."""
    statements = [*elsewhere, *_report_at_large(reporter, state, at_large)]
    cited = {c.start for draft in reporter.merger.drafts for c in draft.citations}
    unplaced = {
        statement.index
        for statement in statements
        if statement.reports_strike
        and statement.citation.start not in cited
        and not reporter.facts[statement.index].in_headline
    }
    for statement in statements:
        _attach(reporter, statement, spoken_of)
    answered = {**spoken_of, **_report_denied(reporter, state)}
    _hear_answers(reporter, answered, unplaced)
    if not reporter.merger.drafts:
        reporter.review += [_unplaced(s) for s in statements if s.reports_strike]


def _report_at_large(
    reporter: Reporter, state: ArticleState, mentions: Iterable[AtLarge]
) -> list[Elsewhere]:
    """The country itself is struck only where the article names nothing nearer.

    Returns the claims of those mentions that speak of strikes with a nearer place.
    """
    left = []
    wholes: list[Draft] = []
    sides: list[Draft] = []
    # "In Syria" may be the strike that another sentence has "in eastern Syria".
    for at_large in sorted(mentions, key=_last_the_widest):
        facts, mention = at_large.facts, at_large.mention
        whole = at_large.place.mention.side is None
        last = state.strikes if continues(mention, state) else ()
        attackers = reporter.attackers.attackers(mention, last)
        told_on = reporter.news_day_told() if facts.in_headline else None
        days = reporter.days(facts, mention, told_on)
        before = places_answered(reporter.document, facts, mention)
        told = tuple(
            draft
            for draft in reporter.merger.drafts
            if _is_of(days, draft) and draft.place.id not in before
        )
        nearer = matching(attackers, told, reporter.merger.same_actor)
        as_wide = wholes if whole else [*wholes, *sides]
        if any(draft not in as_wide for draft in nearer):
            _doubt(reporter, facts, mention, nearer)
            claims = reporter.claims.of_targets(facts, mention.targets, mention.attribution)
            left.append(Elsewhere.of(facts, (party.actor for party in attackers), claims))
        elif not facts.in_headline or _is_all_told(reporter, whole=whole):
            drafts = reporter.report_at(facts, mention, attackers, [at_large.place], days)
            for draft in drafts:
                draft.answers |= before
            (wholes if whole else sides).extend(drafts)
            _count(reporter, state, facts, mention, drafts)
    return left


def _last_the_widest(at_large: AtLarge) -> tuple[bool, bool]:
    """The headline's after the text's, and "Syria" after "eastern Syria"."""
    return at_large.facts.in_headline, at_large.place.mention.side is None


def _is_all_told(reporter: Reporter, *, whole: bool) -> bool:
    """ "Turkey Shells Kurds in Northern Syria" over a text that names no place of it at all."""
    told = any(f.strike_mentions for f in reporter.facts if not f.in_headline)
    return told and not whole and not reporter.merger.drafts


def _is_of(days: Sequence[StrikeDay], draft: Draft) -> bool:
    """Whether a strike "in Syria" on these days may be one that is told of nearer."""
    return not draft.dated or any(
        not day.said or (day.when.first <= draft.when.last and draft.when.first <= day.when.last)
        for day in days
    )


def _doubt(
    reporter: Reporter, facts: SentenceFacts, mention: StrikeMention, drafts: Iterable[Draft]
) -> None:
    """ "Suspected Turkish strike in Syria": the one attacker of the article is only supposed."""
    factuality, why = reporter.claims.factuality(facts, mention, mention.attackers)
    if factuality is Factuality.ALLEGED and mention.attackers and reporter.attackers.sole:
        for draft in drafts:
            draft.factuality = more_cautious(draft.factuality, factuality)
            draft.explain([why], "factuality")


def _attach(reporter: Reporter, statement: Elsewhere, spoken_of: SpokenOf) -> None:
    """Give a statement's claims to the strikes it speaks of."""
    if not statement.claims:
        return
    sole = reporter.attackers.sole
    drafts = tuple(reporter.merger.drafts) if sole else spoken_of[statement.index]
    for draft in matching(statement.attackers, drafts, reporter.merger.same_actor):
        draft.add_claims(statement.claims)
        draft.cite(statement.citation)


def _report_denied(reporter: Reporter, state: ArticleState) -> SpokenOf:
    """A strike reported only by its denial is kept as denied."""
    reported: SpokenOf = {}
    for facts in reporter.facts:
        for mention in facts.strike_mentions:
            denier = _denier(facts, mention) if mention.reality == "denied" else None
            if denier is None or facts.in_headline:
                continue
            days = reporter.days(facts, mention, state.day)
            for use in mention.places if days else ():
                at = locate(reporter.document, use)
                if at is None or isinstance(at, Unresolved) or _is_known(reporter, at.place):
                    continue
                party = Party(denier, rule="who denies it")
                report = reporter.report(facts, mention, (party,), at, days[0])
                claims = tuple(replace(claim, stance="denies") for claim in report.claims)
                denied = replace(report, factuality=Factuality.DENIED, claims=claims)
                reported[facts.index] = reporter.add([denied])
                _count(reporter, state, facts, mention, reported[facts.index])
    return reported


def _hear_answers(reporter: Reporter, spoken_of: SpokenOf, unplaced: Set[int]) -> None:
    """Put blame and denials on the strikes they answer.

    `unplaced` are the sentences that tell of a strike on no map: the next one answers to that.
    """
    for facts in reporter.facts:
        if facts.blame is None and facts.denial is None:
            continue
        if is_told_abroad(reporter.document, facts):
            continue
        sentence = facts.read.sentence
        if facts.denial is not None and _is_of_another(reporter, facts, facts.denial):
            continue
        if facts.index - 1 in unplaced:
            continue
        denied = _denied_at(reporter, facts)
        drafts = denied or spoken_of[facts.index]
        if drafts and all(draft.lost is not None for draft in drafts):
            continue  # what is answered is on no map
        if not drafts and not (facts.denial and facts.denial.otherwise):
            first = reporter.merger.drafts[:1]
            drafts = tuple(draft for draft in first if not _is_of_earlier_days(facts, draft))
        if facts.blame is not None and not (facts.blame.owned and _is_elsewhere(facts)):
            blame_for(drafts, facts.blame, sentence, reporter.speakers, reporter.merger)
        if facts.denial is not None:
            of_all = replace(facts.denial, actor=_denied_for(reporter, facts, facts.denial))
            denial = replace(facts.denial, actor=None) if denied else of_all
            said = reporter.speakers.names(Attribution(denial.speakers), sentence)
            if drafts and all(is_claimed(draft, said) for draft in drafts):
                drafts = _told_before(facts, spoken_of)
            deny(drafts, denial, sentence, said, reporter.merger)


def _is_of_earlier_days(facts: SentenceFacts, draft: Draft) -> bool:
    """ "Blamed A for Saturday's bombardment", where what the article maps was on Sunday."""
    days = [when.last for when in facts.dates if when.shift is None]
    return draft.dated and bool(days) and max(days) < draft.when.first


def _denied_for(reporter: Reporter, facts: SentenceFacts, denial: Denial) -> str | None:
    """For whom somebody denies it: "no US or coalition jets", where the coalition is blamed."""
    attackers = {draft.attacker for draft in reporter.merger.drafts}
    if denial.actor is None or denial.actor in attackers:
        return denial.actor
    named = {mention.actor for mention in facts.read.actors} & attackers
    wider = reporter.merger.registry.lineage(denial.actor)
    return next((actor for actor in wider if actor in named), denial.actor)


def _told_before(facts: SentenceFacts, spoken_of: SpokenOf) -> tuple[Draft, ...]:
    """The strikes of the last sentence before that speaks of any other than this one does."""
    here = spoken_of[facts.index]
    before = (spoken_of[index] for index in range(facts.index - 1, -1, -1) if index in spoken_of)
    others = (tuple(draft for draft in drafts if draft not in here) for drafts in before)
    return next(filter(None, others), ())


def _count(
    reporter: Reporter,
    state: ArticleState,
    facts: SentenceFacts,
    mention: StrikeMention,
    drafts: tuple[Draft, ...],
) -> None:
    number = facts.strike_mentions.index(mention)
    reporter.tolls.count(facts, {number: drafts}, state.counted_by(facts.index))


def _denied_at(reporter: Reporter, facts: SentenceFacts) -> tuple[Draft, ...]:
    """The strikes at the places of which a sentence denies them: "denied bombing X"."""
    uses = [use for m in facts.strike_mentions if m.reality == "denied" for use in m.places]
    found = [reporter.document.resolve(use.mention, use.within) for use in uses]
    ids = {f.place.id for f in found if not isinstance(f, Unresolved)}
    return tuple(draft for draft in reporter.merger.drafts if draft.place.id in ids)


@rule(
    fires=[
        "Jets bombed Ariha. In the east, the US military said it had carried out a strike.",
        "Jets bombed Ariha. Elsewhere, the Turkish army said it had carried out a strike.",
    ],
    near_misses=[
        "Jets bombed Ariha. The Turkish army said it had carried out a strike.",
        "Jets bombed Ariha. In a statement, the Turkish army said it had carried out a strike.",
    ],
    idle=False,
)
def _is_elsewhere(facts: SentenceFacts) -> bool:
    """ "In the east, the army said it had struck": not the strike told of before."""
    opening = facts.read.sentence.span[:OPENING]
    comma = next((token.i for token in opening if token.text == ","), None)
    if comma is None:
        return False
    words = {token.lower_ for token in opening if token.i < comma}
    return bool(words & _ELSEWHERE) or ("in" in words and bool(words & _BEARINGS))


@rule(
    fires=[
        "Jets bombed Ariha on Monday. Russia denied it had struck a hospital in Aleppo last year.",
        "Jets bombed Ariha on Monday. Moscow denied it had hit a school in Hama in 2014.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. Russia denied it had struck a hospital in Ariha.",
        "Jets bombed Ariha on Monday. Russia denied it had struck a hospital.",
    ],
    idle=False,
    kept="what is denied of another strike is no word on this one",
)
def _is_of_another(reporter: Reporter, facts: SentenceFacts, denial: Denial) -> bool:
    """Whether what is denied is at a place, or was at a time, of no strike reported here."""
    inside = {token.i for thing in denied_content(denial.verb) for token in thing.subtree}
    inside -= {token.i for speaker in denial.speakers for token in speaker.subtree}
    named = [p for p in facts.read.places if p.root.i in inside and p.stands_for is None]
    found = [reporter.document.resolve(place) for place in named]
    places = [f.place for f in found if not isinstance(f, Unresolved)]
    drafts = reporter.merger.drafts
    if places and not any(_is_known(reporter, place) for place in places):
        return True
    start = facts.read.sentence.span.start_char
    denied_from = denial.verb.idx - start
    days = [when for when in facts.dates if when.start > denied_from]
    return bool(days) and all(when.last < draft.when.first for when in days for draft in drafts)


def _denier(facts: SentenceFacts, mention: StrikeMention) -> str | None:
    spoken = {token.i for speaker in mention.attribution.speakers for token in speaker.subtree}
    named = next((m.actor for m in facts.read.actors if m.root.i in spoken), None)
    # "The ministry denied that Russian jets had bombed X": it speaks for Russia.
    return named or next((party.actor for party in mention.attackers), None)


def _is_known(reporter: Reporter, place: Place) -> bool:
    return any(
        draft.place.id == place.id or holds(place, draft.place) or holds(draft.place, place)
        for draft in reporter.merger.drafts
    )


def _unplaced(statement: Elsewhere) -> ReviewItem:
    return ReviewItem(
        kind="event",
        text=statement.citation.quote,
        reason=UnplacedStrike(),
        citation=statement.citation,
    )
