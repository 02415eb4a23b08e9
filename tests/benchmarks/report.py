"""Figures, the table they make, and the machine they were taken on."""

import json
import os
import platform
import statistics
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.benchmarks.growth import growth

OURS = "ours"


@dataclass(slots=True, kw_only=True)
class Figure:
    """All samples of one figure of one candidate at one size.

    `events` is the real number of events. `failure` says what ended it; samples taken before stand.
    """

    name: str
    candidate: str
    size: str
    events: int
    unit: str
    samples: list[float] = field(default_factory=list)
    failure: str = ""

    @property
    def median(self) -> float:
        """The middle of the samples."""
        return statistics.median(self.samples)


OPEN, FILTER = "open to painted", "filter to painted"
RESTED = "filter until names have made room"
OPEN_BYTES, FILTER_BYTES = "bytes on open", "bytes of a filter"
SCENE, SCENE_PACKED, SCENE_RAW = "server, a filter", "payload, compressed", "payload, raw"
FRAME, FRAME_PACKED, STEP = "server, a step", "payload of a step", "playback step to painted"
START, FIRST_START = "start to first answer", "start on new layers"
MEMORY = "memory of the server"
BUILD, BUILD_AGAIN, PNG = "build", "build, nothing changed", "PNG from the button"
LOAD_SCENE, LOAD_ALL, LOAD_ERRORS = "viewers, scene", "viewers, all", "viewers, errors"
LOAD_SCENE_95, LOAD_ALL_95 = "viewers, scene, p95", "viewers, all, p95"

REACH: list[tuple[str, str, float]] = [
    (OPEN, "seed", 1_300),
    (OPEN, "1M", 1_300),
    (OPEN_BYTES, "seed", 1_300),
    (OPEN_BYTES, "1M", 1_300),
    (FILTER, "1k", 80),
    (FILTER, "100k", 100),
    (FILTER, "1M", 120),
    (FILTER, "10M", 400),
    (SCENE, "1M", 30),
    (SCENE_PACKED, "1M", 50),
    (STEP, "1M", 60),
    (START, "1M", 3),
    (MEMORY, "1M", 450),
    (PNG, "1M", 800),
    (LOAD_ALL_95, "1M", 500),
    (LOAD_ERRORS, "1M", 0),
]
"""What is to be reached, in the figure's unit."""


_THEIRS = ("streamlit", "pydeck", "keplergl", "panel", "datashader")


def machine(bench_python: Path, chromium: str) -> dict[str, Any]:
    """What the figures depend on."""
    named = ("dash", "plotly", "dash-mantine-components", "duckdb", "playwright", "waitress")
    versions = {name: version(name) for name in named}
    if bench_python.exists():
        script = f"from importlib.metadata import version as v;print(*map(v, {_THEIRS}))"
        told = subprocess.run(
            [str(bench_python), "-c", script], capture_output=True, text=True, check=True
        ).stdout.split()
        versions |= dict(zip(_THEIRS, told, strict=True))
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9),
        "system": platform.platform(),
        "python": platform.python_version(),
        "chromium": chromium,
        "load": os.getloadavg(),
        "versions": versions,
    }


def write(path: Path, about: dict[str, Any], figures: list[Figure]) -> None:
    """Everything, as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    said = {**about, "figures": [asdict(figure) for figure in figures]}
    path.write_text(json.dumps(said, indent=1, ensure_ascii=False), encoding="utf-8")


def markdown(about: dict[str, Any], figures: list[Figure], sizes: list[str]) -> str:
    """The table, the growth, what was to be reached, and what failed."""
    lines = [*_about(about), "", *_table(figures, sizes), "", *_reached(figures)]
    failures = [f for f in figures if f.failure]
    if failures:
        lines += ["", "Not taken, or not to the end:", ""]
        for figure in failures:
            said = " ".join(figure.failure.split())
            lines.append(f"- {figure.name}, {figure.candidate}, {figure.size}: {said}")
    return "\n".join(lines) + "\n"


def _about(about: dict[str, Any]) -> Iterator[str]:
    versions = ", ".join(f"{name} {number}" for name, number in about["versions"].items())
    yield (
        f"{about['date']}, {about['processor']}, {about['cores']} cores, {about['memory_gb']} GB, "
        f"{about['system']}, Python {about['python']}, Chromium {about['chromium']}; {versions}."
    )
    load = " ".join(f"{number:.1f}" for number in about["load"])
    yield f"Load of the machine as it began: {load}. {about['viewers']} viewers."
    yield "Synthetic events but for the seed. Median (least–most, number of samples)."


def _table(figures: list[Figure], sizes: list[str]) -> Iterator[str]:
    yield f"| figure | candidate | {' | '.join(sizes)} | growth |"
    yield f"| --- | --- | {' | '.join('---' for _ in sizes)} | --- |"
    for name, candidate in dict.fromkeys((f.name, f.candidate) for f in figures):
        ours = [f for f in figures if (f.name, f.candidate) == (name, candidate)]
        cells = [_cell([f for f in ours if f.size == size]) for size in sizes]
        yield f"| {name}, {ours[0].unit} | {candidate} | {' | '.join(cells)} | {_growth(ours)} |"


def _cell(found: list[Figure]) -> str:
    if not found:
        return "–"
    figure = found[0]
    said = ""
    if figure.samples:
        said = number(figure.median)
        if len(figure.samples) > 1:
            low, high = number(min(figure.samples)), number(max(figure.samples))
            said += f" ({low}–{high}, {len(figure.samples)})"
    return " ".join(part for part in (said, "failed" if figure.failure else "") if part)


def _growth(figures: Iterable[Figure]) -> str:
    measured = [f for f in figures if f.samples and f.size != "seed" and f.median > 0]
    found = growth([f.events for f in measured], [f.median for f in measured])
    if found is None:
        return "–"
    return f"{found.curve} (± {found.miss:.0%}), last step n^{found.exponent:.2f}"


def _reached(figures: list[Figure]) -> Iterator[str]:
    yield "| to reach | at | at most | measured | |"
    yield "| --- | --- | --- | --- | --- |"
    ours = {(f.name, f.size): f for f in figures if f.candidate == OURS and f.samples}
    for name, size, most in REACH:
        figure = ours.get((name, size))
        if figure is None:
            continue
        missed = f"{figure.median / most:.1f} times" if most else "missed"
        verdict = "reached" if figure.median <= most else missed
        cells = (f"{name}, {figure.unit}", size, number(most), number(figure.median), verdict)
        yield f"| {' | '.join(cells)} |"


def number(value: float) -> str:
    """Three digits that count."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.{1 if value >= 10 else 2}f}".rstrip("0").rstrip(".")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()
