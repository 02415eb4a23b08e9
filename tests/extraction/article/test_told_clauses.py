"""Strikes told twice in a sentence, or as one of those of the sentence before."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import EventType
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def test_the_dead_of_an_attack_are_of_the_place_that_its_clause_names(read: Read) -> None:
    told = read(
        "Shells fell on Hass on Monday. Three men, one of them a nurse, were killed in a mortar "
        "attack that hit Jaramana."
    ).events
    assert {event.place.name: event.toll.low for event in told} == {"Hass": None, "Jaramana": 3}


def test_an_attack_has_the_type_of_the_noun_that_its_clause_hangs_on(read: Read) -> None:
    (event,) = read("Three men were killed in a mortar attack that hit Jaramana.").events
    assert event.type == EventType.SHELLING


def test_one_of_the_strikes_is_from_the_air_though_shelling_was_told_last(read: Read) -> None:
    told = read(
        "Army jets bombed Hass while rebels were shelling Nubl. One of Monday's strikes hit Ariha."
    ).events
    types = {event.place.name: event.type for event in told}
    assert types["Ariha"] == EventType.AIR_STRIKE
    assert types["Nubl"] == EventType.SHELLING


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed by shelling and air strikes on Hass.",
        "Nine people died in air raids and heavy shelling near Hass.",
        "Air strikes and rocket fire on Hass killed nine people.",
    ],
)
def test_strikes_told_together_share_their_place_and_dead(
    read: Callable[..., Extraction], text: str
) -> None:
    events = read(f"Jets bombed Ariha on Monday. {text}").events
    assert [(e.place.name, e.toll.low) for e in events] == [("Ariha", None), ("Hass", 9)]
