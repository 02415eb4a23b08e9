"""The map is a figure plotly understands."""

import plotly.graph_objects as go

from dashboard.briefing.basemap.maplibre import Style
from dashboard.briefing.basemap.style import View
from dashboard.briefing.map.figures import strike_map

STYLE: Style = {
    "version": 8,
    "sources": {"x": {"type": "geojson", "data": "/x"}},
    "layers": [],
}


def test_plotly_accepts_the_map() -> None:
    figure = go.Figure(strike_map(STYLE, View(38.5, 35.0, 6.0)))
    assert figure.layout.map.zoom == 6.0
    assert figure.layout.map.center.lon == 38.5
