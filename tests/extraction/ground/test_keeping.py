"""Who still has ground, or holds on to it."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "The army still has Ariha.",
        "The army has kept Ariha.",
        "The army has won Ariha back.",
        "The army keeps a firm grip on Ariha.",
        "Ariha was in army hands by nightfall.",
        "Ariha has been under the army since May.",
        "The army raised its flag over Ariha.",
    ],
)
def test_who_has_or_keeps_a_place_holds_it(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_government", "controls", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "The army has Ariha in its sights.",
        "The army keeps Ariha under fire.",
        "The army had Ariha in 2012.",
        "The army has friends in Ariha.",
    ],
)
def test_what_else_an_army_has_says_nothing(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()
