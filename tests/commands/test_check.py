"""`check`: the layers against the contract, a line for each fault."""

import json
import shutil
from pathlib import Path

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
def built(tmp_path: Path) -> Path:
    """The project's own layers, in a folder that the test may change."""
    shutil.copytree(DATA / "layers", tmp_path / "layers")
    return tmp_path


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
        "strikes.geojson, incident russian-airstrikes-begin:1: russian-airstrikes-begin:1 and"
        " russian-airstrikes-begin:2 contradict each other (one_source)"
    )


def test_an_incident_that_is_missing_or_unknown_is_refused(built: Path) -> None:
    change(built, incident_id="nobody:1")
    assert fails("check", "--data", built) == (
        "strikes.geojson, incident nobody:1: is the id of none of its reports"
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
