"""Dates chosen and played on the timeline: the page, its address and the map follow."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import counted

pytestmark = pytest.mark.xdist_group("browser, tools")

Open = Callable[..., Page]
ATTACK = "from=2015-09-30&to=2015-09-30"


def _said(page: Page, text: str) -> None:
    expect(page.locator("#timeline-now")).to_have_text(text)


def _drag(page: Page, start: float, end: float, *, at: float = 0.5, release: bool = True) -> None:
    """From one fraction of the timeline's width to another, at a fraction of its height."""
    box = page.locator("#timeline").bounding_box()
    assert box is not None
    y = box["y"] + box["height"] * at
    page.mouse.move(box["x"] + box["width"] * start, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * (start + end) / 2, y, steps=4)
    page.mouse.move(box["x"] + box["width"] * end, y, steps=4)
    if release:
        page.mouse.up()


def _click_on_day(page: Page, number: int) -> None:
    """The seed's axis has fifteen days; its strikes are on the eighth."""
    plot = page.locator("#timeline-plot").bounding_box()
    assert plot is not None
    width = (plot["width"] - 28) / 15
    page.mouse.click(plot["x"] + 14 + width * (number - 0.5), plot["y"] + plot["height"] / 2)


def test_dates_are_chosen_by_brushing_the_timeline_at_any_height(open_page: Open) -> None:
    page = open_page()
    for height in (0.4, 0.5, 0.75, 0.95):
        _drag(page, 0.75, 0.95, at=height)
        counted(page, "0 of 2 strikes")
        expect(page).to_have_url(re.compile(r"from=2015-10-0\d&to=2015-10-0\d"))
        _drag(page, 0.02, 0.98, at=height)
        counted(page, "2 of 2 strikes")
        page.get_by_role("button", name="All dates").click()
        expect(page).not_to_have_url(re.compile("from"))


def test_a_brush_is_moved_widened_and_cleared(open_page: Open) -> None:
    page = open_page()
    _drag(page, 0.05, 0.15)
    _said(page, "23–25 Sep 2015")
    _drag(page, 0.12, 0.45)
    _said(page, "28–30 Sep 2015")
    counted(page, "2 of 2 strikes")
    edge = page.get_by_role("slider", name="Last day").bounding_box()
    box = page.locator("#timeline").bounding_box()
    assert edge is not None
    assert box is not None
    _drag(page, (edge["x"] + edge["width"] / 2 - box["x"]) / box["width"], 0.42)
    _said(page, "28–29 Sep 2015")
    counted(page, "0 of 2 strikes")
    page.get_by_role("button", name="All dates").click()
    counted(page, "2 of 2 strikes")
    assert "from" not in page.url


def test_a_drag_given_up_changes_nothing(open_page: Open) -> None:
    page = open_page()
    _drag(page, 0.75, 0.95, release=False)
    counted(page, "0 of 2 strikes")
    page.keyboard.press("Escape")
    page.mouse.up()
    counted(page, "2 of 2 strikes")
    _said(page, "30 Sep 2015")
    assert "from" not in page.url


def test_a_click_on_a_bar_chooses_it_and_a_click_beside_clears(open_page: Open) -> None:
    page = open_page()
    _click_on_day(page, 8)
    expect(page).to_have_url(re.compile(ATTACK))
    _click_on_day(page, 2)
    expect(page).not_to_have_url(re.compile("from"))


def test_the_timeline_follows_the_address_and_the_filters(open_page: Open) -> None:
    page = open_page("?from=2015-10-01&to=2015-10-03")
    _said(page, "1–3 Oct 2015")
    expect(page.get_by_role("slider", name="First day")).to_have_attribute(
        "aria-valuetext", "1 Oct 2015"
    )
    page.get_by_role("button", name="Clear dates (2 strikes)").click()
    _said(page, "30 Sep 2015")
    bars = page.locator("#timeline-plot .time-bars-in[d^=M]")
    expect(bars).to_have_count(1)
    page.locator("#filter-actors label", has_text="US-led Coalition").click()
    expect(bars).to_have_count(0)


def test_the_edges_move_by_keyboard(open_page: Open) -> None:
    page = open_page()
    first = page.get_by_role("slider", name="First day")
    first.focus()
    _said(page, "23 Sep 2015: 0 strikes")
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("from=2015-09-24&to=2015-10-07"))
    page.keyboard.press("End")
    expect(page).to_have_url(re.compile("from=2015-10-07&to=2015-10-07"))
    counted(page, "0 of 2 strikes")
    expect(first).to_have_attribute("aria-valuetext", "7 Oct 2015")
    expect(first).to_be_focused()
    page.keyboard.press("Escape")
    counted(page, "2 of 2 strikes")


