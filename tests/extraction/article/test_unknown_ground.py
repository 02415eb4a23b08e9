"""The dead of a quarter that nobody knows are of no other place, and in the tray."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "Eight people died in the Karm al-Lawz quarter, and jets bombed Saraqib.",
            "Eight people died in the Karm al-Lawz quarter, and jets bombed Saraqib.",
        ),
        ("Jets bombed Saraqib, killing four people in the village of Zaghloulin.", "Zaghloulin"),
    ],
)
def test_they_are_not_of_the_place_beside_it(read: Read, text: str, kept: str) -> None:
    found = read(text)
    assert [(event.place.name, event.toll.low) for event in found.events] == [("Saraqib", None)]
    assert [item.text for item in found.review] == [kept]


def test_a_quarter_without_a_name_may_be_the_towns(read: Read) -> None:
    found = read("Eight people died in a crowded quarter when jets bombed Saraqib.")
    assert [(event.place.name, event.toll.low) for event in found.events] == [("Saraqib", 8)]
