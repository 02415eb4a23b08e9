"""A road between two towns: "the highway between Hama and Homs", "the Hama-Homs road"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.extraction.english.lexicon import PLACE_KINDS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    conjuncts,
    first_conjunct,
    is_preposition,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.names.road_words import is_road
from dashboard.extraction.rules import rule

_LINKING = frozenset({"link", "connect", "join"})
_UNDERWAY = frozenset({"travel", "drive", "head", "move", "return", "ride", "walk", "go"})
_DASHES = frozenset({"-", "–", "—", "to"})


@dataclass(frozen=True, slots=True, eq=False)
class Road:
    """A road, or the land along it, by the towns at its ends; `noun` its own word before them."""

    start: PlaceMention
    end: PlaceMention
    noun: Token | None


@rule(
    fires=[
        "Turkish jets bombed the road between Manbij and Jarabulus.",
        "Jets bombed a convoy on the Raqqa-Tabqa road.",
        "Jets bombed the highway linking Raqqa to Tabqa.",
        "Jets bombed the road that connects Raqqa with Tabqa.",
        "A drone hit a truck on the road from Raqqa to Tabqa.",
        "A drone hit a truck on the road linking the city of Raqqa and the town of Tabqa.",
        "A drone hit a car travelling from Raqqa to Tabqa.",
        "Fighters on their way from the town of Raqqa to Tabqa were hit by a drone.",
    ],
    near_misses=[
        "Turkish jets bombed Manbij and Jarabulus.",
        "Jets flying from Raqqa to Tabqa bombed a car.",
        "Jets bombed a convoy on the road to Tabqa.",
    ],
    idle=None,
    kept="without it the town at one end of a road is struck",
)
def road_of(place: PlaceMention, places: Sequence[PlaceMention]) -> Road | None:
    """The road that a name is one end of."""
    for start in places:
        for end in places:
            if place not in (start, end):
                continue
            if any(f(start, end) for f in (_between, _joined, _linked)):
                return Road(start, end, next(filter(is_road, reversed(_before(start))), None))
            traveller = _traveller(start, end)
            if traveller is not None:
                return Road(start, end, traveller)
    return None


@rule(
    fires=[
        "Jets bombed the desert triangle between Aleppo, Hama and Raqqa.",
        "Drones struck the land between Ariha, Saraqib and Hass.",
        "Jets bombed a convoy between Xurab and Tabqa.",
    ],
    near_misses=[
        "Jets bombed a convoy between Raqqa and Tabqa.",
        "Jets bombed Ariha, Saraqib and Hass between dawn and noon.",
    ],
    idle=False,
    kept="each corner of the land would be struck",
)
def is_corner(place: PlaceMention, places: Sequence[PlaceMention]) -> bool:
    """ "The triangle between X, Y and Z": none of the three was struck.

    Nor is Y of "between X and Y" where no gazetteer has X.
    """
    first = first_conjunct(place.root)
    between = preposition_of(first, "between")
    if between is None:
        return False
    return len(list(conjuncts(first))) > 2 or road_of(place, places) is None


@rule(
    fires=[
        "Jets bombed the Aleppo-Raqqa road between Maskanah and Tabqa.",
        "Jets bombed the highway linking Raqqa to Aleppo between Maskanah and Tabqa.",
    ],
    near_misses=[
        "Jets bombed the Aleppo-Raqqa road between dawn and noon.",
        "Jets bombed the Aleppo-Raqqa road and Tabqa.",
    ],
    idle=False,
)
def is_whole_way(road: Road, places: Sequence[PlaceMention]) -> bool:
    """ "The X-Y road between V and W": what is struck is the stretch, and this the road's name."""
    end = road.end.span.end
    after = road.end.span.doc[end : min(end + 3, road.end.span.sent.end)]
    return any(token.lower_ == "between" for token in after) and any(
        place.span.start >= end and road_of(place, places) for place in places
    )


def _between(start: PlaceMention, end: PlaceMention) -> bool:
    """ "Between X and Y", "between the towns of X and Y"."""
    before = _unclassed(_before(start))
    return before[-1:] == ["between"] and _words(start, end) == ["and"]


def _joined(start: PlaceMention, end: PlaceMention) -> bool:
    """ "The X-Y highway"."""
    joined = _words(start, end)
    if len(joined) != 1 or joined[0] not in _DASHES:
        return False
    following = end.span.doc[end.span.end : min(end.span.end + 2, end.span.sent.end)]
    return any(map(is_road, following))


def _linked(start: PlaceMention, end: PlaceMention) -> bool:
    """ "The road linking X to Y", "the road from X to Y"."""
    before = _before(start)
    if not any(map(is_road, before)):
        return False
    joined, last = _words(start, end), (_unclassed(before) or [""])[-1]
    return (last == "from" and joined == ["to"]) or (
        last in _LINKING and joined in (["to"], ["with"], ["and"])
    )


def _traveller(start: PlaceMention, end: PlaceMention) -> Token | None:
    """What is underway: "a car travelling from X to Y", "fighters on their way from X to Y"."""
    before = _before(start)
    if _unclassed(before)[-1:] != ["from"] or _words(start, end) != ["to"]:
        return None
    for word in before:
        if lemma(word) in _UNDERWAY and role(word) is Role.PARTICIPLE_CLAUSE:
            return word.head
        if word.lower_ == "way" and is_preposition(word.head, "on"):
            return word.head.head
    return None


def _before(start: PlaceMention) -> list[Token]:
    """The few words before the first town: "the road that links the city of"."""
    first = max(start.span.sent.start, start.span.start - 7)
    return list(start.span.doc[first : start.span.start])


def _words(start: PlaceMention, end: PlaceMention) -> list[str]:
    """The words between two ends, but for what says what the second is."""
    return _unclassed(start.span.doc[start.span.end : max(end.span.start, start.span.end)])


def _unclassed(tokens: Iterable[Token]) -> list[str]:
    """Words without what classes the name after them: "and the town of"."""
    words = [lemma(token) for token in tokens]
    if words[-1:] == ["of"] and len(words) > 1 and words[-2] in PLACE_KINDS:
        del words[-2:]
    if words[-1:] == ["the"]:
        words.pop()
    return words
