"""Words for who strikes, where nobody is named: whose they are, or that they are nobody's."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    "words",
    [
        "SANA said the air force had destroyed two dens at Tabqa.",
        "SANA reported that the air force had hit a depot at Tabqa.",
        "SANA quoted an officer as saying that the air force had bombed Tabqa.",
    ],
)
def test_the_air_force_is_that_of_who_speaks(struck: Struck, words: str) -> None:
    assert struck(f"Russian jets bombed Ariha on Monday. {words}") == [
        ("russia", "Ariha"),
        ("syrian_government", "Tabqa"),
    ]


@pytest.mark.parametrize(
    "apart", ["In a separate incident,", "In a separate attack,", "Separately,"]
)
def test_what_is_told_apart_has_no_attacker_from_before(struck: Struck, apart: str) -> None:
    text = f"Russian jets bombed Ariha on Monday. {apart} jets bombed Talbiseh, killing nine."
    assert struck(text) == [("russia", "Ariha"), ("unknown", "Talbiseh")]


@pytest.mark.parametrize(
    "deed",
    [
        "Russia's jets carried out the strikes, the Observatory said.",
        "The raids were carried out by Russia.",
        "Russian jets conducted the raids.",
    ],
)
def test_a_deed_told_after_it_outweighs_a_guess(struck: Struck, deed: str) -> None:
    text = f"Turkish jets bombed Afrin on Friday.\n\nAir raids killed nine in Ariha.\n\n{deed}"
    assert struck(text) == [("turkey", "Afrin"), ("russia", "Ariha")]


def test_whose_aircraft_they_are_outweighs_who_was_named_before(struck: Struck) -> None:
    text = (
        "Russian jets bombed Hass on Monday. The hospital in Ariha was targeted by seven sustained "
        "Sukhoi SU-24 affiliated to the Syrian regime."
    )
    assert struck(text) == [("russia", "Hass"), ("syrian_government", "Ariha")]
