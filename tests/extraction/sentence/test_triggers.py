"""The words that report a strike."""

from collections.abc import Callable

import pytest

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
def test_a_strike_is_found_once(sentence: ReadOne, text: str) -> None:
    assert len(triggers(sentence, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shot down a Russian drone over Saraqib.",
        "Air defences intercepted missiles over Damascus.",
        "Air defences shot down missiles launched at Damascus.",
    ],
)
def test_what_is_intercepted_is_no_strike(sentence: ReadOne, text: str) -> None:
    assert triggers(sentence, text) == []


def test_a_noun_and_its_verb_are_one_strike(sentence: ReadOne) -> None:
    (trigger,) = triggers(sentence, "Russian jets carried out air strikes on Saraqib.")
    assert trigger.noun is not None
    assert trigger.verb is not None
    assert (trigger.noun.text, trigger.verb.text) == ("strikes", "carried")


def test_two_verbs_are_two_strikes(sentence: ReadOne) -> None:
    found = triggers(sentence, "Russian jets bombed Ariha and the army shelled Douma.")
    assert [trigger.head.text for trigger in found] == ["bombed", "shelled"]


def test_strikes_and_shelling_together_are_one_strike(sentence: ReadOne) -> None:
    assert len(triggers(sentence, "Air strikes and shelling hit Douma.")) == 1
