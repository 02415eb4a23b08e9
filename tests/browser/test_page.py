"""A reader's way through the page: filter, open, share, go back, take a picture."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from pptx import Presentation

from tests.browser.pages import MAP, VIEW, until

pytestmark = pytest.mark.xdist_group("browser, page")
expect.set_options(timeout=30_000)

Open = Callable[..., Page]
HOMS = "russian-airstrikes-begin:1"


def _counted(page: Page, text: str) -> None:
    expect(page.locator("#event-count")).to_have_text(text)


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
    _counted(page, "2 of 2 strikes")
    expect(page.locator("#as-of")).to_have_text("as of 30 Sep 2015")
    expect(page.locator("#event-list .row-strike")).to_have_count(2)
    expect(page.locator("#map-labels button")).to_have_count(2)
    expect(page).to_have_title("Syria strikes")


def test_filters_follow_into_the_address(open_page: Open) -> None:
    page = open_page()
    page.locator("#filter-actors label", has_text="US-led Coalition").click()
    _counted(page, "0 of 2 strikes")
    assert page.url.endswith("?actor=us_coalition")
    expect(page.locator("#empty")).to_contain_text("No strike meets all filters.")
    expect(page.locator("#event-list .row-strike")).to_have_count(0)
    expect(page.locator("#map-labels button")).to_have_count(0)
    page.get_by_role("button", name="Clear attacker (2 strikes)").click()
    _counted(page, "2 of 2 strikes")
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
    _counted(page, f"{strikes} of 2 strikes")
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
    _counted(page, "0 of 2 strikes")
    expect(speakers).to_have_count(0)
    page.get_by_role("tab", name="Who says").click()
    expect(page.locator("#who-says")).to_contain_text("No")
    page.get_by_role("tab", name="Strikes").click()


def test_text_search_and_clear_all(open_page: Open) -> None:
    page = open_page()
    page.locator("#filter-text").fill("nowhere at all")
    _counted(page, "0 of 2 strikes")
    page.locator("#clear-all").click()
    _counted(page, "2 of 2 strikes")
    expect(page.locator("#filter-text")).to_have_value("")


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
    page.mouse.click(box["x"] + box["width"] + 30, box["y"] + box["height"] + 12)
    expect(page.locator("#event-card h2").first).to_have_text("Homs")


def test_the_article_opens_with_its_spans_marked(open_page: Open) -> None:
    page = open_page(f"?event={HOMS}")
    article = page.locator("#event-card details.article")
    article.locator("summary").click()
    expect(article.locator("mark.current").first).to_be_visible()
    expect(article).to_contain_text("no love for the vicious jihadists")


def test_a_link_opens_the_same_view_for_somebody_else(open_page: Open) -> None:
    first = open_page()
    first.locator("#filter-actors label", has_text="Russia").click()
    first.locator(f"#event-list [data-event='{HOMS}']").click()
    expect(first.locator("#event-card h2").first).to_be_visible()
    first.get_by_role("button", name="Zoom in").click()
    expect(first).to_have_url(re.compile(r"zoom="))
    query = first.url[first.url.index("?") :]

    second = open_page(query, fresh=True)
    _counted(second, "2 of 2 strikes")
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
    _counted(page, "2 of 2 strikes")
    expect(page.locator("#notices .notice")).to_have_count(2)
    page.locator("#notices .notice button").first.click()
    expect(page.locator("#notices .notice >> visible=true")).to_have_count(1)


def test_a_filter_keeps_the_readers_view(open_page: Open) -> None:
    page = open_page("?lat=34.2&lon=38.0&zoom=7.5")
    page.locator("#filter-actors label", has_text="Russia").click()
    _counted(page, "2 of 2 strikes")
    expect(page).to_have_url(re.compile("actor=russia"))
    view = page.evaluate(VIEW)
    assert (float(view["lat"]), float(view["lon"]), float(view["zoom"])) == (34.2, 38.0, 7.5)


def test_layers_can_be_switched(open_page: Open) -> None:
    page = open_page()
    page.locator("#filter-layers label", has_text="Who is absent").click()
    expect(page.locator("#legend")).to_contain_text("ISIS absent")
    page.locator("#filter-layers label", has_text="Strikes").click()
    expect(page.locator("#map-labels button")).to_have_count(0)
    expect(page.locator("#legend")).not_to_contain_text("Russia struck")
    assert "layers=controls,present,absent" in page.url


@pytest.mark.parametrize("query", ["", "?theme=dark"])
def test_the_picture_is_whole(open_page: Open, tmp_path: Path, query: str) -> None:
    page = open_page(query)
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


def test_ground_that_is_told_can_be_shown(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("tab", name="Ground").click()
    row = page.locator("#zone-list .row", has_text="ISIS absent · Homs")
    row.get_by_role("button", name="Show on the map").click()
    expect(page.locator("#legend")).to_contain_text("ISIS absent")
    expect(page).to_have_url(re.compile("layers=[^&]*absent.*zoom="))
    page.get_by_role("tab", name="Strikes").click()


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
