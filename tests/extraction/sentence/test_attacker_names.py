"""Whom a phrase names: foes, other names, and one of several."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Factuality
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "The coalition against Daesh (also known as ISIS) bombed Raqqa on Monday.",
        "The coalition against the terror group ISIS launched 20 strikes near Raqqa on Monday.",
        "The US-led coalition fighting Islamic State, also called Daesh, bombed Raqqa on Monday.",
    ],
)
def test_whom_an_attacker_fights_does_not_strike(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.actor1, event.factuality) == ("us_coalition", Factuality.ASSERTED)


def test_another_name_of_the_attacker_is_still_one_attacker(read: Read) -> None:
    (event,) = read("ISIS, also known as Daesh, shelled Kobani on Monday.").events
    assert event.actor1 == "islamic_state"


@pytest.mark.parametrize(
    "text",
    [
        "Syrian or Russian warplanes bombed Ariha on Monday.",
        "Ariha was bombed on Monday by either Russian or Syrian government jets.",
        "Air strikes by Russia or the Syrian army hit Ariha on Monday.",
    ],
)
def test_one_of_two_is_one_strike_with_both_claims(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.actor1, event.factuality) == ("unknown", Factuality.ALLEGED)
    claims = {(c.value, c.hedged) for c in event.claims if c.about == "attacker"}
    assert claims == {("russia", True), ("syrian_government", True)}


@pytest.mark.parametrize("owned", ["belonging to", "affiliated with"])
def test_whose_aircraft_are_is_said_after_them(read: Read, owned: str) -> None:
    (event,) = read(f"Drones {owned} Turkey hit Ain Issa.").events
    assert event.actor1 == "turkey"


@pytest.mark.parametrize(
    "text",
    [
        "Army troops and gunmen loyal to Iranian and army commanders shelled Ariha.",
        "The army and fighters loyal to Russian and army officers shelled Ariha.",
    ],
)
def test_who_is_loyal_to_an_attacker_is_its_own(read: Read, text: str) -> None:
    assert [event.actor1 for event in read(text).events] == ["syrian_government"]


def test_who_is_loyal_to_another_strikes_for_that_one(read: Read) -> None:
    events = read("Army troops and militias loyal to Iran shelled Ariha.").events
    assert {event.actor1 for event in events} == {"syrian_government", "iran"}
