"""Which strikes a number of killed counts."""

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from spacy.tokens import Span, Token

from dashboard.articles.dates import DateMention
from dashboard.domain.actor import UNKNOWN
from dashboard.domain.place import COUNTRY, PlaceKind, Unresolved
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.merge import holds
from dashboard.extraction.article.toll_kind import (
    is_of_before,
    killed_by_nature,
    killed_by_others,
    killed_in_other_attacks,
    of_another_deed,
    relative_clause,
)
from dashboard.extraction.english.lexicon import PLACE_KINDS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, conjuncts, role
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.fronted_places import opens_sentence
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.toll_mentions import TollMention, belongs_to
from dashboard.extraction.thresholds import NIGHT, TOLL_DAYS

_ATTACKS = frozenset({"attack", "ambush", "bombing", "assault", "blast"})
_BEFOREHAND = frozenset({"for", "to", "after", "following"})
_COUNTS = frozenset({"number", "toll"})
_TURNING = frozenset({"while", "as", "whereas"})
"""Words that turn from one strike to another."""


def counted_events(
    document: Document,
    facts: SentenceFacts,
    mention: TollMention,
    reported: Mapping[int, Sequence[Draft]],
    recent: Sequence[Draft],
) -> Sequence[Draft]:
    """The events a toll counts.

    `reported` are the events of each mention in its sentence, `recent` those reported just before.
    """
    if of_another_deed(facts, mention) or is_of_before(facts, mention) or killed_by_nature(mention):
        return []
    clause = relative_clause(mention)
    if clause is not None and (killed_by_others(mention) or _is_on_other_attack(clause, facts)):
        return []  # "the base where militants killed 200 soldiers"
    here = list({id(draft): draft for group in reported.values() for draft in group}.values())
    owners = [
        (abs(mention.head.i - strike.trigger.head.i), number)
        for number, strike in enumerate(facts.strike_mentions)
        if strike.reality == "done" and belongs_to(mention, strike.trigger)
    ]
    if owners:
        number = min(owners)[1]
        strike = facts.strike_mentions[number]
        # A strike with a place of its own but no event was outside Syria, or could not be placed.
        elsewhere = bool(here or strike.places) or _is_of_others(strike, recent)
        elsewhere = elsewhere or _is_of_other_days(facts, recent)
        drafts = reported.get(number) or ([] if elsewhere else recent)
    elif here:
        drafts = here
    elif (
        any(strike.reality != "done" for strike in facts.strike_mentions)
        or killed_by_others(mention)
        or killed_in_other_attacks(mention)
        or is_told_abroad(document, facts)
    ) or _is_elsewhere(document, facts, recent):
        return []
    else:
        drafts = _of_that_day(facts, recent)
    return _in_turn(document, facts, mention, drafts) or _at_place(document, facts, mention, drafts)


@rule(
    fires=[
        "Jets bombed Saraqib a week after an ambush near Hama that killed six soldiers.",
        "Jets bombed Ariha a week after an ambush near Homs that killed nine soldiers.",
    ],
    near_misses=[
        "Jets bombed Ariha in an attack that left 18 people dead.",
        "Jets carried out raids on Ariha that killed nine soldiers.",
    ],
    idle=False,
)
def _is_on_other_attack(clause: Token, facts: SentenceFacts) -> bool:
    """ "In revenge for attacks that left 18 dead": those of another attack than the strike."""
    near = (*clause.head.subtree, *clause.head.ancestors)
    over = next((word for word in near if lemma(word) in _ATTACKS), None)
    if over is None or over.i > clause.i or over.head.lower_ not in _BEFOREHAND:
        return False
    return all(over.i not in strike.trigger.core for strike in facts.strike_mentions)


def _is_of_others(strike: StrikeMention, recent: Sequence[Draft]) -> bool:
    """Whether a strike's attackers are not those of the strikes reported just before."""
    named = {party.actor for party in strike.attackers} - {UNKNOWN}
    known = {draft.attacker for draft in recent}
    return bool(named) and UNKNOWN not in known and not named & known


def is_told_abroad(document: Document, facts: SentenceFacts) -> bool:
    """Whether a sentence puts things outside Syria: "a rocket came down on Reyhanli"."""
    countries = set()
    for place in facts.read.places:
        if place.kind is PlaceKind.COUNTRY or _holder(place).lower_ not in {"on", "in", "at"}:
            continue
        if _is_speakers(place):
            continue
        found = document.resolve(place)
        if not isinstance(found, Unresolved):
            countries.add(found.place.country)
    return bool(countries) and COUNTRY not in countries


