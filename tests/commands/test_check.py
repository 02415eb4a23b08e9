"""`check`: the layers against the contract, a line for each fault."""

import json
from pathlib import Path

from dashboard.layers.geojson import layer_names
from tests.commands.runner import fails, run


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


def change(data: Path, **changes: str) -> None:
    """Changes the second strike of the layer."""
    path = data / "layers" / "strikes.geojson"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["features"][1]["properties"] |= changes
    path.write_text(json.dumps(document), encoding="utf-8")


def test_reports_of_one_strike_that_contradict_each_other_are_refused(
    seeds: Path, data: Path
) -> None:
    run("build", "--seeds", seeds, "--data", data)
    change(data, incident_id="russian-airstrikes-begin:1")
    fault = fails("check", "--data", data)
    assert fault == (
        "strikes.geojson, incident russian-airstrikes-begin:1: russian-airstrikes-begin:1 and"
        " russian-airstrikes-begin:2 contradict each other (one_source)"
    )


def test_an_incident_that_is_missing_or_unknown_is_refused(seeds: Path, data: Path) -> None:
    run("build", "--seeds", seeds, "--data", data)
    change(data, incident_id="nobody:1")
    assert fails("check", "--data", data) == (
        "strikes.geojson, incident nobody:1: is the id of none of its reports"
    )
    change(data, incident_id="")
    assert fails("check", "--data", data).startswith("strikes.geojson, feature 2: incident_id: ")


def test_without_layers_it_says_what_to_run(tmp_path: Path) -> None:
    result = run("check", "--data", tmp_path)
    assert result.exit_code == 1
    assert result.stdout == ""
    lines = result.stderr.strip().splitlines()
    assert len(lines) == len(layer_names())
    assert all(line.endswith("Run: python -m dashboard build") for line in lines)


def test_a_fault_names_file_feature_and_field(seeds: Path, data: Path) -> None:
    run("build", "--seeds", seeds, "--data", data)
    path = data / "layers" / "strikes.geojson"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["features"][1]["properties"]["actor1"] = ""
    path.write_text(json.dumps(document), encoding="utf-8")
    assert fails("check", "--data", data).startswith("strikes.geojson, feature 2: actor1: ")


def test_a_torn_layer_is_one_line(seeds: Path, data: Path) -> None:
    run("build", "--seeds", seeds, "--data", data)
    path = data / "layers" / "zones.geojson"
    path.write_bytes(path.read_bytes()[:500])
    assert fails("check", "--data", data).startswith("zones.geojson: cannot be read")
