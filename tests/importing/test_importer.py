"""Every row of every file is accounted for, and a data set is replaced as a whole."""

import gzip
from pathlib import Path

import pytest

from dashboard.errors import ImportingError
from dashboard.importing import acled, ucdp
from dashboard.importing.importer import import_rows, set_name
from tests.cases import of_all
from tests.importing import mangled
from tests.importing.tables import (
    TODAY,
    acled_rows,
    bring_acled,
    brought_in,
    kept,
    ucdp_rows,
    written,
)


def test_the_same_file_again_changes_nothing(data: Path) -> None:
    bring_acled(data, {}, {"latitude": "x"})
    path = data / "events" / "acled.parquet"
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    assert bring_acled(data, {}, {"latitude": "x"}).change is None
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_newer_edition_says_what_is_added_revised_and_withdrawn(data: Path) -> None:
    bring_acled(data, {}, {}, {})
    change = brought_in(
        data, written(data / "new.csv", acled_rows({}, {"fatalities": "9"}, {}, {})[1:])
    ).change
    assert change is not None
    assert (change.added, change.revised, change.withdrawn) == (1, 1, 1)
    assert [row["fatalities_low"] for row in kept(data, "acled")] == [9, 7, 7]


def test_events_that_are_no_strikes_are_told_by_type(data: Path) -> None:
    battle = {"event_type": "Battles", "sub_event_type": "Armed clash"}
    report = bring_acled(data, {}, battle, battle)
    assert report.notes == ("no strikes, and shown where their type is chosen: Armed clash (2)",)
    assert bring_acled(data, {}).notes == ()


def test_of_rows_with_one_id_the_newest_is_kept(data: Path) -> None:
    same = {"event_id_cnty": "SYR1"}
    about = bring_acled(data, same | {"timestamp": "20", "notes": "new"},
                        same | {"timestamp": "10", "notes": "old"}).about  # fmt: skip
    assert (about.read, about.kept, about.repeated) == (2, 1, 1)
    assert kept(data, "acled")[0]["notes"] == "new"


def test_several_files_are_one_data_set(data: Path) -> None:
    first, second = data / "a.csv", data / "b.csv.gz"
    written(first, ucdp_rows({}, {}))
    second.write_bytes(gzip.compress(written(data / "b.csv", ucdp_rows({}, {}, {})).read_bytes()))
    about = import_rows([first, second], ucdp.FORMAT, data, TODAY).about
    assert (about.read, about.kept, about.repeated) == (5, 3, 2)


def test_every_refused_row_stands_in_a_file_with_line_column_and_value(data: Path) -> None:
    about = bring_acled(data, *[{}] * 30, *[{"latitude": "north"}] * 30).about
    lines = (data / "events" / "acled.refused.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "file,line,column,reason,value"
    assert lines[1] == "acled.csv,32,latitude,no_number,north"
    assert len(lines) == 31
    shown = list(about.review())
    assert len(shown) == 21
    assert "10 more rows" in shown[-1].reason


def test_a_decimal_comma_is_read_as_one(data: Path) -> None:
    rows = acled_rows({"latitude": "34,8407", "longitude": "36,7309"})
    brought_in(data, written(data / "a.csv", rows, ";"))
    assert kept(data, "acled")[0]["latitude"] == 34.8407


def test_exchanged_columns_are_offered_to_be_turned(data: Path) -> None:
    turned = {"latitude": "36.7309", "longitude": "34.8407"}
    with pytest.raises(ImportingError, match=r"2 of 2 would be in Syria if .*--swapped"):
        bring_acled(data, turned, turned)
    brought_in(data, data / "acled.csv", swapped=True)
    assert kept(data, "acled")[0]["latitude"] == 34.8407


def test_rows_of_a_neighbour_do_not_turn_the_others(data: Path) -> None:
    """Antakya is a place in Turkey, and exchanged it would lie in Idlib."""
    abroad = {"latitude": "36.58", "longitude": "36.17", "country": ""}
    about = bring_acled(data, {}, abroad, abroad).about
    assert (about.kept, about.reasons) == (1, {"exchanged": 2})


def test_dates_that_nothing_decides_refuse_the_file_and_can_be_said(data: Path) -> None:
    with pytest.raises(ImportingError, match=r"^event_date: .*--dates day-first"):
        bring_acled(data, {"event_date": "03/04/2015"})
    brought_in(data, data / "acled.csv", order="day-first")
    assert str(kept(data, "acled")[0]["event_date"]) == "2015-04-03"


def test_a_file_of_which_nothing_is_left_changes_nothing(data: Path) -> None:
    bring_acled(data, {})
    with pytest.raises(
        ImportingError, match=r"none of 1 row could be kept. The first: acled.csv.*“Iraq”"
    ):
        bring_acled(data, {"country": "Iraq"})
    assert len(kept(data, "acled")) == 1


def test_another_table_is_refused_with_the_command_that_takes_it(data: Path) -> None:
    file = written(data / "a.csv", ucdp_rows({}))
    with pytest.raises(ImportingError, match=r"a.csv: not a table of acled, .* import ucdp FILE"):
        brought_in(data, file, acled.FORMAT)


@pytest.mark.parametrize("name", ["articles", "Acled", "../x", "a b", ""])
def test_a_name_that_no_file_can_have_is_refused(name: str) -> None:
    with pytest.raises(ImportingError, match="--name"):
        set_name(name)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        # Within ten kilometres of the border as it is drawn coarsely, and not of the border.
        ({"latitude": "37.17922828", "longitude": "41.36975434"}, "outside"),
        ({"fatalities": "2000000000"}, "range"),
        ({"event_type": "\u202e\u00a0\u200b"}, "empty"),
        ({"event_id_cnty": "\ufeff"}, "empty"),
    ],
)
def test_what_check_or_the_map_cannot_take_is_refused_with_a_reason(
    data: Path, wrong: dict[str, str], reason: str
) -> None:
    assert bring_acled(data, {}, wrong).about.reasons == {reason: 1}


def test_names_of_signs_that_nobody_sees_are_no_names(data: Path) -> None:
    bring_acled(data, {"location": "\u202e", "actor2": "\u200b", "source": "SOHR; \u200f"})
    (row,) = kept(data, "acled")
    assert (row["location"], row["targets"]) == ("34.841, 36.731", [])
    assert row["sources"] == ["SOHR"]


@pytest.mark.parametrize("number", range(of_all(60, at_most_one_of=5)))
def test_of_a_mangled_table_every_row_is_accounted_for(data: Path, number: int) -> None:
    found = mangled.outcome(data, number)
    assert found["lines"] == found["files_refused"]


def test_days_that_a_spreadsheet_counts_and_sums_of_weeks_are_said(data: Path) -> None:
    rows = acled_rows(*[{"event_date": str(42280 + 7 * week)} for week in range(5)])
    notes = brought_in(data, written(data / "a.csv", rows)).notes
    assert notes == (
        "event_date: 42280 is read as a spreadsheet counts days, from 1900.",
        "every day is a Saturday: if the rows sum up weeks, they are no events.",
    )
    rows[0]["event_date"] = "42281"
    assert len(brought_in(data, written(data / "a.csv", rows)).notes) == 1


def test_a_heading_without_rows_is_one_line(data: Path) -> None:
    file = data / "a.csv"
    file.write_text(",".join(acled_rows({})[0]), encoding="utf-8")
    with pytest.raises(ImportingError, match="no row is under its heading"):
        brought_in(data, file)
