"""Sizes of pictures have the shape that their names promise."""

import pytest

from dashboard.briefing.exports.layouts import LAYOUTS, MM


@pytest.mark.parametrize(
    ("name", "ratio"),
    [("16:9", 16 / 9), ("4:3", 4 / 3), ("square", 1), ("a4", 297 / 210), ("letter", 11 / 8.5)],
)
def test_a_layout_has_the_shape_of_its_name(name: str, ratio: float) -> None:
    assert LAYOUTS[name].width / LAYOUTS[name].height == pytest.approx(ratio)


def test_paper_has_its_true_size() -> None:
    assert LAYOUTS["a4"].width / 96 * 25.4 == pytest.approx(297)
    assert LAYOUTS["letter"].height / 96 == pytest.approx(8.5)
    assert pytest.approx(96) == 25.4 * MM


def test_words_stand_below_the_map_only_where_there_is_no_room_beside_it() -> None:
    for layout in LAYOUTS.values():
        assert layout.below is (layout.width <= layout.height)
