"""What in the words of two reports sets them apart, and what only seems to."""

import pytest

from dashboard.building.told_apart import told_apart
from dashboard.domain.incident import Difference

PLAIN = "Jets bombed Ariha on Monday."


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (PLAIN, PLAIN, None),
        (PLAIN, "", None),
        ("A second air raid hit Ariha.", PLAIN, Difference.RAID),
        ("A second Russian air strike hit Ariha.", PLAIN, Difference.RAID),
        ("A second wave of strikes hit Ariha.", "Jets returned minutes later.", None),
        ("Later that day jets bombed Ariha.", PLAIN, Difference.RAID),
        # "Another" raid is another than that on the town named before.
        ("Another raid killed two in Ariha.", PLAIN, None),
        ("For the second day rebels left Ariha.", PLAIN, None),
        ("A second man died.", PLAIN, None),
        # Rescuers hit by a second strike: the first is told of as well.
        ("Jets hit a market in Ariha.\nA second strike hit rescuers.", PLAIN, None),
        ("A second raid hit Ariha.\nRaid on Ariha", PLAIN, Difference.RAID),
        ("Raid on Ariha", PLAIN, None),
    ],
)
def test_which_raid_of_several(one: str, other: str, apart: Difference | None) -> None:
    assert told_apart(one, other) == told_apart(other, one) == apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("It was hit at 9:15 a.m.", "It was hit at 21:20.", Difference.HOUR),
        ("It was hit at 12 a.m.", "It was hit around midnight.", None),
        ("It was hit at 0430 hours.", "It was hit before dawn.", None),
        ("It was hit at 1 a.m.", "It was hit overnight.", None),
        ("It was hit at 4 p.m.", "It was hit in the afternoon.", None),
        ("It was hit at noon.", "It was hit overnight.", Difference.HOUR),
        ("It was hit at noon.", PLAIN, None),
        ("It was hit at 25:99.", "It was hit at noon.", None),
        ("It was hit at noon.", "It was hit, medics said on Monday evening.", None),
        ("It was hit at noon.", "Medics told Reuters late on Monday evening it was hit.", None),
        ("It was hit at noon.", "Medics said a raid hit it in the evening.", Difference.HOUR),
    ],
)
def test_the_hour(one: str, other: str, apart: Difference | None) -> None:
    assert told_apart(one, other) == told_apart(other, one) == apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Jets hit a school.", "Jets hit a mosque.", Difference.TARGET),
        ("Jets hit a school and a mosque.", "Jets hit a mosque.", None),
        ("Jets hit a school.", "Jets hit two houses.", None),
        ("Jets hit a market.", "Jets hit Ariha, a hospital said.", None),
        ("Jets hit a market.", "Jets bombed the marketplace.", None),
        ("Shells struck the city's power station.", "The raid targeted a bridge.",
         Difference.TARGET),
        # One strike, of which each side says something else.
        ("Jets hit a market.", "The raid targeted a headquarters, the army said.", None),
        ("Jets hit a hospital.", "The raid destroyed an arms depot.", None),
    ],
)  # fmt: skip
def test_the_kind_of_target(one: str, other: str, apart: Difference | None) -> None:
    assert told_apart(one, other) == told_apart(other, one) == apart
