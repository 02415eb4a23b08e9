"""The days, weeks and months that have strikes."""

from datetime import date

import pytest

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.periods import periods
from dashboard.briefing.timeline import Unit
from dashboard.errors import ExportError


@pytest.mark.parametrize("unit", [Unit.DAY, Unit.WEEK, Unit.MONTH])
def test_a_day_of_strikes_is_one_period(state: DataState, unit: Unit) -> None:
    day = date(2015, 9, 30)
    assert periods(state, state.selection("from=2015-01-01&to=2016-01-01"), unit) == [(day, day)]


def test_of_nothing_there_is_none(state: DataState) -> None:
    with pytest.raises(ExportError):
        periods(state, state.selection("actor=turkey"), Unit.DAY)
