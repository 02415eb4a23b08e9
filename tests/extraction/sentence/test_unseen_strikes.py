"""Strikes told with no aircraft, gun or attacker in sight."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "A convoy of food lorries was attacked at Ariha on Monday, killing nine drivers.",
        "Ambulances were hit in Ariha on Monday, medics said.",
        "A school in Ariha was targeted on Monday.",
        "The village of Ariha came under fire on Monday.",
        "A chemical attack killed 30 people in Ariha on Tuesday.",
        "Nine people choked to death in a suspected chlorine attack on Ariha.",
        "Sarin was used against civilians in Ariha on Tuesday.",
        "Bombing in Ariha killed seven people.",
        "Shells fired from a hill held by rebels landed in Ariha, killing three.",
    ],
)
def test_what_was_struck_says_that_it_was_a_strike(struck: Struck, text: str) -> None:
    assert [place for _, place in struck(text)] == ["Ariha"]


@pytest.mark.parametrize(
    "text",
    [
        "A convoy of food lorries was attacked by gunmen at Ariha on Monday.",
        "A police station in Ariha was attacked in an ambush on Monday.",
        "Hospitals in Ariha are attacked every week.",
        "An officer was targeted in Ariha on Monday.",
        "A patrol came under fire in Ariha on Monday.",
        "Sarin was found in Ariha on Tuesday.",
        "A bombing in Ariha killed seven people.",
        "The minister came under attack for his visit to Ariha.",
    ],
)
def test_what_men_on_the_ground_do_is_no_strike(struck: Struck, text: str) -> None:
    assert struck(text) == []


@pytest.mark.parametrize(
    ("text", "strikes"),
    [
        ("Israel attacked a depot near Homs on Monday.", [("israel", "Homs")]),
        ("The coalition destroyed a bridge in Raqqa.", [("us_coalition", "Raqqa")]),
        ("Israel carried out an attack on a site near Homs.", [("israel", "Homs")]),
        ("The Syrian army attacked a village near Homs on Monday.", []),
        ("Rebels attacked a depot near Homs on Monday.", []),
    ],
)
def test_who_has_no_army_here_attacks_from_the_air(
    struck: Struck, text: str, strikes: list[tuple[str, str]]
) -> None:
    assert struck(text) == strikes


@pytest.mark.parametrize(
    ("text", "strikes"),
    [
        ("The Russian air force launched an operation in Ariha on Monday.", ["Ariha"]),
        ("Russian warplanes began an offensive in Ariha on Monday.", ["Ariha"]),
        ("Russian soldiers began an offensive in Ariha on Monday.", []),
        ("An inquiry looked into the attack on a school, which took place in Ariha.", ["Ariha"]),
        ("An inquiry looked into the attack on a patrol, which took place in Ariha.", []),
        ("Turkey launched a series of air and ground strikes on Ariha.", ["Ariha"]),
        (
            "Russian jets struck Ariha. Moscow used the air raid to justify its base in Homs.",
            ["Ariha"],
        ),
    ],
)
def test_an_operation_is_a_strike_where_aircraft_do_it(
    struck: Struck, text: str, strikes: list[str]
) -> None:
    assert [place for _, place in struck(text)] == strikes
