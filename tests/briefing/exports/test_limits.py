"""What an export cannot show is said in it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.limits import limits, shared_beyond
from dashboard.briefing.exports.order import Order

AS_OF = date(2015, 9, 30)


def test_what_was_not_placed_is_said_whatever_the_filters(
    state: DataState, order: Callable[..., Order]
) -> None:
    (line,) = limits(state, order("actor=russia"), AS_OF)
    assert line == "Read but impossible to place, so not here whatever the filters: 1."


def test_old_data_is_said_to_be_old(state: DataState, order: Callable[..., Order]) -> None:
    later = replace(order(""), produced=order("").produced + timedelta(days=99))
    lines = limits(state, later, AS_OF)
    assert lines[0] == "The newest report is of 30 Sep 2015, 100 days before this was produced."


def test_faults_of_the_data_are_said(state: DataState, order: Callable[..., Order]) -> None:
    torn = replace(state, problems=("zones.geojson: torn",))
    assert limits(torn, order(""), AS_OF)[0].startswith("Part of the data could not be read")


def test_a_region_that_reaches_into_the_area_is_said_and_not_counted(
    state: DataState, order: Callable[..., Order]
) -> None:
    part_of_homs = order("area=37,34,38,34.5")
    lines = limits(state, part_of_homs, AS_OF)
    assert lines[-1].startswith("1 strike known to a region only")
    assert not any("region only" in line for line in limits(state, order("area=homs"), AS_OF))


def test_a_total_that_covers_what_is_left_out_is_said(
    state: DataState, order: Callable[..., Order]
) -> None:
    def told(query: str) -> list[str]:
        selection = order(query).selection
        return shared_beyond(state, selection, state.store.strikes(selection.strike_filter()))

    assert told("area=homs") == [
        "A total of killed also covers strikes that are left out here: Hama."
    ]
    assert told("") == []
