"""The commands: exit codes, one-line errors, and help that shows how."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from dashboard import __version__
from dashboard.cli import app
from dashboard.layers.geojson import layer_names
from dashboard.layers.strike import Strike
from dashboard.layers.zone import ZoneProperties
from tests.paths import ROOT

SEED = ROOT / "seeds" / "russian-airstrikes-begin.txt"
COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def fails(*arguments: object, code: int = 1) -> str:
    """The one line of an error."""
    result = run(*arguments)
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    (line,) = result.stderr.strip().splitlines()
    return line


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text("Russian jets bombed Saraqib on Monday, activists said.", encoding="utf-8")
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The project's gazetteer and one square of a basemap."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data" / "gazetteer", folder / "gazetteer")
    basemap = folder / "basemap" / "low"
    basemap.mkdir(parents=True)
    ring = [[36, 34], [39, 34], [39, 36], [36, 36], [36, 34]]
    feature = {
        "type": "Feature",
        "properties": {"key": "SY-HI"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    (basemap / "governorates.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8"
    )
    return folder


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for suffix in (".txt", ".toml"):
        shutil.copy(SEED.with_suffix(suffix), folder)
    return folder


# --- help -------------------------------------------------------------------------------------


def test_the_commands_of_the_architecture_are_there() -> None:
    assert {"build", "serve", "extract", "geocode", "check"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_shows_an_example(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"Example: python -m dashboard {command}" in " ".join(result.stdout.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained(command: str) -> None:
    for parameter in typer.main.get_command(app).commands[command].params:  # type: ignore[attr-defined]
        assert parameter.help, f"{command} {parameter.name}"


def test_help_names_every_command() -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert all(command in result.stdout for command in COMMANDS)


def test_the_version() -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"{__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["extract"],
        ["extract", "a.txt", "--date", "yesterday"],
        ["extract", "a.txt", "--date", "2016-02-30"],
        ["serve", "--port", "0"],
        ["build", "--colour"],
    ],
)
def test_a_command_nobody_can_mean_is_exit_2(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


# --- extract ------------------------------------------------------------------------------------


def extracted(*arguments: object) -> dict[str, Any]:
    result = run("extract", *arguments)
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    report: dict[str, Any] = json.loads(result.stdout)
    return report


def test_extract_prints_the_contracts_json() -> None:
    report = extracted(SEED)
    assert list(report) == ["article", "events", "zones", "review"]
    assert report["article"] == {"id": "russian-airstrikes-begin", "published": "2015-09-30"}
    assert [item["place_names"] for item in report["events"]] == [["Homs"], ["Hama"]]
    for item in report["events"]:
        extra = {"place_names", "hedged", "attributed_to", "quote"}
        assert set(item) == set(Strike.model_fields) | extra
        assert item["hedged"] is True
        assert item["attributed_to"] == ["Syrian rebels", "opposition media outlets"]
    for item in report["zones"]:
        assert set(item) == set(ZoneProperties.model_fields) | {"quote"}


def test_extract_keeps_letters_as_they_are() -> None:
    assert "“temporary support”" in run("extract", SEED).stdout


def test_a_date_given_dates_the_events(article: Path) -> None:
    report = extracted(article, "--date", "2016-03-10")
    (event,) = report["events"]
    assert (event["event_date"], event["location"]) == ("2016-03-07", "Saraqib")
    assert (event["hedged"], event["attributed_to"]) == (False, ["activists"])


def test_an_article_without_a_date_is_one_line(article: Path) -> None:
    line = fails("extract", article)
    assert line.startswith("report.txt: no date anywhere.")
    assert "--date" in line


def test_an_article_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    assert "gone.txt: cannot be read" in fails("extract", tmp_path / "gone.txt")


@pytest.mark.parametrize(
    ("raw", "says"), [(b"", "empty"), (b"\x00\x01\x02", "binary"), (b"caf\xe9 noir", "UTF-8")]
)
def test_an_article_that_is_none_is_one_line(tmp_path: Path, raw: bytes, says: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(raw)
    line = fails("extract", path, "--date", "2016-03-10")
    assert line.startswith("bad.txt: ")
    assert says in line


def test_another_folder_as_data_is_one_line(article: Path, tmp_path: Path) -> None:
    line = fails("extract", article, "--date", "2016-03-10", "--data", tmp_path / "none")
    assert "--data DIR" in line


# --- geocode ------------------------------------------------------------------------------------


def test_geocode_prints_the_place_and_its_candidates() -> None:
    result = run("geocode", "Saraqib")
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    assert report["place"]["name"] == "Saraqib"
    assert {"name", "admin1", "country", "latitude", "longitude", "score", "why"} <= set(
        report["candidates"][0]
    )


def test_geocode_near_a_governorate_settles_a_shared_name() -> None:
    assert json.loads(run("geocode", "Nayrab").stdout)["place"] is None
    near = json.loads(run("geocode", "Nayrab", "--near", "Idlib").stdout)
    assert near["place"] is not None
    taken = next(c for c in near["candidates"] if c["id"] == near["place"]["id"])
    assert taken["admin1"] == "Idlib"


def test_the_place_taken_is_the_best_candidate() -> None:
    near = json.loads(run("geocode", "Nayrab", "--near", "Idlib").stdout)
    first, second = near["candidates"][:2]
    assert first["id"] == near["place"]["id"]
    assert first["score"] > second["score"]


def test_a_name_nobody_knows_says_so() -> None:
    report = json.loads(run("geocode", "Xyzzy Qwrt").stdout)
    assert (report["place"], report["candidates"]) == (None, [])
    assert report["reason"]


# --- build and check ------------------------------------------------------------------------------


def test_build_sums_up_in_one_line_and_check_agrees(seeds: Path, data: Path) -> None:
    built = run("build", "--seeds", seeds, "--data", data)
    assert built.exit_code == 0, built.output
    (line,) = built.stdout.splitlines()
    assert line.startswith("1 articles, 2 events, 8 zones, ")
    checked = run("check", "--data", data)
    assert checked.exit_code == 0
    assert "strikes.geojson: 2" in checked.stdout
    assert "zones.geojson: 8" in checked.stdout
    assert checked.stdout.endswith("all valid\n")


def test_build_tells_of_a_bad_article_and_goes_on(seeds: Path, data: Path) -> None:
    (seeds / "empty.txt").write_bytes(b"")
    built = run("build", "--seeds", seeds, "--data", data)
    assert built.exit_code == 0
    assert "empty.txt: empty." in built.stderr
    assert built.stdout.startswith("1 articles, 2 events")


def test_build_of_a_missing_folder_is_one_line(data: Path, tmp_path: Path) -> None:
    line = fails("build", "--seeds", tmp_path / "gone", "--data", data)
    assert "gone: no such folder. Name one with --seeds DIR." in line


def test_check_without_layers_says_what_to_run(tmp_path: Path) -> None:
    result = run("check", "--data", tmp_path)
    assert result.exit_code == 1
    assert result.stdout == ""
    lines = result.stderr.strip().splitlines()
    assert len(lines) == len(layer_names())
    assert all(line.endswith("Run: python -m dashboard build") for line in lines)


def test_check_tells_file_feature_and_field(seeds: Path, data: Path) -> None:
    run("build", "--seeds", seeds, "--data", data)
    path = data / "layers" / "strikes.geojson"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["features"][1]["properties"]["actor1"] = ""
    path.write_text(json.dumps(document), encoding="utf-8")
    assert fails("check", "--data", data).startswith("strikes.geojson, feature 2: actor1: ")


def test_check_of_a_torn_layer_is_one_line(seeds: Path, data: Path) -> None:
    run("build", "--seeds", seeds, "--data", data)
    path = data / "layers" / "zones.geojson"
    path.write_bytes(path.read_bytes()[:500])
    assert fails("check", "--data", data).startswith("zones.geojson: cannot be read")


def test_check_of_another_basemap_form_is_no_traceback(seeds: Path, data: Path) -> None:
    (data / "basemap" / "low" / "governorates.geojson").write_text("{", encoding="utf-8")
    assert "Restore data/basemap" in fails("build", "--seeds", seeds, "--data", data)


# --- real processes -----------------------------------------------------------------------------


def process(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "dashboard", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_a_process_prints_json_alone_on_stdout(article: Path) -> None:
    done = process("extract", article, "--date", "2016-03-10")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["events"][0]["location"] == "Saraqib"


def test_a_process_fails_with_one_line_and_no_traceback(tmp_path: Path) -> None:
    done = process("extract", tmp_path / "gone.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
