"""The timeline's region and buttons, and its bars as the browser draws them."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.parties import Parties
from dashboard.briefing.timeline import timeline as bars_of
from dashboard.web.page.components.timeline import for_browser, timeline
from dashboard.web.page.markup import markup
from dashboard.words import LANGUAGES
from tests.days import daily as days_of
from tests.paths import ASSETS
from tests.web.conftest import Html, find_all

BEGUN = date(2015, 9, 30)
DAYS = st.dictionaries(
    st.integers(0, 4000).map(lambda number: BEGUN + timedelta(days=number)),
    st.integers(1, 2000),
    min_size=1,
    max_size=60,
)


def _sent(daily: dict[date, int], language: str = "en") -> dict[str, Any]:
    days = sorted(daily)
    bars = bars_of(days_of((day, "a", daily[day]) for day in days), (days[0], days[-1]))
    begun = [day.toordinal() for day in days]
    return for_browser(bars, begun, {}, sum(daily.values()), Parties.nobody(), language)


@given(DAYS)
def test_every_strike_is_in_the_bar_of_its_day(daily: dict[date, int]) -> None:
    sent = _sent(daily)
    starts = [date.fromisoformat(each) for each in sent["starts"]]
    ends = [*starts[1:], date.fromisoformat(sent["end"])]
    for start, end, number in zip(starts, ends, sent["numbers"], strict=True):
        assert number == sum(n for day, n in daily.items() if start <= day < end)
    assert sum(sent["numbers"]) == sum(daily.values())
    first, last = (date.fromisoformat(each) for each in sent["span"])
    assert (first, last) == (min(daily), max(daily))
    assert starts[sent["first"]] <= first < ends[sent["first"]]
    assert starts[sent["last"]] <= last < ends[sent["last"]]


@given(DAYS)
def test_days_with_strikes_are_sent_as_steps_from_one_to_the_next(daily: dict[date, int]) -> None:
    at = date(1970, 1, 1)
    days = [at := at + timedelta(days=step) for step in _sent(daily)["days"]]
    assert days == sorted(daily)


def test_each_bar_is_said_in_words() -> None:
    said = _sent({BEGUN: 2})["said"]
    assert {"2 strikes", "0 strikes"} == set(said)
    assert "ضربتان" in _sent({BEGUN: 2}, "ar")["said"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("total", [0, 2, 1200])
def test_the_count_leaves_room_for_what_is_shown(language: str, total: int) -> None:
    shown = for_browser(None, [], {}, total, Parties.nobody(), language)["shown"]
    assert shown.count("{n}") == 1
    filled = shown.format(n=7)
    assert re.findall(r"\d+", filled)[0] == "7"


def test_without_strikes_there_are_no_bars() -> None:
    assert for_browser(None, [], {}, 0, Parties.nobody(), "en")["starts"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_and_choice_has_a_name(language: str) -> None:
    controls = [
        found
        for tag, found, _ in Html(markup(timeline(language))).elements
        if tag in ("button", "select")
    ]
    assert {found["data-time"] for found in controls} == {
        *("play", "back", "forward", "clear", "stop", "mode", "speed")
    }
    assert all(found["aria-label"] and found["title"] for found in controls)
    # What ends a choice or a play is not there before one.
    hidden = {found["data-time"] for found in controls if "hidden" in found}
    assert hidden == {"clear", "stop"}


def test_every_button_has_its_script() -> None:
    script = (ASSETS / "scripts" / "timeline" / "playback.js").read_text(encoding="utf-8")
    (actions,) = re.findall(r"const actions = \{(.*?)\n\};", script, re.DOTALL)
    for tag, found, _ in Html(markup(timeline())).elements:
        if tag == "button":
            assert re.search(rf"^  {found['data-time']}\b", actions, re.MULTILINE)


def test_it_opens_as_bars_at_normal_speed() -> None:
    chosen = [
        found["value"] for _, found, _ in Html(markup(timeline())).elements if "selected" in found
    ]
    assert chosen == ["bars", "1"]


def test_time_runs_from_left_to_right_in_either_language() -> None:
    for language in LANGUAGES:
        assert find_all(markup(timeline(language)), "dir")[0] == "ltr"
