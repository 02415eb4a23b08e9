"""Names that only say whom somebody is against are nobody's strikes and nobody's ground."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Anti-ISIS fighters shelled Mayadin on Tuesday.", "unknown"),
        ("The anti-Daesh coalition bombed Mayadin on Tuesday.", "us_coalition"),
        ("Non-ISIS rebels shelled Mayadin on Tuesday.", "syrian_opposition"),
        ("Anti-Assad fighters shelled Homs on Tuesday.", "syrian_opposition"),
        ("Opponents of the regime shelled Homs on Tuesday.", "unknown"),
        ("ISIS fighters fired anti-tank missiles at Mayadin on Tuesday.", "islamic_state"),
    ],
)
def test_who_is_against_a_party_does_not_strike_for_it(
    read: Callable[[str], Extraction], text: str, attacker: str
) -> None:
    assert [event.actor1 for event in read(text).events] == [attacker]


def test_who_is_against_a_party_holds_no_ground_for_it(read: Callable[[str], Extraction]) -> None:
    assert read("Anti-ISIS forces control Mayadin.").zones == ()
