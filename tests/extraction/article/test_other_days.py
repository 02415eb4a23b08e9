"""Days that a sentence names and that are not a strike's."""

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
MONDAY, TUESDAY = date(2016, 3, 7), date(2016, 3, 8)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "France struck Ariha on Monday, and Britain struck Hass on Tuesday.",
            {"Ariha": MONDAY, "Hass": TUESDAY},
        ),
        (
            "On Monday France struck Ariha, and Britain struck Hass.",
            {"Ariha": MONDAY, "Hass": MONDAY},
        ),
        (
            "Jets killed 22 people in Ariha on Monday, and 30 on Tuesday in Hass.",
            {"Ariha": MONDAY, "Hass": TUESDAY},
        ),
        (
            "On Monday jets bombed Ariha and on Tuesday Hass.",
            {"Ariha": MONDAY, "Hass": TUESDAY},
        ),
        (
            "On Monday jets bombed Ariha and Hass, officials said on Tuesday.",
            {"Ariha": MONDAY, "Hass": MONDAY},
        ),
    ],
)
def test_each_clause_has_its_own_day(read: Read, text: str, found: dict[str, date]) -> None:
    assert {event.place.name: event.date for event in read(text).events} == found
