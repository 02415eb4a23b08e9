"""Layers that were cut off, exchanged or edited: a line for each fault, and the rest is kept."""

import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.errors import LayerError
from dashboard.layers.geojson import (
    REVIEW,
    STRIKES,
    ZONES,
    read_layer,
)
from tests.domain.values import event, zone
from tests.layers.folders import write


def test_a_missing_layer_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(LayerError, match=r"^strikes\.geojson: not there\. Run: python -m dashboar"):
        read_layer(tmp_path, STRIKES)


@settings(max_examples=60, deadline=None)
@given(share=st.floats(0, 0.999))
def test_a_layer_cut_off_anywhere_is_one_line(
    tmp_path_factory: pytest.TempPathFactory, share: float
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    write(folder, [event(), event(2)], [zone()])
    for name in (STRIKES, ZONES):
        raw = (folder / name).read_bytes().rstrip()
        (folder / name).write_bytes(raw[: math.floor(share * len(raw))])
        with pytest.raises(LayerError) as caught:
            read_layer(folder, name)
        assert str(caught.value).startswith(f"{name}: cannot be read")
        assert "Run: python -m dashboard build" in str(caught.value)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "raw", [b"", b"\xff\xfe\x00", b"5", b"null", b"{}", b'{"features": 5}', b'"text"']
)
def test_another_file_in_a_layers_place_is_one_line(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / STRIKES).write_bytes(raw)
    with pytest.raises(LayerError, match=r"^strikes\.geojson: .* Run: python -m dashboard build$"):
        read_layer(tmp_path, STRIKES)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["features", "properties", "geometry", "event_id"]), inner, max_size=3
        )
    ),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None)
@given(document=JSON)
def test_any_json_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, document: Any
) -> None:
    folder = tmp_path_factory.mktemp("json")
    for name in (STRIKES, REVIEW):
        (folder / name).write_text(json.dumps(document), encoding="utf-8")
        try:
            items, faults = read_layer(folder, name)
        except LayerError:
            continue
        assert len(items) + len({line.split(":")[0] for line in faults}) >= len(items)
        assert items == [] or name == REVIEW


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("event_date", "yesterday"),
        ("geo_precision", 4),
        ("factuality", "certain"),
        ("latitude", 134.5),
        ("fatalities_low", -1),
        ("actor1", ""),
        ("sub_event_type", ""),
        ("event_date_end", "2016-03-01"),
        ("uncertainty_km", 0),
    ],
)
def test_a_bad_feature_is_told_with_its_field_and_the_rest_is_kept(
    tmp_path: Path, field: str, value: object
) -> None:
    write(tmp_path, [event(1), event(2), event(3)])
    document = json.loads((tmp_path / STRIKES).read_text(encoding="utf-8"))
    document["features"][1]["properties"][field] = value
    (tmp_path / STRIKES).write_text(json.dumps(document), encoding="utf-8")
    kept, faults = read_layer(tmp_path, STRIKES)
    assert [f["properties"]["event_id"] for f in kept] == ["report:1", "report:3"]
    assert len(faults) == 1
    assert faults[0].startswith("strikes.geojson, feature 2: ")
    assert field in faults[0]


def test_a_missing_property_is_told(tmp_path: Path) -> None:
    write(tmp_path, [event()])
    document = json.loads((tmp_path / STRIKES).read_text(encoding="utf-8"))
    del document["features"][0]["properties"]["actor1"]
    (tmp_path / STRIKES).write_text(json.dumps(document), encoding="utf-8")
    assert read_layer(tmp_path, STRIKES) == (
        [],
        ["strikes.geojson, feature 1: actor1: Field required"],
    )


def test_a_feature_without_geometry_is_told(tmp_path: Path) -> None:
    write(tmp_path, [event(1), event(2)])
    document = json.loads((tmp_path / STRIKES).read_text(encoding="utf-8"))
    document["features"][0]["geometry"] = None
    (tmp_path / STRIKES).write_text(json.dumps(document), encoding="utf-8")
    kept, faults = read_layer(tmp_path, STRIKES)
    assert [f["properties"]["event_id"] for f in kept] == ["report:2"]
    assert faults == ["strikes.geojson, feature 1: geometry: missing"]


def test_a_quote_that_is_not_as_long_as_its_span_is_told(tmp_path: Path) -> None:
    write(tmp_path, [event()])
    document = json.loads((tmp_path / STRIKES).read_text(encoding="utf-8"))
    document["features"][0]["properties"]["citations"][0]["quote"] += "!"
    (tmp_path / STRIKES).write_text(json.dumps(document), encoding="utf-8")
    kept, (fault,) = read_layer(tmp_path, STRIKES)
    assert kept == []
    assert "feature 1: citations.0" in fault


def test_properties_of_others_are_let_through(tmp_path: Path) -> None:
    write(tmp_path, [event()])
    document = json.loads((tmp_path / STRIKES).read_text(encoding="utf-8"))
    document["features"][0]["properties"]["note"] = "ours"
    (tmp_path / STRIKES).write_text(json.dumps(document), encoding="utf-8")
    kept, faults = read_layer(tmp_path, STRIKES)
    assert (kept[0]["properties"]["note"], faults) == ("ours", [])
