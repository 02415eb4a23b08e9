"""The figures of one run, size by size."""

import argparse
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Playwright
from rich.progress import Progress

from tests.benchmarks import load, measure, ours, report, synthetic
from tests.benchmarks.candidates import Candidate
from tests.benchmarks.folders import SEED, data_of, facts_of, log_of, make
from tests.benchmarks.points import Facts
from tests.benchmarks.report import OURS, Figure
from tests.benchmarks.servers import Failed, Server, serving

_HEAVY = 10**6
_RUNS_HEAVY = 3
"""Visits of an alternative from a million events on: each takes minutes."""
_CHOICES = 3


class Bench:
    """One run: what was asked, and the figures taken so far."""

    def __init__(self, asked: argparse.Namespace, playwright: Playwright, progress: Progress):
        self.asked = asked
        self.playwright = playwright
        self.figures: list[Figure] = []
        self.fallen: set[str] = set()
        """Alternatives that failed at a size: no larger one is tried."""
        self._progress = progress
        self._task = progress.add_task("", total=None)

    def say(self, text: str) -> None:
        """What is being done now."""
        self._progress.update(self._task, description=text)
        if not self._progress.console.is_terminal:
            self._progress.console.print(f"{datetime.now():%H:%M:%S} {text}")

    def add(
        self, name: str, candidate: str, size: str, facts: Facts, unit: str, samples: list[float]
    ) -> None:
        """A figure that was taken."""
        self.figures.append(
            Figure(
                name=name,
                candidate=candidate,
                size=size,
                events=facts.total,
                unit=unit,
                samples=samples,
            )
        )

    @contextmanager
    def trying(
        self, name: str, candidate: str, size: str, facts: Facts, unit: str
    ) -> Iterator[None]:
        """Figures of this block may fail; that is a result too."""
        try:
            yield
        except Failed as failure:
            self.figures.append(
                Figure(
                    name=name,
                    candidate=candidate,
                    size=size,
                    events=facts.total,
                    unit=unit,
                    failure=str(failure),
                )
            )

    def wants(self, group: str) -> bool:
        """Is this group of figures asked for?"""
        return group in self.asked.only

    def size(self, size: str) -> None:
        """Every figure at one size."""
        candidates = [c for c in self.asked.chosen if c.name not in self.fallen]
        self.say(f"{size}: making the data")
        folder = data_of(size)
        facts = facts_of(folder, with_points=any(c.name != OURS for c in candidates))
        if self.wants("start") and size != SEED and OURS in {c.name for c in candidates}:
            self._starts(size, facts, folder)
        with ExitStack() as stack:
            servers: dict[str, Server] = {}
            for at, candidate in enumerate(candidates):
                with self.trying(report.START, candidate.name, size, facts, "s"):
                    servers[candidate.name] = stack.enter_context(
                        serving(
                            candidate.command(folder, self.asked.port + at),
                            self.asked.port + at,
                            candidate.ready,
                            log_of(candidate.name, size),
                            self.asked.limit,
                        )
                    )
            standing = [c for c in candidates if c.name in servers]
            self.fallen |= {c.name for c in candidates if c.name not in servers} - {OURS}
            if self.wants("visits"):
                self._visits(size, facts, standing, servers)
            if self.wants("bytes"):
                self._bytes(size, facts, standing, servers)
            if OURS in servers:
                self._ours(size, facts, servers[OURS].address)
            if self.wants("visits") or self.wants("load"):
                for name, server in servers.items():
                    self.add(report.MEMORY, name, size, facts, "MB", [server.memory_mb()])

    def _starts(self, size: str, facts: Facts, folder: Path) -> None:
        log = log_of(OURS, size)
        self.say(f"{size}: starting the server")
        with self.trying(report.START, OURS, size, facts, "s"):
            seconds = ours.starts(folder, self.asked.port, log, self._few(facts))
            self.add(report.START, OURS, size, facts, "s", seconds)
        if facts.total > synthetic.MOST_AS_GEOJSON:
            return
        self.say(f"{size}: starting the server on new layers")
        with (
            tempfile.TemporaryDirectory() as temporary,
            self.trying(report.FIRST_START, OURS, size, facts, "s"),
        ):
            layers = Path(temporary) / "data"
            make(facts.total, layers, "--geojson")
            runs = min(_RUNS_HEAVY, self.asked.runs)
            seconds = ours.starts(layers, self.asked.port, log, runs, anew=True)
            self.add(report.FIRST_START, OURS, size, facts, "s", seconds)

    def _visits(
        self, size: str, facts: Facts, candidates: list[Candidate], servers: dict[str, Server]
    ) -> None:
        found: dict[str, list[measure.Visit]] = {c.name: [] for c in candidates}
        for run in range(self.asked.runs):
            for candidate in candidates:
                done = found[candidate.name]
                heavy = candidate.name != OURS and facts.total >= _HEAVY
                if (heavy and run >= _RUNS_HEAVY) or (done and done[-1].failure):
                    continue
                self.say(f"{size}: visit {run + 1} of {self.asked.runs}, {candidate.name}")
                done.append(
                    measure.visit(
                        self.playwright,
                        candidate,
                        servers[candidate.name].address,
                        facts,
                        _choices(facts, size, run),
                        self.asked.limit,
                    )
                )
        for name, visits in found.items():
            failure = next((v.failure for v in visits if v.failure), "")
            self.add(report.OPEN, name, size, facts, "ms", [ms for v in visits for ms in v.opened])
            filtered = [ms for v in visits for ms in v.filtered]
            if filtered or any(v.opened for v in visits if v.failure):
                self.add(report.FILTER, name, size, facts, "ms", filtered)
            self.figures[-1].failure = failure
            if rested := [ms for v in visits for ms in v.rested]:
                self.add(report.RESTED, name, size, facts, "ms", rested)
            if failure and name != OURS:
                self.fallen.add(name)

    def _bytes(
        self, size: str, facts: Facts, candidates: list[Candidate], servers: dict[str, Server]
    ) -> None:
        for candidate in (c for c in candidates if c.name not in self.fallen):
            self.say(f"{size}: bytes, {candidate.name}")
            with self.trying(report.OPEN_BYTES, candidate.name, size, facts, "kB"):
                opening, filters = measure.bytes_over_the_wire(
                    self.playwright,
                    candidate,
                    servers[candidate.name].address,
                    facts,
                    _choices(facts, size, 0),
                    self.asked.limit,
                )
                self.add(report.OPEN_BYTES, candidate.name, size, facts, "kB", [opening / 1e3])
                if filters:
                    each = [number / 1e3 for number in filters]
                    self.add(report.FILTER_BYTES, candidate.name, size, facts, "kB", each)

    def _ours(self, size: str, facts: Facts, address: str) -> None:
        runs, limit = self.asked.runs, self.asked.limit
        params = ""
        if self.wants("playback") or self.wants("server"):
            self.say(f"{size}: playback and picture")
            with self.trying(report.STEP, OURS, size, facts, "ms"):
                steps = runs if size != SEED else 0
                played = ours.playback(self.playwright, address, facts, steps, runs, limit)
                params = played.params
                self.add(report.PNG, OURS, size, facts, "ms", played.picture)
                if steps:
                    self.add(report.STEP, OURS, size, facts, "ms", played.steps)
        if self.wants("server") and params and size != SEED:
            self.say(f"{size}: server times")
            with self.trying(report.SCENE, OURS, size, facts, "ms"):
                scene = ours.scenes(address, facts, params, runs * 3)
                self.add(report.SCENE, OURS, size, facts, "ms", scene.ms)
                self.add(report.SCENE_PACKED, OURS, size, facts, "kB", _kb(scene.packed))
                self.add(report.SCENE_RAW, OURS, size, facts, "kB", _kb(scene.raw))
            with self.trying(report.FRAME, OURS, size, facts, "ms"):
                frame = ours.frames(address, facts, params, runs)
                self.add(report.FRAME, OURS, size, facts, "ms", frame.ms)
                self.add(report.FRAME_PACKED, OURS, size, facts, "kB", _kb(frame.packed))
        if self.wants("load") and size == self.asked.load_size:
            self._load(size, facts, address)

    def _load(self, size: str, facts: Facts, address: str) -> None:
        self.say(f"{size}: {self.asked.viewers} viewers for {self.asked.load_seconds} s")
        with self.trying(report.LOAD_ALL_95, OURS, size, facts, "ms"):
            recorded = load.record(self.playwright, address, facts, self.asked.limit)
            found = load.burden(
                address,
                facts,
                recorded,
                viewers=self.asked.viewers,
                for_s=self.asked.load_seconds,
            )
            for median, p95, samples in (
                (report.LOAD_SCENE, report.LOAD_SCENE_95, found.scene),
                (report.LOAD_ALL, report.LOAD_ALL_95, found.everything),
            ):
                if len(samples) > 1:
                    self.add(median, OURS, size, facts, "ms", samples)
                    self.add(
                        p95, OURS, size, facts, "ms", [statistics.quantiles(samples, n=20)[-1]]
                    )
            self.add(report.LOAD_ERRORS, OURS, size, facts, "errors", [float(len(found.errors))])
            self.figures[-1].failure = "; ".join(sorted(set(found.errors)))[:300]

    def build(self) -> None:
        """The build of the seed, which needs no server."""
        self.say("seed: building")
        fresh, again = ours.builds(self.asked.runs)
        facts = Facts(total=2, by_actor={}, first="", last="")
        self.add(report.BUILD, OURS, SEED, facts, "s", fresh)
        self.add(report.BUILD_AGAIN, OURS, SEED, facts, "s", again)

    def _few(self, facts: Facts) -> int:
        return self.asked.runs if facts.total <= _HEAVY else min(_RUNS_HEAVY, self.asked.runs)


def _choices(facts: Facts, size: str, run: int) -> list[str]:
    """Actors to choose in a visit: others, in another order, in each run; of the seed none."""
    often = facts.often()
    turned = often[run % len(often) :] + often[: run % len(often)]
    return [] if size == SEED else turned[:_CHOICES]


def _kb(samples: list[float]) -> list[float]:
    return [sample / 1e3 for sample in samples]
