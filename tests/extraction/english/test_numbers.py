"""How many a noun phrase says, and how many people a list names."""

from collections.abc import Callable

import pytest

from dashboard.extraction.english.numbers import are_people, has_number, number_span, persons, value
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ReadSentence

Read = Callable[[str], ReadSentence]


def word(read: ReadSentence, text: str) -> Token:
    return next(token for token in read.sentence.span if token.text == text)


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("24", (24, 24)),
        ("1,200", (1200, 1200)),
        ("twenty-four", (24, 24)),
        ("two dozen", (24, 24)),
        ("3 hundred", (300, 300)),
        ("dozens", (24, None)),
        ("at least 24", (24, None)),
        ("more than two hundred", (200, None)),
        ("up to 30", (None, 30)),
        ("about 30", (30, 30)),
        ("between 10 and 14", (10, 14)),
        ("from 14 to 20", (14, 20)),
        ("10-14", (10, 14)),
        ("several", (None, None)),
    ],
)
def test_words_bound_a_number(words: str, bounds: tuple[int | None, int | None]) -> None:
    assert value(words) == bounds


@pytest.mark.parametrize(
    ("text", "noun", "span"),
    [
        ("Shells killed 12 people.", "people", "12"),
        ("Shells killed at least 12 people.", "people", "at least 12"),
        ("Shells killed dozens of people.", "dozens", "dozens"),
        ("Shells killed a family of five.", "family", "five"),
        ("Shells killed between 10 and 14 people.", "people", "between 10 and 14"),
        ("Shells killed people.", "people", None),
        ("Shells killed a family.", "family", None),
    ],
)
def test_a_number_is_taken_with_its_qualifier(
    sentence: Read, text: str, noun: str, span: str | None
) -> None:
    found = number_span(word(sentence(text), noun))
    assert (found.text if found is not None else None) == span


def test_a_number_is_not_taken_with_a_clause(sentence: Read) -> None:
    text = "Shells killed 12, some of whom had come home from the camp that day, people."
    for token in sentence(text).sentence.span:
        found = number_span(token)
        assert found is None or len(found) <= 9


@pytest.mark.parametrize(
    ("noun", "counted"), [("people", True), ("family", True), ("shells", False)]
)
def test_a_counted_noun_has_a_number(sentence: Read, noun: str, counted: bool) -> None:
    read = sentence("The shells killed ten people and a family.")
    assert has_number(word(read, noun)) is counted


@pytest.mark.parametrize(("noun", "people"), [("teacher", True), ("wife", True), ("school", False)])
def test_people_are_told_from_things(sentence: Read, noun: str, people: bool) -> None:
    read = sentence("Shells hit a teacher, his wife and a school.")
    assert are_people(word(read, noun)) is people


@pytest.mark.parametrize(
    ("noun", "among_people", "number"),
    [
        ("teacher", False, 1),
        ("students", False, 2),
        ("couple", False, 2),
        ("drivers", False, None),
        ("school", False, None),
        ("cook", True, 1),
    ],
)
def test_people_of_a_list_are_counted_one_by_one(
    sentence: Read, noun: str, among_people: bool, number: int | None
) -> None:
    text = "Shells killed a teacher, two students, a couple, drivers, a cook and hit a school."
    assert persons(word(sentence(text), noun), among_people=among_people) == number
