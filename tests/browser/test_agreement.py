"""The page and its exports show one thing: the same zoom, on the same paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from dashboard.briefing.address import DEEPEST_ZOOM
from dashboard.briefing.map.palette import palette
from tests.browser.pages import VIEW, until

pytestmark = pytest.mark.xdist_group("browser, tools")

Open = Callable[..., Page]


def test_a_link_that_is_too_deep_opens_the_deepest_view(open_page: Open) -> None:
    page = open_page("?lat=34.73&lon=36.71&zoom=20")
    view = {"lat": "34.7300", "lon": "36.7100", "zoom": f"{DEEPEST_ZOOM:.2f}"}
    until(page, f"JSON.stringify({VIEW}) === JSON.stringify(arg)", view)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_paper_is_that_of_the_exports(open_page: Open, theme: str) -> None:
    page = open_page(f"?theme={theme}")
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", theme)
    shown = page.evaluate(
        """() => {
          const style = getComputedStyle(document.documentElement);
          const names = ["ink", "quiet", "line", "panel", "page"];
          return Object.fromEntries(
            names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
        }"""
    )
    colours = palette(theme)
    assert shown == {name: getattr(colours, name) for name in shown}
    background = page.locator(".header").evaluate("e => getComputedStyle(e).backgroundColor")
    red, green, blue = (int(colours.panel[at : at + 2], 16) for at in (1, 3, 5))
    assert background == f"rgb({red}, {green}, {blue})"
