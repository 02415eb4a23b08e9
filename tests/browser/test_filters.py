"""Filters of the page: each obeys, all go into the address, lists and map follow."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import VIEW, counted

pytestmark = pytest.mark.xdist_group("browser, page")

Open = Callable[..., Page]


def test_filters_follow_into_the_address(open_page: Open) -> None:
    page = open_page()
    page.locator("#filter-actors label", has_text="US-led Coalition").click()
    counted(page, "0 of 2 strikes")
    assert page.url.endswith("?actor=us_coalition")
    expect(page.locator("#empty")).to_contain_text("No strike meets all filters.")
    expect(page.locator("#event-list .row-strike")).to_have_count(0)
    expect(page.locator("#map-labels button")).to_have_count(0)
    page.get_by_role("button", name="Clear attacker (2 strikes)").click()
    counted(page, "2 of 2 strikes")
    assert "actor" not in page.url


@pytest.mark.parametrize(
    ("group", "label", "asked", "strikes"),
    [
        ("Attacker", "Russia", "actor=russia", 2),
        ("Said target", "ISIS", "target=islamic_state", 2),
        ("Type", "Shelling or missiles", "type=shelling", 0),
        ("Certainty", "Alleged", "factuality=alleged", 2),
        ("Certainty", "Denied", "factuality=denied", 0),
        ("Source", "Russian airstrikes begin", "source=russian-airstrikes-begin", 2),
    ],
)
def test_each_filter_obeys(
    open_page: Open, group: str, label: str, asked: str, strikes: int
) -> None:
    page = open_page()
    heading = page.locator("#filters").get_by_role("heading", name=group, exact=True)
    if group != "Attacker":  # the others' choices are folded away at first
        heading.click()
    choice = page.get_by_role("group", name=group, exact=True).locator("label", has_text=label)
    # Beside the choice stands what it would leave.
    expect(choice.locator("[data-count]")).to_have_text(str(strikes))
    choice.click()
    counted(page, f"{strikes} of 2 strikes")
    expect(page).to_have_url(re.compile(rf"\?{asked}$"))
    expect(page.locator("#map-labels button")).to_have_count(strikes)
    expect(page.locator("#event-list .row-strike")).to_have_count(strikes)
    choice.click()
    if group != "Attacker":
        heading.click()
        expect(choice).to_be_hidden()


def test_a_list_that_was_closed_never_tells_of_an_older_view(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("tab", name="Who says").click()
    speakers = page.locator("#who-says tbody tr")
    expect(speakers).not_to_have_count(0)
    page.get_by_role("tab", name="Strikes").click()
    expect(page.locator("#event-list .row-strike")).to_have_count(2)
    # The same view is still there, and another view's is not.
    expect(speakers).not_to_have_count(0)
    page.locator("#filter-actors label", has_text="US-led Coalition").click()
    counted(page, "0 of 2 strikes")
    expect(speakers).to_have_count(0)
    page.get_by_role("tab", name="Who says").click()
    expect(page.locator("#who-says")).to_contain_text("No")
    page.get_by_role("tab", name="Strikes").click()


def test_text_search_and_clear_all(open_page: Open) -> None:
    page = open_page()
    page.locator("#filter-text").fill("nowhere at all")
    counted(page, "0 of 2 strikes")
    page.locator("#clear-all").click()
    counted(page, "2 of 2 strikes")
    expect(page.locator("#filter-text")).to_have_value("")


def test_an_area_of_the_address_filters_and_is_cleared(open_page: Open) -> None:
    page = open_page("?area=homs&actor=russia")
    counted(page, "1 of 2 strikes")
    page.locator("#clear-all").click()
    counted(page, "2 of 2 strikes")
    assert "?" not in page.url


def test_a_filter_keeps_the_readers_view(open_page: Open) -> None:
    page = open_page("?lat=34.2&lon=38.0&zoom=7.5")
    page.locator("#filter-actors label", has_text="Russia").click()
    counted(page, "2 of 2 strikes")
    expect(page).to_have_url(re.compile("actor=russia"))
    view = page.evaluate(VIEW)
    assert (float(view["lat"]), float(view["lon"]), float(view["zoom"])) == (34.2, 38.0, 7.5)


def test_layers_can_be_switched(open_page: Open) -> None:
    page = open_page()
    page.locator("#filter-layers label", has_text="Who is absent").click()
    expect(page.locator("#legend")).to_contain_text("ISIS: absent")
    page.locator("#filter-layers label", has_text="Strikes").click()
    expect(page.locator("#map-labels button")).to_have_count(0)
    expect(page.locator("#legend")).not_to_contain_text("Russia struck")
    assert "layers=controls,present,absent" in page.url


def test_ground_that_is_told_can_be_shown(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("tab", name="Ground").click()
    row = page.locator("#zone-list .row", has_text="ISIS: absent · Homs")
    row.get_by_role("button", name="Show on the map").click()
    expect(page.locator("#legend")).to_contain_text("ISIS: absent")
    expect(page).to_have_url(re.compile("layers=[^&]*absent.*zoom="))
    page.get_by_role("tab", name="Strikes").click()
