"""Verbs that go on from strikes told before."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Jets bombed towns on Monday. Areas hit included Ariha and Hass.", ["Ariha", "Hass"]),
        ("Jets bombed Ariha on Monday. Sites targeted include a mill in Hass.", ["Ariha", "Hass"]),
        ("Two rockets hit Ariha on Monday. Another landed in Hass.", ["Ariha", "Hass"]),
        ("Two of the raids hit Ariha on Monday; the other landed near Hass.", ["Ariha", "Hass"]),
        ("Jets bombed Ariha on Monday. Areas under siege include Douma.", ["Ariha"]),
        (
            "Jets bombed Ariha on Monday. The attack targeted a depot in Hass.",
            ["Ariha", "Hass"],
        ),
        ("Jets bombed Ariha. Six were killed in the attacks on Hass.", ["Ariha", "Hass"]),
        ("Jets bombed Ariha. Six were killed by gunmen in the attacks on Hass.", ["Ariha"]),
        ("Jets bombed Ariha. Envoys condemned the attacks on Hass.", ["Ariha"]),
    ],
)
def test_what_goes_on_is_more_strikes(read: Read, text: str, places: list[str]) -> None:
    assert [event.place.name for event in read(text).events] == places
