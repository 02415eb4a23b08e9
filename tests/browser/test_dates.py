"""Dates written, picked in the calendar, or taken with one press: one field, one line."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import counted

pytestmark = pytest.mark.xdist_group("browser, tools")

Open = Callable[..., Page]


def _field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Dates")


def _write(page: Page, text: str) -> None:
    _field(page).fill(text)
    _field(page).press("Enter")


def _open_calendar(page: Page) -> Locator:
    page.get_by_role("button", name="Choose in a calendar").click()
    calendar = page.locator("[data-calendar]")
    expect(calendar).to_be_visible()
    return calendar


def test_dates_are_written_in_words_or_figures(open_page: Open) -> None:
    page = open_page()
    for text, shown, asked, count in (
        ("1-7 oct 2015", "1–7 Oct 2015", "from=2015-10-01&to=2015-10-07", 0),
        ("2015-09", "1–30 Sep 2015", "from=2015-09-01&to=2015-09-30", 2),
        ("since 30 Sep 2015", "30 Sep 2015", "from=2015-09-30&to=2015-09-30", 2),
    ):
        _write(page, text)
        expect(_field(page)).to_have_value(shown)
        expect(page).to_have_url(re.compile(rf"\?{asked}$"))
        counted(page, f"{count} of 2 strikes")
    _write(page, "")
    expect(page).not_to_have_url(re.compile("from"))


def test_what_is_no_date_gets_one_line_and_changes_nothing(open_page: Open) -> None:
    page = open_page("?from=2015-09-30&to=2015-09-30")
    expect(_field(page)).to_have_value("30 Sep 2015")
    _write(page, "4/10/2015")
    expect(page.locator("#filters")).to_contain_text("“4/10/2015” may be two days.")
    expect(_field(page)).to_have_attribute("aria-invalid", "true")
    assert page.url.endswith("?from=2015-09-30&to=2015-09-30")
    _write(page, "2015")
    expect(page.locator("#filters")).not_to_contain_text("two days")
    expect(page).to_have_url(re.compile("from=2015-01-01&to=2015-12-31"))


def test_a_first_day_alone_is_taken_when_the_calendar_is_left(open_page: Open) -> None:
    page = open_page()
    calendar = _open_calendar(page)
    struck = calendar.locator("[data-struck]")
    expect(struck).to_have_count(1)
    expect(struck).to_have_text("30")
    calendar.get_by_role("button", name="29 September 2015").click()
    expect(page.locator("[data-calendar][data-half]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("from=2015-09-29&to=2015-09-29"))
    expect(_field(page)).to_have_value("29 Sep 2015")
    expect(calendar).to_be_hidden()


def test_a_range_is_picked_in_the_calendar(open_page: Open) -> None:
    page = open_page()
    calendar = _open_calendar(page)
    for day in ("28 September 2015", "30 September 2015"):
        calendar.get_by_role("button", name=day).click()
    expect(page).to_have_url(re.compile("from=2015-09-28&to=2015-09-30"))
    expect(_field(page)).to_have_value("28–30 Sep 2015")


def test_the_newest_days_of_the_data_are_a_press_away(open_page: Open) -> None:
    page = open_page()
    week = page.get_by_role("button", name="Newest 7 days")
    week.click()
    expect(page).to_have_url(re.compile("from=2015-09-24&to=2015-09-30"))
    expect(week).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Newest month").click()
    expect(page).to_have_url(re.compile("from=2015-09-01&to=2015-09-30"))
    page.get_by_role("combobox", name="Year").select_option("2015")
    expect(page).to_have_url(re.compile("from=2015-01-01&to=2015-12-31"))
    page.get_by_role("button", name="All", exact=True).click()
    expect(page).not_to_have_url(re.compile("from"))


def test_on_a_phone_escape_closes_the_calendar_and_not_the_drawer(open_page: Open) -> None:
    page = open_page(width=390, height=844)
    page.locator(".bar [data-panel=filters]").click()
    for focused in ("document.activeElement", "document.querySelector('#dates-text')"):
        calendar = _open_calendar(page)
        page.evaluate(f"{focused}.focus()")
        page.keyboard.press("Escape")
        expect(calendar).to_be_hidden()
        expect(_field(page)).to_be_visible()
    calendar = _open_calendar(page)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Escape")
    expect(calendar).to_be_hidden()
    expect(_field(page)).to_be_visible()


@pytest.mark.parametrize("query", ["?lang=ar", ""])
def test_the_field_is_one_line_whatever_stands_in_it(open_page: Open, query: str) -> None:
    page = open_page(query)
    for width in (1440, 1000, 390):
        page.set_viewport_size({"width": width, "height": 900})
        if width < 900:
            page.locator(".bar [data-panel=filters]").click()
        field, every = page.locator("#dates-text"), page.locator("button[data-dates=all]")
        before = field.bounding_box()
        field.fill("28 Sep 2014 – 27 Dec 2016")
        field.press("Enter")
        expect(page).to_have_url(re.compile("from=2014-09-28&to=2016-12-27"))
        # The field has been given the dates back: what is written from here on stays.
        expect(every).to_have_attribute("aria-pressed", "false")
        after = field.bounding_box()
        assert before
        assert after
        assert before["height"] == after["height"]
        field.fill("")
        field.press("Enter")
        expect(page).not_to_have_url(re.compile("from"))
        expect(every).to_have_attribute("aria-pressed", "true")
    page.set_viewport_size({"width": 1440, "height": 900})
