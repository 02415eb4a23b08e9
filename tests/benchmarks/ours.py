"""What only our server has: scenes, frames of a playback, the picture, start-up and the build."""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import urllib3
from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Page, Playwright

from tests.benchmarks.candidates import Ours
from tests.benchmarks.measure import browser, opened, painted, reading_page
from tests.benchmarks.points import Facts
from tests.benchmarks.servers import ROOT, Failed, serving

WINDOWS = 16
_EACH = 20  # strikes of a window, at the least and about
# The map may be painted before Dash, which gives it to us, has loaded.
_PARAMS = """async () => {
    while (!window.dash_clientside?.map) await new Promise(requestAnimationFrame);
    return window.dash_clientside.map.params();
}"""
_FRAMES = """async (path) => {
    window.dash_clientside.map.hold(true);
    window.__frames = (await (await fetch(path)).json()).frames;
    return window.__frames.length;
}"""
_SHOW = """(number) => {
    __bench.start();
    window.dash_clientside.map.show(window.__frames[number]);
}"""


@dataclass(slots=True)
class Answers:
    """Milliseconds to the end of each answer, and its bytes, compressed and not."""

    ms: list[float] = field(default_factory=list)
    packed: list[float] = field(default_factory=list)
    raw: list[float] = field(default_factory=list)


@dataclass(slots=True)
class Playback:
    """`steps` and `picture` in milliseconds; `params` is what the page adds to a request."""

    steps: list[float] = field(default_factory=list)
    picture: list[float] = field(default_factory=list)
    params: str = ""


def queries(facts: Facts, seed: int) -> Iterator[str]:
    """Filters as the page writes them: some attackers and a range of days, no two alike."""
    chance = random.Random(seed)
    first, last = facts.days()
    told = set()
    while True:
        actors = chance.sample(facts.often(), k=chance.randint(1, min(3, len(facts.often()))))
        days = sorted(chance.randint(0, (last - first).days) for _ in range(2))
        since, until = (first + timedelta(days=number) for number in days)
        query = f"actor={','.join(actors)}&from={since}&to={until}"
        if query not in told:
            told.add(query)
            yield query


def windows(facts: Facts, number: int) -> list[tuple[date, date]]:
    """So many windows, one after the other, from the middle of the data's time.

    Each is a week, or longer where the strikes are few: a window with none changes nothing.
    """
    first, last = facts.days()
    days = max(7, round((last - first).days * _EACH / facts.total))
    start = first + (last - first) / 2
    return [
        (start + timedelta(days=days * at), start + timedelta(days=days * (at + 1) - 1))
        for at in range(number)
    ]


def scenes(address: str, facts: Facts, params: str, runs: int) -> Answers:
    """One scene for a filter nobody asked for before, `runs` times."""
    asked = queries(facts, seed=11)
    return _ask(f"{address}/scene?{next(asked)}&{params}" for _ in range(runs))


def frames(address: str, facts: Facts, params: str, runs: int) -> Answers:
    """Frames of a playback, each time other ones; the figures are for one of the windows."""
    weeks = windows(facts, WINDOWS)
    made = _ask(
        f"{address}/frames?actor={actor}&{params}&windows={_written(weeks)}"
        for actor in _around(facts.often(), runs)
    )
    for figure in (made.ms, made.packed, made.raw):
        figure[:] = [value / WINDOWS for value in figure]
    return made


def playback(
    playwright: Playwright, address: str, facts: Facts, steps: int, pictures: int, limit_s: float
) -> Playback:
    """Pictures from their button, then frames given to the map one by one. Raises Failed."""
    found = Playback()
    with browser(playwright) as started, reading_page(started) as page:
        page.set_default_timeout(limit_s * 1000)
        opened(page, Ours(), address, facts, limit_s)
        found.params = page.evaluate(_PARAMS)
        try:
            for _ in range(pictures):
                found.picture.append(_picture(page))
            if not steps:
                return found
            path = f"/frames?{found.params}&windows={_written(windows(facts, WINDOWS))}"
            ready = page.evaluate(_FRAMES, path)
            for number in _around(list(range(ready)), steps):
                page.evaluate(_SHOW, number)
                found.steps.append(painted(page, "shown", None, limit_s))
        except BrowserError as error:
            raise Failed(str(error).splitlines()[0]) from error
    return found


def starts(folder: Path, port: int, log: Path, runs: int, *, anew: bool = False) -> list[float]:
    """Seconds from the command to the first answer of /healthz.

    `anew` is the first start after a build: the store's tables are made of the layers.
    """
    ours = Ours()
    found = []
    for _ in range(runs):
        if anew:
            shutil.rmtree(folder / "cache", ignore_errors=True)
        with serving(ours.command(folder, port), port, ours.ready, log) as server:
            found.append(server.started_s)
    return found


def builds(runs: int) -> tuple[list[float], list[float]]:
    """Seconds of the whole command on the seed: nothing read before, and nothing changed."""
    fresh, again = [], []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as temporary:
            data = Path(temporary) / "data"
            for name in ("gazetteer", "basemap"):
                shutil.copytree(ROOT / "data" / name, data / name)
            command = [sys.executable, "-m", "dashboard", "build", "--data", str(data)]
            for found in (fresh, again):
                begun = time.perf_counter()
                subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
                found.append(time.perf_counter() - begun)
    return fresh, again


def _picture(page: Page) -> float:
    """Milliseconds from the click to the whole file, on a page that has not drawn it before."""
    page.reload()
    page.wait_for_selector("body[data-painted]")
    button = page.locator("#export-png")
    begun = time.perf_counter()
    with page.expect_download() as download:
        button.click()
    download.value.path()
    return (time.perf_counter() - begun) * 1000


def _ask(urls: Iterator[str]) -> Answers:
    found = Answers()
    http: Any = urllib3.PoolManager(retries=False, timeout=120)
    for url in urls:
        begun = time.perf_counter()
        answer = http.request("GET", url, headers={"Accept-Encoding": "br"}, decode_content=False)
        found.ms.append((time.perf_counter() - begun) * 1000)
        if answer.status != 200:
            raise Failed(f"{answer.status} for {url}")
        found.packed.append(float(len(answer.data)))
        plain = http.request("GET", url, headers={"Accept-Encoding": "identity"})
        found.raw.append(float(len(plain.data)))
    return found


def _written(weeks: list[tuple[date, date]]) -> str:
    return ",".join(f"{first}..{last}" for first, last in weeks)


def _around(values: list[Any], number: int) -> Iterator[Any]:
    """Values in a circle."""
    for at in range(number):
        yield values[at % len(values)]
