"""Strikes over an area, whose towns only the dead name."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def tolls(found: Extraction) -> dict[str, int | None]:
    return {event.place.name: event.toll.low for event in found.events}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Air strikes killed 30 people across Idlib on Monday. "
            "Twelve people died in Ariha and eight in Saraqib.",
            {"Ariha": 12, "Saraqib": 8},
        ),
        (
            "Air strikes hit two clinics on Monday. Seven people were killed at a clinic in "
            "Ariha, while at least five were killed at a mill in Azaz.",
            {"Ariha": 7, "Azaz": 5},
        ),
        (
            "Raids on the suburbs of Damascus killed 60 people on Monday. In Douma 20 were "
            "killed, in Arbin five.",
            {"Douma": 20, "Arbin": 5},
        ),
        (
            "The toll of American air strikes in eastern Syria rose to 23. Thirteen fighters "
            "were killed in the city of Mayadin.",
            {"Mayadin": 13},
        ),
    ],
)
def test_the_towns_of_the_dead_are_where_the_strikes_were(
    read: Read, text: str, expected: dict[str, int]
) -> None:
    assert tolls(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes hit Idlib province on Monday. Nine people were killed in Azaz.",
        "Air strikes hit Idlib province on Monday. Gunmen killed nine people in Ariha.",
        "Air strikes hit Idlib province on Monday. A car bomb killed nine people in Ariha.",
        "Air strikes hit Idlib province on Monday. On 2 February nine people died in Ariha.",
    ],
)
def test_the_dead_of_other_deeds_place_no_strike(read: Read, text: str) -> None:
    assert tolls(read(text)) == {"Idlib": None}
