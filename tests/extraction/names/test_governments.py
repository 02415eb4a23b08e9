"""A capital that stands for its rulers is no place of a strike, and nobody's ground."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "Russian warplanes bombed Saraqib at the invitation of Damascus.",
        "Moscow hit Saraqib in cooperation with Damascus.",
        "Turkish guns shelled Saraqib after talks between Moscow and Ankara.",
        "Russian warplanes bombed Saraqib with the approval of leaders in Damascus.",
    ],
)
def test_a_government_that_agreed_is_not_struck(read: Read, text: str) -> None:
    assert [event.place.name for event in read(text).events] == ["Saraqib"]


def test_the_capital_itself_is_struck(read: Read) -> None:
    (event,) = read("Israeli warplanes bombed the outskirts of Damascus.").events
    assert event.place.name == "Damascus"


def test_forces_that_a_government_asked_for_are_where_they_are(read: Read) -> None:
    found = read("Iran keeps advisers at Shayrat airbase at the request of Damascus.")
    assert [(zone.actor, zone.place.name) for zone in found.zones] == [("iran", "Shayrat airbase")]
