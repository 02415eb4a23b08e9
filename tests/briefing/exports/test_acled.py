"""Strikes in ACLED's columns come back as they were, and what is lost on the way is said."""

import csv
from pathlib import Path

import pyogrio
import pytest

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import acled as written
from dashboard.briefing.exports.composition import compose
from dashboard.briefing.exports.formats import export, losses
from dashboard.briefing.exports.order import Order
from dashboard.briefing.selection import Selection
from tests.importing.tables import bring_acled, bring_ucdp, brought_in, folder, kept
from tests.paths import DATA

BATTLE = {"event_type": "Battles", "sub_event_type": "Armed clash"}
EVERY = Selection(types=("Air/drone strike", "Armed clash"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return folder(tmp_path / "data")


def exported(data: Path, selection: Selection) -> Path:
    file = data / "out.csv"
    with file.open("wb") as stream:
        export(DataState.load(data), Order(selection=selection), "acled", stream)
    return file


def test_rows_come_back_as_they_were(data: Path) -> None:
    region = {"geo_precision": "3", "location": "Homs", "event_date": "2015-10-01"}
    week = {"time_precision": "2", "event_date": "2015-10-09", "fatalities": "0"}
    nobody = {"actor1": "Unidentified Armed Group (Syria)", "event_date": "2015-10-11"}
    unsaid = {"geo_precision": "", "time_precision": "", "event_date": "2015-10-13"}
    bring_acled(data, {"notes": "=1+1, “quoted”\nand حمص"}, region, week, nobody, BATTLE, unsaid)
    before = kept(data, "acled")
    about = brought_in(data, exported(data, EVERY), name="again").about
    assert (about.read, about.kept) == (6, 6)
    after = kept(data, "again")
    same = [name for name in before[0] if name not in ("event_id", "data_set", "notes", "sides")]
    for old, new in zip(before, after, strict=True):
        assert new["event_id"] == old["event_id"].replace("acled:", "again:")
        assert {name: new[name] for name in same} == {name: old[name] for name in same}
    assert "حمص" in next(row["notes"] for row in after if row["event_id"] == "again:SYR1")


def test_what_the_format_cannot_hold_is_said_with_numbers() -> None:
    state = DataState.load(DATA)
    composition = compose(state, Order(selection=Selection()))
    lines = losses(state, composition, "acled")
    assert "ACLED's format cannot hold who claims what: 2" in lines
    assert "ACLED's format cannot hold that a strike is alleged, disputed or denied: 2" in lines
    assert "ACLED's format cannot hold who holds the ground, in zones: 8" in lines
    (zones,) = losses(state, composition, "kml")
    assert zones.startswith("Who holds ground is not in this file of strikes (8 zones)")
    assert losses(state, composition, "csv") == [*composition.caveats, zones]
    assert losses(state, composition, "gpkg") == losses(state, composition, "png") == []


def test_a_precision_that_nobody_said_is_no_code(data: Path) -> None:
    bring_acled(data, {"geo_precision": "", "time_precision": ""}, {"event_date": "2015-10-13"})
    with exported(data, EVERY).open(encoding="utf-8", newline="") as file:
        codes = [(row["geo_precision"], row["time_precision"]) for row in csv.DictReader(file)]
    assert sorted(codes) == [("", ""), ("1", "1")]
    state = DataState.load(data)
    lines = losses(state, compose(state, Order(selection=EVERY)), "acled")
    for what in ("place", "day"):
        said = f"that nobody says how precisely the {what} is known"
        assert any(said in line and line.endswith(": 1") for line in lines)


def test_events_of_other_data_sets_keep_apart_and_what_they_lose_is_said(data: Path) -> None:
    bring_acled(data, {"event_id_cnty": "1"})
    bring_ucdp(data, {"date_start": "2015-12-01", "date_end": "2015-12-02", "date_prec": "1"})
    every = Selection(types=("Air/drone strike", "State-based violence"))
    with exported(data, every).open(encoding="utf-8", newline="") as file:
        assert {row["event_id_cnty"] for row in csv.DictReader(file)} == {"1", "ucdp:1"}
    state = DataState.load(data)
    lines = losses(state, compose(state, Order(selection=every)), "acled")
    for lost in ("the best estimate of the killed", "a type that is none of its own",
                 "that it was on one of several days"):  # fmt: skip
        assert f"ACLED's format cannot hold {lost}: 1" in lines


def test_the_columns_are_acleds(data: Path) -> None:
    bring_acled(data, {})
    with exported(data, Selection()).open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert tuple(row) == written.COLUMNS
    assert len(row) == 31
    assert (row["actor1"], row["event_date"]) == ("Military Forces of Russia (2000-)", "2015-09-30")


def test_gdal_reads_every_column_and_arabic_whole(data: Path) -> None:
    bring_acled(data, {"notes": "Jets struck حمص, it said.", "location": "الرستن"})
    frame = pyogrio.read_dataframe(exported(data, EVERY), AUTODETECT_TYPE="YES")
    assert list(frame.columns) == list(written.COLUMNS)
    assert frame["location"].tolist() == ["الرستن"]
    assert "حمص" in frame["notes"][0]
    assert str(frame["event_date"].dtype).startswith("datetime64")
    assert frame["fatalities"].tolist() == [7]
