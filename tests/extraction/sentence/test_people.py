"""How many people a noun phrase says."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Toll
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ReadSentence
from dashboard.extraction.sentence.people import of_number, single

One = Callable[[str], ReadSentence]


def word(read: ReadSentence, text: str) -> Token:
    return next(token for token in read.sentence.span if token.text == text)


@pytest.mark.parametrize(
    ("text", "noun", "number", "words"),
    [
        ("At least five children died.", "children", Toll(low=5), "At least five"),
        ("Jets killed 10 to 14 people.", "people", Toll(low=10, high=14), "10 to 14"),
        ("Dozens were hurt.", "Dozens", Toll(low=24), "Dozens"),
    ],
)
def test_a_number_is_given_with_its_words(
    sentence: One, text: str, noun: str, number: Toll, words: str
) -> None:
    counted = of_number(word(sentence(text), noun))
    assert counted is not None
    assert (counted[0], counted[1].text) == (number, words)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("No one was hurt.", "one"),
        ("The war hurt 1.9 million people.", "people"),
        ("Many people were hurt.", "people"),
    ],
)
def test_what_is_no_number_of_people_is_none(sentence: One, text: str, noun: str) -> None:
    assert of_number(word(sentence(text), noun)) is None


def test_one_person_is_one(sentence: One) -> None:
    read = sentence("Jets killed a child and the mayor.")
    counted = single(word(read, "child"))
    assert counted is not None
    assert (counted[0], counted[1].text) == (Toll(low=1, high=1), "a child")
    assert single(word(read, "mayor")) is None
