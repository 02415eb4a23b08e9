"""Numbers stay near what they are and take little room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.text.numbers import short_number, tab_number


@given(st.integers(0, 10**9))
def test_a_short_number_is_near_the_number_and_short(number: int) -> None:
    told = short_number(number)
    assert len(told) <= 5
    unit = {"k": 1e3, "M": 1e6}.get(told[-1], 1)
    assert float(told.rstrip("kM")) * unit == pytest.approx(number, rel=0.06, abs=0.5)


@pytest.mark.parametrize(
    ("number", "shown"),
    [(0, "0"), (3_356, "3,356"), (99_999, "99,999"), (100_000, "100k"), (1_000_000, "1.0M")],
)
def test_a_tab_has_room_for_five_digits(number: int, shown: str) -> None:
    assert tab_number(number) == shown
