"""At which of several places struck the dead of a number were."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "Air strikes on Ariha killed 12 people, and two people died in Hass.",
            {"Ariha": 12, "Hass": 2},
        ),
        (
            "Jets bombed Ariha, killing 12 people, and destroyed a school in Saraqib.",
            {"Ariha": 12, "Saraqib": None},
        ),
        (
            "Air strikes killed 12 people in Ariha and Saraqib and flattened homes in Hass.",
            {"Ariha": 12, "Saraqib": 12, "Hass": None},
        ),
        ("Jets bombed Ariha, killing 12 people, and Saraqib.", {"Ariha": 12, "Saraqib": None}),
        (
            "Jets hit Ariha, killing 13; Saraqib, where three died; and Hass.",
            {"Ariha": 13, "Saraqib": 3, "Hass": None},
        ),
        ("A Russian raid killed 20 people in Idlib's Saraqib.", {"Saraqib": 20}),
        ("Jets bombed Ariha and Saraqib, killing 12 people.", {"Ariha": 12, "Saraqib": 12}),
    ],
)
def test_a_number_is_of_the_places_of_its_clause(
    read: Read, text: str, tolls: dict[str, int | None]
) -> None:
    assert {event.place.name: event.toll.low for event in read(text).events} == tolls
