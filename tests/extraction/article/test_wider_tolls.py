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


def test_their_number_is_in_the_tray(read: Callable[..., Extraction]) -> None:
    text = "Army raids in northwestern Syria, including on a school in Ariha, killed 19."
    assert [item.text for item in read(text).review] == [text]
