"""Names stand clear of each other and of what is reserved."""

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from dashboard.briefing.basemap.maplibre import Feature
from dashboard.briefing.basemap.style import SYRIA_BOUNDS
from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.map_view import MapView
from dashboard.briefing.drawing.style_map import draw
from dashboard.briefing.map.data_layers import MARKS
from dashboard.briefing.map.features import point
from tests.paths import DATA

RESERVED = (300.0, 200.0, 620.0, 420.0)


def _mark(longitude: float, latitude: float, *, radius: float) -> Feature:
    return point(
        (longitude, latitude),
        radius=radius, stroke=2.0, fill="#000000", edge="#ffffff", symbol="9", ink="#ffffff",
    )  # fmt: skip


def _drawn(marks: list[Feature], frame: MapView) -> Axes:
    style = DataState.load(DATA).style(
        theme="light", language="en", standalone=True, groups={MARKS: marks}
    )
    axes = Figure(figsize=(900 / 96, 600 / 96), dpi=96).add_axes((0, 0, 1, 1))
    draw(axes, style, frame, reserved=[])
    return axes


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("zoom", [None, 9.0])
def test_names_do_not_collide(language: str, zoom: float | None) -> None:
    frame = MapView.around(SYRIA_BOUNDS, 900, 600)
    if zoom:
        frame = MapView(longitude=36.7, latitude=34.8, zoom=zoom, width=900, height=600)
    style = DataState.load(DATA).style(theme="light", language=language, standalone=True)
    figure = Figure(figsize=(900 / 96, 600 / 96), dpi=96)
    axes = figure.add_axes((0, 0, 1, 1))
    draw(axes, style, frame, reserved=[RESERVED])
    # A name's halo is a text of its own, at the same place.
    names = [text for text in axes.texts if not text.get_path_effects()]
    assert len({text.get_text() for text in names}) > 12
    boxes = [text.get_window_extent() for text in names if not text.get_rotation()]
    for number, one in enumerate(boxes):
        assert one.x0 >= -3
        assert one.x1 <= 903
        left, top, right, bottom = RESERVED
        assert not (
            one.x0 < right - 3
            and one.x1 > left + 3
            and one.y0 < 600 - top - 3
            and one.y1 > 600 - bottom + 3
        )
        for other in boxes[number + 1 :]:
            across = min(one.x1, other.x1) - max(one.x0, other.x0)
            down = min(one.y1, other.y1) - max(one.y0, other.y0)
            assert across < 3 or down < 3


def test_the_largest_towns_are_named_though_marks_lie_all_over_them() -> None:
    frame = MapView.around(SYRIA_BOUNDS, 900, 600)
    marks = [
        _mark(longitude / 10, latitude / 10, radius=24.0)
        for longitude in range(356, 424, 6)
        for latitude in range(323, 374, 5)
    ]
    axes = _drawn(marks, frame)
    named = {text.get_text(): text for text in axes.texts if not text.get_path_effects()}
    for town in ("Damascus", "Aleppo", "Homs", "Hama", "Raqqa", "Deir ez-Zor"):
        assert town in named
        assert named[town].get_zorder() >= max(each.get_zorder() for each in axes.collections)
    assert "Manbij" not in named
    # What stands in the marks can still be read.
    figure_height = axes.figure.bbox.height
    middles = frame.pixels(np.array([each["geometry"]["coordinates"] for each in marks]))
    for town in ("Damascus", "Aleppo", "Homs", "Hama", "Raqqa", "Deir ez-Zor"):
        box = named[town].get_window_extent()
        for x, y in middles:
            across = min(box.x1, x + 8) - max(box.x0, x - 8)
            down = min(figure_height - box.y0, y + 8) - max(figure_height - box.y1, y - 8)
            assert across < 3 or down < 3


def test_a_town_is_named_nowhere_rather_than_over_numbers() -> None:
    frame = MapView.around(SYRIA_BOUNDS, 900, 600)
    here, east_of_it = frame.pixels(np.array([(37.16, 36.2), (38.16, 36.2)]))
    pixel = 1 / (east_of_it[0] - here[0])
    crowd = [
        _mark(37.16 + east * 20 * pixel, 36.2 + north * 10 * pixel, radius=14.0)
        for east in range(-8, 9)
        for north in range(-10, 11)
    ]
    assert "Aleppo" in {text.get_text() for text in _drawn(crowd[:1], frame).texts}
    named = {text.get_text() for text in _drawn(crowd, frame).texts}
    assert "Aleppo" not in named
    assert "Damascus" in named


def test_a_town_is_named_nowhere_rather_than_where_its_name_would_be_of_something_else() -> None:
    frame = MapView.around(SYRIA_BOUNDS, 900, 600)
    style = DataState.load(DATA).style(theme="light", language="en", standalone=True)
    x, y = frame.pixels(np.array([(37.16, 36.2)]))[0]
    axes = Figure(figsize=(900 / 96, 600 / 96), dpi=96).add_axes((0, 0, 1, 1))
    draw(axes, style, frame, reserved=[(x - 29, y - 29, x + 29, y + 29)])
    named = {text.get_text() for text in axes.texts}
    assert "Damascus" in named
    assert "Aleppo" not in named
