"""What `build`, `extract` and `compare` share: who reads, and what is said of asking a model."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.commands.console import counted, errors
from dashboard.errors import ReaderError
from dashboard.readers.mode import Mode, ModelAnswers

if TYPE_CHECKING:
    from dashboard.domain.article import Article
    from dashboard.readers.asking import Asker
    from dashboard.readers.chat import Usage

ReaderOption = Annotated[
    Mode,
    typer.Option(
        "--reader",
        help="Who reads: the rules, offline; a language model, whose every word is checked; or "
        "both, compared. docs/reader.md has how a model is set up.",
    ),
]


def asker(data: Path, most: int | None = None) -> "Asker":
    """Who asks the model that is set up. Raises ReaderError where none is."""
    from dashboard.readers.asking import Asker
    from dashboard.readers.chat import OpenAIChat
    from dashboard.readers.kept_answers import KeptAnswers
    from dashboard.readers.settings import read_settings

    settings = read_settings(data, os.environ)
    errors.print(f"The articles go to {settings.host}, to be read by {settings.model}.")
    kept = KeptAnswers(data / "cache" / "answers")
    return Asker(settings, kept, OpenAIChat, most)


def answers_on(article: "Article", data: Path) -> ModelAnswers | None:
    """What the model says of one article; None of one that is not English, which nobody is sent.

    Raises ReaderError where it says nothing.
    """
    from dashboard.articles.languages import ENGLISH, language_of

    if language_of(article.text) != ENGLISH:
        return None
    asking = asker(data)
    asked = asking.ask([article])
    if article.id in asked.missing:
        raise ReaderError(
            f"{article.id}: {asking.settings.model} has not read it: "
            f"{asked.missing[article.id].said}."
        )
    return asked.answers[article.id]


def tokens(usage: "Usage") -> str:
    """ "14 requests, 30,100 tokens sent, 4,200 received"."""
    return (
        f"{counted(usage.requests, 'request')}, {usage.sent:,} tokens sent, "
        f"{usage.received:,} received"
    )