def _holder(place: PlaceMention) -> Token:
    """The preposition a place stands under: "on" of "on the border town of X"."""
    holder = place.root.head
    while holder.lower_ == "of":
        noun = holder.head
        while role(noun) is Role.APPOSITION:
            noun = noun.head  # "in X, a district of Y"
        if role(noun) is not Role.PREPOSITION_OBJECT:
            break
        holder = noun.head
    return holder


def _is_elsewhere(document: Document, facts: SentenceFacts, drafts: Sequence[Draft]) -> bool:
    """ "In April 80 were killed in an attack on X": not in the strike reported, on another place.

    So also where the sentence is of another time than that strike.
    """
    if not drafts:
        return False
    if _is_of_other_days(facts, drafts):
        return True
    named = [place for place in facts.read.places if not _is_speakers(place)]
    found = [document.resolve(place) for place in named]
    places = [f.place for f in found if not isinstance(f, Unresolved)]
    settled = [place for place in places if place.kind is not PlaceKind.COUNTRY]
    if not settled:
        # The dead of a village that nobody knows are not those of another.
        unknown = [p.name for p, f in zip(named, found, strict=True) if isinstance(f, Unresolved)]
        lost = {draft.lost.text for draft in drafts if draft.lost is not None}
        return bool(unknown) and not lost & set(unknown)
    return not any(
        place.id == draft.place.id or holds(place, draft.place) or holds(draft.place, place)
        for place in settled
        for draft in drafts
        if draft.lost is None
    )


def _is_of_other_days(facts: SentenceFacts, drafts: Sequence[Draft]) -> bool:
    days = [when for when in facts.dates if when.shift is None]
    return bool(days) and not any(_may_be_of(draft, when) for when in days for draft in drafts)


def _may_be_of(draft: Draft, when: DateMention) -> bool:
    """Whether a day can be the strike's, or one after, on which its dead were counted."""
    if not draft.dated:
        return True
    return draft.when.first - NIGHT <= when.last and when.first <= draft.when.last + TOLL_DAYS


@rule(
    fires=[
        "Air strikes killed ten people in Saraqib on Tuesday. "
        "Five people were killed, a doctor in Idlib said.",
        "Russian jets bombed Ariha. A resident of Idlib said eight people were killed.",
    ],
    near_misses=[
        "Air strikes on Saraqib killed ten people. Five people were killed in Idlib.",
        "Jets bombed Saraqib, killing three.",
        "Jets bombed Ariha. The number of people killed in Saraqib has risen to three.",
    ],
    idle=False,
)
def _is_speakers(place: PlaceMention) -> bool:
    """ "A doctor in Idlib said": where somebody speaks."""
    return any(
        role(token) is Role.SUBJECT and lemma(token) not in _COUNTS
        for token in place.root.ancestors
    )


