"""The dead of a region are not those of the one place that is named in it."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Army raids in northwestern Syria, including on a school in Ariha, killed 19.", None),
        ("Army raids across Idlib province, including in Ariha, killed 19 people.", None),
        ("Army raids on Ariha, including on a school, killed 19 people.", 19),
        ("Army raids on Ariha killed 19 people, including four women.", 19),
    ],
)
def test_a_place_that_is_only_included_has_no_total(
    read: Callable[..., Extraction], text: str, toll: int | None
) -> None:
    assert {e.toll.low for e in read(text).events if e.place.name == "Ariha"} == {toll}


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Air strikes killed 30 people across Idlib, including 12 in Ariha.", {"Ariha": 12}),
        (
            "Twenty people were killed on Monday, including 12 in air strikes in Ariha and three "
            "under torture in Homs.",
            {"Ariha": 12},
        ),
        (
            "Air strikes killed 30 people across Idlib, including 12 people in Ariha and seven in "
            "Saraqib.",
            {"Ariha": 12, "Saraqib": 7},
        ),
        ("Air strikes on Ariha killed 30 people, including 12 in a market.", {"Ariha": 30}),
    ],
)
def test_a_sum_is_not_the_dead_of_one_of_its_places(
    read: Callable[..., Extraction], text: str, tolls: dict[str, int]
) -> None:
    found = read(text)
    assert {event.place.name: event.toll.low for event in found.events} == tolls
    assert len(found.review) == (0 if 30 in tolls.values() else 1)


def test_their_number_is_in_the_tray(read: Callable[..., Extraction]) -> None:
    text = "Army raids in northwestern Syria, including on a school in Ariha, killed 19."
    assert [item.text for item in read(text).review] == [text]
