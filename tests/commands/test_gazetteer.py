"""`gazetteer` adds, lists and removes a user's own places: whole, or not at all."""

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dashboard.cli import app
from tests.paths import DATA

GAZETTEER = DATA / "gazetteer"
NAMES = ("Qumaynās", "Kafr Hūm", "Rakāyā Sijnah", "Shaykh Xālū")


def row(number: int, name: str, **cells: str) -> str:
    said = {"lat": "32.4", "lon": "36.9", "class": "P", "code": "PPL", "land": "SY", "admin": "05"}
    said |= cells
    head = [str(number), name, "", "", said["lat"], said["lon"], said["class"], said["code"]]
    return "\t".join([*head, said["land"], "", said["admin"], *[""] * 3, "0", "", "", "", ""])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "gazetteer"
    folder.mkdir(parents=True)
    for name in ("places.csv", "supplement.csv", "actors.toml"):
        shutil.copy(GAZETTEER / name, folder)
    return folder.parent


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "SY.txt"
    path.write_text("".join(row(7000 + n, x) + "\n" for n, x in enumerate(NAMES)), encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def runs(*arguments: object) -> str:
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def fails(*arguments: object) -> str:
    result = run(*arguments)
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    return line


def place(name: str, data: Path) -> dict[str, str] | None:
    found: dict[str, str] | None = json.loads(runs("geocode", name, "--data", data))["place"]
    return found


def test_added_places_are_found_until_they_are_removed(data: Path, table: Path) -> None:
    assert place("Rakaya Sijnah", data) is None
    assert "SY: 4 places added" in runs("gazetteer", "add", table, "--data", data)
    found = place("Rakaya Sijnah", data)
    assert found is not None
    assert found["id"] == "gn:7002"
    assert "SY: removed" in runs("gazetteer", "remove", "SY", "--data", data)
    assert place("Rakaya Sijnah", data) is None
    assert list((data / "gazetteer" / "added").iterdir()) == []


def test_adding_names_the_licence_and_listing_the_day(data: Path, table: Path) -> None:
    assert "CC BY 4.0: name GeoNames" in runs("gazetteer", "add", table, "--data", data)
    (line,) = runs("gazetteer", "list", "--data", data).splitlines()
    assert line.startswith("SY: 4 places, 0 spellings of known places; SY.txt, GeoNames")
    assert line[-10:].count("-") == 2


def test_nothing_added_says_how(data: Path) -> None:
    assert "gazetteer add SY.zip" in runs("gazetteer", "list", "--data", data)


def test_a_zip_as_geonames_ships_it(data: Path, table: Path) -> None:
    zipped = table.with_suffix(".zip")
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("readme.txt", "GeoNames")
        archive.write(table, "SY.txt")
    assert "4 places added" in runs("gazetteer", "add", zipped, "--data", data)


def test_added_again_replaces(data: Path, table: Path) -> None:
    runs("gazetteer", "add", table, "--data", data)
    table.write_text(row(1, "Qumaynās") + "\n", encoding="utf-8")
    runs("gazetteer", "add", table, "--data", data)
    assert runs("gazetteer", "list", "--data", data).startswith("SY: 1 place, ")


def test_a_known_place_only_gains_spellings(data: Path, table: Path) -> None:
    by_id = row(163779, "Xalbiseh", lat="34.84", lon="36.73", admin="11")
    beside = row(2, "Saraqib", lat="35.87", lon="36.81", admin="12").split("\t")
    beside[3] = "Saraqabb"
    governorate = row(3, "Homs Governorate", admin="11", **{"class": "A"}, code="ADM1")
    rows = [by_id, "\t".join(beside), governorate]
    table.write_text("\n".join(rows), encoding="utf-8")
    said = runs("gazetteer", "add", table, "--data", data)
    assert said.startswith("SY: 0 places added, 3 known,")
    for name, known in (("Xalbiseh", "gn:163779"), ("Saraqabb", "gn:164816")):
        found = place(name, data)
        assert found is not None
        assert found["id"] == known
    homs = place("Homs province", data)
    assert homs is not None
    assert homs["id"] == "SY-HI"


def test_a_namesake_far_away_is_another_place(data: Path, table: Path) -> None:
    table.write_text(row(2, "Saraqib") + "\n", encoding="utf-8")
    assert "1 place added, 0 known" in runs("gazetteer", "add", table, "--data", data)
    found = place("Saraqib", data)
    assert found is not None
    assert found["id"] == "gn:164816"


def test_no_village_is_found_by_an_actors_name(data: Path, table: Path) -> None:
    table.write_text(row(2, "Daesh") + "\n" + row(3, "Qumaynās") + "\n", encoding="utf-8")
    assert "1 place added" in runs("gazetteer", "add", table, "--data", data)
    assert place("Daesh", data) is None


def test_bad_rows_are_told_and_the_rest_goes_on(data: Path, table: Path) -> None:
    bad = [row(n, "Xlat", lat="far") for n in range(8)]
    torn = b"9\tX\xff" + b"\t" * 17
    table.write_bytes("\n".join([row(1, "Qumaynās"), *bad]).encode() + b"\n" + torn)
    result = run("gazetteer", "add", table, "--data", data)
    assert result.exit_code == 0
    lines = result.stderr.strip().splitlines()
    assert lines[0] == "SY.txt, line 2: could not convert string to float: 'far'"
    assert len(lines) == 6
    assert lines[-1] == "and 4 more rows that cannot be used"
    assert "SY: 1 place added, 0 known, 0 spellings of known places added, of " in result.stdout


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "not a GeoNames country file (it is empty)"),
        (b"id,name\n1,Homs\n", "not a GeoNames country file (line 1: 1 tab-separated columns"),
        (b"\xff\xfe\x00" * 90, "not a GeoNames country file (line 1: not UTF-8 text"),
        (b"PK\x03\x04 torn", "not a GeoNames country file"),
        (row(1, "Mosul", land="IQ").encode(), "All its places are in other countries."),
    ],
)
def test_another_file_is_one_line_and_what_stood_stands(
    data: Path, table: Path, raw: bytes, says: str
) -> None:
    runs("gazetteer", "add", table, "--data", data)
    before = runs("gazetteer", "list", "--data", data)
    table.write_bytes(raw)
    line = fails("gazetteer", "add", table, "--data", data)
    assert line.startswith("SY.txt: ")
    assert says in line
    assert runs("gazetteer", "list", "--data", data) == before


def test_missing_file_and_unknown_name_are_one_line(data: Path, tmp_path: Path) -> None:
    assert "gone.txt: cannot be read" in fails(
        "gazetteer", "add", tmp_path / "gone.txt", "--data", data
    )
    assert fails("gazetteer", "remove", "../places", "--data", data) == (
        "../places: not added. Added so far: nothing."
    )


def test_a_kill_while_writing_leaves_what_stood(
    data: Path, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs("gazetteer", "add", table, "--data", data)
    before = runs("gazetteer", "list", "--data", data)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        assert run("gazetteer", "add", table, "--data", data).exit_code == 1
    assert runs("gazetteer", "list", "--data", data) == before
    assert [path.name for path in (data / "gazetteer" / "added").iterdir()] == ["SY.json"]


@pytest.mark.parametrize("command", ["add", "list", "remove"])
def test_every_part_shows_an_example_and_explains_its_options(command: str) -> None:
    said = " ".join(runs("gazetteer", command, "--help").split())
    assert f"Example: python -m dashboard gazetteer {command}" in said
