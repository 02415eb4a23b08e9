"""The field of dates, its calendar, and the newest days at a press."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.web.page import texts
from dashboard.web.page.components.dates import dates
from dashboard.words import LANGUAGES
from tests.paths import ASSETS
from tests.web.conftest import find_all, sent

FIELD = (ASSETS / "scripts" / "timeline" / "field.js").read_text(encoding="utf-8")


def _field(language: str = "en", opens_at: date | None = None) -> dict[str, Any]:
    shown = sent(dates(texts.of(language), opens_at))
    field: dict[str, Any] = shown["props"]["children"][0]["props"]
    return field


def _calendar(language: str = "en", opens_at: date | None = None) -> dict[str, Any]:
    calendar: dict[str, Any] = _field(language, opens_at)["rightSection"]["props"]
    return calendar


@given(st.dates())
def test_the_calendar_opens_at_the_day_given(day: date) -> None:
    assert _calendar(opens_at=day)["defaultDate"] == day.isoformat()
    assert _calendar()["defaultDate"] is None


def test_one_day_alone_can_be_chosen_and_days_are_marked_by_the_script() -> None:
    assert _calendar()["allowSingleDateInRange"]
    assert f"{_calendar()['getDayProps']['function']}:" in FIELD


def test_nothing_is_chosen_at_first() -> None:
    assert (_field()["value"], _calendar()["value"]) == ("", [None, None])


@pytest.mark.parametrize("language", LANGUAGES)
def test_field_and_calendar_have_names(language: str) -> None:
    names = {_field(language)["aria-label"], _calendar(language)["aria-label"]}
    assert len(names) == 2
    assert all(names)


def test_every_press_is_known_to_the_script() -> None:
    names = find_all(sent(dates(texts.of("en"), None)), "data-dates")
    assert set(names) == {"week", "month", "year", "all"}
    assert all(f'"{name}"' in FIELD for name in names if name != "month")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_of_a_written_date_has_its_line(language: str) -> None:
    script = (ASSETS / "scripts" / "timeline" / "written.js").read_text(encoding="utf-8")
    faults = set(re.findall(r'Unread\("(\w+)"', script))
    assert faults == set(texts.of(language).date_faults)
    assert all("{text}" in line for line in texts.of(language).date_faults.values())
