"""Pictures and slides that a reader takes from the page."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from pptx import Presentation

from tests.browser.pages import until

pytestmark = pytest.mark.xdist_group("browser, page")

Open = Callable[..., Page]


@pytest.mark.parametrize("query", ["", "?theme=dark"])
def test_the_picture_is_whole(open_page: Open, mapped: str, tmp_path: Path, query: str) -> None:
    page = open_page(query, at=mapped)
    with page.expect_download() as download:
        page.locator("#export-png").click()
    assert download.value.suggested_filename == "syria-strikes_20150930-20150930_russia.png"
    path = tmp_path / "picture.png"
    download.value.save_as(path)
    with Image.open(path) as picture:
        assert picture.size == (1920, 1080)
        seen = picture.convert("RGB")
    # The map's own part holds the attacker's hatch, and the whole is more than flat paper.
    orange = (194, 65, 12) if not query else (251, 146, 60)
    inside = seen.crop((300, 400, 1000, 800))
    near = sum(
        count
        for count, colour in inside.getcolors(maxcolors=1_000_000) or []
        if sum(abs(a - b) for a, b in zip(colour, orange, strict=True)) < 90
    )
    assert near > 1500
    assert len(seen.getcolors(maxcolors=2_000_000) or []) > 300


def test_the_export_dialog_previews_saves_and_remembers(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    page.locator("#export-menu").click()
    preview = page.locator("#export-preview")
    expect(preview).to_have_attribute("src", re.compile("blob:"))
    first = preview.get_attribute("src")
    page.locator("#export-title").fill("What is said of Homs")
    page.locator("#export-layout").select_option("square")
    expect(preview).not_to_have_attribute("src", str(first))
    until(page, "document.getElementById('export-preview').naturalWidth === 1080")
    with page.expect_download() as download:
        page.locator("#export-pptx").click()
    assert download.value.suggested_filename == "syria-strikes_20150930-20150930_russia.pptx"
    path = tmp_path / "brief.pptx"
    download.value.save_as(path)
    assert Presentation(path).slides[0].shapes.title.text == "What is said of Homs"
    page.keyboard.press("Escape")
    expect(page.locator("#export-dialog")).to_be_hidden()
    page.reload()
    page.wait_for_selector("body[data-painted]")
    page.locator("#export-menu").click()
    expect(page.locator("#export-layout")).to_have_value("square")
    expect(page.locator("#export-title")).to_have_value("")


def test_an_export_of_nothing_says_so(open_page: Open) -> None:
    page = open_page("?actor=us_coalition", forgiven="/export")
    page.locator("#export-png").click()
    expect(page.locator("#export-told")).to_contain_text("No strike meets the filters")
