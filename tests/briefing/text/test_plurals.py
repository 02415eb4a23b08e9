"""Nouns are counted as each language counts."""

import pytest

from dashboard.briefing.text import phrases
from dashboard.briefing.text.plurals import counted


@pytest.mark.parametrize(
    ("number", "english", "arabic"),
    [
        (0, "0 strikes", "لا ضربات"),
        (1, "1 strike", "ضربة واحدة"),
        (2, "2 strikes", "ضربتان"),
        (3, "3 strikes", "3 ضربات"),
        (10, "10 strikes", "10 ضربات"),
        (11, "11 strikes", "11 ضربة"),
        (99, "99 strikes", "99 ضربة"),
        (100, "100 strikes", "100 ضربة"),
        (102, "102 strikes", "102 ضربة"),
        (103, "103 strikes", "103 ضربات"),
        (1_000_005, "1,000,005 strikes", "1,000,005 ضربات"),
    ],
)
def test_strikes_are_counted_as_each_language_counts(
    number: int, english: str, arabic: str
) -> None:
    assert phrases.strikes(number) == english
    assert phrases.strikes(number, "ar") == arabic


@pytest.mark.parametrize(
    ("number", "arabic"),
    [(2, "قتيلان"), (7, "7 قتلى"), (24, "24 قتيلاً"), (100, "100 قتيل"), (111, "111 قتيلاً")],
)
def test_the_dead_are_counted_with_their_own_forms(number: int, arabic: str) -> None:
    assert phrases.killed(number, "ar") == arabic


@pytest.mark.parametrize(
    ("number", "form"),
    [(0, "0"), (1, "1"), (2, "2"), (3, "3"), (10, "3"), (11, "4"), (99, "4"), (100, "5"),
     (101, "5"), (102, "5"), (103, "3"), (110, "3"), (111, "4"), (200, "5"), (1003, "3")],
)  # fmt: skip
def test_arabic_forms_are_those_of_cldr(number: int, form: str) -> None:
    noun = {"zero": "0", "one": "1", "two": "2", "few": "3", "many": "4", "other": "5"}
    assert counted(number, noun, "ar") == form
