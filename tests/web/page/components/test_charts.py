"""What the charts are drawn from, and the same numbers as a table."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from dashboard.briefing.charts import Chart, Row
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection
from dashboard.web.page.components.charts import charts
from dashboard.web.page.markup import markup
from tests.paths import DATA

Read = Callable[[Any], str]
Values = Callable[..., list[Any]]
ROWS = [
    Row(key="russia", label="Russia", strikes=1_200, killed=24),
    Row(key="…", label="Others", strikes=3, killed=None),
]


@pytest.fixture(scope="module")
def parties() -> Parties:
    return Parties.load(DATA)


def _shown(parties: Parties, *names: str, untold: int = 3, types: tuple[str, ...] = ()) -> str:
    drawn = [Chart(name=name, heading=f"By {name}", rows=ROWS) for name in names]
    return markup(charts(drawn, untold, 1_203, parties, Selection(types=types), "dark"))


def test_attackers_have_their_colours_and_what_is_many_has_none(
    parties: Parties, values_of: Values
) -> None:
    shown = _shown(parties, "attackers", "months")
    attackers, months = map(json.loads, values_of(shown, "data-chart"))
    assert attackers["colours"] == [parties.colour("russia", "dark"), ""]
    assert (months["colours"], months["upright"], attackers["upright"]) == ([], True, False)
    assert (months["strikes"], months["killed"]) == ([1_200, 3], [24, None])


def test_each_chart_has_its_numbers_as_a_table_and_says_what_is_not_known(
    parties: Parties, read: Read, values_of: Values
) -> None:
    shown = _shown(parties, "attackers")
    assert "Russia 1,200 24 Others 3 –" in read(shown)
    assert "3 of 1,203 strikes: nobody says how many were killed." in read(shown)
    assert values_of(shown, "aria-label").count("By attackers") == 2
    assert "nobody says" not in read(_shown(parties, "attackers", untold=0))


def test_of_events_that_are_no_strikes_none_is_called_one(
    parties: Parties, read: Read, values_of: Values
) -> None:
    shown = _shown(parties, "attackers", types=("Armed clash",))
    (drawn,) = map(json.loads, values_of(shown, "data-chart"))
    assert drawn["series"][0] == "Events"
    assert "Events Killed, at least Russia" in read(shown)
    assert "3 of 1,203 events: nobody says how many were killed." in read(shown)


def test_without_strikes_there_is_a_line_and_no_chart(
    parties: Parties, read: Read, values_of: Values
) -> None:
    assert values_of(_shown(parties), "data-chart") == []
    assert read(_shown(parties)) == "No strike meets all filters."
