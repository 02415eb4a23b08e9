"""Noun phrases say what was done, also where the parser hung their words on each other."""

from collections.abc import Callable

import pytest

from dashboard.extraction.english.repairs import repair
from dashboard.extraction.english.roles import Role, role
from tests.extraction.english.grammar import grammar


@pytest.mark.parametrize(
    ("text", "word", "head", "expected"),
    [
        ("The army fired dozens of rockets at Ariha.", "rockets", "fired", Role.OBJECT),
        ("Turkey carried out air and ground strikes on it.", "air", "strikes", Role.COMPOUND),
        ("Army aircraft renewed barrel bomb attacks on it.", "attacks", "renewed", Role.OBJECT),
    ],
)
def test_what_is_done_hangs_on_the_verb(text: str, word: str, head: str, expected: Role) -> None:
    (token,) = (token for token in repair(grammar(text)) if token.text == word)
    assert (token.head.text, role(token)) == (head, expected)


@pytest.mark.parametrize(
    ("text", "strikes"),
    [
        ("Turkey carried out air and ground strikes on Ariha.", [("turkey", "Ariha")]),
        ("Army jets renewed barrel bomb attacks on Ariha.", [("syrian_government", "Ariha")]),
        (
            "Shelling of Ariha, Saraqib and Binnish killed nine people.",
            [("unknown", "Ariha"), ("unknown", "Saraqib"), ("unknown", "Binnish")],
        ),
        ("The army launched air and artillery raids on Ariha.", [("syrian_government", "Ariha")]),
    ],
)
def test_such_strikes_are_read(
    struck: Callable[[str], list[tuple[str, str]]], text: str, strikes: list[tuple[str, str]]
) -> None:
    assert struck(text) == strikes


@pytest.mark.parametrize("quantity", ["a barrage", "a salvo", "a wave", "a hail"])
def test_what_only_counts_rockets_fires_nothing(
    struck: Callable[[str], list[tuple[str, str]]], quantity: str
) -> None:
    assert struck(f"The army fired {quantity} of rockets at Ariha.") == [
        ("syrian_government", "Ariha")
    ]
