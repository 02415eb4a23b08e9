"""Rows are found with their lines, whatever stands above them, and none is lost in another."""

from pathlib import Path
from unicodedata import category

import geopandas
import pandas as pd
import pyogrio
import pytest
import xlsxwriter
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dashboard.errors import ImportingError
from dashboard.importing.lines import members
from dashboard.importing.records import Table, open_table

KNOWN = {"id", "event_date", "latitude"}


def table(path: Path, text: str, known: set[str] = KNOWN) -> Table:
    path.write_text(text, encoding="utf-8", newline="")
    (member,) = members(path)
    return open_table(member, known, lambda _done, _of: None)


def rows(path: Path, text: str) -> list[tuple[int, list[str]]]:
    return list(table(path, text).rows)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_delimiter_is_that_of_the_heading(tmp_path: Path, delimiter: str, end: str) -> None:
    lines = ["ID,Event Date,Latitude", "1,2015-09-30,34", "2,2015-10-01,35"]
    text = end.join(line.replace(",", delimiter) for line in lines)
    found = table(tmp_path / "a.csv", text)
    assert found.heading == ("id", "event_date", "latitude")
    assert list(found.rows) == [(2, ["1", "2015-09-30", "34"]), (3, ["2", "2015-10-01", "35"])]


def test_a_title_and_hashtags_are_no_rows(tmp_path: Path) -> None:
    text = "Events, Syria\n\nid,event_date,latitude\n#id,#date,#geo+lat\n1,x,2\n"
    assert rows(tmp_path / "a.csv", text) == [(5, ["1", "x", "2"])]


def test_a_note_of_several_lines_is_one_cell(tmp_path: Path) -> None:
    text = 'id,event_date,latitude\n1,"two\nlines",3\n4,5,6\n'
    assert rows(tmp_path / "a.csv", text) == [(2, ["1", "two\nlines", "3"]), (4, ["4", "5", "6"])]


def test_a_quote_that_never_ends_spoils_its_own_row_alone(tmp_path: Path) -> None:
    text = 'id,event_date,latitude\n1,"never,2\n3,4,5\n6,7,8\n'
    assert [line for line, _ in rows(tmp_path / "a.csv", text)] == [2, 3, 4]
    assert rows(tmp_path / "a.csv", text)[1:] == [(3, ["3", "4", "5"]), (4, ["6", "7", "8"])]


@pytest.mark.parametrize("last", ['7,8,"it ends"', '7,8,"two\nlines"', '"7","8",9'])
def test_a_quote_that_another_row_closes_takes_no_row_in(tmp_path: Path, last: str) -> None:
    text = f'id,event_date,latitude\n1,2,"never\n4,5,6\n{last}\n'
    found = rows(tmp_path / "a.csv", text)
    assert [line for line, _ in found] == [2, 3, 4]
    assert found[0][1] == ["1", "2", "never"]


def test_a_quote_within_a_text_is_part_of_it(tmp_path: Path) -> None:
    text = 'id,event_date,latitude\n1,the "bomb",3\n2,"he" said,3\n'
    assert [cells for _, cells in rows(tmp_path / "a.csv", text)] == [
        ["1", 'the "bomb"', "3"], ["2", "he said", "3"],
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["<!DOCTYPE html><html>", '[{"id": 1}]', ' {"id": 1}'])
def test_what_is_no_table_is_said(tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportingError, match=r"^a\.csv: (HTML or XML|JSON), not a table\."):
        table(tmp_path / "a.csv", text)


def test_blank_lines_and_cells_beyond_the_heading_are_nothing(tmp_path: Path) -> None:
    text = "id,event_date,latitude,,\n\n1,2,3,,\n   \n4,5,6,7,8\n"
    assert rows(tmp_path / "a.csv", text) == [(3, ["1", "2", "3"]), (5, ["4", "5", "6", "7", "8"])]


def test_a_spreadsheet_is_a_table(tmp_path: Path) -> None:
    frame = pd.DataFrame({"id": ["1"], "event_date": ["2015-09-30"], "latitude": ["34,5"]})
    for ending in ("xlsx", "ods"):
        path = tmp_path / f"a.{ending}"
        pyogrio.write_dataframe(geopandas.GeoDataFrame(frame), path, layer="events")
        (member,) = members(path)
        found = open_table(member, KNOWN, lambda _done, _of: None)
        assert found.heading == ("id", "event_date", "latitude")
        assert list(found.rows) == [(2, ["1", "2015-09-30", "34,5"])]


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_empty_file_is_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportingError, match=r"^a\.csv: (empty|no heading)"):
        table(tmp_path / "a.csv", text)


CELL = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\n\0\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"),
    max_size=8,
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(CELL, min_size=1, max_size=5), max_size=12))
def test_every_line_with_something_in_it_is_in_one_row(
    tmp_path_factory: pytest.TempPathFactory, cells: list[list[str]]
) -> None:
    """Whatever quotes stand in them, a row begins in its own line, and rows cover all lines."""
    lines = [",".join(row) for row in cells]
    # A file of many more is refused as binary.
    assume(sum(category(letter) == "Cc" for letter in "".join(lines)) <= 30)
    path = tmp_path_factory.mktemp("rows") / "a.csv"
    found = rows(path, "\n".join(["id,event_date,latitude", *lines]) + "\n")
    starts = [line for line, _ in found]
    assert starts == sorted(set(starts))
    assert all(2 <= line <= len(lines) + 1 for line in starts)


@pytest.mark.parametrize("events", ["first", "last"])
def test_the_sheet_that_is_a_table_of_events_is_read_and_the_others_are_named(
    tmp_path: Path, events: str
) -> None:
    path = tmp_path / "a.xlsx"
    sheets = {"Events": [["ID", "Event date", "Latitude"], ["1", "x", "34,5"]],
              "About": [["Title"], ["made by us"]], "Empty": []}  # fmt: skip
    with xlsxwriter.Workbook(path) as book:
        for name in sheets if events == "first" else reversed(sheets):
            sheet = book.add_worksheet(name)
            for number, cells in enumerate(sheets[name]):
                sheet.write_row(number, 0, cells)
    (member,) = members(path)
    found = open_table(member, KNOWN, lambda _done, _of: None)
    assert list(found.rows) == [(2, ["1", "x", "34,5"])]
    assert found.heading == ("id", "event_date", "latitude")
    assert [note.partition(". ")[0] for note in found.notes] == [
        "a.xlsx: its sheet Events is read, and not About"
    ]


def test_of_two_columns_of_one_name_it_is_said_which_is_read(tmp_path: Path) -> None:
    found = table(tmp_path / "a.csv", "id,latitude,x,Latitude,x,id\n1,34,a,35,b,2\n")
    assert found.notes == tuple(
        f"a.csv: of the columns {name} the first is read." for name in ("id", "latitude")
    )
