"""Who is compared: how each is served, how its actor filter is used, how its painting is told.

*Painted* is the same for all: from the filter's change in the browser (the click that makes it) to
the end of the first frame that shows all of the new data, and nothing else.

- Ours: a scene with the expected number of strikes arrived, and what is drawn changed after that.
  Names make room for the marks in a later frame, which is a figure of its own.
- Plain Dash: the map's sources hold the expected number of features, all of them and their tiles
  loaded.
- Streamlit and kepler.gl: deck.gl made an instanced draw call with the expected number of rows.
- Panel: it says the expected number, and its canvas changed.

In each case a pixel of every canvas is then read back, and the next frame is the end.
The expected numbers come from the data, not from the page.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Page

from tests.benchmarks.points import POINTS

HERE = Path(__file__).parent


class Candidate(Protocol):
    """One of those compared; `rule` names the recorder's test for a painted map."""

    name: str
    rule: str
    ready: str

    def command(self, folder: Path, port: int) -> list[str]:
        """What serves a data folder."""

    def choose(self, page: Page, actor: str) -> None:
        """Make everything ready, arm the recorder, and click."""


class Ours:
    """This project."""

    name = "ours"
    rule = "scene"
    ready = "/healthz"

    def command(self, folder: Path, port: int) -> list[str]:
        return [
            sys.executable,
            "-m",
            "dashboard",
            "serve",
            "--data",
            str(folder),
            "--port",
            f"{port}",
        ]

    def choose(self, page: Page, actor: str) -> None:
        box = page.locator(f"#filter-actors input[value='{actor}']")
        box.wait_for(state="attached")
        box.scroll_into_view_if_needed()
        _arm(page)
        box.click()


class PlainDash:
    """Dash and Plotly, the whole figure with every change."""

    name = "plain Dash"
    rule = "rows"
    ready = "/"

    def command(self, folder: Path, port: int) -> list[str]:
        points = str(folder / POINTS)
        return [sys.executable, "-m", "tests.benchmarks.plain_dash", points, "--port", f"{port}"]

    def choose(self, page: Page, actor: str) -> None:
        _choose_label(page, "#actors label", actor)


@dataclass(frozen=True)
class Streamlit:
    """Streamlit and pydeck, in an environment of their own."""

    python: Path
    name = "Streamlit + pydeck"
    rule = "draws"
    ready = "/_stcore/health"

    def command(self, folder: Path, port: int) -> list[str]:
        settings = {
            "server.port": port,
            "server.address": "127.0.0.1",
            "server.headless": "true",
            "server.fileWatcherType": "none",
            "browser.gatherUsageStats": "false",
            "client.toolbarMode": "minimal",
        }
        return [
            str(self.python),
            *("-m", "streamlit", "run", str(HERE / "streamlit_pydeck.py")),
            *(f"--{name}={value}" for name, value in settings.items()),
            *("--", str(folder / POINTS)),
        ]

    def choose(self, page: Page, actor: str) -> None:
        page.locator("[data-testid=stMultiSelect] input").click()
        option = page.get_by_role("option", name=actor, exact=True)
        option.wait_for()
        _arm(page)
        option.click()


@dataclass(frozen=True)
class KeplerGl:
    """The widget of kepler.gl in a bare page, filtered in its own panel."""

    python: Path
    name = "kepler.gl"
    rule = "draws"
    ready = "/"

    def command(self, folder: Path, port: int) -> list[str]:
        script, points = str(HERE / "kepler_gl.py"), str(folder / POINTS)
        return [str(self.python), script, points, "--port", f"{port}"]

    def choose(self, page: Page, actor: str) -> None:
        values = page.locator(".multi-select-filter-panel .chickleted-input")
        if not values.count():
            page.locator(".side-bar__close").click()
            page.locator(".side-panel__tab").nth(1).click()
            page.locator(".add-filter-button").click()
            page.locator(".filter-panel .item-selector__dropdown").click()
            page.locator(".list__item").filter(has_text="actor1").click()
        if not page.locator(".list__item").count():  # it stays open after a choice
            values.click()
        value = page.locator(".list__item").filter(has_text=re.compile(f"^{re.escape(actor)}$"))
        value.wait_for()
        _arm(page)
        value.click()


@dataclass(frozen=True)
class Panel:
    """Panel with a picture by datashader, made anew for each choice."""

    python: Path
    name = "Panel + datashader"
    rule = "picture"
    ready = "/"

    def command(self, folder: Path, port: int) -> list[str]:
        script, points = str(HERE / "panel_datashader.py"), str(folder / POINTS)
        return [str(self.python), script, points, "--port", f"{port}"]

    def choose(self, page: Page, actor: str) -> None:
        _choose_label(page, "label", actor)


def all_candidates(bench_python: Path) -> list[Candidate]:
    """Ours first; those with an environment of their own only where that is."""
    candidates: list[Candidate] = [Ours(), PlainDash()]
    if bench_python.exists():
        candidates += [KeplerGl(bench_python), Panel(bench_python), Streamlit(bench_python)]
    return candidates


def _choose_label(page: Page, labels: str, actor: str) -> None:
    label = page.locator(labels).filter(has_text=actor).first
    label.wait_for()
    _arm(page)
    label.click()


def _arm(page: Page) -> None:
    page.evaluate("__bench.arm()")
