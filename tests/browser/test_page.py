"""A reader's way about the page: address, keyboard, phone, theme; the map, drawn or not."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import MAP, VIEW, counted, until

pytestmark = pytest.mark.xdist_group("browser, page")

Open = Callable[..., Page]
HOMS = "russian-airstrikes-begin:1"


_NO_WEBGL = """
HTMLCanvasElement.prototype.getContext = (original => function (kind, ...more) {
  return kind.startsWith("webgl") ? null : original.call(this, kind, ...more);
})(HTMLCanvasElement.prototype.getContext);
"""


def test_without_webgl_the_map_is_a_picture_that_follows_the_filters(open_page: Open) -> None:
    page = open_page(fresh=True)
    page.context.add_init_script(_NO_WEBGL)
    page.reload()
    expect(page.get_by_text("This browser cannot draw maps")).to_be_visible()
    picture = page.locator("img.map-picture")
    expect(picture).to_be_visible()
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
    expect(page.locator("#notices .notice")).to_have_count(2)
    page.locator("#notices .notice button").first.click()
    expect(page.locator("#notices .notice >> visible=true")).to_have_count(1)


def test_other_paper_keeps_the_fine_ground(open_page: Open) -> None:
    page = open_page("?zoom=9&lat=34.73&lon=36.71")
    fine = f"{MAP}.querySourceFeatures('ground-high').length > 0"
    until(page, fine)
    page.locator("#theme-toggle").click()
    until(page, f"{MAP}.getStyle().name === 'Syria, dark'")
    # Not what is left of the old tiles: all has come to rest.
    page.evaluate(
        f"""() => new Promise((done) => {{
          const map = {MAP};
          map.once("idle", done);
          map.triggerRepaint();
        }})"""
    )
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
    page.keyboard.press("Tab")
    expect(page.locator("#event-list .row-strike").first).to_be_focused()
    assert "#" not in page.url
    page.locator(f"#event-list [data-event='{HOMS}']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#event-card h2").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#card-frame")).to_be_hidden()
    expect(page.locator(f"#event-list [data-event='{HOMS}']")).to_be_focused()


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
