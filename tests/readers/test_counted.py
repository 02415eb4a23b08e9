"""A number is of people who were hurt, or it is no toll."""

import pytest

from dashboard.extraction.pipeline import Extractor
from tests.readers.answers import answer, quote, strike
from tests.readers.reading import article_of, read_by

TEXT = (
    "Jets bombed Ariha near Highway 5, 30 km from Idlib, at 21:05 on 7 March 2016, with four "
    "F-16s, and a 24-year-old man was killed. Damage was put at $50, and 60% of the dead were "
    "buried. Ten buses left. Bodies of sixteen victims were found, and more than 70 casualties "
    "received. "
)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (1, "5"),
        (1, "30"),
        (1, "30 km"),
        (1, "7 March"),
        (1, "2016"),
        (1, "four F-16s"),
        (1, "24-year-old"),
        (2, "50"),
        (2, "60"),
        (3, "Ten buses"),
    ],
)
def test_a_number_of_something_else_is_no_toll(
    extractor: Extractor, sentence: int, words: str
) -> None:
    said = strike(quote(1, "bombed"), quote(1, "Ariha"), killed=quote(sentence, words))
    (event,) = read_by(extractor, answer(said), article=article_of(TEXT)).events
    assert event.toll.low in {None, 1}, "at most the man"


@pytest.mark.parametrize(
    ("words", "low"), [("sixteen", 16), ("sixteen victims", 16), ("more than 70 casualties", 70)]
)
def test_a_number_of_people_is_one(extractor: Extractor, words: str, low: int) -> None:
    said = strike(quote(1, "bombed"), quote(1, "Ariha"), killed=quote(4, words))
    (event,) = read_by(extractor, answer(said), article=article_of(TEXT)).events
    assert event.toll.low == low
