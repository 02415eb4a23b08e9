"""`make bench`: this project beside its alternatives (`candidates.py`), in one run.

`python -m tests.benchmarks.run [--sizes seed 10k 1M] [--only visits load] [--runs 10]` writes
`build/benchmarks/<time>.json` and prints a table in Markdown. Visits are interleaved: each run
takes every candidate once before the next, so a slow minute of the machine is everybody's.
"""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from tests.benchmarks import measure, report
from tests.benchmarks.bench import Bench
from tests.benchmarks.candidates import all_candidates
from tests.benchmarks.folders import BUILD, SEED, SIZES
from tests.benchmarks.servers import ROOT

GROUPS = ("visits", "bytes", "server", "playback", "start", "build", "load")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="+", choices=[SEED, *SIZES], default=[SEED, *SIZES])
    parser.add_argument("--only", nargs="+", choices=GROUPS, default=list(GROUPS))
    parser.add_argument("--runs", type=int, default=10, help="visits, and samples of the rest")
    parser.add_argument("--candidates", nargs="+", help="their names in candidates.py")
    parser.add_argument("--limit", type=float, default=120, help="seconds to wait for a map")
    parser.add_argument("--load-size", choices=list(SIZES), default="1M")
    parser.add_argument("--viewers", type=int, default=50)
    parser.add_argument("--load-seconds", type=float, default=60)
    parser.add_argument("--port", type=int, default=8150, help="the first of five")
    bench_python = ROOT / ".venv-bench" / "bin" / "python"
    parser.add_argument("--bench-python", type=Path, default=bench_python)
    asked = parser.parse_args()
    known = all_candidates(asked.bench_python)
    names = asked.candidates or [c.name for c in known]
    missing = set(names) - {c.name for c in known}
    if missing:
        parser.error(f"not there: {', '.join(sorted(missing))}. Run: make bench")
    asked.chosen = [c for c in known if c.name in names]
    return asked


def main() -> None:
    """Take the figures, write them down, print the table."""
    asked = _arguments()
    begun = datetime.now().astimezone().replace(microsecond=0)
    written = BUILD / f"{begun:%Y-%m-%d-%H%M%S}.json"
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with (
        sync_playwright() as playwright,
        Progress(*columns, console=Console(stderr=True)) as progress,
    ):
        with measure.browser(playwright) as started:
            about = report.machine(asked.bench_python, started.version)
        about |= {"date": begun.isoformat(), "runs": asked.runs, "viewers": asked.viewers}
        bench = Bench(asked, playwright, progress)
        if bench.wants("build"):
            bench.build()
        for size in asked.sizes if set(asked.only) - {"build"} else []:
            bench.size(size)
            report.write(written, about, bench.figures)  # what is known, should the rest not come
    report.write(written, about, bench.figures)
    sizes = list(dict.fromkeys([*([SEED] if bench.wants("build") else []), *asked.sizes]))
    sys.stdout.write(report.markdown(about, bench.figures, sizes))
    Console(stderr=True).print(f"All samples: {written}")


if __name__ == "__main__":
    main()
