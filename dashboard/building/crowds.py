"""Crowds: thousands of reports that are alike in all but where they lie, as registers have them.

Rows of one register never tell of one strike. So of a crowd two decide all for a report beside it:
that there are two which it fits alike, or which one it fits best. Two are looked for from the
nearest on, which takes as long for each report in a small crowd as in a large one.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache
from itertools import islice
from operator import attrgetter

from dashboard.domain.incident import (
    ARTICLES,
    MOST_KM,
    SAME_KM,
    Agreement,
    Report,
    agreements,
    in_place,
)

_OWN = ("id", "sources", "place", "latitude", "longitude")
_SAID = attrgetter(*(each.name for each in fields(Report) if each.name not in _OWN))
_KM_PER_DEGREE = 111.2
_PARTS = 4
"""Cells to a distance that is looked through."""
_ROOM = 1.01
"""Degrees of longitude are a little wider or narrower elsewhere in a crowd."""


def kind(report: Report, named: Collection[str]) -> Hashable:
    """What is the same of the reports of a crowd: all that they are compared by, but the point.

    A report that nobody else could stand for, such as one that a person `named`, is a kind of its
    own.
    """
    if report.data_set != ARTICLES:
        # Where it lies is compared by its point alone, whatever its register calls the place.
        return report.id if report.id in named else _SAID(report)
    if report.id in named or not report.sources:
        return report.id
    return (report.sources, report.place, *_SAID(report))


def deciding_pairs(
    reports: Sequence[Report],
    ones: Sequence[int],
    others: Sequence[int],
    allied: Mapping[str, str],
) -> Iterator[tuple[int, int]]:
    """Of two crowds, by number, each report with the two of the other that decide what it fits."""
    one, other = reports[ones[0]], reports[others[0]]
    there = replace(other, latitude=one.latitude, longitude=one.longitude)
    if not isinstance(agreements(one, there, allied), tuple):
        return
    for some, crowd in ((ones, others), (others, ones)):
        telling = _telling(reports, crowd)
        grids = [_Grid(reports, telling, km) for km in (SAME_KM, _reach_km(one, other))]
        for number in some:
            yield from ((number, found) for found in _deciding(reports, number, grids))


def _deciding(reports: Sequence[Report], number: int, grids: Sequence["_Grid"]) -> list[int]:
    """Two of a crowd that a report agrees with: of the same place, if there are, or near it."""
    report, (same, near) = reports[number], grids
    if report.area is not None:  # wherever in it they say they are
        return near.members[:2]

    def agree(grid: "_Grid", *ways: Agreement) -> Iterator[int]:
        return (other for other in grid.around(report) if in_place(report, reports[other]) in ways)

    best = list(islice(agree(same, Agreement.SAME_PLACE), 2))
    if len(best) < 2:
        best += islice(agree(near, Agreement.NEAR), 2 - len(best))
    return best


def _telling(reports: Sequence[Report], crowd: Sequence[int]) -> list[int]:
    """A crowd without the third, and further, of those at the very same point."""
    points: Counter[tuple[float, float]] = Counter()
    telling = []
    for number in crowd:
        point = reports[number].latitude, reports[number].longitude
        points[point] += 1
        if points[point] < 3:
            telling.append(number)
    return telling


def _reach_km(one: Report, other: Report) -> float:
    return min(one.radius_km, other.radius_km, MOST_KM)


class _Grid:
    """Reports in cells of ground, so that those within some distance of a point are found."""

    def __init__(self, reports: Sequence[Report], members: list[int], km: float) -> None:
        self.members = members
        first = reports[members[0]]
        self._north = _KM_PER_DEGREE / km * _PARTS
        self._east = self._north * math.cos(math.radians(first.latitude))
        self._cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number in members:
            self._cells[self._cell(reports[number])].append(number)

    def around(self, report: Report) -> Iterator[int]:
        """All within the distance, and a few more, those of nearer cells first."""
        down, across = self._cell(report)
        for south, west in _offsets():
            yield from self._cells.get((down + south, across + west), ())

    def _cell(self, report: Report) -> tuple[int, int]:
        return (
            math.floor(report.latitude * self._north),
            math.floor(report.longitude * self._east),
        )


@cache
def _offsets() -> list[tuple[int, int]]:
    """From a cell to all that hold something within the distance, the nearest first."""
    steps = range(-_PARTS - 1, _PARTS + 2)
    apart = {
        (a, b): math.hypot(max(abs(a) - 1, 0), max(abs(b) - 1, 0)) for a in steps for b in steps
    }
    reached = [cells for cells, least in apart.items() if least <= _PARTS * _ROOM]
    return sorted(reached, key=lambda cells: math.hypot(*cells))
