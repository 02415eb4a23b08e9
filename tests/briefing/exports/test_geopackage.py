"""A GeoPackage is opened by GDAL as by QGIS: layers, types and letters as they are."""

import json
from collections.abc import Callable
from pathlib import Path

import pyogrio

from dashboard.layers.store import EventStore
from tests.briefing.exports.conftest import ARABIC
from tests.paths import DATA

Written = Callable[..., bytes]


def test_strikes_and_zones_are_layers_with_their_types(written: Written, tmp_path: Path) -> None:
    path = tmp_path / "out.gpkg"
    path.write_bytes(written("gpkg"))
    assert {name for name, _ in pyogrio.list_layers(path)} == {"strikes", "zones"}
    info = pyogrio.read_info(path, layer="strikes")
    types = dict(zip(info["fields"], info["dtypes"], strict=True))
    assert info["crs"] == "EPSG:4326"
    assert types["event_date"] == "datetime64[D]"
    kinds = dict(zip(info["fields"], info["ogr_types"], strict=True))
    assert (kinds["event_date_end"], kinds["injured_low"]) == ("OFTDate", "OFTInteger64")
    assert (kinds["uncertainty_km"], kinds["location"]) == ("OFTReal", "OFTString")
    frame = pyogrio.read_dataframe(path, layer="strikes")
    assert list(frame["factuality"]) == ["alleged", "alleged"]
    assert frame["fatalities_low"].tolist() == [24, 24]
    titles = [json.loads(each) for each in frame["source_title"]]
    assert titles == [["Russian airstrikes begin – Stay out of our way"]] * 2
    # Known to a province: a point would be a place that nobody named.
    assert list(frame.geometry.geom_type) == ["Polygon", "Polygon"]
    zones = pyogrio.read_dataframe(path, layer="zones")
    there = EventStore.load(DATA).zones()
    assert len(zones) == len(there)
    assert zones.geometry.is_valid.all()


def test_arabic_comes_back_letter_by_letter(written_in_arabic: Written, tmp_path: Path) -> None:
    path = tmp_path / "out.gpkg"
    path.write_bytes(written_in_arabic("gpkg"))
    strikes = pyogrio.read_dataframe(path, layer="strikes")
    (strike,) = strikes[strikes["data_set"] == "raids"].to_dict("records")
    assert strike["actor1"] == ARABIC["الفاعل"]
    assert (strike["location"], strike["notes"]) == (ARABIC["المكان"], ARABIC["ملاحظات"])
    assert json.loads(strike["sources"]) == [ARABIC["المصدر"]]
    zones = pyogrio.read_dataframe(path, layer="zones")
    (zone,) = zones[zones["by"] == ARABIC["المصدر"]].to_dict("records")
    assert (zone["actor"], zone["place"]) == (ARABIC["الفاعل"], ARABIC["المكان"])
    about = pyogrio.read_info(path, layer="strikes")["dataset_metadata"]
    assert about["title"] == ARABIC["المكان"]
