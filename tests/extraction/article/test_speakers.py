"""Speakers by name: a pronoun is the one who spoke before."""

from collections.abc import Callable

import pytest

from dashboard.extraction.article.document import Document
from dashboard.extraction.article.speakers import Speakers, narrator
from dashboard.extraction.sentence.attribution import attribute

ReadDocument = Callable[[str], Document]


def names(document: ReadDocument, text: str) -> tuple[str, ...]:
    """The speakers of the last "bombed" of a text."""
    sentences = document(text).sentences
    said = next(t for t in reversed(list(sentences[-1].sentence.span)) if t.text == "bombed")
    return Speakers.of(sentences).names(attribute(said), sentences[-1].sentence)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor of Ariha said jets bombed it.", ("mayor of Ariha",)),
        ("Local rebels and doctors said jets bombed it.", ("Local rebels", "doctors")),
        ("Jets bombed it, the Observatory said.", ("Observatory",)),
        ("Jets bombed it, according to two residents.", ("two residents",)),
        ("Jets bombed it.", ()),
        ("Doctors said it was over. But they said jets bombed it.", ("Doctors",)),
        ("He said jets bombed it.", ()),
    ],
)
def test_names(document: ReadDocument, text: str, expected: tuple[str, ...]) -> None:
    assert names(document, text) == expected


def test_a_pronoun_does_not_reach_over_a_whole_article(document: ReadDocument) -> None:
    filler = " ".join(["The night was quiet."] * 6)
    assert names(document, f"Doctors said it was over. {filler} They said jets bombed it.") == ()


def test_the_narrator_is_the_outlet_quoted_else_the_article(document: ReadDocument) -> None:
    text = "Quiet night\n\nIt was quiet.\n\nThe Guardian wrote,\n\nJets flew."
    sentences = [read.sentence for read in document(text).sentences]
    assert narrator(sentences[1]) == "the article"
    assert narrator(sentences[-1]) == "The Guardian"
