"""Whose office somebody holds who speaks is no place of a strike."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "Rockets hit Salhab. Hama's police chief said that two rockets had struck the town.",
        "Rockets hit Salhab. The governor of Hama said that two rockets had struck the town.",
    ],
)
def test_the_town_is_the_one_told_of_before(read: Read, text: str) -> None:
    assert [event.place.name for event in read(text).events] == ["Tell Salhab"]


def test_a_strike_that_only_an_office_tells_of_is_for_review(read: Read) -> None:
    found = read("Two rockets struck a school on Monday, Hama's police chief told SANA.")
    assert not found.events
    assert found.review


def test_residents_speak_from_the_town_itself(read: Read) -> None:
    (event,) = read("Residents of Salhab said that two rockets had struck the town.").events
    assert event.place.name == "Tell Salhab"
