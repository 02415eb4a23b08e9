"""An area is drawn on the map, filters everything, and is told in a brief."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import MAP, counted, until

pytestmark = pytest.mark.xdist_group("browser, page")

Open = Callable[..., Page]
HOMS = (36.71, 34.73)
# Whether the click that would follow, on what lies below, is prevented.
_FINGER_LIFTED = """() => {
  const lifted = new Event("touchend", { bubbles: true, cancelable: true });
  document.getElementById("map-draw").dispatchEvent(lifted);
  return lifted.defaultPrevented;
}"""


def _at(page: Page, place: tuple[float, float]) -> tuple[float, float]:
    """Where a place is on the screen."""
    until(page, f"{MAP}.areTilesLoaded()")
    x, y = page.evaluate(
        f"""(place) => {{
          const {{ x, y }} = {MAP}.project(place);
          const {{ left, top }} = document.getElementById("map").getBoundingClientRect();
          return [left + x, top + y];
        }}""",
        list(place),
    )
    return x, y


def drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Draws from one place to another."""
    page.mouse.move(*_at(page, start))
    page.mouse.down()
    page.mouse.move(*_at(page, end), steps=3)
    page.mouse.up()


def test_a_rectangle_filters_everything_and_is_a_step_of_back(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("button", name="Rectangle").click()
    expect(page.locator("#draw-notice")).to_contain_text("Drag from one corner")
    # The governorates of the strikes reach out of it: no strike is known to lie in it.
    drag(page, (36.0, 34.5), (37.0, 35.5))
    counted(page, "0 of 2 strikes")
    expect(page).to_have_url(re.compile(r"\?area=36\.0\d*,34\.5"))
    expect(page.locator("#filter-area")).to_have_value("Area drawn")
    expect(page.locator("#map-draw")).to_be_hidden()
    expect(page.locator("#event-list .row-strike")).to_have_count(0)
    page.go_back()
    counted(page, "2 of 2 strikes")
    page.get_by_role("button", name="Rectangle").click()
    drag(page, (39.9, 33.1), (35.7, 36.6))
    expect(page).to_have_url(re.compile("area="))


def test_a_polygon_is_pressed_corner_by_corner_and_can_be_given_up(open_page: Open) -> None:
    page = open_page()
    polygon = page.get_by_role("button", name="Polygon")
    polygon.click()
    page.keyboard.press("Escape")
    expect(page.locator("#draw-notice")).to_be_hidden()
    corners = ((36.5, 33.8), (38.5, 33.9), (38.5, 36.0), (36.5, 36.2))
    polygon.click()
    for corner in (*corners, corners[-1]):
        page.mouse.click(*_at(page, corner))
    expect(page).to_have_url(re.compile(r"area=36[^;]*;38[^;]*;38[^;]*;36[^;]*$"))
    page.go_back()
    counted(page, "2 of 2 strikes")
    polygon.click()
    for corner in ((36.0, 34.0), (38.0, 36.0), (38.0, 34.0), (36.0, 36.0)):
        page.mouse.click(*_at(page, corner))
    page.get_by_role("button", name="Done").click()
    expect(page.locator("#draw-notice")).to_contain_text("edges cross")
    assert "area" not in page.url
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#draw-notice")).to_be_hidden()


def test_a_governorate_is_pressed_and_told_in_a_brief(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("button", name="Governorate").click()
    assert page.evaluate(_FINGER_LIFTED)
    page.mouse.click(*_at(page, HOMS))
    expect(page).to_have_url(re.compile("area=SY-HI"))
    counted(page, "1 of 2 strikes")
    page.get_by_role("button", name="Brief of this area").click()
    told = page.locator("#brief-told")
    expect(told).to_contain_text("Homs")
    expect(told).to_contain_text("US officials")
    expect(told).to_contain_text("New (1)")
    page.locator("#brief-since input").fill("2015-10-05")
    expect(told).not_to_contain_text("New (1)")
    with page.expect_download() as download:
        page.get_by_role("button", name="HTML").click()
    assert download.value.suggested_filename.endswith(".html")
    page.keyboard.press("Escape")
    expect(page.locator("#brief-dialog")).to_be_hidden()


def test_what_is_in_view_is_an_area_for_who_draws_nothing(open_page: Open) -> None:
    page = open_page("?lat=35.13&lon=36.75&zoom=9")
    page.get_by_role("button", name="What is in view", exact=True).press("Enter")
    expect(page).to_have_url(re.compile("area="))
    counted(page, "0 of 2 strikes")
