"""Who was killed, said once."""

from collections.abc import Callable

import pytest

from dashboard.briefing.text import tolls
from dashboard.layers.strike import Strike

Make = Callable[..., Strike]


def test_a_toll_nobody_gives_is_not_zero(make_strike: Make) -> None:
    assert tolls.said(make_strike()) == ""


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (24, None, "at least 24 killed"),
        (5, 11, "5 to 11 killed"),
        (7, 7, "7 killed"),
        (None, 9, "at most 9 killed"),
        (0, 0, "0 killed"),
    ],
)
def test_a_toll_in_words(make_strike: Make, low: int, high: int, said: str) -> None:
    assert tolls.said(make_strike(fatalities_low=low, fatalities_high=high)) == said


def test_a_word_for_many_is_no_number(make_strike: Make) -> None:
    many = make_strike(fatalities_low=24, fatalities_words="dozens")
    assert tolls.said(many) == tolls.short(many) == "dozens killed"
    assert tolls.said(many, "ar") == "عشرات القتلى"


def test_who_was_killed_and_injured(make_strike: Make) -> None:
    strike = make_strike(
        fatalities_low=12,
        civilians_low=12,
        civilians_high=12,
        children_low=5,
        children_high=5,
        women_high=1,
        injured_low=30,
    )
    assert tolls.who_were_killed(strike) == "12 civilians, 5 children and at most 1 woman"
    assert tolls.injured(strike) == "at least 30 injured"
    assert tolls.besides_killed(strike) == [
        "of the killed: 12 civilians, 5 children and at most 1 woman",
        "at least 30 injured",
    ]
    assert tolls.injured(strike, "ar") == "30 جريحاً على الأقل"


def test_what_is_not_said_besides_the_killed_has_no_line(make_strike: Make) -> None:
    assert tolls.besides_killed(make_strike(fatalities_low=12)) == []


@pytest.mark.parametrize(
    ("low", "best", "high", "told"),
    [
        (7, 9, 12, "7 to 12 killed, best estimate 9"),
        (9, 9, 9, "9 killed"),
        (None, 9, None, "best estimate 9"),
        (7, None, None, "at least 7 killed"),
    ],
)
def test_the_likeliest_number_stands_beside_the_range(
    make_strike: Make, low: int | None, best: int | None, high: int | None, told: str
) -> None:
    counted = make_strike(fatalities_low=low, fatalities_best=best, fatalities_high=high)
    assert tolls.estimate(counted) == told
