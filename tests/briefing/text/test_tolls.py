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
