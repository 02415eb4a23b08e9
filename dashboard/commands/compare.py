"""`compare`: what the rules and a model read otherwise."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.commands.console import (
    DEFAULT_DATA,
    DataDir,
    counted,
    day,
    one_line_errors,
    tell,
    warn,
)
from dashboard.commands.reading import asker, tokens
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.reader import RULES, ReaderAgreement
from dashboard.readers.mode import Mode

if TYPE_CHECKING:
    from dashboard.extraction.pipeline import Extraction


def compare(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Articles: text or HTML.")],
    date: Annotated[
        dt.date | None,
        typer.Option(parser=day, metavar="ISO", help="The day they were published."),
    ] = None,
    data: DataDir = DEFAULT_DATA,
) -> None:
    """Read articles with the rules and with a model, and print where the two differ.

    Example: python -m dashboard compare seeds/*.txt
    """
    with one_line_errors():
        from dashboard.articles.languages import language_of
        from dashboard.articles.seeds import read_article
        from dashboard.extraction.pipeline import Extractor
        from dashboard.extraction.resources import load_resources
        from dashboard.readers.choice import reader_of

        read = [read_article(file, date, or_else=", or give --date") for file in files]
        articles = [article for article in read if language_of(article.text) == "en"]
        warn(f"{article.id}: only English is read." for article in read if article not in articles)
        asked = asker(data).ask(articles)
        extractor = Extractor(*load_resources(data))
        alike = differing = 0
        for article in articles:
            answers = asked.answers.get(article.id)
            if answers is None:
                why = asked.missing[article.id]
                warn([f"{article.id}: the model has not read it: {why.said}."])
                continue
            found = extractor.extract(article, reader=reader_of(Mode.BOTH, extractor, answers))
            for line in _differences(found, extractor.registry):
                tell(f"{article.id}: {line}.")
            marks = Counter(event.agreement for event in found.events)
            alike += marks[ReaderAgreement.AGREED]
            differing += marks[ReaderAgreement.DIFFERED] + marks[ReaderAgreement.SINGLE]
    tell(f"{counted(alike, 'strike')} read alike by both, {differing} not ({tokens(asked.usage)})")


def _differences(found: "Extraction", registry: ActorRegistry) -> Iterator[str]:
    """What the readers differ on, and the strikes that only one of them read."""
    from dashboard.words import reviews
    from dashboard.words.english import ENGLISH

    for item in found.review:
        if item.kind == "difference":
            yield reviews.reason(item.reason, ENGLISH)
    for event in found.events:
        if event.agreement is ReaderAgreement.SINGLE:
            (reader,) = event.read_by
            by = "the rules" if reader == RULES else "the model"
            attacker = registry[event.actor1].name
            yield f"only {by} read a strike: {attacker}, {event.place.name}, {event.date}"
