"""Joins reports of probably one strike to incidents: a million in seconds, always the same.

Reports are compared where they can agree at all: of one day, and near each other. A report that
fits two which are set apart from each other is joined to the better, and to neither where none is:
a strike drawn twice is better than two that look like one.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from dashboard.building.told_apart import told_apart
from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import Event, Factuality, GeoPrecision
from dashboard.domain.incident import (
    ARTICLES,
    MOST_DAYS,
    MOST_KM,
    Agreement,
    Difference,
    Incident,
    Report,
    agreements,
    too_vague,
)

_Ints = NDArray[np.int64]
_Agreed = tuple[Agreement, Agreement, Agreement]
_Pairs = dict[int, dict[int, _Agreed]]
"""By the number of a report, those it agrees with."""

_FINE_KM = 5.0
_KM_PER_DEGREE = 111.2
_WEAKER = list(Agreement)
"""Of each kind of agreement the stronger is declared first."""
_ROW = 1 << 16
"""Squares in a row: the number of one below is that much higher."""
_DAY = 1 << 33
_BATCH = 2_000_000
"""Pairs that are compared at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """Groups of report ids that a person says are one strike, or are all different ones."""

    one: Sequence[frozenset[str]] = field(default=())
    apart: Sequence[frozenset[str]] = field(default=())

    def part(self, one: str, other: str) -> bool:
        """Whether a person says that two are different strikes."""
        return any({one, other} <= group for group in self.apart)


def joined(
    reports: Sequence[Report], allied: Mapping[str, str], by_hand: ByHand | None = None
) -> list[Incident]:
    """The incidents of more than one report; a report in none of them stands alone.

    `reports` are given oldest first: an incident has the id of its oldest, so one that is told of
    again keeps its id. `allied` has the coalition of each actor that strikes with one.
    """
    hand = by_hand or ByHand()
    pairs: _Pairs = {}
    for one, other in _near(reports, allied):
        agreed = why_joined(reports[one], reports[other], allied)
        if isinstance(agreed, tuple) and not hand.part(reports[one].id, reports[other].id):
            pairs.setdefault(one, {})[other] = agreed
            pairs.setdefault(other, {})[one] = agreed
    groups = _united(_groups(pairs, reports), reports, hand)
    found = []
    for group in sorted(groups, key=min):
        members = sorted(group)
        told = {member: reports[member].id for member in members}
        found.append(
            Incident(
                id=told[members[0]],
                reports=tuple(told.values()),
                why=_why(members, pairs),
            )
        )
    return found


def report_of(event: Event) -> Report:
    """What is compared of an event."""
    disputed = event.factuality is Factuality.DISPUTED
    claimed = [c.value for c in event.claims if c.about == "attacker" and c.stance == "affirms"]
    place = event.place
    area = place.footprint or f"{place.latitude},{place.longitude}"
    return Report(
        id=event.id,
        sources=tuple(sorted({citation.article_id for citation in event.citations})),
        data_set=event.data_set,
        first=event.date,
        last=event.date_end,
        time_precision=event.time_precision,
        type=event.type,
        attacker=event.actor1,
        accused=tuple(value for value in claimed if value) if disputed else (),
        latitude=place.latitude,
        longitude=place.longitude,
        radius_km=place.uncertainty_km,
        area=area if event.geo_precision is GeoPrecision.REGION else None,
        place=place.name if event.geo_precision is GeoPrecision.EXACT else "",
        words="\n".join(dict.fromkeys(citation.quote for citation in event.citations)),
    )


def why_joined(
    one: Report, other: Report, allied: Mapping[str, str]
) -> tuple[Agreement, Agreement, Agreement] | Difference:
    """How two reports agree in place, day and attacker; or what sets them apart."""
    agreed = agreements(one, other, allied)
    if isinstance(agreed, Difference):
        return agreed
    return told_apart(one.words, other.words) or agreed


def _why(members: Sequence[int], pairs: _Pairs) -> tuple[Agreement, ...]:
    """The weakest agreement of each kind; a pair that does not agree was joined by hand."""
    agreed = [pairs.get(one, {}).get(other) for one, other in combinations(members, 2)]
    known = [each for each in agreed if each]
    weakest = [max(kind, key=_WEAKER.index) for kind in zip(*known, strict=True)]
    return (*weakest, Agreement.BY_HAND) if len(known) < len(agreed) else tuple(weakest)


# --- which reports are compared -------------------------------------------------------------------


def _near(reports: Sequence[Report], allied: Mapping[str, str]) -> Iterator[tuple[int, int]]:
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


# --- which of them are one ------------------------------------------------------------------------


def _groups(pairs: _Pairs, reports: Sequence[Report]) -> list[set[int]]:
    """Groups in which every report agrees with every other; the same in any order of reports."""
    kept = {one: _chosen(one, pairs) for one in pairs}
    group_of = {one: {one} for one in pairs}
    mutual = [
        (one, other) for one in pairs for other in kept[one] if one < other and one in kept[other]
    ]

    def surest_first(pair: tuple[int, int]) -> tuple[int, list[str]]:
        one, other = pair
        return _strength(pairs[one][other]), sorted((reports[one].id, reports[other].id))

    for one, other in sorted(mutual, key=surest_first):
        here, there = group_of[one], group_of[other]
        if here is not there and all(b in pairs[a] for a in here for b in there):
            here |= there
            group_of.update(dict.fromkeys(there, here))
    found = {id(group): group for group in group_of.values() if len(group) > 1}
    return list(found.values())


def _chosen(one: int, pairs: _Pairs) -> set[int]:
    """The reports that one may be joined to: those that agree best, where some do not agree."""
    with_it = pairs[one]
    if _all_agree(with_it, pairs):
        return set(with_it)
    strength = {other: _strength(agreed) for other, agreed in with_it.items()}
    best = min(strength.values())
    chosen = {other for other in with_it if strength[other] == best}
    return chosen if _all_agree(chosen, pairs) else set()


def _strength(agreed: _Agreed) -> int:
    """The lower the surer."""
    return sum(map(_WEAKER.index, agreed))


def _all_agree(some: Collection[int], pairs: _Pairs) -> bool:
    return all(b in pairs[a] for a, b in combinations(some, 2))


def _united(groups: list[set[int]], reports: Sequence[Report], hand: ByHand) -> list[set[int]]:
    """The groups with those of them in one that a person joined."""
    if not hand.one:
        return groups
    numbers = {report.id: number for number, report in enumerate(reports)}
    for ids in hand.one:
        named = {numbers[each] for each in ids if each in numbers}
        if len(named) > 1:
            touched = [group for group in groups if group & named]
            rest = [group for group in groups if not group & named]
            groups = [*rest, named.union(*touched)]
    return groups
