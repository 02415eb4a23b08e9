"""Joins reports of probably one strike to incidents: a million in seconds, always the same.

Reports are compared where they can agree at all: of one day, and near each other. A report that
fits two which are set apart from each other is joined to the better, and to neither where none is:
a strike drawn twice is better than two that look like one.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from dashboard.building.near_pairs import near_pairs
from dashboard.building.told_apart import told_apart
from dashboard.domain.event import Event, Factuality, GeoPrecision
from dashboard.domain.incident import (
    Agreement,
    Difference,
    Incident,
    Report,
    agreements,
)

_Agreed = tuple[Agreement, Agreement, Agreement]
_WEAKER = list(Agreement)
"""Of each kind of agreement the stronger is declared first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """Groups of report ids that a person says are one strike, or are all different ones."""

    one: Sequence[frozenset[str]] = field(default=())
    apart: Sequence[frozenset[str]] = field(default=())

    @property
    def named(self) -> frozenset[str]:
        """All reports that a person says something of."""
        return frozenset[str]().union(*self.one, *self.apart)

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
    pairs = _Pairs(reports, allied, hand)
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


class _Pairs:
    """Which reports agree, by their numbers, and how.

    `found` has of each report those it agrees with; of a crowd only those that decide whether it
    is joined, and to which.
    """

    def __init__(self, reports: Sequence[Report], allied: Mapping[str, str], hand: ByHand) -> None:
        self._reports, self._allied, self._hand = reports, allied, hand
        self.found: dict[int, dict[int, _Agreed]] = {}
        for one, other in near_pairs(reports, allied, hand.named):
            if agreed := self._compared(one, other):
                self.found.setdefault(one, {})[other] = agreed
                self.found.setdefault(other, {})[one] = agreed

    def agreed(self, one: int, other: int) -> _Agreed | None:
        """How two agree; None where they do not."""
        return self.found.get(one, {}).get(other) or self._compared(one, other)

    def all_agree(self, some: Collection[int]) -> bool:
        """Whether each agrees with each."""
        return all(self.agreed(a, b) for a, b in combinations(some, 2))

    def _compared(self, one: int, other: int) -> _Agreed | None:
        here, there = self._reports[one], self._reports[other]
        agreed = why_joined(here, there, self._allied)
        if isinstance(agreed, Difference) or self._hand.part(here.id, there.id):
            return None
        return agreed


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
    agreed = [pairs.agreed(one, other) for one, other in combinations(members, 2)]
    known = [each for each in agreed if each]
    weakest = [max(kind, key=_WEAKER.index) for kind in zip(*known, strict=True)]
    return (*weakest, Agreement.BY_HAND) if len(known) < len(agreed) else tuple(weakest)


def _groups(pairs: _Pairs, reports: Sequence[Report]) -> list[set[int]]:
    """Groups in which every report agrees with every other; the same in any order of reports."""
    kept = {one: _chosen(one, pairs) for one in pairs.found}
    group_of = {one: {one} for one in pairs.found}
    mutual = [
        (one, other) for one in kept for other in kept[one] if one < other and one in kept[other]
    ]

    def surest_first(pair: tuple[int, int]) -> tuple[int, list[str]]:
        one, other = pair
        return _strength(pairs.found[one][other]), sorted((reports[one].id, reports[other].id))

    for one, other in sorted(mutual, key=surest_first):
        here, there = group_of[one], group_of[other]
        if here is not there and all(pairs.agreed(a, b) for a in here for b in there):
            here |= there
            group_of.update(dict.fromkeys(there, here))
    found = {id(group): group for group in group_of.values() if len(group) > 1}
    return list(found.values())


def _chosen(one: int, pairs: _Pairs) -> set[int]:
    """The reports that one may be joined to: those that agree best, where some do not agree."""
    with_it = pairs.found[one]
    if pairs.all_agree(with_it):
        return set(with_it)
    strength = {other: _strength(agreed) for other, agreed in with_it.items()}
    best = min(strength.values())
    chosen = {other for other in with_it if strength[other] == best}
    return chosen if pairs.all_agree(chosen) else set()


def _strength(agreed: _Agreed) -> int:
    """The lower the surer."""
    return sum(map(_WEAKER.index, agreed))


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
