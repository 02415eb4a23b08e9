"""What a reader waits for, in a real browser that starts cold for every visit."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Playwright
from playwright.sync_api import Error as BrowserError
from playwright.sync_api import TimeoutError as BrowserTimeout

from tests.benchmarks.candidates import Candidate, Ours
from tests.benchmarks.points import Facts
from tests.benchmarks.servers import Failed
from tests.benchmarks.wire import relay
from tests.browser.chromium import find_chromium

WIDTH, HEIGHT = 1440, 900
_FLAGS = [
    "--headless",
    *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
]
_RECORDER = (Path(__file__).parent / "recorder.js").read_text(encoding="utf-8")
_POLL_MS = 40
_QUIET_S = 1.0
"""After the first frame: late answers arrive, and count among the bytes."""
_PAINTED = """([rule, expected]) => {
    const refused = __bench.refusal();
    if (refused) return { refused };
    const ms = __bench.waiting() ? null : __bench.painted[rule](expected);
    return ms === null ? false : { ms };
}"""


@dataclass(slots=True)
class Visit:
    """Milliseconds of one visit; `failure` is what ended it early, and when."""

    opened: list[float] = field(default_factory=list)
    filtered: list[float] = field(default_factory=list)
    rested: list[float] = field(default_factory=list)
    stepped: list[float] = field(default_factory=list)
    failure: str = ""


@contextmanager
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A new Chromium: nothing cached, nothing compiled."""
    started = playwright.chromium.launch(executable_path=find_chromium(), args=_FLAGS)
    try:
        yield started
    finally:
        started.close()


@contextmanager
def reading_page(started: Browser) -> Iterator[Page]:
    """An empty page with the recorder in it, that reaches this machine only."""
    context = started.new_context(
        viewport={"width": WIDTH, "height": HEIGHT},
        reduced_motion="reduce",
        accept_downloads=True,
        # Waiting for what is painted takes `eval`.
        bypass_csp=True,
    )
    context.add_init_script(_RECORDER)
    page = context.new_page()
    try:
        yield page
    finally:
        context.close()


def painted(page: Page, rule: str, expected: int | None, limit_s: float) -> float:
    """Milliseconds from the last change to the frame that shows it. Raises Failed."""
    try:
        found: Any = page.wait_for_function(
            _PAINTED, arg=[rule, expected], polling=_POLL_MS, timeout=limit_s * 1000
        ).json_value()
    except BrowserTimeout as error:
        raise Failed(f"not painted in {limit_s:.0f} s") from error
    except BrowserError as error:
        raise Failed(str(error).splitlines()[0]) from error
    if "refused" in found:
        raise Failed(found["refused"])
    return float(found["ms"])


def opened(page: Page, candidate: Candidate, address: str, facts: Facts, limit_s: float) -> float:
    """Milliseconds from asking for the address to a painted map."""
    try:
        page.goto(address, wait_until="commit", timeout=limit_s * 1000)
    except BrowserError as error:
        raise Failed(str(error).splitlines()[0]) from error
    return painted(page, candidate.rule, facts.total, limit_s)


def filtered(
    page: Page, candidate: Candidate, actors: list[str], facts: Facts, limit_s: float
) -> Iterator[float]:
    """Milliseconds for each actor that is chosen in addition to those before."""
    page.set_default_timeout(limit_s * 1000)
    for number, actor in enumerate(actors, 1):
        try:
            candidate.choose(page, actor)
        except BrowserError as error:
            raise Failed(str(error).splitlines()[0]) from error
        yield painted(page, candidate.rule, facts.count(actors[:number]), limit_s)


def visit(
    playwright: Playwright,
    candidate: Candidate,
    address: str,
    facts: Facts,
    actors: list[str],
    limit_s: float,
) -> Visit:
    """Open the page and choose some actors, one after the other."""
    found = Visit()
    with browser(playwright) as started, reading_page(started) as page:
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error).splitlines()[0]))
        page.on("crash", lambda _: faults.append("the page crashed"))
        doing = "opening"
        try:
            found.opened.append(opened(page, candidate, address, facts, limit_s))
            doing = "filtering"
            for ms in filtered(page, candidate, actors, facts, limit_s):
                found.filtered.append(ms)
                if candidate.rule == Ours.rule:
                    found.rested.append(painted(page, "rested", None, limit_s))
        except Failed as failure:
            found.failure = f"{doing}: {'; '.join([*faults[-2:], str(failure)])}"
    return found


def bytes_over_the_wire(
    playwright: Playwright,
    candidate: Candidate,
    address: str,
    facts: Facts,
    actors: list[str],
    limit_s: float,
) -> tuple[int, list[int]]:
    """Bytes to open the page with nothing cached, and for each filter. Raises Failed."""
    marks = []
    with (
        relay(address) as between,
        browser(playwright) as started,
        reading_page(started) as page,
    ):
        opened(page, candidate, between.address, facts, limit_s)
        marks.append(_quiet(page, between))
        for _ in filtered(page, candidate, actors, facts, limit_s):
            marks.append(_quiet(page, between))
    return marks[0], [after - before for before, after in pairwise(marks)]


def _quiet(page: Page, between: Any) -> int:
    """Bytes so far, once none has come for a while."""
    before, since = -1, time.monotonic()
    while time.monotonic() - since < _QUIET_S:
        if between.received != before:
            before, since = between.received, time.monotonic()
        page.wait_for_timeout(50)
    return before
