"""A verb taken for a participle is what the attack did; an hour shells nobody."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
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


@pytest.mark.parametrize(
    "text",
    [
        "US-led coalition aircraft bombed Hass late on Sunday; rebels shelled Binnish.",
        "US-led coalition aircraft bombed Hass on 6 March; rebels shelled Binnish, activists said.",
    ],
)
def test_on_each_side_of_a_semicolon_there_is_a_deed(
    struck: Callable[[str], list[tuple[str, str]]], text: str
) -> None:
    assert struck(text) == [("us_coalition", "Hass"), ("syrian_opposition", "Binnish")]


@pytest.mark.parametrize(
    "text",
    [
        "Army troops on Friday targeted with guns the rebels in Ariha, SANA reported.",
        "Army units on Friday targeted with rocket strikes positions of the rebels in Ariha.",
    ],
)
def test_what_units_did_on_a_day_is_their_deed_of_that_day(read: Read, text: str) -> None:
    (event,) = read(
        f"{text} On Sunday, army units shelled rebels in the Idlib countryside."
    ).events[:1]
    # Published on Wednesday 9 March 2016.
    assert (event.actor1, event.place.name) == ("syrian_government", "Ariha")
    assert event.date.isoformat() == "2016-03-04"
    assert event.targets == ("syrian_opposition",)


def test_units_targeted_by_others_did_nothing(struck: Struck) -> None:
    assert ("syrian_government", "Ariha") not in struck(
        "Army units on Friday targeted by rebels shelling Saraqib left Ariha."
    )
