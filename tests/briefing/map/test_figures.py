"""The map is a figure plotly understands; what it need not draw is painted round it."""

from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.briefing.basemap.style import BELOW_LABELS, View
from dashboard.briefing.data_state import DataState
from dashboard.briefing.map.data_layers import CLEARINGS, MARKS
from dashboard.briefing.map.figures import strike_map
from tests.paths import DATA

VIEW = View(38.5, 35.0, 6.0)


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    return strike_map(DataState.load(DATA).style(theme="light", language="en"), VIEW)


def test_plotly_accepts_the_map(made: dict[str, Any]) -> None:
    figure = go.Figure(data=made["data"], layout=made["layout"])
    assert figure.layout.map.zoom == 6.0
    assert figure.layout.map.center.lon == 38.5


def test_every_layer_is_drawn_once_in_the_order_of_the_style(made: dict[str, Any]) -> None:
    style = DataState.load(DATA).style(theme="light", language="en")
    below, above = made["painted"]["below"], made["painted"]["above"]
    names = made["layout"]["map"]["style"]["layers"]
    drawn = [layer["id"] for layer in [*below, *names, *above] if layer["id"] != CLEARINGS]
    assert drawn == [layer["id"] for layer in style["layers"] if layer["id"] != CLEARINGS]
    assert names[0]["id"] == BELOW_LABELS
    assert names[-1]["id"] == CLEARINGS
    assert above[0]["id"] == MARKS


def test_each_part_has_the_sources_it_draws(made: dict[str, Any]) -> None:
    style = made["layout"]["map"]["style"]
    parts = [
        (style["layers"], style["sources"]),
        ([*made["painted"]["below"], *made["painted"]["above"]], made["painted"]["sources"]),
    ]
    for layers, sources in parts:
        assert {layer["source"] for layer in layers if "source" in layer} == set(sources)
    assert "relief" not in style["sources"]


def test_a_map_without_a_basemap_is_drawn_too(tmp_path: Path) -> None:
    bare = strike_map(DataState.load(tmp_path).style(theme="light", language="en"), VIEW)
    assert bare["painted"]["below"][0]["id"] == "paper"  # type: ignore[index]
