"""Hatch lines stay inside their area, keep their distance, and take turns."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import MultiPolygon, Point, Polygon, box
from shapely.geometry import shape

from dashboard.briefing.map.hatching import band_zoom, hatch
from dashboard.briefing.mercator import projected_metres_per_pixel, to_metres

HOMS = box(36.5, 33.5, 40.0, 35.0)


def _distances(lines: list[list[list[float]]], angle: float) -> list[float]:
    """How far each line stands from the origin, across the lines' direction, in metres."""
    normal = np.array([-math.sin(math.radians(angle)), math.cos(math.radians(angle))])
    return sorted(float(to_metres(np.array(line))[0] @ normal) for line in lines)


@given(st.floats(36, 40), st.floats(33, 36), st.floats(0.3, 2), st.sampled_from([45.0, -45.0, 0.0]))
def test_lines_stay_inside(lon: float, lat: float, radius: float, angle: float) -> None:
    area = Point(lon, lat).buffer(radius)
    for band in hatch(area, angle=angle):
        assert area.buffer(0.001).contains(shape(band.lines))


def test_lines_of_a_band_are_evenly_apart_at_the_asked_angle() -> None:
    first = hatch(HOMS, angle=45.0, spacing_px=8.0)[0]
    distances = _distances(first.lines["coordinates"], 45.0)
    gaps = np.diff(distances)
    expected = 8.0 * projected_metres_per_pixel(4.6)
    assert len(gaps) > 5
    assert gaps == pytest.approx([expected] * len(gaps), rel=0.01)
    (x0, y0), (x1, y1) = to_metres(np.array(first.lines["coordinates"][3]))
    assert abs((y1 - y0) / (x1 - x0)) == pytest.approx(1.0, rel=0.01)


def test_a_closer_band_adds_the_lines_between_and_repeats_none() -> None:
    first, second = hatch(HOMS, angle=45.0)[:2]
    assert (first.band, second.band) == (0, 1)
    assert band_zoom(1) > band_zoom(0) == 0
    before = _distances(first.lines["coordinates"], 45.0)
    added = _distances(second.lines["coordinates"], 45.0)
    half = (before[1] - before[0]) / 2
    assert min(abs(a - b) for a in added for b in before) == pytest.approx(half, rel=0.02)


def test_two_actors_in_one_area_take_turns() -> None:
    whole = _distances(hatch(HOMS, angle=45.0)[0].lines["coordinates"], 45.0)
    stripes = [
        _distances(hatch(HOMS, angle=45.0, stripe=stripe, stripes=2)[0].lines["coordinates"], 45.0)
        for stripe in (0, 1)
    ]
    assert sorted(stripes[0] + stripes[1]) == pytest.approx(whole)
    assert abs(len(stripes[0]) - len(stripes[1])) <= 1


def test_neighbours_share_one_grid() -> None:
    west, east = box(36, 34, 38, 35), box(38, 34, 40, 35)
    step = 8.0 * projected_metres_per_pixel(4.6)
    for area in (west, east):
        for distance in _distances(hatch(area, angle=45.0)[0].lines["coordinates"], 45.0):
            # Within the rounding of the coordinates of a line of the common grid.
            assert abs(distance / step - round(distance / step)) < 0.01


def test_a_hole_is_left_clear() -> None:
    hole = box(37.5, 34.0, 38.5, 34.5)
    area = Polygon(HOMS.exterior.coords, [hole.exterior.coords])
    for band in hatch(area, angle=45.0):
        assert not shape(band.lines).intersects(hole.buffer(-0.001))


def test_islands_are_hatched_too() -> None:
    islands = MultiPolygon([box(36, 34, 37, 35), box(39, 34, 40, 35)])
    lines = shape(hatch(islands, angle=45.0)[2].lines)
    assert all(lines.intersects(island) for island in islands.geoms)


def test_an_area_smaller_than_the_spacing_gets_lines_when_seen_closer() -> None:
    tiny = box(38.0, 34.0, 38.05, 34.05)
    bands = hatch(tiny, angle=45.0)
    assert bands
    assert band_zoom(bands[-1].band) > 7
