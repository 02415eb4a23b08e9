"""What is fired fires nothing, and flies from where it was fired to where it fell."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import EventType
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "strikes"),
    [
        ("The army fired rockets from the hills of Qalamoun at Zabadani.", ["Zabadani"]),
        ("Two surface to surface missiles hit Saraqib on Monday.", ["Saraqib"]),
        ("Bombs dropped on Ariha killed nine people.", ["Ariha"]),
    ],
)
def test_a_missile_strikes_where_it_falls(struck: Struck, text: str, strikes: list[str]) -> None:
    assert [place for _, place in struck(text)] == strikes


def test_rockets_that_rebels_fired_kill(read: Read) -> None:
    (event,) = read("Rockets fired by rebels killed eight people in Nubl.").events
    assert (event.actor1, event.toll.low) == ("syrian_opposition", 8)


def test_rockets_launched_from_somewhere_are_no_air_strike(read: Read) -> None:
    (event,) = read("Rockets launched from rebel-held areas hit Nubl, killing five.").events
    assert (event.type, event.toll.low) == (EventType.SHELLING, 5)
