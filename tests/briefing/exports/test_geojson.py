"""The selected strikes as GeoJSON, opened by who reads it."""

import json
from collections.abc import Callable
from pathlib import Path

import geopandas

Written = Callable[..., bytes]


def test_geojson_opens_in_a_gis(written: Written, tmp_path: Path) -> None:
    path = tmp_path / "strikes.geojson"
    path.write_bytes(written("geojson"))
    frame = geopandas.read_file(path)
    assert list(frame["event_id"]) == ["russian-airstrikes-begin:1", "russian-airstrikes-begin:2"]
    assert frame.crs.to_epsg() == 4326
    # Known to a province: a point would be a place that nobody named.
    assert list(frame.geometry.geom_type) == ["Polygon", "Polygon"]
    middles = geopandas.GeoSeries.from_xy(frame["longitude"], frame["latitude"], crs=4326)
    assert frame.geometry.contains(middles).all()
    about = json.loads(path.read_text(encoding="utf-8"))["about"]
    assert about["caveats"][0].startswith("2 of 2 locations")
    assert "not in this file of strikes (8 zones); a GeoPackage has both" in about["caveats"][-1]


def test_geojson_has_a_feature_a_report_and_counts_the_strikes(written_twice: Written) -> None:
    made = json.loads(written_twice("geojson"))
    assert (made["about"]["strikes"], made["about"]["reports"]) == (2, 3)
    assert made["about"]["caveats"][0].startswith("3 reports tell of 2 strikes")
    incidents = [feature["properties"]["incident_id"][-2:] for feature in made["features"]]
    assert incidents == [":1", ":1", ":2"]
