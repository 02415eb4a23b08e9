"""Which of a million reports are compared at all: those of one day that lie near each other.

They are found by cells of ground and days, in whole columns; what each pair says of a strike is
looked at in `incidents.py`. Of crowds only those pairs are given that decide (`crowds.py`).
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from dashboard.building.crowds import deciding_pairs, kind
from dashboard.domain.actor import UNKNOWN
from dashboard.domain.incident import ARTICLES, MOST_DAYS, MOST_KM, Report, too_vague

_Ints = NDArray[np.int64]

_FINE_KM = 5.0
_KM_PER_DEGREE = 111.2
_ROW = 1 << 16
"""Squares in a row: the number of one below is that much higher."""
_DAY = 1 << 33
_TOUCHING = (0, 1, _ROW - 1, _ROW, _ROW + 1)
"""From a square to itself and those after it that touch it."""
_BATCH = 2_000_000
"""Pairs that are compared at a time."""
_CROWD = 16
"""More reports of one kind than that, in one square on one day, are a crowd."""


def near_pairs(
    reports: Sequence[Report], allied: Mapping[str, str], named: Collection[str] = ()
) -> Iterator[tuple[int, int]]:
    """Pairs of reports that may agree, each once, the lower number first.

    Of two crowds there are those that decide what each report fits. `named` are reports of which a
    person says something; they are never of a crowd.
    """
    if len(reports) < 2:
        return
    columns = _Columns.of(reports, allied, named)
    seen: set[tuple[int, int]] = set()
    whole = np.flatnonzero([not too_vague(report) for report in reports])
    coarse = whole[columns.reach[whole] > _FINE_KM]
    for cell_km, some in ((_FINE_KM, whole), (MOST_KM, coarse)):
        every = _Cells.of(columns, some, cell_km)
        crowded = every.crowded(columns)
        few, crowds = every.where(~crowded), every.where(crowded)
        pairs = chain(
            _near(columns, few.beside()),
            _near(columns, few.around(crowds)),
            _of_crowds(columns, crowds, reports, allied),
        )
        for one, other in pairs:
            pair = (min(one, other), max(one, other))
            if pair not in seen:
                seen.add(pair)
                yield pair


def _near(columns: "_Columns", blocks: Iterable[tuple[_Ints, _Ints]]) -> Iterator[tuple[int, int]]:
    for ones, others in blocks:
        fits = columns.fit(ones, others)
        fits[fits] = columns.reached(ones[fits], others[fits])
        yield from zip(ones[fits].tolist(), others[fits].tolist(), strict=True)


def _of_crowds(
    columns: "_Columns",
    crowds: "_Cells",
    reports: Sequence[Report],
    allied: Mapping[str, str],
) -> Iterator[tuple[int, int]]:
    members = crowds.by_kind(columns)
    one_of_each = np.array([each[0] for each in members.values()], dtype=np.int64)
    keys = np.array([key for key, _ in members], dtype=np.int64)
    stacks = _Cells(each=np.arange(len(keys)), keys=keys)
    listed = list(members.values())
    for ones, others in stacks.beside():
        fits = columns.fit(one_of_each[ones], one_of_each[others])
        for one, other in zip(ones[fits].tolist(), others[fits].tolist(), strict=True):
            yield from deciding_pairs(reports, listed[one], listed[other], allied)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """The reports' numbers and codes, for all of them at once; `reach` is in kilometres."""

    first: _Ints
    days: _Ints
    north: NDArray[np.float64]
    east: NDArray[np.float64]
    reach: NDArray[np.float64]
    area: _Ints
    type: _Ints
    attacker: _Ints
    open: NDArray[np.bool_]
    """Whether it may agree with another attacker: unsaid, disputed, or of a coalition."""
    source: _Ints
    kind: _Ints

    @classmethod
    def of(
        cls, reports: Sequence[Report], allied: Mapping[str, str], named: Collection[str]
    ) -> "_Columns":
        north = np.array([report.latitude for report in reports])
        leagues = {*allied, *allied.values()}
        return cls(
            first=np.array([report.first.toordinal() for report in reports]),
            days=np.array([(report.last - report.first).days + 1 for report in reports]),
            north=north * _KM_PER_DEGREE,
            # Degrees of longitude as wide as in the middle of them all: cells need not be square.
            east=np.array([report.longitude for report in reports])
            * _KM_PER_DEGREE
            * np.cos(np.radians(np.abs(north).max())),
            reach=np.minimum([report.radius_km for report in reports], MOST_KM),
            area=_codes(report.area or "" for report in reports),
            type=_codes(report.type for report in reports),
            attacker=_codes(report.attacker for report in reports),
            open=np.array(
                [r.attacker == UNKNOWN or bool(r.accused) or r.attacker in leagues for r in reports]
            ),
            source=_codes(
                r.sources[0] if r.data_set == ARTICLES and r.sources else r.data_set
                for r in reports
            ),
            kind=_codes(kind(report, named) for report in reports),
        )

    def cells(self, some: _Ints, cell_km: float) -> _Ints:
        """A number for the square that each lies in, or for its area; touching ones are `_ROW`."""
        down = np.floor(self.north[some] / cell_km).astype(np.int64) + _ROW // 2
        across = np.floor(self.east[some] / cell_km).astype(np.int64) + _ROW // 2
        area = self.area[some]
        return np.where(area > 0, -2 * area, down * _ROW + across)

    def fit(self, ones: _Ints, others: _Ints) -> NDArray[np.bool_]:
        """Which pairs may agree in all but the place; a few more than do."""
        same = self.attacker[ones] == self.attacker[others]
        found: NDArray[np.bool_] = (
            (self.type[ones] * self.type[others] * (self.type[ones] - self.type[others]) == 0)
            & (self.area[ones] == self.area[others])
            & (self.source[ones] != self.source[others])
            & (same | self.open[ones] | self.open[others])
        )
        return found

    def reached(self, ones: _Ints, others: _Ints) -> NDArray[np.bool_]:
        """Which pairs may be near each other, or are of one area; a few more than are."""
        reach = np.minimum(self.reach[ones], self.reach[others]) + 0.1
        north = np.abs(self.north[ones] - self.north[others])
        east = np.abs(self.east[ones] - self.east[others])
        found: NDArray[np.bool_] = (self.area[ones] > 0) | ((north <= reach) & (east <= reach))
        return found


