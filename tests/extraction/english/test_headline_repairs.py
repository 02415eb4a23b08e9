"""A headline's verb is one, though nothing in it says so."""

from collections.abc import Callable

import pytest

BODY = "The wells near it burned all night, residents said."


@pytest.mark.parametrize(
    ("headline", "strikes"),
    [
        ("US coalition bombs oil wells in Raqqa", [("us_coalition", "Raqqa")]),
        ("Syrian Army Shells Houses in Ariha", [("syrian_government", "Ariha")]),
        ("Syrian army shells hit houses in Ariha", [("syrian_government", "Ariha")]),
        ("Syrian army shells found in Ariha", []),
    ],
)
def test_who_strikes_in_a_headline(
    struck: Callable[[str], list[tuple[str, str]]], headline: str, strikes: list[tuple[str, str]]
) -> None:
    assert struck(f"{headline}\n\n{BODY}") == strikes
