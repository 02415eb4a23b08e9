"""`build`: articles to layers."""

import time
from functools import partial
from typing import Annotated

import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from dashboard.commands.console import (
    DEFAULT_DATA,
    DEFAULT_SEEDS,
    DataDir,
    SeedsDir,
    counted,
    errors,
    one_line_errors,
    tell,
    warn,
)
from dashboard.commands.reading import ReaderOption, asker, tokens
from dashboard.readers.mode import Mode


def build(
    seeds: SeedsDir = DEFAULT_SEEDS,
    data: DataDir = DEFAULT_DATA,
    jobs: Annotated[
        int | None,
        typer.Option(
            min=1,
            metavar="N",
            help="Read in up to N processes, where there is enough to read. [default: one a core]",
        ),
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Read on the Dask cluster with this scheduler, such as tcp://10.0.0.1:8786. "
            "Its workers need this project and what it requires, but no files: "
            "PYTHONPATH=. dask worker ADDRESS --nthreads 1",
        ),
    ] = None,
    reader: ReaderOption = Mode.RULES,
    max_articles: Annotated[
        int | None,
        typer.Option(
            min=0,
            metavar="N",
            help="Ask the model of N new articles at most; build again to go on with the rest.",
        ),
    ] = None,
) -> None:
    """Read the articles of a folder into layers.

    An article read before is not read again, unless it, its pins, the gazetteer or the program has
    changed. What was read is kept in the data folder, in cache/: delete it to read all again.

    Example: python -m dashboard build --seeds seeds --data data
    """
    if scheduler is not None and jobs is not None:
        raise typer.BadParameter("with --scheduler, the cluster's workers read. Leave out --jobs.")
    if max_articles is not None and reader is Mode.RULES:
        raise typer.BadParameter("the rules cost nothing. --max-articles goes with --reader model.")
    started = time.perf_counter()
    with one_line_errors():
        from dashboard.building.batch.cluster import read_on_cluster
        from dashboard.building.batch.processes import cores, read_in_processes
        from dashboard.building.build import build as build_layers
        from dashboard.building.model_answers import ModelReading

        run = (
            partial(read_in_processes, jobs=jobs or cores())
            if scheduler is None
            else partial(read_on_cluster, address=scheduler)
        )
        with _progress() as progress:
            model = None
            if reader is not Mode.RULES:
                asked = progress.add_task("asking the model", total=None)
                model = ModelReading(
                    mode=reader,
                    asker=asker(data, max_articles),
                    on_answer=lambda done, of, usage: progress.update(
                        asked,
                        completed=done,
                        total=of,
                        description=f"asking the model, {usage.sent + usage.received:,} tokens",
                    ),
                )
            task = progress.add_task("reading articles", total=None)
            report = build_layers(
                seeds,
                data,
                lambda done, of: progress.update(task, completed=done, total=of),
                run,
                model,
            )
    warn(report.problems)
    unchanged = f" ({report.unchanged} unchanged)" if report.unchanged else ""
    unread = f", {counted(report.unread, 'file')} not read" if report.unread else ""
    joined = report.strikes < report.events
    several = f" of {counted(report.strikes, 'strike')}" if joined else ""
    tell(
        f"{counted(report.articles, 'article')}{unchanged}, "
        f"{counted(report.events, 'event')}{several}, {counted(report.zones, 'zone')}, "
        f"{report.unplaced} unplaced{unread}, {time.perf_counter() - started:.1f} s"
    )
    if reader is not Mode.RULES:
        tell(f"asked the model: {tokens(report.usage)}")


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeRemainingColumn(),
        console=errors,
        transient=True,
        disable=not errors.is_terminal,  # else an empty line would stand in every log
    )


class _Rate(ProgressColumn):
    """Articles a second."""

    def render(self, task: Task) -> Text:
        """The speed of late, once there is one."""
        return Text(f"{task.speed:.1f}/s" if task.speed else "", style="progress.data.speed")
