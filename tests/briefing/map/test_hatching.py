"""Hatch lines stay inside their area, keep their distance, and take turns."""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import MultiPolygon, Point, Polygon, box
from shapely.geometry import shape

from dashboard.briefing.basemap.maplibre import ShapeGeometry
from dashboard.briefing.map.hatching import BANDS, band_zoom, hatch
from dashboard.briefing.mercator import projected_metres_per_pixel, to_metres

HOMS = box(36.5, 33.5, 40.0, 35.0)


def _bands(area: Polygon | MultiPolygon) -> dict[int, ShapeGeometry]:
    """The lines of each band that has some."""
    found = {band: hatch(area, band=band, angle=45.0) for band in range(BANDS)}
    return {band: lines for band, lines in found.items() if lines}


def _first(area: Polygon, stripe: int = 0, stripes: int = 1) -> Any:
    """The coordinates of the first band's lines."""
    found = hatch(area, band=0, angle=45.0, stripe=stripe, stripes=stripes)
    assert found
    return found["coordinates"]


def _distances(lines: list[list[list[float]]], angle: float) -> list[float]:
    """How far each line stands from the origin, across the lines' direction, in metres."""
    normal = np.array([-math.sin(math.radians(angle)), math.cos(math.radians(angle))])
    return sorted(float(to_metres(np.array(line))[0] @ normal) for line in lines)


@given(st.floats(36, 40), st.floats(33, 36), st.floats(0.3, 2), st.sampled_from([45.0, -45.0, 0.0]))
def test_lines_stay_inside(lon: float, lat: float, radius: float, angle: float) -> None:
    area = Point(lon, lat).buffer(radius)
    for band in range(BANDS):
        lines = hatch(area, band=band, angle=angle)
        assert lines is None or area.buffer(0.001).contains(shape(lines))


def test_lines_of_a_band_are_evenly_apart_at_the_asked_angle() -> None:
    first = _first(HOMS)
    distances = _distances(first, 45.0)
    gaps = np.diff(distances)
    expected = 8.0 * projected_metres_per_pixel(4.6)
    assert len(gaps) > 5
    assert gaps == pytest.approx([expected] * len(gaps), rel=0.01)
    (x0, y0), (x1, y1) = to_metres(np.array(first[3]))
    assert abs((y1 - y0) / (x1 - x0)) == pytest.approx(1.0, rel=0.01)


def test_a_closer_band_adds_the_lines_between_and_repeats_none() -> None:
    bands = _bands(HOMS)
    assert band_zoom(1) > band_zoom(0) == 0
    before = _distances(bands[0]["coordinates"], 45.0)
    added = _distances(bands[1]["coordinates"], 45.0)
    half = (before[1] - before[0]) / 2
    assert min(abs(a - b) for a in added for b in before) == pytest.approx(half, rel=0.02)


def test_two_actors_in_one_area_take_turns() -> None:
    whole = _distances(_first(HOMS), 45.0)
    stripes = [_distances(_first(HOMS, stripe, 2), 45.0) for stripe in (0, 1)]
    assert sorted(stripes[0] + stripes[1]) == pytest.approx(whole)
    assert abs(len(stripes[0]) - len(stripes[1])) <= 1


def test_neighbours_share_one_grid() -> None:
    west, east = box(36, 34, 38, 35), box(38, 34, 40, 35)
    step = 8.0 * projected_metres_per_pixel(4.6)
    for area in (west, east):
        for distance in _distances(_first(area), 45.0):
            # Within the rounding of the coordinates of a line of the common grid.
            assert abs(distance / step - round(distance / step)) < 0.01


def test_a_hole_is_left_clear() -> None:
    hole = box(37.5, 34.0, 38.5, 34.5)
    area = Polygon(HOMS.exterior.coords, [hole.exterior.coords])
    for lines in _bands(area).values():
        assert not shape(lines).intersects(hole.buffer(-0.001))


def test_islands_are_hatched_too() -> None:
    islands = MultiPolygon([box(36, 34, 37, 35), box(39, 34, 40, 35)])
    lines = shape(_bands(islands)[2])
    assert all(lines.intersects(island) for island in islands.geoms)


def test_an_area_smaller_than_the_spacing_gets_lines_when_seen_closer() -> None:
    tiny = box(38.0, 34.0, 38.05, 34.05)
    bands = _bands(tiny)
    assert bands
    assert band_zoom(max(bands)) > 7
