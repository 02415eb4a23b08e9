"""Whom the strikes were aimed at, where no strike is told."""

from collections.abc import Callable

import pytest

from dashboard.extraction.names.mentions import ReadSentence
from dashboard.extraction.sentence.targets import disowns_previous, find_target_statement

ReadOne = Callable[[str], ReadSentence]


def targets(sentence: ReadOne, text: str) -> dict[str, bool]:
    """Each named target and whether it is denied."""
    read = sentence(text)
    statement = find_target_statement(read.sentence, read.actors)
    return {party.actor: party.denied for party in statement.targets} if statement else {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The targets were rebel forces.", {"syrian_opposition": False}),
        (
            "The targets are rebels rather than ISIS.",
            {"syrian_opposition": False, "islamic_state": True},
        ),
        pytest.param(
            "The targets were not ISIS fighters.",
            {"islamic_state": True},
        ),
        ("The targets include Nusra Front fighters.", {"nusra_front": False}),
        ("The rebels were tired.", {}),
        ("Their target was unclear.", {}),
    ],
)
def test_who_the_targets_are(sentence: ReadOne, text: str, expected: dict[str, bool]) -> None:
    assert targets(sentence, text) == expected


def test_the_russian_targets_are_russias(sentence: ReadOne) -> None:
    read = sentence("Officials believe the Russian targets are against the rebels.")
    statement = find_target_statement(read.sentence, read.actors)
    assert statement is not None
    assert statement.attacker == "russia"
    assert [party.actor for party in statement.targets] == ["syrian_opposition"]


@pytest.mark.parametrize(
    "text",
    [
        "Or at least that’s their story.",
        "At least that is their version.",
        "Or so they say.",
        "That, at least, is the official line.",
    ],
)
def test_the_narrator_hands_a_sentence_to_its_actor(sentence: ReadOne, text: str) -> None:
    assert disowns_previous(sentence(text).sentence)


@pytest.mark.parametrize("text", ["That is a story.", "Their story was told.", "So they left."])
def test_other_stories_hand_nothing_over(sentence: ReadOne, text: str) -> None:
    assert not disowns_previous(sentence(text).sentence)
