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
    assert list(frame.geometry.geom_type) == ["Point", "Point"]
    about = json.loads(path.read_text(encoding="utf-8"))["about"]
    assert about["caveats"][0].startswith("2 of 2 locations")
