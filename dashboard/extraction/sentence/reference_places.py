"""Places that only say where a strike's place lies: a holder, an origin, a direction."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    conjuncts,
    first_conjunct,
    preposition_of,
    role,
)
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.containment import held_by, seen_from
from dashboard.extraction.sentence.offsets import is_of_distance
from dashboard.extraction.sentence.place_use import LISTED, PlaceUse

_LYING = frozenset({"located", "situated", "lying"})
_NEIGHBOURS = frozenset({"neighbour", "neighbor", "sister", "twin"})


def without_references(uses: Sequence[PlaceUse]) -> Sequence[PlaceUse]:
    """Drops the town from which a named place is counted: "Anadan, 12 km north-west of Aleppo"."""
    if any(use.rule == LISTED for use in uses):
        return uses  # "two places: north of X; and Y": X is no reference of Y
    exact = [use for use in uses if use.bearing is None and use.km is None]
    aside = (_is_overlooked, is_direction, _is_neighbour, _is_beside_named)
    inmost = [use for use in exact if use.to is None and not any(f(use.mention) for f in aside)]
    named = inmost or exact
    others = [use for use in uses if use not in exact and is_another_site(use.mention, named)]
    return [*named, *others] or uses


@rule(
    fires=[
        "Jets hit a depot in Saraqib and two warehouses west of Ariha.",
        "Missiles struck a house in Mezzeh and a post 5 km south of Quneitra.",
    ],
    near_misses=[
        "Jets hit Anadan and Hraytan, 12 km north of Aleppo.",
        "North of Homs, jets hit a depot in Rastan.",
        "Jets hit Hass and Kafr Nabl, 10 and 20 km north of Khan Sheikhoun.",
    ],
    idle=False,
)
def is_another_site(place: PlaceMention, named: Sequence[PlaceUse]) -> bool:
    """ "A depot in X and two warehouses west of Y": something else, and not where X lies."""
    ends = [use.mention.span.end for use in named if use.mention.span.end <= place.span.start]
    between = place.span.doc[max(ends) : place.span.start] if ends else ()
    joined = next((n for n, token in enumerate(between) if token.lower_ == "and"), None)
    return joined is not None and any(
        t.tag_ in {"NN", "NNS"} and not is_of_distance(t) for t in between[joined:]
    )


@rule(
    fires=[
        "Russian jets bombed a hill overlooking Ariha.",
        "Air strikes hit Saraqib and a hill overlooking Ariha.",
    ],
    near_misses=[
        "Russian jets bombed a hill in Ariha.",
        "Russian jets bombed Ariha, and residents overlooked it.",
    ],
    idle=False,
)
def _is_overlooked(place: PlaceMention) -> bool:
    """ "A hill overlooking X": beside X, and where the hill is named, there."""
    return any(token.lower_ == "overlooking" for token in place.root.ancestors)


@rule(
    fires=[
        "Israel launched an air strike in the direction of the Golan against targets in Homs.",
        "The army fired rockets in the direction of Ariha and hit Saraqib.",
    ],
    near_misses=[
        "Israel launched an air strike against targets in the Golan and in Homs.",
        "The army fired rockets at Ariha and gave directions to Saraqib.",
    ],
    idle=False,
)
def is_direction(place: PlaceMention) -> bool:
    """ "In the direction of X": which way, where another place is said to be struck."""
    of = preposition_of(place.root, "of")
    return of is not None and of.head.lower_ == "direction"


@rule(
    fires=[
        "Army gunners shelled Saraqib, Ariha's larger neighbour.",
        "Jets bombed Hass, a neighbour of Ariha, on Monday.",
    ],
    near_misses=[
        "Army gunners shelled Saraqib and Ariha's market.",
        "Jets bombed Hass, a village of Ariha, on Monday.",
    ],
    idle=False,
)
def _is_neighbour(place: PlaceMention) -> bool:
    """ "Rastan, Talbiseh's larger neighbour": what is struck lies beside it."""
    of = preposition_of(place.root, "of")
    noun = of.head if of is not None else place.root.head
    mine = of is not None or role(place.root) is Role.POSSESSIVE
    return mine and lemma(noun) in _NEIGHBOURS and role(noun) is Role.APPOSITION


@rule(
    fires=[
        "Shells landed in Jaramana, located on the outskirts of Douma.",
        "Shells landed in the Jaramana neighbourhood, situated close to Barzeh.",
    ],
    near_misses=[
        "Shells hit houses located on the outskirts of Douma.",
        "Shells landed in Jaramana and in a camp located on the outskirts of Douma.",
    ],
    idle=False,
)
def _is_beside_named(place: PlaceMention) -> bool:
    """ "X, located on the outskirts of Y": where X lies."""
    for above in place.root.ancestors:
        if above.lower_ in _LYING:
            return above.i > above.sent.start and above.nbor(-1).text == ","
    return False


def without_holders(uses: Sequence[PlaceUse], places: Sequence[PlaceMention]) -> Iterator[PlaceUse]:
    """Drops a place that only says where another lies: "Ariha in Idlib province"."""
    holders = {id(place): held_by(place, places) for place in places}
    joined = _joined_lands([holders.get(id(use.mention)) for use in uses], places)
    origins = {id(use.mention): seen_from(use.mention, places) for use in uses}
    beside = {id(place) for place in (*holders.values(), *origins.values(), *joined)}
    for use in uses:
        of = id(use.mention)
        if of not in beside:
            holder = holders.get(of) or use.holder
            others = tuple(land for land in joined if land is not holder)
            yield replace(use, holder=holder, or_in=others, seen_from=origins[of])


@rule(
    fires=[
        "Jets bombed the villages of Hass and Hish in the countryside of Idlib and Hama.",
        "The army shelled Morek, Hass and Saraqib in Hama and Idlib provinces.",
    ],
    near_misses=[
        "Jets bombed Hass in the countryside of Idlib and Hama countryside.",
        "Jets bombed the villages of Hass and Hish in Idlib and a depot in Hama.",
    ],
    idle=(),
)
def _joined_lands(
    holders: Sequence[PlaceMention | None], places: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """Z of "V and W in the countryside of Y and Z": one lies in Y, the other perhaps in Z."""
    several = [h for h in holders if h is not None and holders.count(h) > 1]
    lands = {token.i for h in several for token in conjuncts(first_conjunct(h.root))}
    joined = (p for p in places if p.root.i in lands and p not in several)
    return [p for p in joined if p.is_land or p.is_capital]
