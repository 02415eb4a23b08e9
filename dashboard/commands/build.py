"""`build`: articles to layers."""

import time

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dashboard.commands.console import (
    DEFAULT_DATA,
    DEFAULT_SEEDS,
    DataDir,
    SeedsDir,
    errors,
    one_line_errors,
    tell,
    warn,
)


def build(seeds: SeedsDir = DEFAULT_SEEDS, data: DataDir = DEFAULT_DATA) -> None:
    """Read the articles of a folder into layers.

    Example: python -m dashboard build --seeds seeds --data data
    """
    started = time.perf_counter()
    with one_line_errors():
        from dashboard.build import build as build_layers

        progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=errors,
            transient=True,
        )
        with progress:
            task = progress.add_task("reading articles", total=None)
            report = build_layers(
                seeds,
                data,
                lambda done, of: progress.update(task, completed=done, total=of),
            )
    warn(report.problems)
    tell(
        f"{report.articles} articles, {report.events} events, {report.zones} zones, "
        f"{report.unplaced} unplaced, {time.perf_counter() - started:.1f} s"
    )
