"""Daily counts as bars: nothing lost, nothing counted twice, bars that start where units do."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.timeline import Timeline, Unit, by_attacker, timeline
from tests import days

Daily = list[tuple[date, int]]
DAYS = st.dates(date(1945, 1, 1), date(2100, 12, 31))
COUNTS = st.integers(1, 9_000)


@st.composite
def counted(draw: st.DrawFn) -> tuple[Daily, tuple[date, date]]:
    """Daily counts with a span that holds them; a few days or many years."""
    first = draw(DAYS)
    length = draw(st.sampled_from([0, 1, 20, 179, 180, 700, 2_000, 8_000, 30_000]))
    offsets = draw(st.sets(st.integers(0, length), max_size=30))
    daily = [(first + timedelta(days=n), draw(COUNTS)) for n in sorted(offsets)]
    return daily, (first, first + timedelta(days=length))


def drawn(daily: Daily, span: tuple[date, date]) -> Timeline:
    bars = timeline(days.daily((day, "a", number) for day, number in daily), span)
    assert bars is not None
    return bars


@given(counted())
def test_every_strike_is_counted_once_in_the_bar_of_its_day(
    given_days: tuple[Daily, tuple[date, date]],
) -> None:
    daily, span = given_days
    bars = drawn(daily, span)
    edges = (*bars.starts, bars.end)
    for number, (start, after) in zip(bars.numbers, pairwise(edges), strict=True):
        assert number == sum(n for day, n in daily if start <= day < after)
    assert sum(bars.numbers) == sum(n for _, n in daily)


@given(counted())
def test_bars_follow_each_other_without_a_gap_and_start_where_their_unit_does(
    given_days: tuple[Daily, tuple[date, date]],
) -> None:
    bars = drawn(*given_days)
    for start, after in pairwise((*bars.starts, bars.end)):
        length = (after - start).days
        match bars.unit:
            case Unit.DAY:
                assert length == 1
            case Unit.WEEK:
                assert (start.weekday(), length) == (0, 7)
            case Unit.MONTH:
                assert start.day == 1
                assert 28 <= length <= 31
            case Unit.QUARTER:
                assert (start.day, start.month % 3) == (1, 1)
                assert 90 <= length <= 92
            case Unit.YEAR:
                assert (start.day, start.month) == (1, 1)


@given(counted())
def test_the_axis_holds_the_span_with_a_margin_and_stays_readable(
    given_days: tuple[Daily, tuple[date, date]],
) -> None:
    daily, span = given_days
    bars = drawn(daily, span)
    assert bars.starts[0] < span[0] <= span[1] < bars.end
    assert bars.starts[bars.first] <= span[0]
    assert span[1] < (*bars.starts, bars.end)[bars.last + 1]
    assert 0 < bars.first <= bars.last < len(bars.starts) - 1
    assert 15 <= len(bars.starts) <= 182
    # Filters leave the axis where it is.
    assert drawn([], span).starts == bars.starts


@pytest.mark.parametrize(
    ("length", "unit"),
    [(0, "day"), (179, "day"), (180, "week"), (1200, "week"), (1300, "month"), (5400, "month"),
     (5600, "quarter"), (16_400, "quarter"), (16_600, "year")],
)  # fmt: skip
def test_bars_grow_with_the_range(length: int, unit: str) -> None:
    first = date(1990, 1, 1)
    assert drawn([], (first, first + timedelta(days=length))).unit == unit


def test_one_day_stands_in_the_middle_of_a_fortnight() -> None:
    day = date(2015, 9, 30)
    bars = drawn([(day, 2)], (day, day))
    assert (bars.starts[0], bars.end) == (date(2015, 9, 23), date(2015, 10, 8))
    assert bars.numbers == (*[0] * 7, 2, *[0] * 7)
    assert (bars.first, bars.last) == (7, 7)


def test_without_strikes_there_is_no_axis() -> None:
    assert timeline(days.daily([]), None) is None


def test_a_day_outside_the_span_is_refused() -> None:
    day = date(2015, 9, 30)
    with pytest.raises(ValueError, match="outside 2015-09-30"):
        timeline(days.daily([(date(2015, 10, 1), "a", 1)]), (day, day))


@given(counted(), st.integers(0, 4))
def test_attackers_have_the_strikes_of_their_own_in_each_bar(
    given_days: tuple[Daily, tuple[date, date]], most: int
) -> None:
    daily, span = given_days
    told = [(day, "abc"[n % 3], number) for n, (day, number) in enumerate(daily)]
    bars = drawn(daily, span)
    found = by_attacker(bars, days.daily(told), most)
    totals: Counter[str] = Counter()
    for _, actor, number in told:
        totals[actor] += number
    assert {actor: sum(numbers) for actor, numbers in found.items()} == dict(
        sorted(totals.items(), key=lambda item: (-item[1], item[0]))[:most]
    )
    if found and most >= len(totals):
        in_all = [sum(numbers) for numbers in zip(*found.values(), strict=True)]
        assert tuple(in_all) == bars.numbers
