"""Many viewers at once, each of whom changes a filter every few seconds.

What a change of the filter asks of the server is recorded from the page in a real browser, every
request of it, and sent again by each viewer with filters of its own, on as many connections as a
browser opens. Nothing is kept by the viewers: each answer is made and sent anew.
"""

import random
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import urllib3
from playwright.sync_api import Playwright, Request

from tests.benchmarks.candidates import Ours
from tests.benchmarks.measure import browser, filtered, opened, reading_page
from tests.benchmarks.ours import queries
from tests.benchmarks.points import Facts

_CONNECTIONS = 6  # of a browser, to one host
_KEPT = ("/assets/", "/_dash-component-suites/", "/basemap/")
_TIMELINE = "/timeline?"
_LATE_MS = 1_500  # requests may follow the painting


@dataclass(frozen=True, slots=True)
class Asked:
    """One request of the page."""

    method: str
    path: str
    body: str

    def with_query(self, before: str, after: str) -> "Asked":
        """The same for another filter; the page asks for the timeline's bars without its dates."""
        if self.path.startswith(_TIMELINE):
            after = "&".join(p for p in after.split("&") if not p.startswith(("from=", "to=")))
        return Asked(
            self.method, self.path.replace(before, after), self.body.replace(before, after)
        )


@dataclass(slots=True)
class Load:
    """Milliseconds to the scene and to the last answer of each change, and what went wrong."""

    scene: list[float] = field(default_factory=list)
    everything: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    requests: int = 0


def record(
    playwright: Playwright, address: str, facts: Facts, limit_s: float
) -> tuple[str, list[Asked]]:
    """The query of a filter, and all requests that choosing it makes. Raises Failed."""
    actor = facts.often()[0]
    heard: list[Asked] = []

    def hear(request: Request) -> None:
        path = request.url.removeprefix(address)
        # Scripts and styles are kept by browsers, and not asked for again.
        if request.url.startswith(address) and not path.startswith(_KEPT):
            heard.append(Asked(request.method, path, request.post_data or ""))

    with browser(playwright) as started, reading_page(started) as page:
        opened(page, Ours(), address, facts, limit_s)
        page.wait_for_timeout(_LATE_MS)
        page.on("request", hear)
        list(filtered(page, Ours(), [actor], facts, limit_s))
        page.wait_for_timeout(_LATE_MS)
    return f"actor={actor}", heard


def burden(
    address: str,
    facts: Facts,
    recorded: tuple[str, list[Asked]],
    *,
    viewers: int = 50,
    every_s: float = 5,
    for_s: float = 60,
) -> Load:
    """All viewers for a while; they come in one after the other within the first `every_s`."""
    found, lock = Load(), threading.Lock()
    begun = time.perf_counter()

    def view(number: int) -> None:
        chance = random.Random(number)
        asked = queries(facts, seed=1_000 + number)
        due = begun + chance.uniform(0, every_s)
        http = urllib3.PoolManager(maxsize=_CONNECTIONS, retries=False, timeout=30)
        with ThreadPoolExecutor(_CONNECTIONS) as connections:
            while due < begun + for_s:
                time.sleep(max(0.0, due - time.perf_counter()))
                _change(http, connections, address, _other(recorded, next(asked)), found, lock)
                due += every_s

    threads = [threading.Thread(target=view, args=(number,)) for number in range(viewers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def _other(recorded: tuple[str, list[Asked]], query: str) -> Iterator[Asked]:
    before, requests = recorded
    return (request.with_query(before, query) for request in requests)


def _change(
    http: urllib3.PoolManager,
    connections: ThreadPoolExecutor,
    address: str,
    requests: Iterator[Asked],
    found: Load,
    lock: threading.Lock,
) -> None:
    begun = time.perf_counter()

    def send(request: Asked) -> None:
        fault = ""
        try:
            answer = http.request(
                request.method,
                f"{address}{request.path}",
                body=request.body or None,
                headers={"Accept-Encoding": "br", "Content-Type": "application/json"},
                decode_content=False,
            )
            if answer.status >= 400:
                fault = f"{answer.status} for {request.path.partition('?')[0]}"
        except urllib3.exceptions.HTTPError as error:
            fault = f"{type(error).__name__} for {request.path.partition('?')[0]}"
        with lock:
            found.requests += 1
            if fault:
                found.errors.append(fault)
            elif request.path.startswith("/scene"):
                found.scene.append((time.perf_counter() - begun) * 1000)

    list(connections.map(send, requests))
    with lock:
        found.everything.append((time.perf_counter() - begun) * 1000)
