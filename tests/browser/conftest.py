"""A real browser on a real server over a copy of the data, its console clean in every test."""

import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import waitress.server
from playwright.sync_api import Browser, Page, expect, sync_playwright
from waitress import wasyncore

from dashboard.web.app import create_app
from dashboard.web.server.hosting import Hosting
from tests.browser.chromium import find_chromium
from tests.browser.pages import PATIENCE_MS, Kind, Pages, Watched
from tests.folders import SERVED, copied, without_ground

_FLAGS = [
    "--headless",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    # Only the map is WebGL: without a graphics card the rest of a page is drawn quicker without it.
    "--disable-gpu-compositing",
    "--disable-background-networking",
]
Open = Callable[..., Page]

expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def mapped_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's data with its base map."""
    return copied(tmp_path_factory.mktemp("mapped"), *SERVED)


@pytest.fixture(scope="session")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's data on bare paper."""
    return without_ground(copied(tmp_path_factory.mktemp("bare"), *SERVED))


@contextmanager
def serving(folder: Path, hosting: Hosting | None = None) -> Iterator[str]:
    """The address of a server over a data folder, on a free port."""
    server = waitress.server.create_server(
        create_app(folder, hosting or Hosting()).server, host="127.0.0.1", port=0, threads=8
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    # Closed from its own loop: one that waits on a socket closed under it fails.
    server.trigger.pull_trigger(lambda: wasyncore.close_all(server._map))
    thread.join(timeout=5)
    # Its threads would keep DuckDB's objects until the interpreter ends, which complains of them.
    server.task_dispatcher.shutdown(cancel_pending=True, timeout=5)


@pytest.fixture(scope="session")
def address(data_dir: Path) -> Iterator[str]:
    """Where the page of the seed is served, on bare paper."""
    with serving(data_dir) as where:
        yield where


@pytest.fixture(scope="session")
def mapped(mapped_dir: Path) -> Iterator[str]:
    """Where it is served with its base map."""
    with serving(mapped_dir) as where:
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


@pytest.fixture(scope="session")
def pages(browser: Browser) -> Iterator[Pages]:
    """The pages of this worker."""
    kept = Pages(browser)
    yield kept
    kept.close()


@pytest.fixture
def open_page(pages: Pages, address: str) -> Iterator[Open]:
    """`open_page("?actor=russia")`: a page, its map painted, as if it had just been opened there.

    It is one that an earlier test left as it found it, taken to that address; with `fresh` it is
    loaded from there, and so it is without `webgl`, its map unpainted.
    At the end of the test no page may have logged an error or asked another machine; faults with
    `forgiven` in their words or address are part of the test.
    """
    opened: list[Watched] = []

    def open_one(
        query: str = "",
        *,
        at: str = address,
        width: int = 1440,
        height: int = 900,
        scheme: str = "light",
        fresh: bool = False,
        webgl: bool = True,
        forgiven: str = "",
    ) -> Page:
        language = re.search(r"lang=\w+", query)
        start = f"{at}/?{language[0]}" if language else f"{at}/"
        kind = Kind(start, width, height, scheme)
        if not webgl:
            opened.append(pages.without_webgl(kind, f"{at}/{query}"))
        elif fresh:
            opened.append(pages.fresh(kind, f"{at}/{query}"))
        else:
            opened.append(pages.take(kind))
        if webgl:
            opened[-1].forgiven = forgiven
        if webgl and not fresh and f"{at}/{query}" != start:
            opened[-1].go(f"{at}/{query}")
        return opened[-1].page

    yield open_one
    faults = [fault for each in opened for fault in each.faults]
    for each in opened:
        pages.give_back(each)
    assert faults == []
