"""Which strikes a number of killed counts, and whether it adds, updates, or only divides."""

from collections.abc import Sequence
from datetime import timedelta

from dashboard.articles.dates import DateMention
from dashboard.domain.place import PlaceKind, Unresolved
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.merge import Draft, holds
from dashboard.extraction.english.lexicon import PLACE_KINDS, STRIKE_NOUNS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import conjuncts
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.toll_mentions import TollMention, belongs_to
from dashboard.extraction.sentence.weapons import is_air_or_shell

_RISING = frozenset("rise climb increase revise update grow raise".split())
_TOTALS = frozenset(["toll", "number", "dead", "death"])
_GROUND_FIGHTING = frozenset("fighting clash battle gunfight ambush combat".split())
_ASIDE = frozenset("for after to since of following despite like unlike".split())
_FEW_DAYS = timedelta(days=7)
_BYGONE = frozenset("earlier previously initially previous initial".split())
_OTHER_DEEDS = frozenset("attack assault massacre shooting explosion blast crash".split())
_PARTS = frozenset(["including", "among", "includes", "included"])


def counted_events(
    document: Document,
    facts: SentenceFacts,
    mention: TollMention,
    told: dict[int, list[Draft]],
    recent: list[Draft],
) -> list[Draft]:
    """The events a toll counts.

    `told` are the events of each frame of its sentence, `recent` those told of just before.
    """
    if _of_another_deed(facts, mention) or _is_of_before(facts, mention):
        return []
    here = list({id(draft): draft for group in told.values() for draft in group}.values())
    owners = [
        (abs(mention.head.i - strike.trigger.head.i), number)
        for number, strike in enumerate(facts.strike_mentions)
        if strike.reality == "done" and belongs_to(mention, strike.trigger)
    ]
    if owners:
        number = min(owners)[1]
        # A strike with a place of its own but no event was outside Syria, or could not be placed.
        elsewhere = bool(here or facts.strike_mentions[number].places)
        drafts = told.get(number, []) or ([] if elsewhere else recent)
    elif here:
        drafts = here
    elif (
        any(strike.reality != "done" for strike in facts.strike_mentions)
        or _killed_by_others(mention)
        or is_told_abroad(document, facts)
    ) or _is_elsewhere(document, facts, recent):
        return []
    else:
        drafts = _of_that_day(facts, recent)
    return _in_turn(document, facts, mention, drafts) or _at_place(document, facts, mention, drafts)


def _of_another_deed(facts: SentenceFacts, mention: TollMention) -> bool:
    """ "In revenge for the attacks in Tehran, in which 18 were killed": not the strike's dead."""
    clause = next((t for t in (mention.head, *mention.head.ancestors) if t.dep_ == "relcl"), None)
    if clause is None or clause.head.dep_ == "appos":
        return False
    told = {i for strike in facts.strike_mentions for i in strike.trigger.core}
    for noun in (clause.head, *clause.head.ancestors):
        if noun.i in told or noun.pos_ == "VERB":
            return False
        aside = noun.dep_ == "pobj" and noun.head.lower_ in _ASIDE
        if aside and lemma(noun) in _OTHER_DEEDS:
            return True
    return False


def _is_of_before(facts: SentenceFacts, mention: TollMention) -> bool:
    """ "Hours after two soldiers were killed": not by the strike that came after."""
    for token in (mention.head, *mention.head.ancestors):
        if any(c.dep_ == "mark" and c.lower_ in {"after", "since"} for c in token.children):
            inside = {t.i for t in token.subtree}
            return not any(strike.trigger.core & inside for strike in facts.strike_mentions)
    return False


def is_told_abroad(document: Document, facts: SentenceFacts) -> bool:
    """Whether a sentence puts things outside Syria: "a rocket came down on Reyhanli"."""
    countries = set()
    for place in facts.read.places:
        if place.kind is PlaceKind.COUNTRY or place.root.head.lower_ not in {"on", "in", "at"}:
            continue
        if _is_speakers(place):
            continue
        found = document.resolve(place)
        if not isinstance(found, Unresolved):
            countries.add(found.place.country)
    return bool(countries) and "SY" not in countries


