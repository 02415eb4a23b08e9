"""Which words tell of a strike, and which only look as if they did."""

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
    "text",
    [
        "Russian warplanes bombed Saraqib.",
        "Saraqib was bombed by Russian warplanes.",
        "Russia carried out strikes on Saraqib.",
        "Turkey launched airstrikes on Afrin.",
        "Russian airstrikes hit Saraqib.",
        "Airstrikes by Russia hit Saraqib.",
        "The army shelled Douma.",
        "Shelling by the army killed five people in Douma.",
        "Government helicopters dropped barrel bombs on Daraya.",
        "A drone strike killed a commander in Idlib.",
        "A missile fired by rebels landed in Nubl on Tuesday.",
        "Russia struck Saraqib.",
        "Jets pounded Saraqib.",
        "A coalition raid destroyed a bridge near Raqqa.",
    ],
)
def test_a_strike_is_told_once(sentence: ReadOne, text: str) -> None:
    assert len(triggers(sentence, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb exploded in Azaz.",
        pytest.param(
            "A suicide bombing killed nine people in Azaz.",
        ),
        "A suicide bomber attacked a checkpoint in Homs.",
        "Prisoners in Hama began a hunger strike.",
        "A general strike was called in Aleppo.",
        "Rebels attacked a checkpoint in Homs.",
        "Commandos raided a house in Idlib.",
        "The army captured Palmyra.",
        "The talks struck a hopeful note.",
        "Rebels shot down a Russian drone over Saraqib.",
        "Air defences intercepted missiles over Damascus.",
        "Gunmen killed a mayor in Daraa.",
    ],
)
def test_what_is_no_strike_from_the_air_or_by_guns(sentence: ReadOne, text: str) -> None:
    assert triggers(sentence, text) == []


def test_a_noun_and_its_verb_are_one_telling(sentence: ReadOne) -> None:
    (trigger,) = triggers(sentence, "Russian jets carried out air strikes on Saraqib.")
    assert trigger.noun is not None
    assert trigger.verb is not None
    assert (trigger.noun.text, trigger.verb.text) == ("strikes", "carried")


def test_two_verbs_are_two_tellings(sentence: ReadOne) -> None:
    found = triggers(sentence, "Russian jets bombed Ariha and the army shelled Douma.")
    assert [trigger.head.text for trigger in found] == ["bombed", "shelled"]


def test_strikes_and_shelling_together_are_one_telling(sentence: ReadOne) -> None:
    assert len(triggers(sentence, "Air strikes and shelling hit Douma.")) == 1


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
def test_the_weapon_tells_the_type(sentence: ReadOne, text: str, type_: EventType) -> None:
    assert [trigger.type for trigger in triggers(sentence, text)] == [type_]
