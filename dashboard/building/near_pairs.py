"""Which of a million reports are compared at all: those of one day that lie near each other.

They are found by cells of ground and days, in whole columns; what each pair says of a strike is
looked at in `incidents.py`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dashboard.domain.actor import UNKNOWN
from dashboard.domain.incident import ARTICLES, MOST_DAYS, MOST_KM, Report, too_vague

_Ints = NDArray[np.int64]

_FINE_KM = 5.0
_KM_PER_DEGREE = 111.2
_ROW = 1 << 16
"""Squares in a row: the number of one below is that much higher."""
_DAY = 1 << 33
_BATCH = 2_000_000
"""Pairs that are compared at a time."""


def near_pairs(reports: Sequence[Report], allied: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Pairs of reports that may agree, each once, the lower number first."""
    if len(reports) < 2:
        return
    columns = _Columns.of(reports, allied)
    seen: set[tuple[int, int]] = set()
    whole = np.flatnonzero([not too_vague(report) for report in reports])
    coarse = whole[columns.reach[whole] > _FINE_KM]
    for cell_km, some in ((_FINE_KM, whole), (MOST_KM, coarse)):
        for ones, others in _blocks(columns, some, cell_km):
            fits = columns.fit(ones, others)
            for one, other in zip(ones[fits].tolist(), others[fits].tolist(), strict=True):
                pair = (min(one, other), max(one, other))
                if pair not in seen:
                    seen.add(pair)
                    yield pair


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

    @classmethod
    def of(cls, reports: Sequence[Report], allied: Mapping[str, str]) -> "_Columns":
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
        )

    def cells(self, some: _Ints, cell_km: float) -> _Ints:
        """A number for the square that each lies in, or for its area; touching ones are `_ROW`."""
        down = np.floor(self.north[some] / cell_km).astype(np.int64) + _ROW // 2
        across = np.floor(self.east[some] / cell_km).astype(np.int64) + _ROW // 2
        area = self.area[some]
        return np.where(area > 0, -2 * area, down * _ROW + across)

    def fit(self, ones: _Ints, others: _Ints) -> NDArray[np.bool_]:
        """Which pairs may agree; a few more than do."""
        reach = np.minimum(self.reach[ones], self.reach[others])
        north = np.abs(self.north[ones] - self.north[others])
        east = np.abs(self.east[ones] - self.east[others])
        same = self.attacker[ones] == self.attacker[others]
        found: NDArray[np.bool_] = (
            (self.type[ones] * self.type[others] * (self.type[ones] - self.type[others]) == 0)
            & (self.area[ones] == self.area[others])
            & (self.source[ones] != self.source[others])
            & (same | self.open[ones] | self.open[others])
            & ((self.area[ones] > 0) | ((north <= reach + 0.1) & (east <= reach + 0.1)))
        )
        return found


def _codes(values: Iterable[str]) -> _Ints:
    """A number for each text, 0 for the empty one."""
    known: dict[str, int] = {"": 0}
    return np.array([known.setdefault(value, len(known)) for value in values], dtype=np.int64)


def _blocks(columns: _Columns, some: _Ints, cell_km: float) -> Iterator[tuple[_Ints, _Ints]]:
    """Pairs of one day in one cell or two that touch, a bounded number at a time."""
    # A report of several days is looked for on each of them.
    lasting = [some[columns.days[some] > later] for later in range(MOST_DAYS)]
    each = np.concatenate(lasting)
    day = np.concatenate([columns.first[one] + later for later, one in enumerate(lasting)])
    keys = day * _DAY + columns.cells(each, cell_km)
    if not len(keys):
        return
    order = np.argsort(keys, kind="stable")
    each, keys = each[order], keys[order]
    for beside in (0, 1, _ROW - 1, _ROW, _ROW + 1):
        start = np.searchsorted(keys, keys + beside, side="left")
        if beside == 0:
            start = np.arange(len(keys)) + 1
        number = np.searchsorted(keys, keys + beside, side="right") - start
        upto = np.cumsum(number)
        cuts = np.searchsorted(upto, np.arange(_BATCH, int(upto[-1]), _BATCH)) + 1
        for low, high in pairwise(sorted({0, *cuts.tolist(), len(keys)})):
            numbers = number[low:high]
            ones = np.repeat(np.arange(low, high), numbers)
            within = np.arange(len(ones)) - np.repeat(np.cumsum(numbers) - numbers, numbers)
            yield each[ones], each[start[ones] + within]
