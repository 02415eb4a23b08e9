"""Some nouns tell of a strike by themselves, others only of a war."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A wave of bombing in Ariha killed seven people.", ["Ariha"]),
        ("The aggression targeted a post near Masyaf on Tuesday.", ["Masyaf"]),
        ("The consulate in Damascus was flattened in an attack that killed two.", ["Damascus"]),
        ("Two strikes near Saraqib destroyed a bridge.", ["Saraqib"]),
        ("The aggression near Masyaf was condemned on Tuesday.", []),
        ("A strike by teachers in Saraqib hit the schools.", []),
        ("The Turkish army continued its aggression against Afrin canton.", []),
    ],
)
def test_nouns_that_tell_of_a_strike(struck: Struck, text: str, places: list[str]) -> None:
    assert [place for _, place in struck(text)] == places
