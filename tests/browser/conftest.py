"""A real browser on a real server over a copy of the data, its console clean in every test."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import waitress.server
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from dashboard.web.app import create_app
from tests.browser.chromium import find_chromium

ROOT = Path(__file__).parents[2]
_FLAGS = [
    "--headless",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
]
_PATIENCE_MS = 30_000
Open = Callable[..., Page]


@pytest.fixture(scope="session")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("data")
    for name in ("layers", "gazetteer", "basemap"):
        shutil.copytree(ROOT / "data" / name, copy / name)
    return copy


@pytest.fixture(scope="session")
def address(data_dir: Path) -> Iterator[str]:
    """Where the page is served, on a free port."""
    server = waitress.server.create_server(
        create_app(data_dir).server, host="127.0.0.1", port=0, threads=8
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: the machine's own, else Playwright's."""
    flags = [*_FLAGS, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=flags)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """`open_page("?actor=russia")`: a page in a context of its own, its map painted.

    At the end of the test no page may have logged an error or asked another machine.
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def watch(page: Page) -> None:
        page.on(
            "console",
            lambda m: faults.append(m.text) if m.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
        page.on(
            "response",
            lambda r: faults.append(f"{r.status}: {r.url}") if r.status >= 400 else None,
        )
        page.on(
            "request",
            lambda r: (
                None
                if r.url.startswith((address, "data:", "blob:"))
                else faults.append(f"outside: {r.url}")
            ),
        )

    def open_one(
        query: str = "", *, width: int = 1440, height: int = 900, scheme: str = "light"
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            accept_downloads=True,
            reduced_motion="reduce",
        )
        context.set_default_timeout(_PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        watch(page)
        page.goto(f"{address}/{query}")
        page.wait_for_selector("body[data-painted]")
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert faults == []
