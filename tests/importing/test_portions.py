"""A table that was read elsewhere is in the sheet as if it had been read here."""

from pathlib import Path

import duckdb
import pytest

from dashboard.errors import ImportingError
from dashboard.importing import acled
from dashboard.importing.importer import open_headed, quiet
from dashboard.importing.lines import Member
from dashboard.importing.portions import Reading, add_portion, portion, read_here
from dashboard.importing.sheet import Sheet
from tests.importing.tables import acled_rows, written

READING = Reading(form="acled", columns=acled.FORMAT.columns, opened=open_headed)


def _held(sheet: Sheet) -> tuple[object, ...]:
    rows = [
        sheet.connection.execute(f"SELECT * FROM {table} ORDER BY file, line").fetchall()
        for table in ("raw", "refused")
    ]
    return sheet.files, sheet.read, sheet.called, rows


def test_good_and_refused_rows_with_their_lines_and_the_names_of_columns(tmp_path: Path) -> None:
    first = written(tmp_path / "a.csv", acled_rows({}, {"notes": "two\nlines"}))
    second = tmp_path / "b.csv"
    second.write_text(
        first.read_text(encoding="utf-8").replace("event_id_cnty", "data_id") + "torn,row\n",
        encoding="utf-8",
    )
    tables = [Member(path=path, name=f"day.zip/{path.name}") for path in (first, second)]
    with duckdb.connect(":memory:") as one, duckdb.connect(":memory:") as other:
        here, there = Sheet(one, READING.columns), Sheet(other, READING.columns)
        assert read_here(tables, READING, here, quiet) == []
        for table in tables:
            add_portion(there, portion(table.content(), table.name, READING))
        assert _held(there) == _held(here)
        assert len(here.connection.execute("FROM refused").fetchall()) == 1


def test_a_table_of_another_format_is_refused_by_its_name() -> None:
    with pytest.raises(ImportingError, match=r"^a.zip/b.csv: not a table of acled"):
        portion(b"x,y\n1,2\n", "a.zip/b.csv", READING)
