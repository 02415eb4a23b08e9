"""The weapon decides the kind of strike."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import EventType
from dashboard.extraction.names.mentions import ReadSentence
from dashboard.extraction.sentence.triggers import Trigger, find_triggers

ReadOne = Callable[[str], ReadSentence]


def triggers(sentence: ReadOne, text: str) -> list[Trigger]:
    read = sentence(text)
    return find_triggers(read.sentence, read.actors)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Russian warplanes bombed Saraqib.", EventType.AIR_STRIKE),
        ("A drone strike killed a commander in Idlib.", EventType.AIR_STRIKE),
        ("Helicopters dropped barrel bombs on Daraya.", EventType.AIR_STRIKE),
        ("The army shelled Douma.", EventType.SHELLING),
        ("Turkish artillery hit Menagh.", EventType.SHELLING),
        ("Rebel mortar shells fell on Nubl.", EventType.SHELLING),
        ("A warship fired cruise missiles at Raqqa.", EventType.SHELLING),
        ("Rockets hit Aleppo.", EventType.SHELLING),
        pytest.param(
            "Rockets fired from Anadan hit Aleppo.",
            EventType.SHELLING,
        ),
    ],
)
def test_the_weapon_decides_the_type(sentence: ReadOne, text: str, type_: EventType) -> None:
    assert [trigger.type for trigger in triggers(sentence, text)] == [type_]
