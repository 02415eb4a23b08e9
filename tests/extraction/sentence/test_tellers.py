"""Who tells of a strike, judges it or is blamed for it: never who was struck, nor who reported."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Factuality
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "An air strike on Ariha reported by rebels killed nine people.",
        "An air strike on Ariha condemned by Russia killed nine people.",
        "The air strike on Ariha, criticised by Turkey, killed nine people.",
        "An air raid described by the army as a mistake killed nine people in Ariha.",
        "An air strike on Ariha denied by Russia killed nine people.",
        "An air strike on Ariha ordered by Putin killed nine people.",
        "The bombardment of Ariha, monitored by Russia, killed nine people.",
    ],
)
def test_who_only_tells_of_a_strike_neither_did_it_nor_was_struck(read: Read, text: str) -> None:
    (found,) = read(text).events
    assert (found.actor1, found.targets, found.place.name) == ("unknown", (), "Ariha")


@pytest.mark.parametrize(
    "text",
    [
        "The air strike on Ariha, blamed on Russia by the opposition, left nine dead.",
        "Sunday's bombardment of Ariha, blamed by the opposition on Russia, left nine dead.",
        "Nine people died in Ariha in an air strike blamed by the opposition on Russia.",
        "Air strikes on Ariha, attributed by the opposition to Russia, killed nine people.",
        "The bombing of Ariha on Monday was blamed on Russia.",
        "Rebels blamed Russia for the bombardment of Ariha, which left nine dead.",
        "Rebels blamed Russia for the bombing of Ariha.",
        "A school in Ariha was hit in what residents said was a Russian air strike.",
        "A clinic in Ariha was destroyed in what medics described as Russian shelling.",
    ],
)
def test_who_is_blamed_is_the_alleged_attacker_and_no_target(read: Read, text: str) -> None:
    (found,) = read(text).events
    assert (found.actor1, found.targets, found.place.name) == ("russia", (), "Ariha")
    assert found.factuality is Factuality.ALLEGED


def test_the_bombing_of_a_town_by_somebody_is_theirs(struck: Callable[..., object]) -> None:
    assert struck("The bombing of Ariha by Russia killed nine people.") == [("russia", "Ariha")]


def test_blame_for_an_earlier_day_is_of_no_later_strike(read: Read) -> None:
    (found,) = read(
        "The governor blamed rebels for Monday's bombardment of a market. "
        "Army guns shelled Ariha on Wednesday."
    ).events
    assert found.actor1 == "syrian_government"
    assert not [claim for claim in found.claims if claim.value == "syrian_opposition"]


def test_who_avenges_a_strike_on_its_own_did_not_do_it(struck: Callable[..., object]) -> None:
    told = "Turkey hit army guns near Hass in retaliation for the shelling of its post in Saraqib."
    assert struck(told) == [("turkey", "Hass"), ("unknown", "Saraqib")]


@pytest.mark.parametrize(
    "text",
    [
        "Israel retaliated by striking a post near Ariha on Sunday.",
        "Israel answered by hitting two depots near Ariha.",
        "Israel responded by bombing two depots near Ariha.",
    ],
)
def test_who_answers_by_striking_strikes(struck: Callable[..., object], text: str) -> None:
    assert struck(text) == [("israel", "Ariha")]
