"""The commands of `python -m dashboard`: the only place that prints."""

import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dashboard import __version__
from dashboard.errors import DashboardError

# Heavy libraries are imported by the command that needs them: serving never loads the parser,
# and --help answers at once.

PROJECT = Path(__file__).resolve().parents[1]

app = typer.Typer(
    name="python -m dashboard",
    help="Conflict event map: reads reports of strikes in Syria and maps what was reported, by "
    "whom, how surely and how precisely.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

DataDir = Annotated[
    Path, typer.Option("--data", metavar="DIR", help="The folder of layers, gazetteer and basemap.")
]
SeedsDir = Annotated[Path, typer.Option("--seeds", metavar="DIR", help="The folder of articles.")]

_errors = Console(stderr=True, soft_wrap=True, highlight=False, markup=False, emoji=False)


@contextmanager
def _one_line_errors() -> Iterator[None]:
    """A user's mistake is one line and exit code 1, never a traceback."""
    try:
        yield
    except DashboardError as error:
        _errors.print(str(error), style="red")
        raise typer.Exit(1) from error
    except KeyboardInterrupt:
        _errors.print("Stopped. What stood before stands.")
        raise typer.Exit(1) from None


def _print_json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def _version(show: bool) -> None:
    if show:
        sys.stdout.write(f"{__version__}\n")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


@app.command()
def build(seeds: SeedsDir = PROJECT / "seeds", data: DataDir = PROJECT / "data") -> None:
    """Read the articles of a folder into layers.

    Example: python -m dashboard build --seeds seeds --data data
    """
    started = time.perf_counter()
    with _one_line_errors():
        from dashboard.build import build as build_layers

        progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=_errors,
            transient=True,
        )
        with progress:
            task = progress.add_task("reading articles", total=None)
            report = build_layers(
                seeds,
                data,
                lambda done, of: progress.update(task, completed=done, total=of),
            )
    for problem in report.problems:
        _errors.print(problem, style="yellow")
    sys.stdout.write(
        f"{report.articles} articles, {report.events} events, {report.zones} zones, "
        f"{report.unplaced} unplaced, {time.perf_counter() - started:.1f} s\n"
    )


@app.command()
def serve(
    data: DataDir = PROJECT / "data",
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")] = 8050,
) -> None:
    """Serve the map to browsers.

    Example: python -m dashboard serve --port 8050
    """
    with _one_line_errors():
        from dashboard.web.serve import serve as serve_forever

        def tell(address: str, problems: Sequence[str]) -> None:
            for problem in problems:
                _errors.print(problem, style="yellow")
            _errors.print(f"The map is on {address} (Ctrl-C stops it)")

        serve_forever(data, host, port, tell)


@app.command()
def extract(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An article: UTF-8 text.")],
    date: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="ISO", help="The day it was published."),
    ] = None,
    data: DataDir = PROJECT / "data",
) -> None:
    """Read one article; its events, zones and doubts go to stdout as JSON.

    Example: python -m dashboard extract seeds/russian-airstrikes-begin.txt
    """
    with _one_line_errors():
        from dashboard.extraction.articles import read_article
        from dashboard.extraction.pipeline import Extractor
        from dashboard.extraction.resources import load_resources
        from dashboard.layers.report import extraction_report

        article = read_article(file, date.date() if date else None)
        extraction = Extractor(*load_resources(data)).extract(article)
        _print_json(
            extraction_report(article, extraction.events, extraction.zones, extraction.review)
        )


@app.command()
def geocode(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A place, as the news spells it.")],
    near: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A place or governorate it is near; may be repeated."),
    ] = None,
    data: DataDir = PROJECT / "data",
) -> None:
    """Find a place by name; the candidates with scores go to stdout as JSON.

    Example: python -m dashboard geocode Latamneh --near Hama
    """
    with _one_line_errors():
        from dashboard.domain.place import Mention
        from dashboard.geocoding.gazetteer import Gazetteer
        from dashboard.geocoding.resolve import rank, resolve
        from dashboard.layers.report import geocoding_report

        gazetteer = Gazetteer.load(data)
        mention = Mention(name=name, within=tuple(near or ()))
        found = resolve(mention, gazetteer)
        _print_json(geocoding_report(name, found, rank(mention, gazetteer)))


@app.command()
def check(data: DataDir = PROJECT / "data") -> None:
    """Check every layer against the contract; exit 1 where one breaks it.

    Example: python -m dashboard check --data data
    """
    with _one_line_errors():
        from dashboard.layers.geojson import layer_names, read_layer

        faults: list[str] = []
        counts: list[str] = []
        for name in layer_names():
            try:
                items, lines = read_layer(data / "layers", name)
            except DashboardError as error:
                faults.append(str(error))
                continue
            faults += lines
            counts.append(f"{name}: {len(items)}")
    for fault in faults:
        _errors.print(fault, style="red")
    if faults:
        raise typer.Exit(1)
    sys.stdout.write(", ".join(counts) + ", all valid\n")
