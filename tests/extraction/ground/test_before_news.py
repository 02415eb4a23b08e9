"""What a report tells of a time before its news is no ground of today."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]
TAKEN = {("islamic_state", "controls", "Palmyra")}


@pytest.mark.parametrize(
    "text",
    [
        "ISIS took Palmyra on Monday. The push comes ten months after it was driven from the city "
        "by the army.",
        "ISIS took Palmyra on Monday. The push comes a year after the army drove it from the city.",
    ],
)
def test_who_had_been_driven_out_long_ago_is_back(zones: ZonesOf, text: str) -> None:
    assert zones(text) == TAKEN


def test_who_was_driven_out_days_ago_is_gone(zones: ZonesOf) -> None:
    text = "The visit comes ten days after ISIS was driven from Palmyra by the army."
    assert zones(text) == {
        ("islamic_state", "absent", "Palmyra"),
        ("syrian_government", "controls", "Palmyra"),
    }


@pytest.mark.parametrize(
    "before",
    [
        "Earlier on Monday, medics said shelling had forced ISIS fighters to leave the city.",
        "Earlier on Monday, officials said the army had taken the city.",
    ],
)
def test_what_was_earlier_the_same_day_is_undone(zones: ZonesOf, before: str) -> None:
    assert zones(f"ISIS retook all of Palmyra. {before}") == TAKEN


def test_what_was_later_the_same_day_is_not(zones: ZonesOf) -> None:
    text = "ISIS took Palmyra on Monday. Later on Monday, the army retook the city."
    assert zones(text) == {("syrian_government", "controls", "Palmyra")}
