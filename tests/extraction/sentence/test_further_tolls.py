"""Numbers that go on from a first one."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Air strikes killed six people in Ariha, three in Hass and two in Hish.", [6, 3, 2]),
        ("Air strikes killed 11 people: six in Ariha, three in Hass and two in Hish.", [6, 3, 2]),
        ("In Ariha 20 were killed in air strikes on Monday, in Hass five.", [20, 5]),
        ("Air strikes killed six people in Ariha and wounded three in Hass.", [6, None]),
        ("Raids on Hass and Ariha killed 20 people, 11 of them in Hass.", [11, None]),
        ("Raids on Idlib killed 20 people, 11 of them in Hass.", [None, 11]),
    ],
)
def test_each_number_is_of_its_place(read: Read, text: str, tolls: list[int | None]) -> None:
    assert [event.toll.low for event in read(text).events] == tolls
