"""`add`: an article into the folder of articles."""

from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from dashboard.commands.console import (
    DEFAULT_SEEDS,
    SeedsDir,
    day,
    errors,
    one_line_errors,
    tell,
    warn,
)


def add(
    source: Annotated[
        str,
        typer.Argument(
            metavar="FILE|URL", help="An article: an HTML or text file, or its address."
        ),
    ],
    published: Annotated[
        date | None,
        typer.Option(
            "--date",
            parser=day,
            metavar="ISO",
            help="The day it was published; else what the page or its dateline says.",
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(help="Its title; else its headline.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it; else its site.")] = None,
    url: Annotated[
        str | None, typer.Option(help="Where it is on the web; else what the page says.")
    ] = None,
    seeds: SeedsDir = DEFAULT_SEEDS,
) -> None:
    """Put an article of the web or of a file into the folder of articles.

    Example: python -m dashboard add https://news.example/raids-on-saraqib
    """
    with one_line_errors():
        from dashboard.articles.add import GivenMetadata, is_address
        from dashboard.articles.add import add as add_article

        told = GivenMetadata(
            published=published,
            title=title,
            publisher=publisher,
            url=url,
        )
        with errors.status(Text(f"fetching {source}")) if is_address(source) else nullcontext():
            added = add_article(source, seeds, told, date.today())
    warn(added.problems)
    folder = "" if seeds == DEFAULT_SEEDS else f" --seeds {seeds}"
    tell(
        f"{_short(added.path)}: “{added.title}”, {added.published} ({added.published_basis}). "
        f"Next: python -m dashboard build{folder}"
    )


def _short(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
