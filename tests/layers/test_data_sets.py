"""A data set says of itself what it is and what became of its rows."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.domain.review import RefusedRow, RowFault
from dashboard.errors import LayerError
from dashboard.layers.data_sets import AboutSet, about_set, read_sets, set_files
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.set_consistency import set_faults
from dashboard.layers.store import EventStore
from tests.importing.tables import bring_acled, bring_ucdp, folder, of_version

ROW = RefusedRow(file="a.csv", line=7, column="country", fault=RowFault.COUNTRY, value="Iraq")


def about(**changes: object) -> AboutSet:
    made = {"name": "acled", "format": "acled", "files": ["a.csv"], "imported": date(2026, 1, 1),
            "read": 9, "kept": 4, "repeated": 1, "reasons": {"country": 4}}  # fmt: skip
    return AboutSet.model_validate(made | changes)


def test_the_tray_shows_the_first_refused_rows_and_how_many_more() -> None:
    row, more = about(refused=[ROW]).review()
    assert (row.kind, row.text, row.reason_code) == ("row", "Iraq", "refused_row")
    assert row.reason == "a.csv, line 7, country: another country"
    assert more.reason == "3 more rows were not kept; all of them stand in events/acled.refused.csv"
    assert list(about(reasons={}).review()) == []
    assert about().refused_rows == 4


def test_what_is_said_is_read_back_from_the_file(tmp_path: Path) -> None:
    data = folder(tmp_path / "data")
    report = bring_acled(data, {}, {"country": "Iraq"})
    found, problems = read_sets(data)
    assert problems == []
    assert list(found.values()) == [report.about]
    assert [path.name for path in set_files(data)] == ["acled.parquet"]


def test_a_file_that_is_no_data_set_is_one_line(tmp_path: Path) -> None:
    events = tmp_path / "events"
    events.mkdir()
    (events / "a.parquet").write_bytes(b"PAR1 torn")
    (events / "b.geojson").write_text('{"features": []}', encoding="utf-8")
    found, problems = read_sets(tmp_path)
    assert found == {}
    assert [line.partition(":")[0] for line in problems] == ["events/a.parquet", "events/b.geojson"]
    with pytest.raises(
        LayerError, match=r"^events/b.geojson: cannot be read .* Import it again\.$"
    ):
        about_set(events / "b.geojson")


def test_events_of_another_version_are_one_line_and_the_rest_is_shown(tmp_path: Path) -> None:
    data = folder(tmp_path / "data")
    bring_acled(data, {})
    bring_ucdp(data, {})
    of_version(data / "events" / "acled.parquet", 1)
    line = (
        "events/acled.parquet: cannot be read (an earlier version imported it, from acled.csv)."
        " Import it again."
    )
    found, problems = read_sets(data)
    assert ([each.name for each in found.values()], problems) == (["ucdp"], [line])
    store = EventStore.load(data)
    assert store.problems[-1] == line
    assert store.count(StrikeFilter(every_type=True)) == 1
    assert list(set_faults(data, {})) == [line]
    assert bring_acled(data, {}).change is not None
    assert read_sets(data)[1] == []


def test_only_what_lacks_something_is_to_be_imported_again() -> None:
    assert (about().version, about(holds="zones").version) == (2, 1)


def test_a_folder_without_data_sets_has_none(tmp_path: Path) -> None:
    assert read_sets(tmp_path) == ({}, [])
