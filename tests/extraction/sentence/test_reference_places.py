"""Places that only say where another lies."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Jets bombed Talbiseh, 12 km north of Homs.", ["Talbiseh"]),
        ("Air strikes hit Saraqib and a hill overlooking Ariha.", ["Saraqib"]),
        ("Israel launched a raid in the direction of Quneitra against Homs.", ["Homs"]),
        (
            "Jets hit Hass and Kafr Nabl, 10 and 20 km north of Khan Sheikhoun.",
            ["Hass", "Kafr Nabl"],
        ),
        ("Jets bombed Saraqib, Ariha's larger neighbour.", ["Saraqib"]),
        ("Jets bombed Saraqib and Ariha's market.", ["Saraqib", "Ariha"]),
        ("Jets bombed Salma and Kinsabba.", ["Salma", "Kinsabba"]),
    ],
)
def test_a_place_that_tells_where_is_not_struck(read: Read, text: str, places: list[str]) -> None:
    assert [event.place.name for event in read(text).events] == places
