"""Rows of charts: in order of time, or most strikes first, and none without a place."""

import pytest

from dashboard.briefing.charts import Chart, charts
from dashboard.briefing.data_state import DataState
from dashboard.layers.tallies import Tallies, Tally
from tests.paths import DATA


@pytest.fixture(scope="module")
def state() -> DataState:
    return DataState.load(DATA)


def _charts(state: DataState, *months: Tally, language: str = "en") -> list[Chart]:
    told = Tallies(
        months=months,
        governorates=(Tally("SY-HI", 3, 24), Tally("", 1, None)),
        attackers=tuple(Tally(f"party_{n}", 30 - n, None) for n in range(20)),
        untold=0,
        undated=0,
        day_unsaid=0,
    )
    return charts(state, told, language)


def test_months_without_strikes_have_a_row_too(state: DataState) -> None:
    by_month, by_governorate, _ = _charts(state, Tally("2015-11", 2, 5), Tally("2016-02", 1, None))
    assert by_month.name == "months"
    assert [(row.label, row.strikes, row.killed) for row in by_month.rows] == [
        ("Nov 2015", 2, 5),
        ("Dec 2015", 0, None),
        ("Jan 2016", 0, None),
        ("Feb 2016", 1, None),
    ]
    assert [row.label for row in by_governorate.rows] == ["Homs", "Governorate not known"]


def test_a_long_time_is_told_by_year(state: DataState) -> None:
    by_year, *_ = _charts(
        state, Tally("2012-03", 2, 5), Tally("2012-04", 1, 1), Tally("2018-02", 1, 0)
    )
    assert by_year.name == "years"
    assert [row.key for row in by_year.rows] == [str(year) for year in range(2012, 2019)]
    assert (by_year.rows[0].strikes, by_year.rows[0].killed) == (3, 6)


def test_more_parties_than_there_is_room_for_are_one_row(state: DataState) -> None:
    *_, by_attacker = _charts(state, Tally("2015-09", 1, None))
    assert len(by_attacker.rows) == 14
    assert by_attacker.rows[-1].label == "Others"
    assert sum(row.strikes for row in by_attacker.rows) == sum(range(11, 31))


def test_of_no_strike_there_is_no_chart(state: DataState) -> None:
    assert _charts(state) == []
