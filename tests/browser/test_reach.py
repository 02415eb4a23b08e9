"""Everybody can use the page: axe-core finds nothing serious, in both themes and both languages."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.pages import until

pytestmark = pytest.mark.xdist_group("browser, tools")

Open = Callable[..., Page]
HOMS = "russian-airstrikes-begin:1"


def _faults(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']} ({fault['impact']}): {node['target']} {node['html'][:160]}"
        for fault in found
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("query", ["", "?theme=dark", "?lang=ar", "?lang=ar&theme=dark"])
def test_nothing_serious_on_the_first_screen(open_page: Open, query: str) -> None:
    assert _faults(open_page(query)) == []


@pytest.mark.parametrize("query", ["", "&theme=dark", "&lang=ar"])
def test_nothing_serious_in_the_card_and_its_article(open_page: Open, query: str) -> None:
    page = open_page(f"?event={HOMS}&layers=zones,strikes{query}")
    # Not by the pointer: the card may be drawn anew, in the theme's colours, between down and up.
    until(page, "document.querySelector('#event-card details.article')")
    page.locator("#event-card details.article").evaluate("article => { article.open = true; }")
    expect(page.locator("#event-card mark.current").first).to_be_visible()
    assert _faults(page) == []


def test_nothing_serious_in_the_other_lists_and_on_a_phone(open_page: Open) -> None:
    page = open_page(width=390, height=844)
    page.locator(".bar [data-panel=results]").click()
    for tab in page.get_by_role("tab").all():
        tab.click()
        assert _faults(page) == []
    page.locator("#results [data-panel='']").first.click()
    page.locator(".bar [data-panel=filters]").click()
    assert _faults(page) == []


@pytest.mark.parametrize("query", ["", "?theme=dark", "?lang=ar"])
def test_nothing_serious_in_the_export_dialog(open_page: Open, query: str) -> None:
    page = open_page(query)
    page.locator("#export-menu").click()
    until(page, "document.getElementById('export-preview').naturalWidth > 0")
    assert _faults(page) == []
    page.keyboard.press("Escape")


def test_forced_colours_keep_what_is_only_a_colour(open_page: Open) -> None:
    page = open_page()
    page.emulate_media(forced_colors="active")
    for kept in ("#filters .swatch", "#event-list .symbol", "#theme-toggle .icon"):
        assert page.locator(kept).first.evaluate(
            "e => { const { backgroundColor } = getComputedStyle(e);"
            " return backgroundColor !== getComputedStyle(document.body).backgroundColor; }"
        ), kept
    mark = page.locator("#filter-layers input:checked ~ svg").first
    assert mark.evaluate(
        "e => getComputedStyle(e).color !== getComputedStyle(e.previousElementSibling)"
        ".backgroundColor"
    )
    assert _faults(page) == []
    page.emulate_media(forced_colors="none")


@pytest.mark.parametrize("query", ["", "?lang=ar&theme=dark"])
def test_nothing_serious_in_the_calendar_and_in_a_fault_of_dates(
    open_page: Open, query: str
) -> None:
    page = open_page(query)
    page.locator("#dates-text").fill("soon")
    page.locator("#dates-text").press("Enter")
    page.locator("#filter-dates").click()
    expect(page.locator("[data-calendar]")).to_be_visible()
    assert _faults(page) == []
    page.keyboard.press("Escape")
    page.locator("#dates-text").fill("")
    page.locator("#dates-text").press("Enter")


def test_nothing_serious_in_the_strikes_that_a_speaker_tells_of(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("tab", name="Who says").click()
    said = page.locator("[data-said]").first
    said.click()
    expect(page.locator(".said .row-strike").first).to_be_visible()
    assert _faults(page) == []
    said.click()
    page.get_by_role("tab", name="Strikes").click()


@pytest.mark.parametrize("query", ["?since=2015-09-30", "?since=2015-09-30&theme=dark&lang=ar"])
def test_nothing_serious_in_what_is_new(open_page: Open, query: str) -> None:
    page = open_page(query)
    expect(page.locator("#event-list .tag-news").first).to_be_visible()
    page.locator("#news").hover()
    assert _faults(page) == []