def _codes(values: Iterable[Hashable]) -> _Ints:
    """A number for each value, 0 for the empty text."""
    known: dict[Hashable, int] = {"": 0}
    return np.array([known.setdefault(value, len(known)) for value in values], dtype=np.int64)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cells:
    """Reports by the day and the square, or the area, that they are of: `keys` are in order."""

    each: _Ints
    keys: _Ints

    @classmethod
    def of(cls, columns: _Columns, some: _Ints, cell_km: float) -> "_Cells":
        # A report of several days is looked for on each of them.
        lasting = [some[columns.days[some] > later] for later in range(MOST_DAYS)]
        each = np.concatenate(lasting)
        day = np.concatenate([columns.first[one] + later for later, one in enumerate(lasting)])
        keys = day * _DAY + columns.cells(each, cell_km)
        order = np.argsort(keys, kind="stable")
        return cls(each=each[order], keys=keys[order])

    def where(self, those: NDArray[np.bool_]) -> "_Cells":
        return _Cells(each=self.each[those], keys=self.keys[those])

    def crowded(self, columns: _Columns) -> NDArray[np.bool_]:
        """Which of them are of a crowd."""
        found = self._number(self.keys) > _CROWD
        if found.any():
            both = np.stack([self.keys[found], columns.kind[self.each[found]]])
            _, place, number = np.unique(both, axis=1, return_inverse=True, return_counts=True)
            found[found] = number[place] > _CROWD
        return found

    def by_kind(self, columns: _Columns) -> dict[tuple[int, int], list[int]]:
        """The reports of each kind in each square, in the order of the squares."""
        found: dict[tuple[int, int], list[int]] = {}
        kinds = columns.kind[self.each].tolist()
        for key, of_kind, report in zip(self.keys.tolist(), kinds, self.each.tolist(), strict=True):
            found.setdefault((key, of_kind), []).append(report)
        return found

    def beside(self) -> Iterator[tuple[_Ints, _Ints]]:
        """Pairs of one square or of two that touch, a bounded number at a time."""
        for step in _TOUCHING:
            after = np.arange(len(self.keys)) + 1 if step == 0 else None
            yield from self._pairs(self, step, after)

    def around(self, others: "_Cells") -> Iterator[tuple[_Ints, _Ints]]:
        """Pairs of one of these with one of others, as far apart."""
        for step in {*_TOUCHING, *(-each for each in _TOUCHING)}:
            yield from self._pairs(others, step)

    def _number(self, keys: _Ints) -> _Ints:
        left, right = (np.searchsorted(self.keys, keys, side=side) for side in ("left", "right"))
        return right - left

    def _pairs(
        self, others: "_Cells", step: int, start: _Ints | None = None
    ) -> Iterator[tuple[_Ints, _Ints]]:
        if not len(self.keys) or not len(others.keys):
            return
        if start is None:
            start = np.searchsorted(others.keys, self.keys + step, side="left")
        number = np.searchsorted(others.keys, self.keys + step, side="right") - start
        upto = np.cumsum(number)
        cuts = np.searchsorted(upto, np.arange(_BATCH, int(upto[-1]), _BATCH)) + 1
        for low, high in pairwise(sorted({0, *cuts.tolist(), len(self.keys)})):
            numbers = number[low:high]
            ones = np.repeat(np.arange(low, high), numbers)
            within = np.arange(len(ones)) - np.repeat(np.cumsum(numbers) - numbers, numbers)
            yield self.each[ones], others.each[start[ones] + within]
