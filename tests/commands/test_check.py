"""`check`: the layers against the contract, a line for each fault."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from dashboard.layers.geojson import layer_names
from tests.commands.runner import fails, run
from tests.paths import DATA


def test_a_build_sums_up_in_one_line_and_check_agrees(seeds: Path, data: Path) -> None:
    built = run("build", "--seeds", seeds, "--data", data)
    assert built.exit_code == 0, built.output
    (line,) = built.stdout.splitlines()
    assert line.startswith("1 article, 2 events, 8 zones, ")
    checked = run("check", "--data", data)
    assert checked.exit_code == 0
    assert "strikes.geojson: 2" in checked.stdout
    assert "zones.geojson: 8" in checked.stdout
    assert checked.stdout.endswith("all valid\n")


@pytest.fixture
def built(data: Path) -> Path:
    """The project's own layers, in a folder that the test may change."""
    shutil.copytree(DATA / "layers", data / "layers")
    return data


def change(data: Path, **changes: str) -> None:
    """Changes the second strike of the layer."""
    path = data / "layers" / "strikes.geojson"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["features"][1]["properties"] |= changes
    path.write_text(json.dumps(document), encoding="utf-8")


def test_reports_of_one_strike_that_contradict_each_other_are_refused(built: Path) -> None:
    change(built, incident_id="russian-airstrikes-begin:1")
    fault = fails("check", "--data", built)
    assert fault == (
        "strikes.geojson, incident “russian-airstrikes-begin:1”: “russian-airstrikes-begin:1” and"
        " “russian-airstrikes-begin:2” contradict each other (one_source)"
    )


def test_an_incident_that_is_missing_or_unknown_is_refused(built: Path) -> None:
    change(built, incident_id="nobody:1")
    assert fails("check", "--data", built) == (
        "strikes.geojson, incident “nobody:1”: is the id of none of its reports"
    )
    change(built, incident_id="")
    assert fails("check", "--data", built).startswith("strikes.geojson, feature 2: incident_id: ")


def test_without_layers_it_says_what_to_run(tmp_path: Path) -> None:
    result = run("check", "--data", tmp_path)
    assert result.exit_code == 1
    assert result.stdout == ""
    lines = result.stderr.strip().splitlines()
    assert len(lines) == len(layer_names())
    assert all(line.endswith("Run: python -m dashboard build") for line in lines)


def test_a_fault_names_file_feature_and_field(built: Path) -> None:
    path = built / "layers" / "strikes.geojson"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["features"][1]["properties"]["actor1"] = ""
    path.write_text(json.dumps(document), encoding="utf-8")
    assert fails("check", "--data", built).startswith("strikes.geojson, feature 2: actor1: ")


def test_a_torn_layer_is_one_line(built: Path) -> None:
    path = built / "layers" / "zones.geojson"
    path.write_bytes(path.read_bytes()[:500])
    assert fails("check", "--data", built).startswith("zones.geojson: cannot be read")


TWICE = dict.fromkeys(("event_id", "incident_id"), "russian-airstrikes-begin:1")


def _layer(data: Path, name: str) -> tuple[Path, dict[str, Any]]:
    path = data / "layers" / name
    return path, json.loads(path.read_text(encoding="utf-8"))


def test_two_hundred_rows_with_field_names_of_their_own_are_a_line(built: Path) -> None:
    path, layer = _layer(built, "strikes.geojson")
    row = {"id": 1, "date": "2016-03-10", "lat": 35.2, "lon": 36.7, "killed": 4}
    point = {"type": "Point", "coordinates": [36.7, 35.2]}
    layer["features"] = [
        {"type": "Feature", "properties": row | {"id": number}, "geometry": point}
        for number in range(200)
    ]
    path.write_text(json.dumps(layer), encoding="utf-8")
    fault = fails("check", "--data", built)
    assert fault.startswith("strikes.geojson, feature 1: event_id, event_date, event_date_end, ")
    assert fault.endswith("Field required (and 199 more like it)")


def test_each_kind_of_fault_is_a_line_with_a_count(built: Path) -> None:
    path, layer = _layer(built, "strikes.geojson")
    (first, _) = layer["features"]
    wrong = [{"latitude": 91.5}, {"latitude": 92.5}, {"geo_precision": 7}, {"latitude": 93.5}]
    layer["features"] = [first | {"properties": first["properties"] | changes} for changes in wrong]
    path.write_text(json.dumps(layer), encoding="utf-8")
    result = run("check", "--data", built)
    assert result.exit_code == 1
    one, other = result.stderr.strip().splitlines()
    assert one.startswith("strikes.geojson, feature 1: latitude: ")
    assert one.endswith("(and 2 more like it)")
    assert other.startswith("strikes.geojson, feature 3: geo_precision: ")


@pytest.mark.parametrize(
    ("name", "changes", "fault"),
    [
        ("strikes.geojson", TWICE, "2 features have the id"),
        ("strikes.geojson", {"latitude": 37.03, "longitude": 35.14}, "geometry: is away from its"),
        ("strikes.geojson", {"country": "IQ"}, "country: “IQ” is not on this map"),
        ("strikes.geojson", {"sources": ["gone"]}, "sources: articles.json has no “gone”"),
        ("strikes.geojson", {"citations": [], "claims": []}, "citations, claims: none"),
        ("strikes.geojson", {"note": "\ud83d"}, "holds what cannot be written as JSON"),
        ("strikes.geojson", {"uncertainty_km": float("inf")}, "uncertainty_km: "),
        ("strikes.geojson", {"fatalities_low": 10**19}, "fatalities_low: "),
        ("zones.geojson", {"actor": "\udc00"}, "actor: "),
        ("zones.geojson", {"footprint": "SY-??"}, "footprint: the basemap has no “SY-??”"),
    ],
)
def test_what_no_map_could_show_as_it_is_told_is_refused(
    built: Path, name: str, changes: dict[str, Any], fault: str
) -> None:
    path, layer = _layer(built, name)
    layer["features"][1]["properties"] |= changes
    path.write_text(json.dumps(layer), encoding="utf-8")
    assert fault in fails("check", "--data", built)


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Polygon", "coordinates": [1]},
        {"type": "Polygon", "coordinates": [[[None, None]]]},
        {"type": "MultiPolygon", "coordinates": []},
        {"type": "Circle", "coordinates": [36, 34], "radius": 5},
        {"type": "GeometryCollection", "geometries": []},
        [[36, 34]],
        "POLYGON ((36 34, 37 34, 37 35, 36 34))",
        0,
    ],
)
def test_a_zone_without_ground_is_refused(built: Path, geometry: object) -> None:
    path, layer = _layer(built, "zones.geojson")
    layer["features"][2]["geometry"] = geometry
    path.write_text(json.dumps(layer), encoding="utf-8")
    assert fails("check", "--data", built).startswith("zones.geojson, feature 3: geometry: ")


@pytest.mark.parametrize(
    "text",
    ["[" * 200_000, '{"a":' * 100_000, '{"features": [' + "[" * 90_000],
    ids=["lists", "records", "features"],
)
def test_a_layer_of_nothing_but_brackets_is_a_line(built: Path, text: str) -> None:
    (built / "layers" / "zones.geojson").write_text(text, encoding="utf-8")
    assert fails("check", "--data", built).startswith("zones.geojson: cannot be read")
