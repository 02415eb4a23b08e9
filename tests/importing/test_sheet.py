"""Texts of columns get a meaning once, beside the rows they stand in."""

from datetime import date

import duckdb

from dashboard.domain.actor import ActorRegistry
from dashboard.importing.parties import PartyNames
from dashboard.importing.records import Table
from dashboard.importing.sheet import Column, Sheet, missing
from tests.paths import DATA

COLUMNS = (
    Column(name="id", needed=True),
    Column(name="day", kind="day", older=("when",)),
    Column(name="latitude", kind="latitude"),
    Column(name="longitude", kind="longitude"),
    Column(name="land", kind="country"),
)
HEADING = ("id", "when", "extra", "latitude", "longitude", "land")


def sheet(*rows: list[str], swapped: bool = False) -> Sheet:
    made = Sheet(duckdb.connect(":memory:"), COLUMNS)
    made.add(Table(name="a.csv", heading=HEADING, rows=iter(list(enumerate(rows, 2)))))
    parties = PartyNames(ActorRegistry.load(DATA), lambda _: ())
    made.learn(parties, None, swapped=swapped)
    return made


def test_a_row_has_what_its_texts_mean_and_the_texts() -> None:
    made = sheet(
        ["a", "2015-09-30", "x", "34,5", "36.5", "Syria"], ["NA", "soon", "", "", "", "IQ"]
    )
    found = made.connection.execute(
        "SELECT line, id, day, day_fault, day_text, latitude, land FROM typed ORDER BY line"
    ).fetchall()
    assert found == [
        (2, "a", date(2015, 9, 30), None, "2015-09-30", 34.5, True),
        (3, None, None, "no_day", "soon", None, False),
    ]


def test_rows_of_another_length_are_refused_with_their_line() -> None:
    made = sheet(["a"], ["b", "2015-09-30", "x", "34", "36", "SY"], ["c"] * 9)
    assert made.read == 3
    refused = made.connection.execute("SELECT line, fault FROM refused ORDER BY line").fetchall()
    assert refused == [(2, "cells"), (4, "cells")]


def test_exchanged_columns_are_read_so_when_it_is_said() -> None:
    made = sheet(["a", "", "", "36.7", "34.8", ""], swapped=True)
    assert made.connection.execute("SELECT latitude, longitude FROM typed").fetchall() == [
        (34.8, 36.7)
    ]


def test_a_needed_column_may_have_an_older_name_but_not_be_missing() -> None:
    made = Sheet(duckdb.connect(":memory:"), COLUMNS)
    assert missing(made.columns, ("id",)) == []
    assert [column.name for column in missing(made.columns, ("when",))] == ["id"]
    assert Column(name="a", older=("b",), mapped=True).names == ("b",)