def _is_elsewhere(document: Document, facts: SentenceFacts, drafts: list[Draft]) -> bool:
    """ "In April 80 were killed in an attack on X": not in the strike told of, on another place.

    So also where the sentence is of another time than that strike.
    """
    if not drafts:
        return False
    days = [when for when in facts.dates if when.shift is None]
    if days and not any(_may_be_of(draft, when) for when in days for draft in drafts):
        return True
    named = [place for place in facts.read.places if not _is_speakers(place)]
    found = [document.resolve(place) for place in named]
    places = [f.place for f in found if not isinstance(f, Unresolved)]
    settled = [place for place in places if place.kind is not PlaceKind.COUNTRY]
    if not settled:
        return False
    return not any(
        place.id == draft.place.id or holds(place, draft.place) or holds(draft.place, place)
        for place in settled
        for draft in drafts
    )


def _may_be_of(draft: Draft, when: DateMention) -> bool:
    """Whether a day can be the strike's, or the day after, on which its dead were counted."""
    if not draft.dated:
        return True
    return draft.when.first - _FEW_DAYS <= when.last and when.first <= draft.when.last + _FEW_DAYS


def _is_speakers(place: PlaceMention) -> bool:
    """ "A doctor in Idlib said": where somebody speaks."""
    return any(token.dep_ == "nsubj" for token in place.root.ancestors)


def _of_that_day(facts: SentenceFacts, drafts: list[Draft]) -> list[Draft]:
    """ "42 were killed in Sunday's attack": of several strikes, the one of that day."""
    if len(drafts) < 2 or not facts.dates:
        return drafts
    days = {when.first for when in facts.dates}
    return [draft for draft in drafts if draft.when.first in days] or drafts


def _in_turn(
    document: Document, facts: SentenceFacts, mention: TollMention, drafts: list[Draft]
) -> list[Draft]:
    """ "Jets bombed X, killing 12, and Y, killing four": a number after each place."""
    if len(drafts) < 2 or len(facts.tolls) < 2:
        return []
    uses = {
        id(u.mention): u.mention for strike in facts.strike_mentions for u in strike.places
    }.values()
    places = sorted(uses, key=lambda place: place.span.start)
    tolls = sorted(facts.tolls, key=lambda toll: toll.first.i)
    if len(places) != len(tolls):
        return []
    for place, toll, following in zip(places, tolls, (*places[1:], None), strict=True):
        end = following.span.start if following else toll.last.i + 1
        if not place.span.end <= toll.first.i < end:
            return []
    found = document.resolve(places[tolls.index(mention)])
    if isinstance(found, Unresolved):
        return []
    return [draft for draft in drafts if draft.place.id == found.place.id]


def is_tight(mention: TollMention, facts: SentenceFacts) -> bool:
    """Whether the grammar gives a number to one strike: "with raids on X killing five"."""
    return any(mention.head.i in strike.trigger.core for strike in facts.strike_mentions)


def is_breakdown(mention: TollMention) -> bool:
    """ "Including three children", "five of them": part of a total, not a total."""
    if any(token.lower_ in _PARTS for token in (mention.first, *mention.first.ancestors)):
        return True
    following = mention.last.doc[mention.last.i + 1 : mention.last.i + 3].text.lower()
    return following.startswith(("of them", "of the", "of whom", "of those"))


def is_outdated(mention: TollMention) -> bool:
    """ "They had earlier spoken of 27 dead", "an earlier count of 11": no longer the total."""
    clause = next((t for t in (mention.head, *mention.head.ancestors) if t.pos_ == "VERB"), None)
    near = mention.first.doc[max(mention.first.i - 5, mention.first.sent.start) : mention.first.i]
    described = [token for token in near if token.dep_ == "amod"]
    if near.text.lower().endswith(("at first spoke of", "at first put at")):
        return True
    if clause is not None:
        described += [child for child in clause.children if child.dep_ == "advmod"]
    return any(
        token.lower_ in _BYGONE and not any(c.dep_ == "npadvmod" for c in token.children)
        for token in described  # "a day earlier" is a date
    )


