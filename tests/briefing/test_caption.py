"""The words that travel with a picture."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from dashboard.briefing import caption, tolls
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection

Make = Callable[..., dict[str, Any]]


def test_the_title_names_actors_and_dates(make_strike: Make, parties: Parties) -> None:
    strikes = [make_strike(), make_strike(2, actor1="turkey", event_date_end="2015-10-02")]
    assert caption.title(strikes, Selection(), parties) == (
        "Strikes by Russia and Turkey, 30 Sep – 2 Oct 2015"
    )
    chosen = Selection(date_from=date(2015, 9, 1), date_to=date(2015, 9, 30))
    assert caption.title(strikes[:1], chosen, parties) == "Strikes by Russia, 1–30 Sep 2015"


def test_filters_are_told_in_words(parties: Parties) -> None:
    selection = Selection(actors=("russia",), date_from=date(2015, 9, 1), text="homs")
    assert caption.filters(selection, parties, 1, 1200) == (
        "1 of 1,200 strikes. Attacker: Russia. Dates: from 1 Sep 2015. Search: “homs”."
    )
    assert caption.filters(Selection(), parties, 2, 2) == "2 of 2 strikes. No filter."


def test_a_shared_total_is_counted_once(make_strike: Make) -> None:
    shared = {"fatalities_low": 24, "fatalities_group": "a:t1"}
    strikes = [make_strike(1, **shared), make_strike(2, **shared), make_strike(3, fatalities_low=2)]
    assert tolls.lowest_total(strikes) == 26
    assert "At least 26 said killed in all. A total shared by several strikes is counted once." in (
        caption.caveats(strikes)
    )


def test_a_toll_nobody_gives_is_not_zero(make_strike: Make) -> None:
    assert tolls.said(make_strike()) == ""
    assert not [line for line in caption.caveats([make_strike()]) if "killed" in line]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (24, None, "at least 24 killed"),
        (5, 11, "5 to 11 killed"),
        (7, 7, "7 killed"),
        (None, 9, "at most 9 killed"),
        (0, 0, "0 killed"),
    ],
)
def test_a_toll_in_words(make_strike: Make, low: int, high: int, said: str) -> None:
    assert tolls.said(make_strike(fatalities_low=low, fatalities_high=high)) == said


def test_produced_at_as_a_date_time_group() -> None:
    noon = datetime(2015, 9, 30, 15, 0, tzinfo=timezone(timedelta(hours=3)))
    assert caption.date_time_group(noon) == "301200Z SEP 15"
    assert caption.date_time_group(datetime(2016, 1, 2, 3, 4, tzinfo=UTC)) == "020304Z JAN 16"


def test_a_file_name_is_safe_and_says_what_it_holds(make_strike: Make) -> None:
    strikes = [make_strike(event_date_end="2015-10-01")]
    name = caption.file_name(strikes, Selection())
    assert name == "syria-strikes_russia_20150930-20151001.png"
    odd = [make_strike(actor1="../../etc")]
    assert "/" not in caption.file_name(odd, Selection())
