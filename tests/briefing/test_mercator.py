"""Web Mercator: where places lie, and what a pixel spans."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod, Transformer

from dashboard.briefing import mercator

DEGREES = st.tuples(st.floats(-180, 180), st.floats(-80, 80))


@given(place=DEGREES)
def test_metres_are_those_of_epsg_3857(place: tuple[float, float]) -> None:
    project = Transformer.from_crs("EPSG:4326", "EPSG:3857", always_xy=True)
    (found,) = mercator.to_metres(np.array([place]))
    assert found == pytest.approx(project.transform(*place), abs=0.01)


@given(place=DEGREES)
def test_there_and_back_is_the_same_place(place: tuple[float, float]) -> None:
    (back,) = mercator.to_degrees(mercator.to_metres(np.array([place])))
    assert back == pytest.approx(place, abs=1e-9)


def test_the_world_is_one_tile_of_512_pixels_at_zoom_0_and_twice_as_wide_a_zoom_closer() -> None:
    world = 512 * mercator.projected_metres_per_pixel(0)
    ((west, _), (east, _)) = mercator.to_metres(np.array([[-180.0, 0.0], [180.0, 0.0]]))
    assert world == pytest.approx(east - west)
    assert mercator.projected_metres_per_pixel(6) == pytest.approx(world / 512 / 2**6)


@pytest.mark.parametrize("latitude", [0.0, 34.9, 60.0])
def test_a_pixel_spans_what_lies_between_two_places(latitude: float) -> None:
    right, _ = mercator.pixel(38.1, latitude, centre=(38.0, latitude), zoom=8.0)
    _, _, metres = Geod(ellps="WGS84").inv(38.0, latitude, 38.1, latitude)
    assert mercator.ground_metres_per_pixel(8.0, latitude) == pytest.approx(
        metres / right, rel=0.004
    )


def test_pixels_are_counted_right_of_and_below_the_centre() -> None:
    assert mercator.pixel(38.0, 35.0, centre=(38.0, 35.0), zoom=7) == (0, 0)
    right, down = mercator.pixel(39.0, 34.0, centre=(38.0, 35.0), zoom=7)
    assert right == pytest.approx(512 * 2**7 / 360)
    assert down > right
