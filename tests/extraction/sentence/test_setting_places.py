"""A city or region before its clause holds the towns that were struck, and was not struck."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Idlib, jets bombed the town of Saraqib.", ["Saraqib"]),
        ("In rural Idlib, six people were killed by air raids in Ariha.", ["Ariha"]),
        ("In Aleppo, jets bombed a market.", ["Aleppo"]),
        ("In Saraqib, jets bombed a market.", ["Saraqib"]),
    ],
)
def test_what_only_holds_the_places(struck: Struck, text: str, places: list[str]) -> None:
    assert [place for _, place in struck(text)] == places


def test_a_countryside_told_first_holds_what_was_struck(read: Callable[..., Extraction]) -> None:
    found = read("In the northern countryside of Hama, jets bombed Morek.")
    assert [event.place.name for event in found.events] == ["Morek"]
    elsewhere = read("In the northern countryside of Hama, jets bombed Manbij.")
    assert [event.place.name for event in elsewhere.events] == ["Northern Hama countryside"]
    assert [item.text for item in elsewhere.review] == ["Manbij"]
