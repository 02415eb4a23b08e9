"""The selected strikes as GeoJSON, opened by who reads it."""

import json
from collections.abc import Callable
from pathlib import Path

import geopandas
from shapely.geometry import shape

from tests.briefing.exports.conftest import ARABIC
from tests.paths import DATA

Written = Callable[..., bytes]


def test_geojson_opens_in_a_gis(written: Written, tmp_path: Path) -> None:
    path = tmp_path / "strikes.geojson"
    path.write_bytes(written("geojson"))
    everything = geopandas.read_file(path)
    frame = everything[everything["layer"] == "strikes"]
    assert list(frame["event_id"]) == ["russian-airstrikes-begin:1", "russian-airstrikes-begin:2"]
    assert frame.crs.to_epsg() == 4326
    # Known to a province: a point would be a place that nobody named.
    assert list(frame.geometry.geom_type) == ["Polygon", "Polygon"]
    middles = geopandas.GeoSeries.from_xy(frame["longitude"], frame["latitude"], crs=4326)
    assert frame.geometry.contains(middles).all()
    about = json.loads(path.read_text(encoding="utf-8"))["about"]
    assert about["caveats"][0].startswith("2 of 2 locations")
    assert (about["strikes"], about["zones"]) == (2, len(everything) - 2)


def test_zones_are_features_of_their_own_layer_as_the_layers_have_them(written: Written) -> None:
    features = json.loads(written("geojson"))["features"]
    zones = [feature for feature in features if feature["properties"]["layer"] == "zones"]
    there = json.loads((DATA / "layers" / "zones.geojson").read_text(encoding="utf-8"))["features"]
    assert [zone["properties"]["zone_id"] for zone in zones] == [
        zone["properties"]["zone_id"] for zone in there
    ]
    for zone, its in zip(zones, there, strict=True):
        assert its["properties"].items() <= zone["properties"].items()
        assert shape(zone["geometry"]).equals_exact(shape(its["geometry"]), 1e-6, normalize=True)
        assert zone["properties"]["source_title"] == [
            "Russian airstrikes begin – Stay out of our way"
        ]


def test_a_report_has_its_articles_and_where_they_are_to_be_read(written: Written) -> None:
    first = json.loads(written("geojson"))["features"][0]["properties"]
    assert first["sources"] == ["russian-airstrikes-begin"]
    assert first["source_title"] == ["Russian airstrikes begin – Stay out of our way"]
    assert first["source_published"] == ["2015-09-30"]
    assert first["source_address"] == [""]  # none is declared


def test_rows_of_a_data_set_say_which(written_in_arabic: Written) -> None:
    features = json.loads(written_in_arabic("geojson"))["features"]
    told = {
        properties["data_set"]: properties["source_title"]
        for properties in (feature["properties"] for feature in features)
        if properties["layer"] == "strikes"
    }
    assert told["raids"] == ["raids.csv, imported 1 Jan 2026"]


def test_geojson_has_a_feature_a_report_and_counts_the_strikes(written_twice: Written) -> None:
    made = json.loads(written_twice("geojson"))
    assert (made["about"]["strikes"], made["about"]["reports"]) == (2, 3)
    assert made["about"]["caveats"][0].startswith("3 reports tell of 2 strikes")
    incidents = [
        feature["properties"]["incident_id"][-2:]
        for feature in made["features"]
        if feature["properties"]["layer"] == "strikes"
    ]
    assert incidents == [":1", ":1", ":2"]


def test_arabic_comes_back_letter_by_letter(written_in_arabic: Written, tmp_path: Path) -> None:
    path = tmp_path / "strikes.geojson"
    path.write_bytes(written_in_arabic("geojson"))
    frame = geopandas.read_file(path)
    (strike,) = frame[frame["data_set"] == "raids"].to_dict("records")
    assert strike["actor1"] == ARABIC["الفاعل"]
    assert (strike["location"], strike["notes"]) == (ARABIC["المكان"], ARABIC["ملاحظات"])
    assert [*strike["sources"]] == [ARABIC["المصدر"]]
