"""A verb taken for a participle is what the attack did; an hour shells nobody."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "strikes"),
    [
        (
            "A gas attack killed at least 20 people in the town of Saraqib on Tuesday.",
            [("unknown", "Saraqib")],
        ),
        (
            "Two people died in shelling of Ariha before dawn by government troops.",
            [("syrian_government", "Ariha")],
        ),
        (
            "The rebel battalions targeted by mortar shells the regime positions in Morek.",
            [("syrian_opposition", "Morek")],
        ),
        ("IS targeted with rockets army posts in Ariha.", [("islamic_state", "Ariha")]),
        (
            "Activists accused the government of bombing Saraqib. Damascus denied it.",
            [("syrian_government", "Saraqib")],
        ),
        ("Turkey accused Russia of bombing Saraqib, killing 12 people.", [("russia", "Saraqib")]),
        ("A strike west of Ariha hit a network of operatives.", [("unknown", "west of Ariha")]),
    ],
)
def test_who_does_a_deed(struck: Struck, text: str, strikes: list[tuple[str, str]]) -> None:
    assert struck(text) == strikes
