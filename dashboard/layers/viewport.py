"""What a map draws of the strikes: single ones, bins of many, areas."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from dashboard.domain.bounds import Bounds
from dashboard.layers.database import Array
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.scan import Scan
from dashboard.layers.strike import StrikeSummary
from dashboard.layers.web_mercator import WORLD, to_degrees, to_world

Tally = tuple[tuple[str, int], ...]
"""Actor ids with their strikes, most first."""

CELL_PX = 44
"""The side of a bin's square cell on the screen."""

_TILE_PX = 512
_NEWEST = 3
_FEW = 65_536


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


def points(scan: Scan, wanted: StrikeFilter, box: Bounds | None) -> Array:
    """The positions of strikes that are points, in `box`, and meet the filter, newest first."""
    found = scan.met(wanted) if box is None else seen(scan, wanted, box)
    pinned: Array = found[scan.looks.footprint[scan.column("look")[found]] < 0]
    return pinned


def seen(scan: Scan, wanted: StrikeFilter, box: Bounds) -> Array:
    """The positions of strikes whose mark or label is in `box`, newest first."""
    found = scan.met(wanted)
    west, north = to_world(box.west, box.north)
    east, south = to_world(box.east, box.south)
    x, y = scan.column("x")[found], scan.column("y")[found]
    inside = (x >= math.floor(west)) & (x <= math.ceil(east))
    inside &= (y >= math.floor(north)) & (y <= math.ceil(south))
    here: Array = found[inside]
    return here


def bins(scan: Scan, positions: Array, *, zoom: float) -> list[Bin]:
    """The points at these positions by square cells of `CELL_PX` at `zoom`, fullest first."""
    side = max(1, round(CELL_PX / (_TILE_PX * 2**zoom) * WORLD))
    x, y = scan.column("x")[positions], scan.column("y")[positions]
    actor = scan.kinds.actor[scan.column("kind")[positions]]
    place, groups = _grouped(x // side, y // side, actor)
    sums = (np.bincount(place, values, minlength=len(groups)) for values in (None, x, y))
    cells: dict[tuple[int, int], list[tuple[str, int, float, float]]] = {}
    for (across, down, by), number, east, south in zip(
        groups, *(each.tolist() for each in sums), strict=True
    ):
        cell = cells.setdefault((across, down), [])
        cell.append((scan.kinds.actors[by], number, east, south))
    return sorted(map(_bin, cells.values()), key=lambda each: -each.number)


def areas(
    summaries: Callable[[Sequence[int]], list[StrikeSummary]], scan: Scan, wanted: StrikeFilter
) -> list[AreaCount]:
    """The strikes whose footprint is drawn, by footprint, most strikes first.

    `summaries` gives the strikes at some positions.
    """
    positions = scan.met(wanted)
    footprint = scan.looks.footprint[scan.column("look")[positions]]
    positions, footprint = positions[footprint >= 0], footprint[footprint >= 0]
    # By footprint, and in each the newest first, as the positions are.
    order = np.argsort(footprint, kind="stable")
    positions, footprint = positions[order], footprint[order]
    shown, begins = np.unique(footprint, return_index=True)
    groups = np.split(positions, begins[1:])
    newest = [group[:_NEWEST].tolist() for group in groups if len(group)]
    strikes = iter(summaries(list(chain.from_iterable(newest))))
    found = []
    for place, group, some in zip(shown.tolist(), groups, newest, strict=False):
        told = [next(strikes) for _ in some]
        look = scan.column("look")[group]
        actor = np.bincount(scan.kinds.actor[scan.column("kind")[group]])
        found.append(
            AreaCount(
                footprint=scan.looks.footprints[place],
                actors=ranked({scan.kinds.actors[by]: int(actor[by]) for by in actor.nonzero()[0]}),
                number=len(group),
                doubted=bool(scan.looks.doubted[look].all()),
                killed_low=_killed(scan.column("toll")[group], scan.column("killed")[group]),
                event_ids=tuple(strike.event_id for strike in told),
                location=told[0].location,
                longitude=told[0].longitude,
                latitude=told[0].latitude,
                geo_precision=told[0].geo_precision,
            )
        )
    return sorted(found, key=lambda area: (-area.number, area.footprint))


def _killed(toll: Array, killed: Array) -> int | None:
    """The sum of the lowest totals, of each toll the greatest; None where nobody counted."""
    toll, killed = toll[killed >= 0], killed[killed >= 0]
    if not len(toll):
        return None
    order = np.lexsort((killed, toll))
    greatest = np.flatnonzero(np.diff(toll[order], append=-1))
    return int(killed[order][greatest].sum())


def ranked(tally: Mapping[str, int]) -> Tally:
    """Most first; the same order whenever the numbers are the same."""
    return tuple(sorted(tally.items(), key=lambda item: (-item[1], item[0])))


def _bin(cell: list[tuple[str, int, float, float]]) -> Bin:
    number = sum(each for _, each, _, _ in cell)
    x, y = (sum(sums) / number for sums in list(zip(*cell, strict=True))[2:])
    longitude, latitude = to_degrees(x, y)
    return Bin(
        longitude=longitude,
        latitude=latitude,
        number=number,
        actors=ranked({actor: each for actor, each, _, _ in cell}),
    )


def _grouped(*keys: Array) -> tuple[Array, list[tuple[int, ...]]]:
    """Rows with the same keys: of each row the place of its group, and every group's keys."""
    if not len(keys[0]):
        return keys[0], []
    lowest = [each.min() for each in keys]
    widths = [int(each.max() - low) + 1 for each, low in zip(keys, lowest, strict=True)]
    code = np.ravel_multi_index(
        [each - low for each, low in zip(keys, lowest, strict=True)], widths
    )
    if math.prod(widths) <= max(len(code), _FEW):
        there = np.zeros(math.prod(widths), dtype=bool)
        there[code] = True
        found, place = np.flatnonzero(there), (np.cumsum(there) - 1)[code]
    else:
        # A close view of the whole world: more cells than a table of them all may have.
        found, place = np.unique(code, return_inverse=True)
    parts = np.unravel_index(found, widths)
    told = [(part + low).tolist() for part, low in zip(parts, lowest, strict=True)]
    return place, list(zip(*told, strict=True))
