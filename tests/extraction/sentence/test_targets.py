"""Whom strikes were aimed at."""

from collections.abc import Callable

import pytest

from dashboard.extraction.names.mentions import ReadSentence
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.targets import disowns_previous, find_target_statement

ReadFacts = Callable[[str], SentenceFacts]
ReadOne = Callable[[str], ReadSentence]


def strike(facts: ReadFacts, text: str) -> StrikeMention:
    (only,) = facts(text).strike_mentions
    return only


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russian jets bombed an ISIS base in Raqqa.", ["islamic_state"]),
        ("Russian jets bombed rebels near Saraqib.", ["syrian_opposition"]),
        ("Coalition strikes against ISIS hit Raqqa.", ["islamic_state"]),
        ("Turkish jets struck the YPG and ISIS near Afrin.", ["sdf", "islamic_state"]),
        ("Russian jets bombed rebel-held Saraqib.", []),
        ("Russian jets bombed Saraqib.", []),
    ],
)
def test_whom_it_was_aimed_at(facts: ReadFacts, text: str, expected: list[str]) -> None:
    assert [party.actor for party in strike(facts, text).targets] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Israeli jets bombed Damascus.",
        "Insurgents fired rockets at Damascus.",
        "Israeli jets bombed the Damascus suburb of Douma.",
    ],
)
def test_a_capital_that_is_hit_is_ground_not_a_power(facts: ReadFacts, text: str) -> None:
    assert strike(facts, text).targets == ()


def test_rebels_rather_than_isis_denies_isis(facts: ReadFacts) -> None:
    found = strike(facts, "Russian jets struck rebels rather than ISIS in Homs.")
    assert {party.actor: party.denied for party in found.targets} == {
        "syrian_opposition": False,
        "islamic_state": True,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Rebels targeted a position in Nubl with a Turkish-made missile.",
        "Regime forces targeted a house in Ariha with an Iranian-built rocket.",
    ],
)
def test_who_made_the_weapon_is_no_target(facts: ReadFacts, text: str) -> None:
    assert not strike(facts, text).targets
