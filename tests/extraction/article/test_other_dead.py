"""The dead of another deed are not the strike's."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
TOTAL = "Jets bombed Saraqib on Tuesday. Medics said 12 people died."


@pytest.mark.parametrize(
    "others",
    [
        "All this took place following the killing of two soldiers at a checkpoint.",
        "A man died of wounds; border guards had shot him.",
        "A sniper killed two men in the town.",
    ],
)
def test_the_dead_of_other_deeds_are_not_the_strikes(read: Read, others: str) -> None:
    (event,) = read(f"{TOTAL} {others}").events
    assert (event.toll.low, event.toll.high) == (12, 12)


def test_what_air_defences_shot_down_takes_no_dead_away(read: Read) -> None:
    (event,) = read(
        "Israeli missiles hit Homs. Three died and some missiles were shot down."
    ).events
    assert event.toll.low == 3


@pytest.mark.parametrize("how", ["by sniper fire", "by a landmine", "under torture", "in clashes"])
def test_the_dead_of_another_clause_are_not_the_strikes(read: Read, how: str) -> None:
    (event,) = read(f"Jets bombed Ariha and nine people were killed {how} in Hass.").events
    assert (event.place.name, event.toll.low) == ("Ariha", None)


@pytest.mark.parametrize(
    "turned",
    [
        "14 people were killed, while a sniper shot a man in Hass.",
        "The strikes killed 14 fighters, and gunmen executed two men in Hass.",
    ],
)
def test_what_else_a_sentence_tells_takes_no_dead_away(read: Read, turned: str) -> None:
    (event,) = read(f"Jets bombed Saraqib on Tuesday. {turned}").events
    assert (event.place.name, event.toll.low) == ("Saraqib", 14)


@pytest.mark.parametrize(
    ("then", "dead"),
    [
        ("Fighting led to the deaths of nine people.", None),
        ("Clashes between two clans have resulted in the deaths of nine people.", None),
        ("At least 90 were killed and a tank burnt when the army repelled two attacks.", None),
        ("At least nine were killed and a tank burnt when two shells hit a yard.", 9),
        ("The raid led to the deaths of nine people.", 9),
    ],
)
def test_the_dead_of_fighting_are_no_strikes(
    read: Callable[..., Extraction], then: str, dead: int | None
) -> None:
    (event,) = read(f"Jets bombed Ariha on Monday. {then}").events
    assert event.toll.low == dead


@pytest.mark.parametrize(
    ("what", "dead"), [("The offensive", None), ("The air offensive", 40), ("The raid", 40)]
)
def test_the_dead_of_an_offensive_are_not_those_of_the_jets_beside_it(
    read: Read, what: str, dead: int | None
) -> None:
    (event,) = read(f"Jets bombed Ariha as the army advanced. {what} left 40 rebels dead.").events
    assert event.toll.low == dead
