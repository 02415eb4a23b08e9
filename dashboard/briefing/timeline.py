"""Strikes over time: daily counts as bars of one calendar unit, as fine as stays readable."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import numpy as np

from dashboard.layers.census import Daily
from dashboard.layers.database import Array

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


def timeline(daily: Daily, span: tuple[date, date] | None) -> Timeline | None:
    """Strikes by the day they began as bars; None where there is no strike at all.

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
    outside = (daily.day < span[0].toordinal()) | (daily.day > span[1].toordinal())
    if outside.any():
        raise ValueError(f"timeline: a strike is outside {span[0]} to {span[1]}")
    starts = edges[:-1]
    return Timeline(
        unit=unit,
        starts=starts,
        numbers=_by_bar(starts, daily.day, daily.number),
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


def by_attacker(bars: Timeline, daily: Daily, most: int) -> dict[str, tuple[int, ...]]:
    """Each bar's strikes of the `most` attackers of most strikes, who come first."""
    totals = np.bincount(daily.actor, daily.number, minlength=len(daily.actors)).tolist()
    ranked = sorted(
        (-total, name, place)
        for place, (name, total) in enumerate(zip(daily.actors, totals, strict=True))
        if total
    )
    found = {}
    for _, name, place in ranked[:most]:
        its = daily.actor == place
        found[name] = _by_bar(bars.starts, daily.day[its], daily.number[its])
    return found


def _by_bar(starts: Sequence[date], day: Array, number: Array) -> tuple[int, ...]:
    at = np.searchsorted([start.toordinal() for start in starts], day, side="right") - 1
    return tuple(np.bincount(at, number, minlength=len(starts)).astype(int).tolist())
