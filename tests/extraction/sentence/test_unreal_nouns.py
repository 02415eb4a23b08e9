"""A strike is none that is only threatened, not heard of, or one of months of them."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "There were no reports of air strikes on Saraqib.",
        "There was no word of shelling or air strikes in Saraqib on Tuesday.",
        "There was no evidence that jets had bombed Saraqib.",
        "The threat of air strikes on Saraqib grew.",
        "Years of air strikes have ruined Saraqib.",
        "The second round of peace talks in Saraqib ended on Tuesday.",
        "More than 900 people died in the four-month bombardment of Saraqib.",
    ],
)
def test_what_a_noun_makes_unreal_is_no_strike(struck: Struck, text: str) -> None:
    assert struck(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "There were reports of air strikes on Saraqib on Tuesday.",
        "There were no reports of casualties in the air strikes on Saraqib.",
        "Air strikes hit Saraqib despite the threat.",
        "A new round of shelling hit Saraqib on Tuesday.",
        "Nine people died in the two-hour bombardment of Saraqib.",
    ],
)
def test_beside_such_a_noun_it_is_one(struck: Struck, text: str) -> None:
    assert struck(text) == [("unknown", "Saraqib")]


@pytest.mark.parametrize(
    ("text", "strikes"),
    [
        ("A monitor gathers word of harm from all Turkish air strikes in Saraqib.", []),
        ("Its map has the place of every air raid on Saraqib.", []),
        ("Nine people died in all four air strikes on Saraqib.", [("unknown", "Saraqib")]),
    ],
)
def test_all_strikes_there_are_is_no_strike(
    struck: Struck, text: str, strikes: list[tuple[str, str]]
) -> None:
    assert struck(text) == strikes
