"""The page in Arabic, and the way there and back: nothing of the view is lost."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import VIEW, until

pytestmark = pytest.mark.xdist_group("browser, tools")

Open = Callable[..., Page]
HOMS = "russian-airstrikes-begin:1"
HAMA = "russian-airstrikes-begin:2"
SEEN = f"JSON.stringify({VIEW})"


def test_the_switch_keeps_filters_card_and_view(open_page: Open) -> None:
    page = open_page(f"?actor=russia&event={HOMS}&lat=34.6&lon=37.9&zoom=7.25")
    expect(page.locator("#event-card h2").first).to_have_text("Homs")
    until(page, f"{VIEW}.zoom === '7.25'")
    before = page.evaluate(SEEN)
    page.locator("#language").click()
    page.wait_for_url(re.compile("lang=ar"))
    page.wait_for_selector("body[data-painted]")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.locator("#event-card h2").first).to_have_text("حمص")
    expect(page.locator("#filter-actors input[value=russia]")).to_be_checked()
    assert page.evaluate(SEEN) == before
    page.locator("#language").click()
    page.wait_for_url(lambda url: "lang=" not in url)
    page.wait_for_selector("body[data-painted]")
    expect(page.locator("html")).to_have_attribute("dir", "ltr")
    expect(page.locator("#event-card h2").first).to_have_text("Homs")
    assert f"event={HOMS}" in page.url


def test_in_arabic_the_panels_change_sides_and_the_map_does_not(open_page: Open) -> None:
    page = open_page("?lang=ar")
    expect(page.locator("#event-count")).to_have_text("2 من أصل ضربتين")
    expect(page).to_have_title("الضربات في سوريا")
    filters, lists, tools = (
        page.locator(name).bounding_box() for name in ("#filters", "#results", ".map-tools")
    )
    assert filters is not None
    assert lists is not None
    assert tools is not None
    assert lists["x"] < tools["x"] < filters["x"]
    assert tools["x"] < lists["x"] + lists["width"] + 40
    assert page.locator("#map").evaluate("e => getComputedStyle(e).direction") == "ltr"
    expect(page.locator("#scale-km")).to_contain_text("كم")
    expect(page.locator("#map-labels button").first).to_contain_text("روسيا")


def test_dates_are_chosen_in_the_months_of_the_language(open_page: Open) -> None:
    page = open_page("?lang=ar&from=2015-09-29&to=2015-09-30")
    expect(page.locator("#dates-text")).to_have_value(re.compile("أيلول 2015"))
    page.locator("#filter-dates").click()
    expect(page.locator("[data-calendar]")).to_contain_text("أيلول")
    page.keyboard.press("Escape")


@pytest.mark.parametrize("query", ["", "?lang=ar", f"?event={HOMS}", f"?lang=ar&event={HOMS}"])
def test_nothing_is_wider_than_a_phone(open_page: Open, query: str) -> None:
    page = open_page(query, width=390, height=844)
    wide = "e => e.scrollWidth > e.clientWidth + 1"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    if "event" in query:
        expect(page.locator("#event-card h2").first).to_be_visible()
        assert not page.locator("#card-frame").evaluate(wide)
    header = page.locator(".header").bounding_box()
    assert header is not None
    for name in (".header h1", ".count", ".tools"):
        box = page.locator(name).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= header["width"]
    # How many strikes are shown is never cut short.
    assert not page.locator("#event-count").evaluate(wide)


LONG = {"": "1,000,000 of 1,000,000 strikes", "?lang=ar": "39 من أصل 39 ضربة (المصدر: 40 تقريراً)"}


@pytest.mark.parametrize("query", ["", "?lang=ar"])
def test_a_long_count_has_two_lines_on_the_narrowest_phone(open_page: Open, query: str) -> None:
    page = open_page(query, width=360, height=640)
    page.locator("#event-count").evaluate("(e, text) => { e.textContent = text; }", LONG[query])
    count = page.locator(".count")
    assert not count.evaluate("e => e.scrollWidth > e.clientWidth")
    box, header = count.bounding_box(), page.locator(".header").bounding_box()
    assert box is not None
    assert header is not None
    assert box["y"] + box["height"] <= header["y"] + header["height"]


@pytest.mark.parametrize("width", [1440, 1000])
@pytest.mark.parametrize("query", ["", "?lang=ar"])
def test_many_strikes_leave_room_for_every_tab(open_page: Open, query: str, width: int) -> None:
    page = open_page(query, width=width, height=900)
    page.locator("#tab-strikes .n").evaluate("e => { e.textContent = '99,999'; }")
    assert not page.locator(".tabs [role=tablist]").evaluate("e => e.scrollWidth > e.clientWidth")


@pytest.mark.parametrize("query", ["", "?lang=ar"])
def test_every_control_has_a_name_in_the_pages_language(open_page: Open, query: str) -> None:
    page = open_page(query)
    names = page.locator("button:visible, a:visible, input:visible, select:visible").evaluate_all(
        """all => all.map(e => (e.getAttribute("aria-label") || e.innerText || e.title
            || (e.labels && e.labels[0] && e.labels[0].innerText) || e.placeholder
            || e.querySelector("[role=img]")?.ariaLabel || "").trim())"""
    )
    assert len(names) > 15
    assert all(names)
    if query:
        assert [name for name in names if re.search("[A-Za-z]{3}", name)] == ["English"]


def test_a_span_of_another_strike_opens_it_and_the_reader_stays_in_the_text(
    open_page: Open,
) -> None:
    page = open_page(f"?event={HOMS}")
    text = page.locator("#event-card details.article")
    text.locator("summary").click()
    expect(text.locator("mark.current").first).to_be_in_viewport()
    text.locator(f"button.span-choice[data-event='{HAMA}']").first.click()
    expect(page.locator("#event-card h2").first).to_have_text("Hama")
    expect(text.locator("mark.current").first).to_have_attribute("data-event", HAMA)
    expect(text.locator("mark.current").first).to_be_in_viewport()
    # The map went there.
    until(page, f"Math.abs({VIEW}.lat - 35.22) < 0.2")
