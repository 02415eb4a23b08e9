"""A real browser on a real server over a copy of the data, its console clean in every test."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import waitress.server
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from dashboard.web.app import create_app
from tests.browser.chromium import find_chromium
from tests.paths import ROOT

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


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a server over a data folder, on a free port."""
    server = waitress.server.create_server(
        create_app(folder).server, host="127.0.0.1", port=0, threads=8
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


@pytest.fixture(scope="session")
def address(data_dir: Path) -> Iterator[str]:
    """Where the page of the seed is served."""
    with serving(data_dir) as where:
        yield where


@pytest.fixture
def elsewhere(data_dir: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A page of its own over a copy of the data that the test may change: address and folder."""
    folder = tmp_path / "data"
    shutil.copytree(data_dir, folder, ignore=shutil.ignore_patterns("cache"))
    with serving(folder) as where:
        yield where, folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: the machine's own, else Playwright's."""
    flags = [*_FLAGS, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=flags)
        yield started
        started.close()


def until(page: Page, condition: str, arg: object = None) -> None:
    """Waits until a condition in JavaScript holds in the page.

    Playwright's `wait_for_function` needs `eval`, which the page's content policy forbids.
    """
    page.evaluate(
        f"""(arg) => new Promise((done, fail) => {{
          const end = performance.now() + {_PATIENCE_MS};
          const look = () => {{
            if ({condition}) done();
            else if (performance.now() > end) fail(new Error("it never came to hold"));
            else requestAnimationFrame(look);
          }};
          look();
        }})""",
        arg,
    )


def _given_up(request: Request) -> bool:
    """Whether the page itself stopped asking, since it had something newer to ask."""
    return request.failure == "net::ERR_ABORTED"


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """`open_page("?actor=russia")`: a page in a context of its own, its map painted.

    At the end of the test no page may have logged an error or asked another machine; faults of an
    address with `forgiven` in it are part of the test.
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def watch(page: Page, origin: str, forgiven: str) -> None:
        def fault(text: str, url: str) -> None:
            if not (forgiven and forgiven in url):
                faults.append(f"{text} {url}")

        page.on(
            "console",
            lambda m: fault(m.text, m.location["url"]) if m.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: fault(str(error), ""))
        page.on("requestfailed", lambda r: None if _given_up(r) else fault("failed:", r.url))
        page.on("response", lambda r: fault(str(r.status), r.url) if r.status >= 400 else None)
        page.on(
            "request",
            lambda r: (
                None if r.url.startswith((origin, "data:", "blob:")) else fault("outside:", r.url)
            ),
        )

    def open_one(
        query: str = "",
        *,
        at: str = address,
        width: int = 1440,
        height: int = 900,
        scheme: str = "light",
        forgiven: str = "",
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
        watch(page, at, forgiven)
        page.goto(f"{at}/{query}")
        page.wait_for_selector("body[data-painted]")
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert faults == []
