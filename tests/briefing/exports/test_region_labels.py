"""Labels of regions on a picture leave everything else to be seen."""

from dataclasses import replace
from itertools import combinations

import pytest
from matplotlib.figure import Figure

from dashboard.briefing.drawing.lettering import Extent
from dashboard.briefing.drawing.map_view import MapView
from dashboard.briefing.exports.region_labels import PlacedLabel, draw, placed, uncovered
from dashboard.briefing.map.features import point
from dashboard.briefing.map.labels import Label
from dashboard.briefing.map.palette import palette

FRAME = MapView(longitude=37.0, latitude=35.0, zoom=7.0, width=800, height=600)
HERE = (37.0, 35.0)
LABEL = Label(
    event_id="a:1", longitude=37.0, latitude=35.0, colour="#c00000",
    title="Russia · 24 killed", short="Russia", detail="in Homs and Hama together",
)  # fmt: skip


def _mark(longitude: float, latitude: float) -> Extent:
    mark = point((longitude, latitude), radius=10.0, stroke=2.0)
    (box,) = uncovered([mark], [], FRAME)
    return box


def _touch(one: Extent, other: Extent) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_a_label_stands_on_its_place_where_that_is_free() -> None:
    (label,) = placed([LABEL], FRAME, [])
    left, top, right, bottom = label.box
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((400, 300))
    assert (label.title, label.detail) == (LABEL.title, LABEL.detail)


def test_it_covers_neither_a_mark_nor_a_large_town_nor_another_label() -> None:
    town = point((37.2, 35.1), kind="town", rank=1, name_en="Salamiyah")
    village = point(HERE, kind="town", rank=3, name_en="Village")
    kept = [_mark(*HERE), *uncovered([], [town, village], FRAME)]
    assert len(kept) == 2
    labels = [replace(LABEL, event_id=f"a:{n}") for n in range(3)]
    boxes = [label.box for label in placed(labels, FRAME, kept)]
    assert len(boxes) == 3
    assert not any(_touch(one, other) for one, other in combinations([*boxes, *kept], 2))


def test_with_less_room_it_says_less_and_with_none_it_is_left_out() -> None:
    walls = [(0.0, 0.0, 330.0, 600.0), (480.0, 0.0, 800.0, 600.0)]
    low = [*walls, (330.0, 0.0, 480.0, 284.0), (330.0, 316.0, 480.0, 600.0)]
    (short,) = placed([LABEL], FRAME, low)
    assert (short.title, short.detail) == (LABEL.short, "")
    slit = [*low, (410.0, 284.0, 480.0, 316.0), (330.0, 284.0, 390.0, 316.0)]
    (folded,) = placed([LABEL], FRAME, slit)
    assert folded.title == ""
    assert placed([LABEL], FRAME, [(0.0, 0.0, 800.0, 600.0)]) == []


def test_what_is_outside_the_picture_has_no_label() -> None:
    assert placed([replace(LABEL, longitude=60.0)], FRAME, []) == []


def test_its_line_strikes_out_no_mark() -> None:
    axes = Figure().add_axes((0, 0, 1, 1))
    away = PlacedLabel(at=(400, 300), box=(500, 290, 600, 310), title="Russia", detail="",
                       colour="#c00000")  # fmt: skip
    draw(axes, away, palette("light"), marks=12, right_to_left=False)
    (line,) = axes.lines
    assert line.get_zorder() < 12 < min(patch.get_zorder() for patch in axes.patches)
