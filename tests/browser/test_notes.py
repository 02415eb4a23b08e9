"""Notes that a reader puts on the map are in the link, and undone by Back."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import DRAWN, until
from tests.browser.test_area import drag

pytestmark = pytest.mark.xdist_group("browser, page")

Open = Callable[..., Page]


def _words(page: Page, expected: list[str]) -> None:
    """Waits until the map shows these words, and no others."""
    until(
        page,
        f"JSON.stringify({DRAWN}('note-words').map(each => each.text)) === JSON.stringify(arg)",
        expected,
    )


def test_a_note_is_drawn_worded_kept_in_the_link_and_taken_away(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("button", name="Notes on the map").click()
    page.get_by_role("button", name="Arrow").click()
    drag(page, (37.0, 34.0), (38.5, 35.0))
    field = page.locator("#notes-list input")
    expect(field).to_be_focused()
    field.fill("Supply road")
    field.press("Enter")
    _words(page, ["Supply road"])
    expect(page).to_have_url(re.compile(r"notes=arrow:37[\d.]*,3[\d.,]*:Supply%20road"))
    expect(page.locator("#legend")).to_contain_text("of no source")
    link = page.url

    other: Any = open_page(link[link.index("?") :], fresh=True)
    _words(other, ["Supply road"])
    other.get_by_role("button", name="Notes on the map").click()
    other.get_by_role("button", name="Remove").click()
    _words(other, [])
    assert "notes" not in other.url
    other.go_back()
    _words(other, ["Supply road"])
    expect(other.locator("#notes-list input")).to_have_value("Supply road")
    page.go_back()
    expect(page.locator("#legend")).not_to_contain_text("of no source")
    for each in (page, other):
        each.locator("#notes-close").click()
