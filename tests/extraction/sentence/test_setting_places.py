"""A city or region before its clause holds the towns that were struck, and was not struck."""

from collections.abc import Callable

import pytest

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
