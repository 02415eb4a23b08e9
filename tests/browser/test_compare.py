"""Two weeks side by side on one map, with a line between them."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.xdist_group("browser, page")

Open = Callable[..., Page]
LABELS = "#map-labels button >> visible=true"


def test_two_weeks_stand_on_either_side_of_a_line(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("button", name="Compare", exact=True).click()
    # Without dates: the newest week, and the one before it.
    expect(page).to_have_url(re.compile("from=2015-09-24&to=2015-09-30&compare=2015-09-17"))
    sides = page.locator("#compare-line p")
    expect(sides).to_have_text(["24–30 Sep 2015: 2", "17–23 Sep 2015: 0"])
    line = page.get_by_role("slider", name="The line between both sides")
    line.press("End")
    expect(page.locator(LABELS)).to_have_count(2)
    line.press("Home")
    expect(page.locator(LABELS)).to_have_count(0)

    days = page.locator("#compare-days")
    days.fill("soon")
    days.press("Enter")
    expect(page.locator("#compare-fault")).to_contain_text("is no date")
    days.fill("30 Sep 2015")
    days.press("Enter")
    expect(sides).to_have_text(["24–30 Sep 2015: 2", "30 Sep 2015: 2"])
    expect(page.locator(LABELS)).to_have_count(2)
    page.locator("#compare-other").select_option("source:russian-airstrikes-begin")
    expect(sides.first).to_have_text("All sources: 2")
    page.get_by_role("button", name="Export", exact=True).click()
    expect(page.locator("#export-told")).to_have_text("Of the comparison, the left side alone.")
    page.keyboard.press("Escape")
    link = page.url

    other = open_page(link[link.index("?") :], fresh=True)
    expect(other.locator("#compare-line p").first).to_have_text("All sources: 2")
    page.go_back()
    expect(sides.last).to_have_text("30 Sep 2015: 2")
    page.get_by_role("button", name="Stop comparing").click()
    expect(page.locator("#compare-line")).to_be_hidden()
    expect(page.locator(LABELS)).to_have_count(2)


def test_of_compare_and_notes_one_is_open(open_page: Open) -> None:
    page = open_page()
    compare = page.get_by_role("button", name="Compare", exact=True)
    notes = page.get_by_role("button", name="Notes on the map")
    compare.click()
    expect(page.locator("#compare-box")).to_be_visible()
    notes.click()
    expect(page.locator("#compare-box")).to_be_hidden()
    expect(page.locator("#notes-box")).to_be_visible()
    expect(compare).to_have_attribute("aria-expanded", "false")
    expect(notes).to_have_attribute("aria-expanded", "true")
    notes.click()
    expect(page.locator("#notes-box")).to_be_hidden()
