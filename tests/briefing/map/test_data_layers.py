"""The map's own layers are valid, and lie where they should."""

import json
from typing import Any

import pytest

from dashboard.briefing.basemap import style as basemap
from dashboard.briefing.map.data_layers import (
    CANDIDATES,
    CIRCLES,
    DATA,
    EDGES,
    GROUNDS,
    HATCHES,
    MARKS,
    with_data,
)
from tests.paths import DATA as FOLDER

MARK = {"type": "Feature", "geometry": None, "properties": {"event": "a:1"}}


@pytest.fixture(scope="module")
def style() -> dict[str, Any]:
    bare = basemap.style(FOLDER, theme="light", language="en", base_url="/basemap")
    return with_data(
        bare,
        {"marks": [MARK]},
        theme="light",
        below_lines=basemap.BELOW_LINES,
        below_labels=basemap.BELOW_LABELS,
    )


def test_every_layer_has_its_source_and_a_name_of_its_own(style: dict[str, Any]) -> None:
    names = [layer["id"] for layer in style["layers"]]
    assert len(names) == len(set(names))
    fed = {layer["source"] for layer in style["layers"] if "source" in layer}
    assert {DATA, CANDIDATES} <= fed <= set(style["sources"])


def test_what_covers_ground_lies_under_lines_and_marks_above_names(style: dict[str, Any]) -> None:
    order = [layer["id"] for layer in style["layers"]]
    assert order.index("grounds") < order.index("hatch-0") < order.index(basemap.BELOW_LINES)
    assert order.index("edges") < order.index(basemap.BELOW_LABELS) < order.index("marks")


def test_the_basemap_itself_is_not_changed(style: dict[str, Any]) -> None:
    again = basemap.style(FOLDER, theme="light", language="en", base_url="/basemap")
    assert not {DATA, CANDIDATES} & set(again["sources"])
    assert json.dumps(style)


def test_a_feature_is_drawn_by_the_layers_of_its_group_alone(style: dict[str, Any]) -> None:
    (feature,) = style["sources"][DATA]["data"]["features"]
    assert feature["properties"] == {"event": "a:1", "of": "marks"}
    assert MARK["properties"] == {"event": "a:1"}
    drawn = [layer for layer in style["layers"] if layer.get("source") == DATA]
    asked = [json.dumps(layer["filter"]) for layer in drawn]
    for group in (GROUNDS, HATCHES, EDGES, CIRCLES, MARKS):
        of = json.dumps(["==", ["get", "of"], group])
        assert any(of in each for each in asked)
    assert all(json.dumps(["get", "of"]) in each for each in asked)
