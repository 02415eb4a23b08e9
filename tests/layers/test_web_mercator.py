"""Degrees and the tables' whole numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.layers.web_mercator import WORLD, to_degrees, to_world


@given(st.floats(-180, 180), st.floats(-85, 85))
def test_there_and_back(longitude: float, latitude: float) -> None:
    x, y = to_world(longitude, latitude)
    assert 0 <= x <= WORLD
    assert 0 <= y <= WORLD
    assert to_degrees(x, y) == pytest.approx((longitude, latitude), abs=1e-6)
