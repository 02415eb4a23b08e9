"""What a number is: a lesser number from the same speaker is a part of the total before."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
TOTAL = "Jets bombed Saraqib on Tuesday. Medics said 12 people died."


def test_a_lesser_number_of_one_speaker_is_a_part(read: Read) -> None:
    (event,) = read(f"{TOTAL} Medics said 5 women died.").events
    assert (event.toll.low, event.toll.high) == (12, 12)


def test_a_lesser_number_of_another_speaker_is_another_count(read: Read) -> None:
    (event,) = read(f"{TOTAL} The army said 5 people died.").events
    assert (event.toll.low, event.toll.high) == (5, 12)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A drone strike on Ariha killed a commander and two fighters of the group.", 3),
        ("Jets bombed Ariha on Monday. Scores of the rebels were killed.", 40),
        ("Jets bombed Ariha on Monday and killed a leader of the rebels.", 1),
    ],
)
def test_the_dead_of_a_group_are_no_part_of_a_total(read: Read, text: str, killed: int) -> None:
    (event,) = read(text).events
    assert event.toll.low == killed


def test_earlier_in_the_month_is_a_date_and_no_older_count(read: Read) -> None:
    text = (
        "A missile hit Hass on Monday, killing four. Earlier in March, a raid killed 10 in Ariha."
    )
    assert [event.toll.low for event in read(text).events] == [4, 10]
