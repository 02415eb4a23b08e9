"""What a map draws of the strikes: single ones, bins of many, areas."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.domain.bounds import Bounds
from dashboard.domain.event import Factuality
from dashboard.layers.database import Ask, Condition
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.strike import StrikeSummary
from dashboard.layers.web_mercator import WORLD, to_degrees, to_world

Tally = tuple[tuple[str, int], ...]
"""Actor ids with their strikes, most first."""

CELL_PX = 44
"""The side of a bin's square cell on the screen."""

COUNTED = "fatalities_low IS NOT NULL AND fatalities_words IS NULL"
"""SQL for that somebody counted the killed."""

_TILE_PX = 512
_NEWEST = 3
_DOUBTED = [str(factuality) for factuality in Factuality if factuality.hedged]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Strikes of one square cell, at the mean of their places (degrees)."""

    longitude: float
    latitude: float
    number: int
    actors: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """Strikes with a place of their own: each by itself, newest first, or in bins when many."""

    total: int
    singles: list[StrikeSummary]
    bins: list[Bin]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaCount:
    """Strikes known only to lie in one drawn footprint.

    `doubted` where not one of them is told without doubt; `killed_low` is the sum of the lowest
    totals, each shared total once, None where nobody gives one; `event_ids` are the newest three.
    `location`, `longitude`, `latitude` and `geo_precision` are the newest strike's.
    """

    footprint: str
    actors: Tally
    number: int
    doubted: bool
    killed_low: int | None
    event_ids: tuple[str, ...]
    location: str
    longitude: float
    latitude: float
    geo_precision: int


def points_where(wanted: StrikeFilter, box: Bounds | None) -> Condition:
    """The condition that a strike is a point, in `box`, and meets the filter."""
    where, values = wanted.where() if box is None else box_where(wanted, box)
    return f"NOT drawn AND {where}", values


def box_where(wanted: StrikeFilter, box: Bounds) -> Condition:
    """The condition that a strike's mark or label is in `box`, and that it meets the filter."""
    where, values = wanted.where()
    west, north = to_world(box.west, box.north)
    east, south = to_world(box.east, box.south)
    edges = [math.floor(west), math.ceil(east), math.floor(north), math.ceil(south)]
    return f"x BETWEEN ? AND ? AND y BETWEEN ? AND ? AND {where}", edges + values


def bins(ask: Ask, wanted: StrikeFilter, box: Bounds | None, *, zoom: float) -> list[Bin]:
    """The points in `box`, by square cells of `CELL_PX` at `zoom`, fullest first."""
    side = max(1, round(CELL_PX / (_TILE_PX * 2**zoom) * WORLD))
    where, values = points_where(wanted, box)
    rows = ask(
        "SELECT x // ?::INTEGER AS across, y // ?::INTEGER AS down, actor1,"
        f" count(*), avg(x), avg(y) FROM strikes WHERE {where} GROUP BY ALL",
        [side, side, *values],
    )
    cells: dict[tuple[int, int], list[tuple[str, int, float, float]]] = {}
    for across, down, actor, number, x, y in rows:
        cells.setdefault((across, down), []).append((actor, number, x, y))
    found = [_bin(cell) for _, cell in sorted(cells.items())]
    return sorted(found, key=lambda each: -each.number)


def areas(ask: Ask, wanted: StrikeFilter) -> list[AreaCount]:
    """The strikes whose footprint is drawn, by footprint, most strikes first."""
    where, values = wanted.where()
    tallies: dict[str, Counter[str]] = {}
    sure: Counter[str] = Counter()
    newest: dict[str, list[int]] = {}
    for footprint, actor, number, told, positions in ask(
        "SELECT footprint, actor1, count(*), count(*) FILTER (NOT list_contains(?, factuality)),"
        f" min(position, {_NEWEST}) FROM area_strikes WHERE {where} GROUP BY ALL",
        [_DOUBTED, *values],
    ):
        tallies.setdefault(footprint, Counter())[actor] = number
        sure[footprint] += told
        newest[footprint] = sorted([*newest.get(footprint, []), *positions])[:_NEWEST]
    killed: dict[str, int] = dict(
        ask(
            "SELECT footprint, sum(low)::BIGINT FROM (SELECT footprint, max(fatalities_low) AS low"
            f" FROM area_strikes WHERE {COUNTED} AND {where}"
            " GROUP BY footprint, toll) GROUP BY footprint",
            values,
        )
    )
    strikes = _strikes(ask, [position for each in newest.values() for position in each])
    found = []
    for footprint, tally in tallies.items():
        first, *others = (strikes[position] for position in newest[footprint])
        found.append(
            AreaCount(
                footprint=footprint,
                actors=ranked(tally),
                number=tally.total(),
                doubted=not sure[footprint],
                killed_low=killed.get(footprint),
                event_ids=(first.event_id, *(other.event_id for other in others)),
                location=first.location,
                longitude=first.longitude,
                latitude=first.latitude,
                geo_precision=first.geo_precision,
            )
        )
    return sorted(found, key=lambda area: (-area.number, area.footprint))


def ranked(tally: Mapping[str, int]) -> Tally:
    """Most first; the same order whenever the numbers are the same."""
    return tuple(sorted(tally.items(), key=lambda item: (-item[1], item[0])))


def _bin(cell: list[tuple[str, int, float, float]]) -> Bin:
    number = sum(each for _, each, _, _ in cell)
    x = sum(each * x for _, each, x, _ in cell) / number
    y = sum(each * y for _, each, _, y in cell) / number
    longitude, latitude = to_degrees(x, y)
    return Bin(
        longitude=longitude,
        latitude=latitude,
        number=number,
        actors=ranked({actor: each for actor, each, _, _ in cell}),
    )


class _Place(NamedTuple):
    event_id: str
    location: str
    longitude: float
    latitude: float
    geo_precision: int


def _strikes(ask: Ask, positions: Iterable[int]) -> dict[int, _Place]:
    rows = ask(
        "SELECT position, event_id, location, longitude, latitude, geo_precision FROM area_strikes"
        " WHERE position IN (SELECT unnest(?::INTEGER[]))",
        [list(positions)],
    )
    return {position: _Place(*rest) for position, *rest in rows}
