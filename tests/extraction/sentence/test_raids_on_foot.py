"""A raid that men made on the ground is no air raid."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Special forces carried out a raid near Mayadin.", []),
        ("A raid by American commandos in Mayadin killed three men.", []),
        ("US special forces killed a leader of the group in a helicopter raid in Barisha.", []),
        ("The coalition carried out a raid in Bab and captured a financier.", []),
        ("A police raid in Azaz left two men dead.", []),
        ("The coalition carried out a raid in Bab and killed a financier.", ["Al-Bab"]),
        ("Air raids near Mayadin killed five soldiers.", ["Mayadin"]),
    ],
)
def test_men_on_foot_make_no_air_raid(struck: Struck, text: str, places: list[str]) -> None:
    assert [place for _, place in struck(text)] == places
