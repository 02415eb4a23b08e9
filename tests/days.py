"""Strikes by day, as the store tells them, from a list of days."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

import numpy as np

from dashboard.layers.census import Daily


def daily(told: Iterable[tuple[date, str, int]]) -> Daily:
    """Days, attackers and numbers; oldest first."""
    days, names, numbers = zip(*told, strict=True) if (told := [*told]) else ((), (), ())
    actors = tuple(sorted(set(names)))
    return Daily(
        actors=actors,
        day=np.array([day.toordinal() for day in days], dtype=np.int32),
        actor=np.array([actors.index(name) for name in names], dtype=np.int64),
        number=np.array(numbers, dtype=np.int64),
    )


def by_day(daily: Daily) -> list[tuple[date, int]]:
    """The days with strikes, oldest first, and how many."""
    counts: Counter[date] = Counter()
    for day, number in zip(daily.day.tolist(), daily.number.tolist(), strict=True):
        counts[date.fromordinal(day)] += number
    return sorted(counts.items())
