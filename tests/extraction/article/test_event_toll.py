"""Numbers of killed reach the strikes they count, once."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Event
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def lows(events: tuple[Event, ...]) -> dict[str, int | None]:
    return {event.place.name: event.toll.low for event in events}


def test_one_number_for_two_places_is_one_shared_total(read: Read) -> None:
    events = read("Jets bombed Saraqib and Ariha on Tuesday, killing 12 people.").events
    assert lows(events) == {"Saraqib": 12, "Ariha": 12}
    assert len({event.toll.group for event in events}) == 1
    assert events[0].toll.group is not None


def test_a_later_total_takes_the_place_of_an_earlier(read: Read) -> None:
    text = "Jets bombed Saraqib on Tuesday, killing 12 people. The death toll later rose to 15."
    (event,) = read(text).events
    assert (event.toll.low, event.toll.high) == (15, 15)
    assert [c.value for c in event.claims if c.about == "toll"] == ["12", "15"]


def test_two_counts_are_a_range(read: Read) -> None:
    text = "Jets bombed Saraqib on Tuesday. Medics said 12 died. The army said 9 people died."
    (event,) = read(text).events
    assert (event.toll.low, event.toll.high) == (9, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Saraqib on Tuesday, killing 12 people. Three children were among them.",
        "Jets bombed Saraqib on Tuesday, killing 12 people. Medics had earlier spoken of 9 dead.",
        "Jets bombed Saraqib on Tuesday, killing 12. Ten were killed in a gunfight in Damascus.",
    ],
)
def test_a_number_that_is_no_total_of_the_strike_changes_nothing(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.toll.low, event.toll.high) == (12, 12)