def test_playback_ends_in_step_with_the_page_and_stop_undoes_it(open_page: Open) -> None:
    page = open_page(fresh=True)
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url) if "/frames?" in r.url else None)
    page.get_by_role("combobox", name="Speed").select_option("4")
    page.locator("body").press("Space")
    expect(page).to_have_url(re.compile(ATTACK))
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    _said(page, "30 Sep 2015")
    counted(page, "2 of 2 strikes")
    expect(page.locator("#event-list .row-strike")).to_have_count(2)
    # The day before, and then all the rest at once.
    assert len(asked) == 2
    page.keyboard.press("ArrowLeft")
    counted(page, "0 of 2 strikes")
    expect(page).to_have_url(re.compile("from=2015-09-29&to=2015-09-29"))
    page.get_by_role("button", name=re.compile("Stop")).click()
    counted(page, "2 of 2 strikes")
    expect(page).not_to_have_url(re.compile("from"))
    page.get_by_role("combobox", name="Speed").select_option("1")


def test_cumulative_playback_keeps_what_it_has_passed(open_page: Open) -> None:
    page = open_page("?from=2015-09-29&to=2015-10-02")
    page.get_by_role("combobox", name="What is shown").select_option("cumulative")
    page.get_by_role("button", name="Step forward").click()
    expect(page).to_have_url(re.compile("from=2015-09-29&to=2015-09-29"))
    counted(page, "0 of 2 strikes")
    page.get_by_role("button", name="Step forward").click()
    _said(page, "29–30 Sep 2015")
    counted(page, "2 of 2 strikes")
    page.get_by_role("button", name="Step forward").click()
    expect(page).to_have_url(re.compile("from=2015-09-29&to=2015-10-01"))
    counted(page, "2 of 2 strikes")
    page.get_by_role("combobox", name="What is shown").select_option("bars")


def test_a_date_chosen_elsewhere_ends_the_playback(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("button", name="Step forward").click()
    expect(page).to_have_url(re.compile("from=2015-09-29"))
    stop = page.get_by_role("button", name=re.compile("Stop"))
    expect(stop).to_be_visible()
    page.evaluate("history.replaceState(null, '', '?from=2015-10-01&to=2015-10-02')")
    page.evaluate("window.dispatchEvent(new PopStateEvent('popstate'))")
    expect(stop).to_be_hidden()
    _said(page, "1–2 Oct 2015")


def test_space_in_a_field_is_a_space(open_page: Open) -> None:
    page = open_page()
    page.locator("#filter-text").focus()
    page.keyboard.press("Space")
    expect(page.locator("#filter-text")).to_have_value(" ")
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    page.locator("#filter-text").clear()


def test_on_a_phone_the_buttons_fit_a_thumb(open_page: Open) -> None:
    page = open_page(f"?{ATTACK}", width=390, height=844)
    _said(page, "30 Sep 2015")
    small = page.locator("#timeline button:visible, #timeline select").evaluate_all(
        "all => all.filter(b => Math.min(b.offsetWidth, b.offsetHeight) < 40).length"
    )
    assert small == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    _drag(page, 0.7, 0.9, at=0.7)
    counted(page, "0 of 2 strikes")


def test_in_arabic_the_words_change_and_time_runs_the_same_way(open_page: Open) -> None:
    page = open_page("?lang=ar&from=2015-09-29&to=2015-10-02")
    _said(page, "29 أيلول – 2 تشرين الأول 2015")
    expect(page.get_by_role("button", name="تشغيل", exact=True)).to_be_visible()
    first = page.get_by_role("slider", name="أول يوم").bounding_box()
    last = page.get_by_role("slider", name="آخر يوم").bounding_box()
    assert first is not None
    assert last is not None
    assert first["x"] < last["x"]


@pytest.mark.parametrize("height", [0.2, 0.5, 0.9])
def test_a_finger_drawn_over_the_timeline_chooses_days(open_page: Open, height: float) -> None:
    page = open_page(width=390, height=844)
    box = page.locator("#timeline").bounding_box()
    assert box is not None
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, *at: float) -> None:
        points = [
            {"x": box["x"] + box["width"] * x, "y": box["y"] + box["height"] * height} for x in at
        ]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 0.45)
    for along in (0.5, 0.6, 0.7, 0.8):
        touch("touchMove", along)
    touch("touchEnd")
    expect(page).to_have_url(re.compile("from=2015-09-(29|30)&to=2015-10-0"))
    finger.detach()


def test_dates_before_all_strikes_say_where_the_strikes_begin(open_page: Open) -> None:
    page = open_page("?to=2014-01-01")
    counted(page, "0 of 2 strikes")
    _said(page, "Nothing is there before 30 Sep 2015.")
    expect(page.locator("#dates-text")).to_have_value("until 1 Jan 2014")
    page.locator("#dates-text").fill("since 2017")
    page.keyboard.press("Enter")
    _said(page, "Nothing is there after 30 Sep 2015.")