def is_update(mention: TollMention) -> bool:
    """ "The toll rose to 32": it takes the place of what was said before."""
    words = {lemma(token) for token in mention.head.sent}
    return bool(words & _RISING and words & _TOTALS)


def is_lesser(mention: TollMention, drafts: Sequence[Draft], names: Sequence[str]) -> bool:
    """A smaller number from the same mouth is a part of the total it gave before."""
    new = mention.toll.low if mention.toll.low is not None else mention.toll.high
    for draft in drafts:
        old = draft.toll.low
        if old is None or new is None or new >= old:
            continue
        if {claim.by for claim in draft.claims if claim.about == "toll"} & set(names):
            return True
    return False


def _killed_by_others(mention: TollMention) -> bool:
    """ "The gunmen killed 129": killed by men, not by the strike told of before."""
    verb = mention.head if mention.head.pos_ == "VERB" else mention.head.head
    if any(c.dep_ == "nsubj" and lemma(c) in _GROUND_FIGHTING for c in verb.children):
        return True
    doing = mention.head
    while doing.dep_ == "conj" and not any(c.dep_ in {"nsubj", "agent"} for c in doing.children):
        doing = doing.head  # "its fighters repelled an attack and killed four"
    subjects = [c for c in doing.children if c.dep_ in {"nsubj", "agent"}]
    if lemma(mention.head) != "kill" or not subjects:
        return False
    return not any(
        is_air_or_shell(subject) or lemma(subject) in STRIKE_NOUNS or subject.pos_ == "PRON"
        for subject in subjects
    )


def _at_place(
    document: Document, facts: SentenceFacts, mention: TollMention, drafts: list[Draft]
) -> list[Draft]:
    """Of several events, the one at the place that the toll's own words name or point to."""
    named = [place for place in facts.read.places if _stands_with(mention, place, facts)]
    # "66 in X, Y and Z": one number for all of them.
    listed = {token.i for place in named for token in conjuncts(place.root)}
    several = len(facts.tolls) == 1
    named += [p for p in facts.read.places if several and p.root.i in listed and p not in named]
    found = [document.resolve(place) for place in named]
    places = [f.place for f in found if not isinstance(f, Unresolved)]
    if places:
        ids = {place.id for place in places}
        at = [draft for draft in drafts if draft.place.id in ids]
        if at or all(place.kind is not PlaceKind.COUNTRY for place in places):
            return at
    pointed_to = {
        PLACE_KINDS[lemma(token)]
        for token in facts.read.sentence.span
        if lemma(token) in PLACE_KINDS and any(c.lower_ == "the" for c in token.children)
    }
    pointed = [draft for draft in drafts if draft.place.kind in pointed_to]
    return pointed if pointed and not drafts[0].place.is_area else drafts


def _tells_of(place: PlaceMention, mention: TollMention) -> bool:
    """ "At Latakia, where three students were killed": a clause on the place itself."""
    clause = next((t for t in (mention.head, *mention.head.ancestors) if t.dep_ == "relcl"), None)
    if clause is None or not any(t.lower_ == "where" for t in clause.subtree):
        return False
    return clause.head in (place.root, place.root.head.head)


def _stands_with(mention: TollMention, place: PlaceMention, facts: SentenceFacts) -> bool:
    """Whether a place stands with a number: "four in Saqba", "in Latamneh five people died"."""
    between = place.span.doc[mention.last.i + 1 : place.span.start]
    if _tells_of(place, mention):
        return True
    if 0 < place.span.start - mention.last.i <= 4:
        if not any(token.pos_ == "VERB" for token in between):
            return True
    holder = place.root.head
    while holder.lower_ == "of" and holder.head.dep_ == "pobj":
        holder = holder.head.head  # "in the border town of X"
    if holder.dep_ != "prep" or holder.lower_ not in {"in", "at"} or holder.head != mention.head:
        return False
    return all(strike.trigger.head != mention.head for strike in facts.strike_mentions)
