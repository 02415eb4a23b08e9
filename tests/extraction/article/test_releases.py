"""Whose release it is may be said only after its strikes."""

from collections.abc import Callable

import pytest

STRIKES = "Near Raqqa, two strikes destroyed a tank. A strike near Shaddadi hit a depot.\n\n"


@pytest.mark.parametrize(
    ("later", "attacker"),
    [
        ("CJTF-OIR does not count the aircraft.", "us_coalition"),
        ("The Coalition conducts such strikes to defeat ISIS.", "us_coalition"),
        ("The Coalition did not comment.", "unknown"),
        ("The Coalition and Russia fly there.", "unknown"),
        ("The Coalition flies there in support of the Iraqi government.", "us_coalition"),
        ("The Coalition made six strikes, in support of Iraq's army, near Mosul.", "us_coalition"),
        ("The Coalition flies there, and so does Iraq's air force.", "unknown"),
        ("Rebels thanked the Coalition.", "unknown"),
    ],
)
def test_a_coalition_that_tells_what_it_does_flew_the_strikes(
    struck: Callable[[str], list[tuple[str, str]]], later: str, attacker: str
) -> None:
    assert struck(STRIKES + later) == [(attacker, "Raqqa"), (attacker, "Shaddadi")]


def test_a_headlines_lands_are_no_parties(struck: Callable[[str], list[tuple[str, str]]]) -> None:
    text = "Raids Hit ISIS in Syria, Iraq\n\nThe Coalition made raids on Monday.\n\n" + STRIKES
    assert struck(text) == [("us_coalition", "Raqqa"), ("us_coalition", "Shaddadi")]
