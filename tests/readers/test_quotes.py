"""Words are found where they stand, whole, and nowhere else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.domain.article import Article
from dashboard.readers.answer import Quote
from dashboard.readers.questions import numbered
from dashboard.readers.quotes import Quotations

TEXT = (
    "“Jets” hit Hama’s market\n\n"
    "Russian  jets – two Su-24s – bombed Kafr Zita on Monday. At least 24 people died, 1,200 fled "
    "and 2.5 houses stood. Gen. Smith said it’s over.\n"
)


def quotations(text: str) -> Quotations:
    article = Article(id="a", text=text, published=date(2016, 3, 10))
    return Quotations(article, numbered(text))


def found(words: str, sentence: int) -> list[str]:
    quoted = quotations(TEXT)
    return [quoted.cite(w).quote for w in quoted.find(Quote(sentence=sentence, words=words))]


@pytest.mark.parametrize(
    ("sentence", "words", "stands"),
    [
        (2, "Kafr Zita", "Kafr Zita"),
        (1, '"Jets" hit', "Jets” hit"),
        (1, "Hama's", "Hama’s"),
        (2, "russian jets", "Russian  jets"),
        (2, "jets - two Su-24s -", "jets – two Su-24s –"),
        (2, " “bombed”, ", "bombed"),
        (3, "At least 24 people", "At least 24 people"),
        (3, "1,200", "1,200"),
        (4, "Gen. Smith", "Gen. Smith"),
    ],
)
def test_words_are_cited_as_they_stand(sentence: int, words: str, stands: str) -> None:
    assert found(words, sentence) == [stands]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (1, "Kafr Zita"),
        (2, "Kafr Zeita"),
        (2, "Kafr"[:-1]),
        (2, "bombed ... Monday"),
        (3, "2"),
        (3, "200"),
        (3, "1"),
        (3, "5"),
        (3, "24 persons"),
        (9, "bombed"),
        (2, "…"),
        (2, "' '"),
    ],
)
def test_what_does_not_stand_there_is_found_nowhere(sentence: int, words: str) -> None:
    assert found(words, sentence) == []


def test_a_name_that_stands_twice_is_found_twice() -> None:
    quoted = quotations("Idlib fell. Jets hit Idlib, and Idlib burned.")
    assert len(quoted.find(Quote(sentence=2, words="Idlib"))) == 2


@given(text=st.text(max_size=200), words=st.text(min_size=1, max_size=30), n=st.integers(1, 9))
def test_whatever_is_found_is_the_words_of_the_text(text: str, words: str, n: int) -> None:
    quoted = quotations(text or "a")
    for place in quoted.find(Quote(sentence=n, words=words)):
        cited = quoted.cite(place)
        assert (text or "a")[cited.start : cited.end] == cited.quote
        assert [c for c in cited.quote.casefold() if c.isalnum()] == [
            c for c in words.casefold() if c.isalnum()
        ]
