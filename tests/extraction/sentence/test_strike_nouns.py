"""Which nouns name a strike from the air or by guns."""

from collections.abc import Callable

import pytest

from dashboard.extraction.names.mentions import ReadSentence
from dashboard.extraction.sentence.triggers import Trigger, find_triggers

ReadOne = Callable[[str], ReadSentence]


def triggers(sentence: ReadOne, text: str) -> list[Trigger]:
    read = sentence(text)
    return find_triggers(read.sentence, read.actors)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Russian airstrikes hit Saraqib.", "airstrikes"),
        ("A drone strike killed a commander in Idlib.", "strike"),
        ("Shelling by the army killed five people in Douma.", "Shelling"),
        ("A missile fired by rebels landed in Nubl on Tuesday.", "missile"),
        ("Rebels launched fifty cylinders and shells on Nubl.", "shells"),
    ],
)
def test_a_strike_by_its_noun(sentence: ReadOne, text: str, noun: str) -> None:
    (found,) = triggers(sentence, text)
    assert found.noun is not None
    assert found.noun.text == noun


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb exploded in Azaz.",
        "A suicide bombing killed nine people in Azaz.",
        "Prisoners in Hama began a hunger strike.",
        "A general strike was called in Aleppo.",
        "Rockets were found in Azaz.",
        "A house raid in Idlib lasted an hour.",
    ],
)
def test_nouns_that_only_look_like_a_strike(sentence: ReadOne, text: str) -> None:
    assert triggers(sentence, text) == []
