"""A road between two towns is between them, as unsure as half its length."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import GeoPrecision
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jets bombed the road between Manbij and Jarabulus.", "between Manbij and Jarabulus"),
        ("Jets bombed a lorry on the Ariha-Saraqib road.", "between Ariha and Saraqib"),
        ("Jets bombed the road connecting Ariha and Saraqib.", "between Ariha and Saraqib"),
        ("Jets bombed the highway that links Azaz with Marea.", "between Azaz and Marea"),
        ("Jets bombed the road from Saraqib to Ariha.", "between Saraqib and Ariha"),
        ("Shells hit farms between the towns of Azaz and Marea.", "between Azaz and Marea"),
        (
            "Jets bombed the Aleppo-Damascus highway between Hama and Homs, killing three.",
            "between Hama and Homs",
        ),
        ("Jets hit the Aleppo-Raqqa motorway between Azaz and Marea.", "between Azaz and Marea"),
        (
            "Jets bombed a lorry on the road linking the city of Raqqa and the town of Tabqa.",
            "between Raqqa and Tabqa",
        ),
    ],
)
def test_a_road_is_between_its_ends(read: Read, text: str, name: str) -> None:
    (event,) = read(text).events
    assert (event.place.name, event.geo_precision) == (name, GeoPrecision.NEAR)
    assert event.targets == ()


def test_the_name_of_a_road_is_no_second_place(read: Read) -> None:
    found = read("Jets bombed the Aleppo-Damascus road between Hama and Homs, killing three.")
    assert found.review == ()
    assert [event.toll.group for event in found.events] == [None]


def test_a_place_on_the_road_is_struck_and_not_its_ends(read: Read) -> None:
    (event,) = read("Jets bombed a lorry on the Raqqa-Deir ez-Zor highway near Maadan.").events
    assert event.place.name == "Maadan"


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed the Aleppo-Damascus highway on Monday, killing three.",
        "Jets bombed the road between Damascus and Palmyra on Monday, killing three.",
        "Jets bombed a lorry on the Damascus-Deir ez-Zor road, killing three.",
    ],
)
def test_a_long_road_is_no_place(read: Read, text: str) -> None:
    found = read(text)
    assert found.events == ()
    assert [item.strike.toll.low for item in found.review if item.strike] == [3]
