"""Where a place lies in a picture."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing import mercator
from dashboard.briefing.drawing.map_view import MapView
from dashboard.domain.bounds import Bounds

SYRIA = Bounds(35.6, 32.3, 42.4, 37.35)
SIZES = st.floats(200, 2000)


@given(width=SIZES, height=SIZES)
def test_a_frame_around_a_box_shows_all_of_it_and_fits(width: float, height: float) -> None:
    frame = MapView.around(SYRIA, width, height)
    corners = frame.pixels(np.array([[SYRIA.west, SYRIA.north], [SYRIA.east, SYRIA.south]]))
    (left, top), (right, bottom) = corners.tolist()
    assert left >= -0.01
    assert top >= -0.01
    assert right <= width + 0.01
    assert bottom <= height + 0.01
    assert max((right - left) / width, (bottom - top) / height) == pytest.approx(1, abs=1e-6)


@given(
    width=SIZES, height=SIZES, wide=SIZES, high=SIZES, zoom=st.floats(4, 12),
    longitude=st.floats(35, 42), latitude=st.floats(32, 37),
)  # fmt: skip
def test_another_size_shows_at_least_as_much(
    width: float, height: float, wide: float, high: float, zoom: float, longitude: float,
    latitude: float,
) -> None:  # fmt: skip
    frame = MapView(longitude=longitude, latitude=latitude, zoom=zoom, width=width, height=height)
    other = frame.fitted(wide, high)
    assert other.box.west <= frame.box.west + 1e-6
    assert other.box.east >= frame.box.east - 1e-6
    assert other.box.south <= frame.box.south + 1e-6
    assert other.box.north >= frame.box.north - 1e-6


def test_the_scale_is_true_at_the_centre() -> None:
    frame = MapView(longitude=38.0, latitude=35.0, zoom=7.0, width=800, height=600)
    equator = mercator.projected_metres_per_pixel(7.0)
    assert frame.ground_metres_per_pixel == pytest.approx(equator * np.cos(np.radians(35)))
    (middle,) = frame.pixels(np.array([[38.0, 35.0]])).tolist()
    assert middle == pytest.approx([400, 300])
