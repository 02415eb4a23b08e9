"""Strikes over time: daily counts as bars of one calendar unit, as fine as stays readable."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_MOST = 180
"""Bars: half a year of days, three years of weeks, fifteen of months."""
_FEWEST = 15
"""Bars of a short span: one day alone would fill the page with a single bar."""
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


class Unit(StrEnum):
    """What one bar counts; a week starts on Monday, the others with their first day."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    def start(self, day: date) -> date:
        """The first day of the unit that `day` is in."""
        if self is Unit.DAY:
            return day
        if self is Unit.WEEK:
            return day - timedelta(days=day.weekday())
        months = _MONTHS[self]
        return date(day.year, (day.month - 1) // months * months + 1, 1)

    def shifted(self, start: date, number: int) -> date:
        """The start of the unit that comes `number` after (or before) one that starts so."""
        if self in (Unit.DAY, Unit.WEEK):
            return start + timedelta(days=number * (1 if self is Unit.DAY else 7))
        month = start.year * 12 + start.month - 1 + number * _MONTHS[self]
        return date(month // 12, month % 12 + 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Bars without a gap between them, those of no strike too.

    Bar `i` counts from `starts[i]` to the day before `starts[i + 1]`; the last ends before `end`.
    `span` is the first and the last day of any strike, `first` and `last` are their bars: the rest
    is margin.
    """

    unit: Unit
    starts: tuple[date, ...]
    numbers: tuple[int, ...]
    end: date
    span: tuple[date, date]
    first: int
    last: int


def timeline(daily: list[tuple[date, int]], span: tuple[date, date] | None) -> Timeline | None:
    """Strikes by the day they began, oldest first, as bars; None where there is no strike at all.

    `span` holds every day that `daily` may name, so the axis stands still while filters change.
    Raises ValueError for a day outside it.
    """
    if span is None:
        return None
    unit = next(u for u in Unit if u is Unit.YEAR or _bars(u, span) <= _MOST)
    within = _bars(unit, span)
    # A bar's width of paper on either side: there is room to start a brush.
    margin = max(_FEWEST - within, 2)
    first = margin // 2
    begins = unit.shifted(unit.start(span[0]), -first)
    edges = tuple(unit.shifted(begins, number) for number in range(within + margin + 1))
    numbers = [0] * (len(edges) - 1)
    at = 0
    for day, number in daily:
        if not span[0] <= day <= span[1]:
            raise ValueError(f"timeline: {day} is outside {span[0]} to {span[1]}")
        while edges[at + 1] <= day:
            at += 1
        numbers[at] += number
    return Timeline(
        unit=unit,
        starts=edges[:-1],
        numbers=tuple(numbers),
        end=edges[-1],
        span=span,
        first=first,
        last=first + within - 1,
    )


def _bars(unit: Unit, span: tuple[date, date]) -> int:
    first, last = (unit.start(day) for day in span)
    if unit in (Unit.DAY, Unit.WEEK):
        return (last - first).days // (1 if unit is Unit.DAY else 7) + 1
    months = (last.year - first.year) * 12 + last.month - first.month
    return months // _MONTHS[unit] + 1


def by_attacker(
    bars: Timeline, daily: list[tuple[date, str, int]], most: int
) -> dict[str, tuple[int, ...]]:
    """Each bar's strikes of the `most` attackers of most strikes, who come first."""
    totals: Counter[str] = Counter()
    for _, actor, number in daily:
        totals[actor] += number
    named = sorted(totals, key=lambda actor: (-totals[actor], actor))[:most]
    found = {actor: [0] * len(bars.numbers) for actor in named}
    for day, actor, number in daily:
        if actor in found:
            found[actor][bisect_right(bars.starts, day) - 1] += number
    return {actor: tuple(numbers) for actor, numbers in found.items()}
