"""A road between two towns: "the highway between Hama and Homs", "the Hama-Homs road"."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import conjuncts, first_conjunct, preposition_of
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.names.road_words import is_road
from dashboard.extraction.rules import rule

_LINKING = frozenset({"link", "connect", "join"})
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
    ],
    near_misses=[
        "Turkish jets bombed Manbij and Jarabulus.",
        "Jets bombed a convoy on the road to Tabqa.",
    ],
    idle=None,
    kept="without it the town at one end of a road is struck",
)
def road_of(place: PlaceMention, places: Sequence[PlaceMention]) -> Road | None:
    """The road that a name is one end of."""
    for start in places:
        for end in places:
            if place in (start, end) and any(f(start, end) for f in (_between, _joined, _linked)):
                return Road(start, end, next(filter(is_road, reversed(_before(start))), None))
    return None


@rule(
    fires=[
        "Jets bombed the desert triangle between Aleppo, Hama and Raqqa.",
        "Drones struck the land between Ariha, Saraqib and Hass.",
    ],
    near_misses=[
        "Jets bombed a convoy between Raqqa and Tabqa.",
        "Jets bombed Ariha, Saraqib and Hass between dawn and noon.",
    ],
    idle=False,
    kept="each corner of the land would be struck",
)
def is_corner(place: PlaceMention) -> bool:
    """ "The triangle between X, Y and Z": none of the three was struck."""
    first = first_conjunct(place.root)
    between = preposition_of(first, "between")
    return between is not None and len(list(conjuncts(first))) > 2


def _between(start: PlaceMention, end: PlaceMention) -> bool:
    """ "Between X and Y", "between the towns of X and Y"."""
    before = [token.lower_ for token in _before(start)]
    opened = before[-1:] == ["between"] or (
        "between" in before
        and before[-1:] == ["of"]
        and before[before.index("between") + 1] == "the"
    )
    return opened and _words(start, end) == ["and"]


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
    if len(before) < 2 or not any(map(is_road, before[:-1])):
        return False
    joined = _words(start, end)
    if before[-1].lower_ == "from":
        return joined == ["to"]
    return lemma(before[-1]) in _LINKING and joined in (["to"], ["with"], ["and"])


def _before(start: PlaceMention) -> list[Token]:
    """The few words before the first town: "the road that links"."""
    first = max(start.span.sent.start, start.span.start - 4)
    return list(start.span.doc[first : start.span.start])


def _words(start: PlaceMention, end: PlaceMention) -> list[str]:
    return [
        token.lower_
        for token in start.span.doc[start.span.end : max(end.span.start, start.span.end)]
    ]
