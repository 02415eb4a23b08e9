"""Any table: what its columns are is said or guessed, shown and remembered."""

import shutil
from pathlib import Path

import pytest

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.formats import export
from dashboard.briefing.exports.order import Order
from dashboard.briefing.selection import Selection
from dashboard.errors import ImportingError
from dashboard.importing.importer import ImportReport, Options
from dashboard.importing.table import guessed, import_table, read_mapping
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from tests.importing.tables import TODAY, bring_acled, kept, of_version, written
from tests.paths import DATA

ROW = {"When": "30/09/2015", "Lat": "34,84", "Long": "36,73", "Where": "Talbiseh", "Who": "Russia",
       "Killed": "7", "Kind": "air raid"}  # fmt: skip


def bring(data: Path, *mapping: str, kind: str | None = None, **changes: str) -> ImportReport:
    file = written(data / "raids.csv", [ROW | changes], ";")
    return import_table([file], data, TODAY, Options(), mapping, kind)


def test_columns_are_guessed_by_name_and_the_guesses_are_shown(data: Path) -> None:
    report = bring(data)
    assert report.about.mapping == {
        "when": "date", "lat": "latitude", "long": "longitude", "where": "location",
        "killed": "best",
    }  # fmt: skip
    assert any(note.startswith("guessed: when=date") for note in report.notes)
    assert any(note == "not used: who, kind" for note in report.notes)
    (row,) = kept(data, "raids")
    assert (row["fatalities_low"], row["fatalities_high"]) == (7, 7)
    assert (row["actor1"], row["geo_precision"]) == ("unknown", 2)
    assert row["precision_unsaid"] == ["place", "day"]
    assert row["sub_event_type"] == "Event of no stated type"


def test_an_arabic_table_is_understood(data: Path) -> None:
    row = {"التاريخ": "٣٠ أيلول ٢٠١٥", "البلدة": "تلبيسة", "المحافظة": "حمص", "خط العرض": "٣٤٫٨٤",
           "خط الطول": "٣٦٫٧٣", "القتلى": "٧", "الدولة": "سوريا"}  # fmt: skip
    import_table([written(data / "raids.csv", [row])], data, TODAY, Options(), ())
    (found,) = kept(data, "raids")
    assert (found["location"], found["admin1_code"], found["fatalities_low"]) == (
        "تلبيسة", "SY-HI", 7,
    )  # fmt: skip


def test_a_mapping_is_remembered_for_the_next_edition(data: Path) -> None:
    bring(data, "Who=actor", "Kind=type")
    (row,) = kept(data, "raids")
    assert (row["actor1"], row["sub_event_type"]) == ("russia", "Air/drone strike")
    report = bring(data, Killed="8")
    assert report.change is not None
    assert (report.change.revised, kept(data, "raids")[0]["actor1"]) == (1, "russia") or (
        report.change.added == report.change.withdrawn == 1
    )
    assert report.about.mapping["who"] == "actor"


def test_a_mapping_of_an_earlier_version_is_remembered(data: Path) -> None:
    bring(data, "Who=actor", "Kind=type")
    of_version(data / "events" / "raids.parquet", 1)
    assert EventStore.load(data).count(StrikeFilter(every_type=True)) == 0
    bring(data)
    (row,) = kept(data, "raids")
    assert (row["actor1"], row["sub_event_type"]) == ("russia", "Air/drone strike")


def test_which_precision_nobody_said_may_be_a_column(data: Path) -> None:
    said = {"geo_precision": "1", "time_precision": "1"}
    rows = [
        ROW | said | {"id": str(number), "precision_unsaid": unsaid}
        for number, unsaid in enumerate(("", "day", "day; place", "x"))
    ]
    about = import_table([written(data / "raids.csv", rows)], data, TODAY, Options(), ()).about
    found = [
        (row["geo_precision"], row["time_precision"], row["precision_unsaid"])
        for row in kept(data, "raids")
    ]
    assert found == [(1, 1, []), (1, 2, ["day"]), (2, 2, ["place", "day"])]
    assert about.reasons == {"unknown_code": 1}
    assert about.refused[0].column == "precision_unsaid"


