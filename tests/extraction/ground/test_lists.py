"""Lists of places on ground, read to their end past names that nobody knows."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Shells hit hideouts of the Nusra Front in Ariha, al-Xurab, al-Xafra and Saraqib.",
            {"Ariha", "Saraqib"},
        ),
        (
            "The army hit dens belonging to the Nusra Front in Ariha, al-Xurab and al-Xafra, and "
            "in the towns of Saraqib and Manbij.",
            {"Ariha", "Saraqib", "Manbij"},
        ),
        ("Shells hit hideouts of the Nusra Front in Ariha, residents of Saraqib said.", {"Ariha"}),
        ("Shells hit hideouts of the Nusra Front in Ariha, and Saraqib's market.", {"Ariha"}),
        ("Shells hit hideouts of the Nusra Front in Ariha, south of Saraqib.", {"Ariha"}),
    ],
)
def test_a_list_goes_on_to_its_end(zones: ZonesOf, text: str, places: set[str]) -> None:
    assert {place for actor, _, place in zones(text) if actor == "nusra_front"} == places
