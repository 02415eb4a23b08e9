"""The table in a browser: fetched when opened, sorted, filtered, and a way to each strike."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import until

pytestmark = pytest.mark.xdist_group("browser, tools")

Open = Callable[..., Page]
HOMS, HAMA = "russian-airstrikes-begin:1", "russian-airstrikes-begin:2"


def _table(page: Page) -> Locator:
    """The table, opened, its rows there."""
    page.locator("#show-table").click()
    sheet = page.locator("#event-table")
    expect(_places(sheet)).to_have_text(["Homs", "Hama"])
    return sheet


def _close(sheet: Locator) -> None:
    sheet.get_by_role("button", name="Close the table").click()
    expect(sheet).to_be_hidden()


def _places(sheet: Locator) -> Locator:
    return sheet.locator(".ag-row [col-id=location]")


def test_nothing_of_the_grid_is_fetched_before_the_table_is_opened(open_page: Open) -> None:
    page = open_page(fresh=True)
    fetched = "performance.getEntriesByType('resource').map(entry => entry.name)"
    assert not [name for name in page.evaluate(fetched) if "ag_grid" in name or "/rows" in name]
    button = page.locator("#show-table")
    expect(button).to_have_attribute("aria-expanded", "false")
    sheet = _table(page)
    expect(button).to_have_attribute("aria-expanded", "true")
    assert [name for name in page.evaluate(fetched) if "dash_ag_grid.v" in name]
    expect(sheet).to_contain_text("Known to province level only")
    _close(sheet)
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize(
    ("theme", "colour"), [("light", "rgb(194, 65, 12)"), ("dark", "rgb(251, 146, 60)")]
)
def test_an_attacker_has_the_colour_of_the_theme(open_page: Open, theme: str, colour: str) -> None:
    sheet = _table(open_page(f"?theme={theme}"))
    expect(sheet.locator(".table-symbol").first).to_have_css("border-top-color", colour)
    _close(sheet)


def test_sorted_by_the_name_of_a_column(open_page: Open) -> None:
    page = open_page()
    sheet = _table(page)
    header = sheet.get_by_role("columnheader", name="Place")
    for order, places in (
        ("ascending", ["Hama", "Homs"]),
        ("descending", ["Homs", "Hama"]),
        ("none", ["Homs", "Hama"]),
    ):
        header.locator(".ag-header-cell-label").click()
        expect(header).to_have_attribute("aria-sort", order)
        expect(_places(sheet)).to_have_text(places)
    _close(sheet)


def test_filtered_by_a_column_and_cleared(open_page: Open) -> None:
    page = open_page()
    sheet = _table(page)
    sheet.locator("[col-id=location] .ag-header-cell-filter-button").click()
    page.keyboard.type("ham")
    expect(_places(sheet)).to_have_text(["Hama"])
    expect(sheet).to_contain_text("1 of 2 rows")
    # The page's own count is of what the page selects.
    expect(page.locator("#event-count")).to_have_text("2 of 2 strikes")
    page.keyboard.press("Escape")
    expect(sheet).to_be_visible()
    sheet.get_by_role("button", name="Clear column filters").click()
    expect(_places(sheet)).to_have_text(["Homs", "Hama"])
    expect(sheet).not_to_contain_text("of 2 rows")
    _close(sheet)


def test_the_table_obeys_the_pages_filters(open_page: Open) -> None:
    page = open_page()
    sheet = _table(page)
    page.locator("#filter-actors label", has_text="US-led Coalition").click()
    expect(_places(sheet)).to_have_count(0)
    overlay = sheet.locator(".ag-overlay-no-rows-center")
    expect(overlay).to_have_text("No strike meets all filters.")
    page.locator("#filter-actors label", has_text="US-led Coalition").click()
    expect(_places(sheet)).to_have_text(["Homs", "Hama"])
    expect(overlay).to_have_count(0)
    _close(sheet)


def test_a_row_opens_its_strike_and_flies_there(open_page: Open) -> None:
    page = open_page()
    sheet = _table(page)
    _places(sheet).last.click()
    expect(page.locator("#event-card h2").first).to_have_text("Hama")
    expect(page).to_have_url(re.compile(f"event={HAMA}"))
    expect(page).to_have_url(re.compile("zoom="))
    expect(sheet.locator(".ag-row-selected [col-id=location]")).to_have_text("Hama")
    expect(page.locator("#event-card h2").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#card-frame")).to_be_hidden()
    expect(sheet).to_be_visible()
    expect(sheet.locator(".ag-row-selected")).to_have_count(0)
    _close(sheet)


def test_a_strike_opened_elsewhere_is_marked_in_the_table(open_page: Open) -> None:
    page = open_page()
    sheet = _table(page)
    page.locator(f"#event-list [data-event='{HOMS}']").click()
    expect(sheet.locator(".ag-row-selected [col-id=location]")).to_have_text("Homs")
    _close(sheet)


def test_by_keyboard_alone(open_page: Open) -> None:
    page = open_page()
    page.locator("#show-table").focus()
    page.keyboard.press("Enter")
    sheet = page.locator("#event-table")
    expect(_places(sheet)).to_have_text(["Homs", "Hama"])
    expect(sheet.locator("h2")).to_be_focused()
    _places(sheet).first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#event-card h2").first).to_be_focused()
    expect(page.locator("#event-card h2").first).to_have_text("Hama")
    page.keyboard.press("Escape")
    expect(page.locator("#card-frame")).to_be_hidden()
    expect(_places(sheet).last).to_be_focused()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(page.locator("#show-table")).to_be_focused()


def test_columns_are_chosen_and_remembered(open_page: Open) -> None:
    page = open_page(fresh=True)
    sheet = _table(page)
    sheet.locator("summary", has_text="Columns").click()
    menu = page.locator(".table-menu")
    menu.get_by_label("Attacker").uncheck()
    menu.get_by_label("event_id").check()
    expect(sheet.locator(".ag-header-cell[col-id=actor1]")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(sheet.locator("summary")).to_be_focused()
    expect(sheet).to_be_visible()
    page.reload()
    page.wait_for_selector("body[data-painted]")
    sheet = _table(page)
    expect(sheet.locator(".ag-header-cell[col-id=actor1]")).to_have_count(0)
    expect(sheet.locator(".ag-header-cell[col-id=targets]")).to_have_count(1)


def test_rows_that_do_not_come_are_said_and_asked_for_again(open_page: Open) -> None:
    page = open_page(forgiven="/rows?")
    sheet = _table(page)
    page.route("**/rows?*", lambda route: route.fulfill(status=500))
    page.locator("#filter-actors label", has_text="Russia").click()
    expect(page.locator("#map-failure")).to_be_visible()
    page.unroute("**/rows?*")
    _close(sheet)
    _table(page)
    expect(page.locator("#map-failure")).to_be_hidden()
    _close(sheet)


def test_an_arabic_table_runs_from_the_right(open_page: Open) -> None:
    page = open_page("?lang=ar")
    page.locator("#show-table").click()
    sheet = page.locator("#event-table")
    expect(_places(sheet)).to_have_text(["حمص", "حماة"])
    expect(sheet.locator(".ag-rtl").first).to_be_visible()
    date, actor = (
        sheet.locator(f".ag-header-cell[col-id={name}]").bounding_box()
        for name in ("event_date", "actor1")
    )
    assert date is not None
    assert actor is not None
    assert date["x"] > actor["x"]


def test_on_a_phone_the_bar_opens_the_table(open_page: Open) -> None:
    page = open_page(width=390, height=844)
    page.locator(".bar [data-table]").click()
    sheet = page.locator("#event-table")
    expect(_places(sheet)).to_have_text(["Homs", "Hama"])
    row = sheet.locator(".ag-row").first.bounding_box()
    assert row is not None
    assert row["height"] >= 44
    sheet.locator("summary").click()
    expect(sheet.get_by_label("Attacker", exact=True)).to_be_visible()
    sheet.locator("h2").click()
    expect(sheet.get_by_label("Attacker", exact=True)).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    _places(sheet).first.click()
    expect(page.locator("#event-card h2").first).to_have_text("Homs")


def test_the_table_is_as_high_as_the_reader_makes_it(open_page: Open) -> None:
    page = open_page()
    sheet = _table(page)
    handle = sheet.get_by_role("separator", name="Height of the table")
    before = sheet.bounding_box()
    assert before is not None
    handle.focus()
    page.keyboard.press("ArrowUp")
    until(page, "document.getElementById('event-table').offsetHeight > arg", before["height"])
    page.keyboard.press("ArrowDown")
    _close(sheet)