def _of_that_day(facts: SentenceFacts, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """ "42 were killed in Sunday's attack": of several strikes, the one of that day."""
    if len(drafts) < 2 or not facts.dates:
        return drafts
    days = {when.first for when in facts.dates}
    return [draft for draft in drafts if draft.when.first in days] or drafts


def _in_turn(
    document: Document, facts: SentenceFacts, mention: TollMention, drafts: Sequence[Draft]
) -> list[Draft]:
    """ "Jets bombed X, killing 12, and Y, killing four", "six died in X and four in Y".

    A number after each place, or a place after each number.
    """
    alike = facts.numbers_like(mention)
    if len(drafts) < 2 or len(alike) < 2:
        return []
    struck = {id(u.mention): u.mention for s in facts.strike_mentions for u in s.places}
    named = struck.values() or [p for p in facts.read.places if p.kind is not PlaceKind.COUNTRY]
    written = [place for place in named if place.stands_for not in named]  # "X, where two died"
    places = sorted(written, key=lambda place: place.span.start)
    total = total_of_parts(sorted(alike, key=lambda toll: toll.first.i))
    tolls = sorted((t for t in alike if t is not total), key=lambda toll: toll.first.i)
    if len(places) != len(tolls) or mention is total:
        return []
    pairs = list(zip(places, tolls, strict=True))
    order = [(place.span.start, "place") for place in places]
    order += [(toll.first.i, "toll") for toll in tolls]
    marks = [mark for _, mark in sorted(order)]
    if any(one == following for one, following in pairwise(marks)):
        return []
    aside = ("," in place.span.doc[toll.last.i : place.span.start].text for place, toll in pairs)
    if marks[0] == "toll" and any(aside):
        return []  # "eight died, with raids on X killing five and on Y three"
    place = places[tolls.index(mention)]
    found = document.resolve(place)
    if isinstance(found, Unresolved):
        return [draft for draft in drafts if draft.lost and draft.lost.text == place.name]
    return [draft for draft in drafts if draft.place.id == found.place.id]


def total_of_parts(tolls: Sequence[TollMention]) -> TollMention | None:
    """ "12" of "12 people: seven in X, three in Y and two in Z", which adds them up.

    Not "ten" of "ten in X, six in Y and four in Z": it has a place of its own.
    """
    low = [toll.toll.low or 0 for toll in tolls]
    if len(low) < 3 or low[0] != sum(low[1:]):
        return None
    between = tolls[0].last.doc[tolls[0].last.i + 1 : tolls[1].first.i]
    return None if any(token.pos_ == "PROPN" for token in between) else tolls[0]


def _at_place(
    document: Document, facts: SentenceFacts, mention: TollMention, drafts: Sequence[Draft]
) -> Sequence[Draft]:
    """Of several events, the one at the place that the toll's own words name or point to."""
    named = [
        place
        for place in facts.read.places
        if stands_with(mention, place, facts) and not (len(drafts) == 1 and opens_sentence(place))
    ]
    # "66 in X, Y and Z": one number for all of them.
    listed = {token.i for place in named for token in conjuncts(place.root)}
    several = len(facts.numbers_like(mention)) == 1
    named += [p for p in facts.read.places if several and p.root.i in listed and p not in named]
    found = [document.resolve(place) for place in named]
    places = [f.place for f in found if not isinstance(f, Unresolved)]
    if places:
        at = [
            draft
            for draft in drafts
            if any(place.id == draft.place.id or holds(place, draft.place) for place in places)
        ]
        if at or all(place.kind is not PlaceKind.COUNTRY for place in places):
            return at
    pointed_to = {
        PLACE_KINDS[lemma(token)]
        for token in facts.read.sentence.span
        if lemma(token) in PLACE_KINDS and any(c.lower_ == "the" for c in token.children)
    }
    pointed = [d for d in drafts if pointed_to and (d.lost or d.place.kind in pointed_to)]
    return pointed if pointed and not drafts[0].place.is_area else drafts


@rule(
    fires=[
        "Jets bombed Idlib and shells hit Saraqib, where three students were killed.",
        "Shells fell on Saraqib, at Ariha, where three students were killed, and on Idlib.",
    ],
    near_misses=[
        "Jets bombed Idlib and Saraqib, killing three students.",
        "Shells hit Ariha, killing five people, and Saraqib.",
    ],
    idle=False,
)
def _is_clause_on(place: PlaceMention, mention: TollMention) -> bool:
    """ "At Latakia, where three students were killed": a clause on the place itself."""
    clause = relative_clause(mention)
    if clause is None or not any(t.lower_ == "where" for t in clause.subtree):
        return False
    return clause.head in (place.root, place.root.head.head)


@rule(
    fires=[
        "Jets bombed Ariha, killing four, while Saraqib was shelled without casualties.",
        "Jets bombed Ariha, killing seven people, and Saraqib.",
    ],
    near_misses=[
        "Jets bombed Ariha and Saraqib, killing four in Ariha.",
        "Jets bombed Ariha and Saraqib, killing seven people near Saraqib.",
    ],
    idle=False,
)
def _turns_to_another(between: Span) -> bool:
    """Whether the words after a number turn to another place: ", while Y", ", and Y", not "in"."""
    return not any(token.pos_ == "ADP" for token in between) or any(
        token.pos_ == "VERB" or token.text == ";" or token.lower_ in _TURNING for token in between
    )


def stands_with(mention: TollMention, place: PlaceMention, facts: SentenceFacts) -> bool:
    """Whether a place stands with a number: "four in Saqba", "in Latamneh five people died"."""
    between = place.span.doc[mention.last.i + 1 : place.span.start]
    if _is_clause_on(place, mention):
        return True
    if 0 < place.span.start - mention.last.i <= 4:
        if not _turns_to_another(between):
            return True
    if any(strike.trigger.head == mention.head for strike in facts.strike_mentions):
        return False
    return _is_where_they_died(place, mention)


@rule(
    fires=[
        "Air strikes hit two towns. Seven people were killed at a clinic in Ariha.",
        "Jets bombed two towns. In Saraqib five people died.",
    ],
    near_misses=[
        "Air strikes hit two towns. Seven people were killed after a funeral in Ariha.",
        "Jets bombed two towns. Five people died, a doctor in Saraqib said.",
    ],
    idle=False,
)
def _is_where_they_died(place: PlaceMention, mention: TollMention) -> bool:
    """ "Killed at a clinic in X": nothing but places between the name and the killing."""
    above = list(takewhile(lambda token: token != mention.head, place.root.ancestors))
    if not above or above[-1].head != mention.head or above[-1].lower_ not in {"in", "at"}:
        return False
    return all(token.pos_ in {"ADP", "NOUN", "PROPN"} for token in above)
