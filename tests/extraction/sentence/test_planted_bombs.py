"""Bombs that men plant are no strikes; those an aircraft drops are."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb in a delivery van killed nine people in Homs on Monday.",
        "Two bombs went off outside a bank in Damascus, killing six.",
        "A bomb under an officer's car exploded in Daraa.",
        "Four people were killed by a bomb in Azaz.",
        "A bomb planted in a market killed nine people in Ariha.",
        "A suicide bomber attacked a checkpoint in Homs.",
        "A cluster bomb left over from a raid killed three children in Ariha.",
        "Unexploded munitions killed two farmers in Ariha on Monday.",
    ],
)
def test_a_bomb_on_the_ground_is_no_strike(struck: Struck, text: str) -> None:
    assert struck(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Barrel bombs killed nine people in Ariha on Monday.",
        "Bombs rained on Ariha, killing six.",
        "A bomb dropped on a bank in Ariha killed six.",
        "Helicopters circled. The bombs killed nine people in Ariha.",
    ],
)
def test_a_bomb_from_the_air_is_a_strike(struck: Struck, text: str) -> None:
    assert struck(text) == [("unknown", "Ariha")]
