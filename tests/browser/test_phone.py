"""On a phone: the map first, the rest in drawers."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.xdist_group("browser, tools")

Open = Callable[..., Page]
HOMS = "russian-airstrikes-begin:1"


def test_on_a_phone_the_map_comes_first_and_drawers_hold_the_rest(open_page: Open) -> None:
    page = open_page(width=390, height=844)
    filters, results = page.locator("#filters"), page.locator("#results")
    expect(filters).to_be_hidden()
    expect(results).to_be_hidden()
    page.get_by_role("button", name="Filters", exact=True).click()
    expect(filters).to_be_visible()
    page.locator("#filter-actors label", has_text="Russia").click()
    expect(page).to_have_url(re.compile("actor=russia"))
    filters.get_by_role("button", name="Close").click()
    expect(filters).to_be_hidden()
    page.get_by_role("button", name="Strikes", exact=True).click()
    results.locator(f"[data-event='{HOMS}']").click()
    expect(page.locator("#event-card h2").first).to_have_text("Homs")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    small = page.locator(".bar button, .tool, .map-tools button").evaluate_all(
        "all => all.filter(b => b.offsetWidth)"
        ".filter(b => Math.min(b.offsetWidth, b.offsetHeight) < 40).length"
    )
    assert small == 0


def test_a_card_put_away_on_a_phone_opens_again(open_page: Open) -> None:
    page = open_page(width=390, height=844)
    label = page.locator(f"#map-labels [data-event='{HOMS}']")
    label.click()
    heading = page.locator("#event-card h2")
    expect(heading).to_be_in_viewport()
    page.locator("#card-frame .panel-close").click()
    expect(heading).not_to_be_in_viewport()
    label.click()
    expect(heading).to_be_in_viewport()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (360, 640)])
def test_dates_stand_on_one_line_whole(open_page: Open, width: int, height: int) -> None:
    page = open_page("?from=2015-09-28&to=2015-12-31", width=width, height=height)
    dates = page.locator("#timeline-now")
    expect(dates).to_have_text("28 Sep – 31 Dec 2015")
    shown = dates.evaluate("at => [at.scrollWidth - at.clientWidth, at.offsetHeight]")
    assert shown[0] <= 0
    assert shown[1] <= 20
