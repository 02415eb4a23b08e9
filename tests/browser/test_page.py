"""A reader's way about the page: address, keyboard, phone, theme; the map, drawn or not."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import MAP, VIEW, counted, rest, until

pytestmark = pytest.mark.xdist_group("browser, page")

Open = Callable[..., Page]
HOMS = "russian-airstrikes-begin:1"


def test_without_webgl_the_map_is_a_picture_that_follows_the_filters(open_page: Open) -> None:
    page = open_page(webgl=False)
    counted(page, "2 of 2 strikes")
    picture = page.locator("img.map-picture")
    # All of it is seen: nothing that plotly had begun stands in its place.
    for seen in (page.get_by_text("This browser cannot draw maps"), picture):
        expect(seen).to_be_in_viewport(ratio=1)
    before = picture.get_attribute("src")
    page.locator(f"#results [data-event='{HOMS}']").first.click()
    expect(page.locator("#card-frame")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("#filter-layers input[value=absent]").click()
    expect(picture).not_to_have_attribute("src", str(before))


def test_the_seed_is_there(open_page: Open) -> None:
    page = open_page()
    counted(page, "2 of 2 strikes")
    expect(page.locator("#as-of")).to_have_text("as of 30 Sep 2015")
    expect(page.locator("#event-list .row-strike")).to_have_count(2)
    expect(page.locator("#map-labels button")).to_have_count(2)
    expect(page).to_have_title("Syria strikes")


def test_a_printed_list_has_two_columns_and_nothing_to_press(open_page: Open) -> None:
    page = open_page()
    counted(page, "2 of 2 strikes")
    page.emulate_media(media="print")
    homs, hama = (page.locator("#event-list .row-strike").nth(at).bounding_box() for at in (0, 1))
    assert homs
    assert hama
    assert hama["x"] >= homs["x"] + homs["width"]
    expect(page.get_by_role("button", name="What is new")).to_be_hidden()
    page.emulate_media(media="screen")


def test_a_link_opens_the_same_view_for_somebody_else(open_page: Open) -> None:
    first = open_page()
    first.locator("#filter-actors label", has_text="Russia").click()
    first.locator(f"#event-list [data-event='{HOMS}']").click()
    expect(first.locator("#event-card h2").first).to_be_visible()
    first.get_by_role("button", name="Zoom in").click()
    expect(first).to_have_url(re.compile(r"zoom="))
    query = first.url[first.url.index("?") :]

    second = open_page(query, fresh=True)
    counted(second, "2 of 2 strikes")
    expect(second.locator("#filter-actors input[value=russia]")).to_be_checked()
    expect(second.locator("#event-card h2").first).to_have_text("Homs")
    where = f"JSON.stringify({VIEW})"
    assert second.evaluate(where) == first.evaluate(where)
    # Two readers never mix.
    second.locator("#filter-actors label", has_text="Russia").click()
    expect(second).not_to_have_url(re.compile("actor"))
    assert "actor=russia" in first.url


def test_an_address_nobody_understands_says_so(open_page: Open) -> None:
    page = open_page("?actor=atlantis&lat=999")
    counted(page, "2 of 2 strikes")
    expect(page.locator("#notices .notice p")).to_have_count(3)
    page.locator("#notices .notice button").click()
    expect(page.locator("#notices .notice >> visible=true")).to_have_count(0)


def test_other_paper_keeps_the_fine_ground(open_page: Open, mapped: str) -> None:
    page = open_page("?zoom=9&lat=34.73&lon=36.71", at=mapped)
    fine = f"{MAP}.querySourceFeatures('ground-high').length > 0"
    until(page, fine)
    page.locator("#theme-toggle").click()
    until(page, f"{MAP}.getStyle().name === 'Syria, dark'")
    rest(page)  # not what is left of the old tiles
    assert page.evaluate(fine)


def test_the_theme_is_remembered_and_shared(open_page: Open) -> None:
    page = open_page(scheme="dark", fresh=True)
    html = page.locator("html")
    expect(html).to_have_attribute("data-mantine-color-scheme", "dark")
    page.locator("#theme-toggle").click()
    expect(html).to_have_attribute("data-mantine-color-scheme", "light")
    assert "theme=light" in page.url
    # Known before anything is painted.
    again = page.context.new_page()
    again.goto(page.url.split("?")[0], wait_until="commit")
    expect(again.locator("html")).to_have_attribute("data-mantine-color-scheme", "light")
    again.close()


def test_by_keyboard_alone(open_page: Open) -> None:
    page = open_page(fresh=True)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the list of strikes")).to_be_focused()
    page.keyboard.press("Enter")
    for name in ("Only what is in view", "What is new"):
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name=name)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#event-list .row-strike").first).to_be_focused()
    assert "#" not in page.url
    page.locator(f"#event-list [data-event='{HOMS}']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#event-card h2").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#card-frame")).to_be_hidden()
    expect(page.locator(f"#event-list [data-event='{HOMS}']")).to_be_focused()


def test_charts_are_drawn_when_opened_and_obey_the_filters(open_page: Open) -> None:
    page = open_page()
    expect(page.locator(".chart")).to_have_count(0)
    page.get_by_role("tab", name="Charts").click()
    charts = page.locator(".chart .main-svg").first
    expect(charts).to_be_visible()
    expect(page.get_by_role("img", name="By attacker")).to_contain_text("Russia")
    page.locator("#charts summary").last.click()
    expect(page.get_by_role("table", name="By attacker")).to_contain_text("Russia")
    page.locator("#filter-actors label", has_text="US-led Coalition").click()
    expect(page.locator(".chart")).to_have_count(0)
    expect(page.locator("#charts")).to_contain_text("No strike meets all filters.")


def test_the_list_follows_what_is_in_view_where_that_is_asked(open_page: Open) -> None:
    page = open_page()
    rows = page.locator("#event-list .row-strike")
    page.get_by_role("button", name="Only what is in view").press("Enter")
    expect(page.locator("#event-list")).to_contain_text("2 strikes in view")
    page.evaluate(f"{MAP}.jumpTo({{center: [38.3, 34.34], zoom: 9}})")
    expect(page.locator("#event-list")).to_contain_text("1 strike in view")
    expect(rows).to_have_count(1)
    page.get_by_role("button", name="Only what is in view").press("Enter")
    expect(rows).to_have_count(2)