def test_a_type_is_said_for_rows_that_say_none(data: Path) -> None:
    bring(data, kind="shelling")
    (row,) = kept(data, "raids")
    assert row["sub_event_type"] == "Shelling/artillery/missile attack"
    assert row["event_type"] == "Explosions/Remote violence"


def test_rows_without_an_id_are_known_by_what_they_say(data: Path) -> None:
    file = written(data / "raids.csv", [ROW, ROW, ROW | {"Killed": "8"}])
    about = import_table([file], data, TODAY, Options(), ()).about
    assert (about.read, about.kept, about.repeated) == (3, 2, 1)


@pytest.mark.parametrize("given", ["When", "When=day", "=date", "Lat=LATITUDE"])
def test_a_mapping_that_is_none_is_refused_with_the_fields(given: str) -> None:
    with pytest.raises(ImportingError, match=r"--map .*field of: id, date, "):
        read_mapping([given])


def test_a_column_that_is_not_there_and_one_that_is_lacking_are_said(data: Path) -> None:
    with pytest.raises(ImportingError, match=r"has no column nowhere; it has When, Lat"):
        bring(data, "nowhere=notes")
    file = written(data / "weeks.csv", [{"Week": "1", "Homs": "3", "Hama": "4"}])
    with pytest.raises(ImportingError, match=r"which column is date and which is latitude"):
        import_table([file], data, TODAY, Options(), ())


def test_a_field_is_guessed_once_and_never_over_what_is_said() -> None:
    assert guessed(["date", "start_date", "lat"], {"lat": "notes"}) == {"date": "date"}


# --- out and in again ---

_SAME = ("event_date", "event_date_end", "time_precision", "event_type", "sub_event_type", "actor1",
         "targets", "location", "admin1", "latitude", "longitude", "geo_precision", "footprint",
         "uncertainty_km", "precision_unsaid",
         "fatalities_low", "fatalities_high", "notes", "sources")  # fmt: skip


@pytest.mark.parametrize("form", ["csv", "geojson", "gpkg"])
def test_what_was_exported_comes_in_as_it_was(data: Path, form: str) -> None:
    region = {"geo_precision": "3", "location": "Homs", "event_date": "2015-10-01"}
    country = {"geo_precision": "3", "location": "Syria", "admin1": "", "event_date": "2015-10-02"}
    week = {"time_precision": "2", "event_date": "2015-10-09", "fatalities": "0"}
    civilians = {"actor2": "Civilians (Syria)", "event_date": "2015-10-11"}
    unsaid = {"geo_precision": "", "time_precision": "", "event_date": "2015-10-13"}
    undated = {"time_precision": "", "event_date": "2015-10-14"}
    notes = {"notes": "=1+1, “quoted”\nand حمص"}
    bring_acled(data, notes, region, country, week, civilians, unsaid, undated)
    before = kept(data, "acled")
    assert {row["footprint"] for row in before} == {None, "SY-HI", "SY"}
    file = data / f"out.{form}"
    with file.open("wb") as stream:
        export(DataState.load(data), Order(selection=Selection()), form, stream)
    about = import_table([file], data, TODAY, Options(name="again"), ()).about
    assert (about.read, about.kept) == (7, 7)
    after = kept(data, "again")
    # No spreadsheet counts what a note says.
    same = [name for name in _SAME if form != "csv" or name != "notes"]
    for old, new in zip(before, after, strict=True):
        assert new["event_id"] == f"again:{old['event_id']}"
        assert {name: new[name] for name in same} == {name: old[name] for name in same}


def test_a_shared_total_stays_one(data: Path) -> None:
    shutil.copytree(DATA / "layers", data / "layers")
    file = data / "out.gpkg"
    with file.open("wb") as stream:
        export(DataState.load(data), Order(selection=Selection()), "gpkg", stream)
    import_table([file], data, TODAY, Options(name="again"), ())
    groups = {row["fatalities_group"] for row in kept(data, "again")}
    assert len(groups) == 1
    assert groups != {None}
