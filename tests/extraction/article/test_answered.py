"""Strikes that another one answered."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey struck northern Syria on Monday after shelling of Azaz.",
        "Turkish jets hit northern Syria on Monday after mortar shells fell on Azaz.",
        "Turkey struck northern Syria on Monday in response to rocket fire on Azaz.",
    ],
)
def test_what_was_answered_is_no_part_of_the_answer(read: Read, text: str) -> None:
    struck = {event.place.name: event.actor1 for event in read(text).events}
    assert struck == {"northern Syria": "turkey", "Azaz": "unknown"}


def test_a_place_that_the_strike_hit_stands_for_its_area(read: Read) -> None:
    (event,) = read("Turkish jets hit Aleppo province on Monday, bombing Azaz.").events
    assert (event.place.name, event.actor1) == ("Azaz", "turkey")


@pytest.mark.parametrize(
    ("then", "dead"),
    [
        ("It was a response to a series of attacks on a base. Those attacks killed a man.", None),
        ("It came in reprisal for attacks by gunmen. Such attacks killed two men.", None),
        ("It came in response to an attack. A guard was killed in that attack.", None),
        ("It was a reply to a drone attack on a base in Iraq, which killed a contractor.", None),
        ("The army ordered it in revenge for an attack that killed nine soldiers.", None),
        ("It was a response to rocket fire. The strike killed two men.", 2),
        ("It was one of a series of attacks. Those attacks killed two men.", 2),
    ],
)
def test_the_dead_of_what_was_answered_are_not_the_answers(
    read: Read, then: str, dead: int | None
) -> None:
    (event,) = read(f"Turkish jets hit a depot near Ain Issa on Monday. {then}").events
    assert event.toll.low == dead


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "The army shelled positions in Fatira and other positions in the Ghab plain.",
            {"Fatira", "Ghab plain"},
        ),
        (
            "Army guns hit posts in Fatira and Fleifel, and other posts in the Ghab plain.",
            {"Fatira", "Fleifel", "Ghab plain"},
        ),
        ("The army shelled Fatira in the Ghab plain.", {"Fatira"}),
    ],
)
def test_other_posts_in_a_land_are_beside_its_towns(
    read: Read, text: str, places: set[str]
) -> None:
    assert {event.place.name for event in read(text).events} == places
