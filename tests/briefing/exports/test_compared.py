"""A view that is compared has two sides, each with what it is of and how many."""

from collections.abc import Callable

import pytest

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.compared import sides
from dashboard.briefing.exports.order import Order


@pytest.mark.parametrize(
    ("view", "told"),
    [
        ("from=2015-09-24&to=2015-09-30&compare=2015-09-17..2015-09-23",
         ["24–30 Sep 2015: 2", "17–23 Sep 2015: 0"]),
        ("compare=data:articles", ["All data sets: 2", "Articles: 2"]),
        ("", []),
    ],
)  # fmt: skip
def test_each_side_says_what_it_is_of_and_how_many(
    state: DataState, order: Callable[..., Order], view: str, told: list[str]
) -> None:
    assert [side.told() for side in sides(state, order(view).selection)] == told
