"""What is looked through in memory is what the tables' SQL gives, under any filter."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.layers.database import Database
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.footprints import load_footprints
from dashboard.layers.scan import Scan
from dashboard.layers.study_area import StudyArea
from dashboard.layers.table_file import open_tables
from tests.benchmarks import synthetic
from tests.layers.oracle import FILTERS, often

AREAS = st.sampled_from([None, StudyArea(code="SY-HL"), StudyArea.parse("36.2,35.3,37.2,36.3")])


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder = tmp_path_factory.mktemp("scan") / "data"
    synthetic.make(300, folder)
    connection = open_tables(folder, load_footprints(folder))
    yield Database(connection)
    connection.close()


@pytest.fixture(scope="module")
def scan(ask: Database) -> Scan:
    return Scan(ask, ask.columns)


@often
@given(wanted=FILTERS, area=AREAS, every_type=st.booleans())
def test_a_filter_is_met_as_in_sql(
    scan: Scan, ask: Database, wanted: StrikeFilter, area: StudyArea | None, every_type: bool
) -> None:
    wanted = replace(wanted, area=area, every_type=every_type)
    where, values = wanted.where()
    sql = f"SELECT position, number FROM strikes WHERE {where} ORDER BY position"
    expected = ask(sql, values)
    found = zip(scan.met(wanted).tolist(), scan.of("number", wanted).tolist(), strict=True)
    assert list(found) == expected


def test_strikes_of_several_days_meet_a_range_that_touches_them(scan: Scan, ask: Database) -> None:
    long = ask("SELECT event_date, event_date_end FROM strikes WHERE event_date_end > event_date")
    assert long
    for first, last in long:
        for since in (first, last, last + timedelta(days=1)):
            wanted = StrikeFilter(date_from=since)
            where, values = wanted.where()
            rows = ask(f"SELECT position FROM strikes WHERE {where} ORDER BY position", values)
            assert scan.met(wanted).tolist() == [position for (position,) in rows]


@pytest.mark.parametrize("column", ["position", "kind", "look", "toll", "x"])
def test_a_column_is_in_the_order_of_positions(scan: Scan, ask: Database, column: str) -> None:
    rows = ask(f"SELECT {column} FROM strikes ORDER BY position", [])
    assert scan.column(column).tolist() == [value for (value,) in rows]


def test_days_are_those_of_the_calendar_newest_first(scan: Scan, ask: Database) -> None:
    rows = ask("SELECT event_date, event_date_end FROM strikes ORDER BY position", [])
    days = zip(scan.column("day").tolist(), scan.column("last_day").tolist(), strict=True)
    assert [tuple(map(date.fromordinal, both)) for both in days] == rows
    assert all(newer >= older for newer, older in pairwise(scan.column("day").tolist()))


def test_of_no_strikes_none_is_met(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("none")
    with open_tables(folder, {}) as connection:
        ask = Database(connection)
        nothing = Scan(ask, ask.columns)
        wanted = StrikeFilter(date_from=date(2015, 9, 30), actors=("russia",), sources=("a",))
        assert nothing.met(wanted).tolist() == []
        assert nothing.met(StrikeFilter()).tolist() == []
