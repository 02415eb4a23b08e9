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
        ("Rebels thanked the Coalition.", "unknown"),
    ],
)
def test_a_coalition_that_tells_what_it_does_flew_the_strikes(
    struck: Callable[[str], list[tuple[str, str]]], later: str, attacker: str
) -> None:
    assert struck(STRIKES + later) == [(attacker, "Raqqa"), (attacker, "Shaddadi")]
