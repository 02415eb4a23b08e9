"""Expressions that several layers are written with."""

import pytest

from dashboard.briefing.basemap.maplibre import by_zoom
from dashboard.briefing.drawing.expressions import evaluate


@pytest.mark.parametrize(("zoom", "value"), [(4, 10), (5, 10), (7.5, 15), (10, 20), (12, 20)])
def test_a_value_grows_evenly_between_its_stops(zoom: float, value: float) -> None:
    assert evaluate(by_zoom((5, 10), (10, 20)), {}, zoom) == value
