"""Each filter is a step of Back and Forward; what goes on is one step."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import counted

pytestmark = pytest.mark.xdist_group("browser, page")

Open = Callable[..., Page]


def test_back_and_forward_go_through_the_filters_one_by_one(open_page: Open) -> None:
    page = open_page()
    coalition = page.locator("#filter-actors label", has_text="US-led Coalition")
    absent = page.locator("#filter-layers input[value=absent]")
    coalition.click()
    counted(page, "0 of 2 strikes")
    absent.click()
    expect(page).to_have_url(re.compile("actor=us_coalition&layers="))
    page.locator("#dates-text").fill("2014")
    page.locator("#dates-text").press("Enter")
    expect(page).to_have_url(re.compile("from=2014-01-01"))
    page.go_back()
    expect(page).not_to_have_url(re.compile("from"))
    expect(page.locator("#dates-text")).to_have_value("")
    page.go_back()
    expect(absent).not_to_be_checked()
    counted(page, "0 of 2 strikes")
    page.go_back()
    counted(page, "2 of 2 strikes")
    expect(page.locator("#filter-actors input[value=us_coalition]")).not_to_be_checked()
    assert page.url.endswith("/")
    for asked in ("actor=us_coalition$", "layers=", "from=2014-01-01"):
        page.go_forward()
        expect(page).to_have_url(re.compile(asked))
    expect(absent).to_be_checked()
    expect(page.locator("#dates-text")).to_have_value("1 Jan – 31 Dec 2014")


def test_going_back_fast_ends_where_it_leads_and_keeps_the_way_forward(open_page: Open) -> None:
    page = open_page()
    for actor in ("Russia", "US-led Coalition"):
        page.locator("#filter-actors label", has_text=actor).click()
    expect(page).to_have_url(re.compile("actor=russia,us_coalition"))
    page.evaluate("() => { history.back(); setTimeout(() => history.back(), 30); }")
    expect(page).not_to_have_url(re.compile("actor"))
    expect(page.locator("#filter-actors input:checked")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    page.evaluate("history.go(2)")
    expect(page).to_have_url(re.compile("actor=russia,us_coalition"))
    expect(page.locator("#filter-actors input:checked")).to_have_count(2)


def test_the_address_follows_a_search_which_is_one_step(open_page: Open) -> None:
    page = open_page()
    page.locator("#filter-text").press_sequentially("jihadists of homs")
    expect(page).to_have_url(re.compile(r"q=jihadists%20of%20homs$"))
    # A step for each letter would leave most of them here.
    page.go_back()
    expect(page.locator("#filter-text")).to_have_value("")
    counted(page, "2 of 2 strikes")


def test_a_card_closes_and_a_filter_set_behind_it_stays(open_page: Open) -> None:
    page = open_page()
    page.locator("#event-list .row-strike").first.click()
    expect(page.locator("#event-card h2").first).to_be_visible()
    page.locator("#filter-actors label", has_text="Russia").click()
    expect(page).to_have_url(re.compile("actor=russia&event="))
    page.keyboard.press("Escape")
    expect(page.locator("#card-frame")).to_be_hidden()
    assert page.url.endswith("?actor=russia")


def test_an_address_not_wholly_understood_is_no_step(open_page: Open) -> None:
    page = open_page("?actor=atlantis,russia", fresh=True)
    expect(page).to_have_url(re.compile(r"actor=russia$"))
    assert page.evaluate("navigation.entries().length") == 1


def test_an_area_is_a_filter_that_can_be_seen_and_cleared(open_page: Open) -> None:
    page = open_page("?area=36,33,39,35")
    area = page.locator("#filter-area")
    expect(area).to_have_value("Area drawn")
    page.locator("#clear-all").click()
    expect(page).not_to_have_url(re.compile("area"))
    area.click()
    page.get_by_role("option", name="Homs", exact=True).click()
    expect(page).to_have_url(re.compile("area=SY-HI"))
    counted(page, "1 of 2 strikes")
    page.go_back()
    expect(area).to_have_value("")
    counted(page, "2 of 2 strikes")


def test_what_is_new_since_the_last_visit_is_a_step_too(open_page: Open) -> None:
    page = open_page(fresh=True)
    new = page.get_by_role("button", name="What is new")
    listed = page.locator("#event-list")
    new.click()
    # A first visit: the newest week of the data.
    expect(page).to_have_url(re.compile("since=2015-09-24"))
    expect(listed).to_contain_text("Reported since 24 Sep 2015: 2 new")
    page.get_by_label("Reported since").fill("2015-10-01")
    expect(listed).to_contain_text("0 new")
    page.go_back()
    expect(listed).to_contain_text("2 new")
    page.go_back()
    expect(new).to_have_attribute("aria-pressed", "false")
    expect(listed).not_to_contain_text("Reported since")
    # The next visit begins where this one ended, once there is something newer.
    page.evaluate("localStorage.setItem('visited', '2015-09-29')")
    page.reload()
    page.wait_for_selector("body[data-painted]")
    new.click()
    expect(page).to_have_url(re.compile("since=2015-09-29"))
