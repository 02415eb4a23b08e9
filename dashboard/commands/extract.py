"""`extract`: one article to JSON."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from dashboard.commands.console import DEFAULT_DATA, DataDir, day, one_line_errors, print_json, warn
from dashboard.commands.reading import ReaderOption, answers_on
from dashboard.readers.mode import Mode


def extract(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An article: text or HTML.")],
    date: Annotated[
        dt.date | None,
        typer.Option(parser=day, metavar="ISO", help="The day it was published."),
    ] = None,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Add the words behind each field of an event, and the rules that fired.",
        ),
    ] = False,
    reader: ReaderOption = Mode.RULES,
    data: DataDir = DEFAULT_DATA,
) -> None:
    """Read one article; its events, zones and doubts go to stdout as JSON.

    Example: python -m dashboard extract seeds/russian-airstrikes-begin.txt --explain
    """
    with one_line_errors():
        from dashboard.articles.seeds import read_article
        from dashboard.articles.sidecars import strange_keys
        from dashboard.extraction.pipeline import Extractor
        from dashboard.extraction.resources import load_resources
        from dashboard.extraction.rules import watched
        from dashboard.layers.json_report import extraction_report
        from dashboard.readers.choice import reader_of

        warn(strange_keys(file))
        article = read_article(file, date, or_else=", or give --date")
        answers = answers_on(article, data) if reader is not Mode.RULES else None
        extractor = Extractor(*load_resources(data))
        with watched() as fired:
            extraction = extractor.extract(article, reader=reader_of(reader, extractor, answers))
        print_json(
            extraction_report(
                article,
                extraction.events,
                extraction.zones,
                extraction.review,
                fired=fired if explain else None,
            )
        )
