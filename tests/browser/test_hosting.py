"""The page where a proxy has put it, and inside another's page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from tests import servers
from tests.browser.pages import until

pytestmark = [
    pytest.mark.xdist_group("browser, tools"),
    pytest.mark.skipif(not servers.has("nginx"), reason="nginx is not installed"),
]

OPTIONS = ("--base-path", "/map", "--behind-proxy", "--embedded-by", "https://news.example")
Visit = Callable[[str], Page]


@pytest.fixture(scope="module")
def proxied(data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the map below /map/, behind nginx."""
    with (
        servers.served(data_dir, *OPTIONS) as (_, port),
        servers.nginx(tmp_path_factory.mktemp("nginx"), port) as where,
    ):
        yield where


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Opens an address; at the end nothing that it asked for may have failed."""
    context = browser.new_context(device_scale_factor=0.5)
    context.set_default_timeout(60_000)
    faults: list[str] = []

    def failed(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":
            faults.append(f"{request.failure} {request.url}")

    def visit(address: str) -> Page:
        page = context.new_page()
        page.on("requestfailed", failed)
        page.on("response", lambda r: faults.append(r.url) if r.status >= 400 else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address)
        return page

    yield visit
    context.close()
    assert faults == []


def test_all_of_the_page_works_below_a_path(visit: Visit, proxied: str) -> None:
    asked: list[str] = []
    page = visit(f"{proxied}?actor=russia")
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_selector("body[data-painted]")
    page.wait_for_load_state("networkidle")
    assert "2 of 2" in page.inner_text("#event-count")
    assert page.url.startswith(proxied)
    page.locator("#event-list button, #event-list [role=option], #event-list li").first.click()
    until(page, "location.search.includes('event=')")
    assert page.url.startswith(f"{proxied}?")
    assert all(each.startswith((proxied, "blob:", "data:")) for each in asked)


def test_in_a_sandboxed_frame_the_map_is_a_picture(visit: Visit, proxied: str) -> None:
    host_page = f'<iframe id="f" sandbox="allow-scripts" src="{proxied}" width="1200" height="800">'
    page = visit("about:blank")
    host = f"{proxied.split('/map')[0]}/healthz"
    page.route(host, lambda route: route.fulfill(body=host_page, content_type="text/html"))
    page.goto(host)
    frame = page.frame_locator("#f")
    frame.locator("#event-count:has-text('2 of 2')").wait_for()
    frame.locator("img.map-picture[src]").wait_for()
