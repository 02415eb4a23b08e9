"""At which of several places struck the dead of a number were."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from dashboard.domain.place import PlaceKind, Unresolved
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.merge import holds
from dashboard.extraction.article.other_dead import relative_clause
from dashboard.extraction.english.lexicon import DAYS_AND_MONTHS, PLACE_KINDS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import conjuncts
from dashboard.extraction.english.tokens import Span
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.containment import held_by
from dashboard.extraction.sentence.fronted_places import opens_sentence
from dashboard.extraction.sentence.other_deeds import MEANWHILE, turned_to_after
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.toll_mentions import TollMention


def in_turn(
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
    return _at(document, places[tolls.index(mention)], drafts)


def _at(document: Document, place: PlaceMention, drafts: Sequence[Draft]) -> list[Draft]:
    """The events at a place, also where nobody knows where it is."""
    found = document.resolve(place)
    if isinstance(found, Unresolved):
        return [draft for draft in drafts if draft.lost and draft.lost.text == place.name]
    return [draft for draft in drafts if draft.place.id == found.place.id]


def in_clause(
    document: Document, facts: SentenceFacts, mention: TollMention, drafts: Sequence[Draft]
) -> list[Draft]:
    """The events at the places of a number's own clause; none where it has all or none of them."""
    if any(stands_with(mention, place, facts) for place in facts.read.places):
        return []
    places = [use.mention for strike in facts.strike_mentions for use in strike.places]
    own = _in_own_clause(mention, places)
    return [draft for place in own for draft in _at(document, place, drafts)]


@rule(
    fires=[
        "Air strikes on Ariha killed 12 people, and two people died in Hass.",
        "Jets bombed Ariha, killing 12 people, and destroyed a school in Saraqib.",
        "Air strikes on Ariha killed 12 people, while shells wounded four in Saraqib.",
        "Jets hit Ariha, killing 13 people; Saraqib, where three died; and Hass.",
    ],
    near_misses=[
        "Jets bombed Ariha and destroyed a school in Saraqib, killing 12 people.",
        "Air strikes on Ariha and Saraqib killed 12 people.",
        "Air strikes killed 12 people in Ariha and in Saraqib.",
    ],
    idle=(),
)
def _in_own_clause(mention: TollMention, places: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
    """ "Strikes on X killed 12, and two died in Y": each number is of its own clause's place."""
    over = (mention.head, *mention.head.ancestors)
    verb = next((token for token in over if token.pos_ == "VERB"), mention.head)
    turned = turned_to_after(mention.last)
    after = mention.last.i + 1
    later = [p for p in places if p.span.start >= after]
    turned |= {p.root.i for p in later if _turns_to_another(mention.last.doc[after : p.span.start])}
    here = {token.i for token in verb.subtree} - turned
    own = [place for place in places if place.root.i in here]
    if not own and all(place.root.i in turned for place in later):
        own = [place for place in places if place.root.i not in turned]
    return own if len(own) < len(places) else ()


def total_of_parts(tolls: Sequence[TollMention]) -> TollMention | None:
    """ "12" of "12 people: seven in X, three in Y and two in Z", which adds them up.

    Not "ten" of "ten in X, six in Y and four in Z": it has a place of its own.
    """
    low = [toll.toll.low or 0 for toll in tolls]
    if len(low) < 3 or low[0] != sum(low[1:]):
        return None
    between = tolls[0].last.doc[tolls[0].last.i + 1 : tolls[1].first.i]
    placed = (t for t in between if t.pos_ == "PROPN" and t.lower_ not in DAYS_AND_MONTHS)
    return None if any(placed) else tolls[0]


def at_place(
    document: Document, facts: SentenceFacts, mention: TollMention, drafts: Sequence[Draft]
) -> Sequence[Draft]:
    """Of several events, the one at the place that the toll's own words name or point to."""
    holders = [held_by(place, facts.read.places) for place in facts.read.places]
    named = [
        place
        for place in facts.read.places
        if stands_with(mention, place, facts) and place not in holders  # "in Idlib's Kafranbel"
        if not (len(drafts) == 1 and opens_sentence(place))
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
        token.pos_ == "VERB" or token.text == ";" or token.lower_ in MEANWHILE for token in between
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
