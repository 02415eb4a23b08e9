"""Words between a place and a strike that make it another thing's place."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Event
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def event(read: Read, text: str) -> Event:
    (only,) = read(text).events
    return only


def places(read: Read, text: str) -> list[str]:
    return [event.place.name for event in read(text).events]


@pytest.mark.parametrize(
    "text",
    [
        "Jets that took off from Hmeimim airbase bombed Ariha.",
        "Warplanes from Hmeimim bombed Ariha.",
        "Jets flying from Shayrat airbase bombed Ariha.",
        "Rockets fired from Saraqib hit Ariha.",
        "Residents of Saraqib fled to Idlib after Russian jets bombed Ariha.",
        "A convoy from Damascus was bombed in Ariha.",
    ],
)
def test_where_it_came_from_was_not_struck(read: Read, text: str) -> None:
    assert places(read, text) == ["Ariha"]


def test_a_sea_is_not_struck_by_what_is_fired_from_it(read: Read) -> None:
    assert places(read, "Russia fired missiles from the Caspian Sea at Raqqa.") == ["Raqqa"]


def test_neither_end_of_a_road_was_struck(read: Read) -> None:
    (between,) = places(read, "Russian jets bombed a road from Homs to Hama.")
    assert between == "between Homs and Hama"
    assert places(read, "Russian jets bombed a road to Hama.") == []


def test_whose_guards_were_hit_is_not_where(struck: Callable[[str], list[tuple[str, str]]]) -> None:
    text = "A Turkish drone hit Hass. The drone attack targeted the security forces of Al-Hol camp."
    assert struck(text) == [("turkey", "Hass")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Based in Ariha, the rebels have shelled Hass.", ["Hass"]),
        ("Stationed near Ariha since Monday, army guns shelled Hass.", ["Hass"]),
        ("Operating out of Ariha, rebels shelled Hass.", ["Hass"]),
        ("Based in Ariha, the rebels were shelled by the army.", ["Ariha"]),
        ("Jets bombed rebels based in Ariha.", ["Ariha"]),
    ],
)
def test_where_a_doer_is_based_is_not_struck(
    struck: Callable[[str], list[tuple[str, str]]], text: str, expected: list[str]
) -> None:
    assert [place for _, place in struck(text)] == expected
