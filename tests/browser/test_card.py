"""The card of a strike: opened from list and map, with its article, on a phone and on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.xdist_group("browser, page")

Open = Callable[..., Page]
HOMS = "russian-airstrikes-begin:1"


def test_a_card_opens_from_the_list_and_back_closes_it(open_page: Open) -> None:
    page = open_page()
    page.locator(f"#event-list [data-event='{HOMS}']").click()
    card = page.locator("#event-card")
    expect(card.locator("h2").first).to_have_text("Homs")
    expect(card).to_contain_text("known to province level only")
    expect(card).to_contain_text("Conflicts")
    assert f"event={HOMS}" in page.url
    page.go_back()
    expect(page.locator("#card-frame")).to_be_hidden()
    expect(page.locator("#event-list .row-strike").first).to_be_visible()
    assert "event" not in page.url


def test_a_card_opens_from_the_map(open_page: Open) -> None:
    page = open_page()
    box = page.locator(f"#map-labels [data-event='{HOMS}']").bounding_box()
    assert box is not None
    # The region itself, beside its label.
    page.mouse.move(box["x"] + box["width"] + 30, box["y"] + box["height"] + 12, steps=8)
    expect(page.locator("#map-tip")).to_contain_text("Homs · Russia · 30 Sep 2015 · alleged")
    # And what is said of the ground under it.
    expect(page.locator("#map-tip")).to_contain_text("Syrian rebels: present")
    page.mouse.click(box["x"] + box["width"] + 30, box["y"] + box["height"] + 12)
    expect(page.locator("#event-card h2").first).to_have_text("Homs")


def test_the_article_opens_with_its_spans_marked(open_page: Open) -> None:
    page = open_page(f"?event={HOMS}")
    article = page.locator("#event-card details.article")
    article.locator("summary").click()
    expect(article.locator("mark.current").first).to_be_visible()
    expect(article).to_contain_text("no love for the vicious jihadists")


def test_a_print_has_the_map_and_the_open_card(open_page: Open) -> None:
    page = open_page(f"?event={HOMS}")
    expect(page.locator("#event-card h2")).to_have_text("Homs")
    screen = page.locator("#map").bounding_box()
    page.emulate_media(media="print")
    paper = page.locator("#map").bounding_box()
    assert screen
    assert paper
    assert paper["width"] <= 700
    assert abs(paper["width"] / paper["height"] - screen["width"] / screen["height"]) < 0.05
    card = page.locator("#event-card").bounding_box()
    assert card
    assert card["y"] >= paper["y"] + paper["height"] - 1
    expect(page.locator("#legend")).to_be_visible()
    expect(page.locator("#filter-actors")).to_be_hidden()
    page.emulate_media(media="screen")
