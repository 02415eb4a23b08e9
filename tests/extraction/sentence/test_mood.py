"""What a verb's own form says of whether it was done."""

from collections.abc import Callable

import pytest

from dashboard.extraction.names.mentions import ReadSentence
from dashboard.extraction.sentence.mood import has_negation, is_unreal_verb

ReadOne = Callable[[str], ReadSentence]


@pytest.mark.parametrize(
    ("text", "unreal"),
    [
        ("Russian jets bombed Saraqib.", False),
        ("Russian jets will bomb Saraqib.", True),
        ("Russian jets could bomb Saraqib.", True),
        ("Bomb the rebels in Saraqib.", True),
    ],
)
def test_a_verb_that_says_it_was_not_done(sentence: ReadOne, text: str, unreal: bool) -> None:
    assert is_unreal_verb(sentence(text).sentence.span.root) is unreal


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Russian jets did not bomb Saraqib.", True),
        ("Russian jets never bombed Saraqib.", True),
        ("Russian jets bombed Saraqib.", False),
    ],
)
def test_a_negated_verb(sentence: ReadOne, text: str, negated: bool) -> None:
    assert has_negation(sentence(text).sentence.span.root) is negated


@pytest.mark.parametrize(
    "text",
    [
        "Militias occasionally target US bases near Hasakah with rockets.",
        "Army jets have routinely bombed Saraqib.",
    ],
)
def test_a_custom_is_no_strike(struck: Callable[[str], list[tuple[str, str]]], text: str) -> None:
    assert struck(text) == []
