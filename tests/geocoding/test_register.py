"""Adding a country file: what is known brings spellings, the rest are new places."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from dashboard.errors import GazetteerError
from dashboard.geocoding.added import read_added
from dashboard.geocoding.register import add, remove
from tests.geocoding.geonames_rows import line
from tests.paths import DATA

DAY = date(2026, 1, 2)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(DATA / "gazetteer", tmp_path / "data" / "gazetteer")
    return tmp_path / "data"


def country_file(folder: Path, *rows: str) -> Path:
    path = folder / "SY.txt"
    path.write_text("".join(rows), encoding="utf-8")
    return path


def test_rows_are_known_new_left_out_or_bad(data: Path, tmp_path: Path) -> None:
    rows = (
        line("Xqumaynās", ascii="Xqumaynas", others="", latitude="32.4", longitude="36.9"),
        line("Homs", id="2", ascii="Homs", others="", latitude="34.73", longitude="36.71"),
        line(id="3", country="IQ"),
        line(id="none"),
    )
    report = add(country_file(tmp_path, *rows), data, DAY)
    assert (report.rows, report.known, len(report.added)) == (4, 1, 1)
    assert report.left_out == {"in another country": 1}
    assert report.problems == ("SY.txt, line 4: geonameid 'none' is not a number",)
    assert [added.name for added in read_added(data)] == ["SY"]


def test_what_was_added_can_be_removed(data: Path, tmp_path: Path) -> None:
    add(country_file(tmp_path, line()), data, DAY)
    remove("SY", data)
    assert read_added(data) == []
    with pytest.raises(GazetteerError, match="Added so far: nothing"):
        remove("SY", data)


def test_a_file_of_another_make_is_refused_and_nothing_written(data: Path, tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="not a GeoNames country file"):
        add(country_file(tmp_path, "a,b,c\n"), data, DAY)
    assert read_added(data) == []
