"""Words for places that do not say which one is meant are nobody's ground."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("taken", "places"),
    [
        ("the town", {"Ariha"}),
        ("the next town", set()),
        ("another town", set()),
        ("two major towns", set()),
    ],
)
def test_only_a_town_that_is_pointed_to_is_taken(
    zones: ZonesOf, taken: str, places: set[str]
) -> None:
    found = zones(f"Shells hit Ariha. The army has captured {taken}.")
    assert {place for _, relation, place in found if relation == "controls"} == places
