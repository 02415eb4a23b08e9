"""What the phrases of a sentence on ground name: whose forces, which places."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]
Zone = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army holds the city of Homs.", {("syrian_government", "controls", "Homs")}),
        ("A coalition of rebel groups holds Ariha.", {("syrian_opposition", "controls", "Ariha")}),
        (
            "The army holds towns including Ariha and Saraqib.",
            {
                ("syrian_government", "controls", "Ariha"),
                ("syrian_government", "controls", "Saraqib"),
            },
        ),
        ("The army took a village near Ariha.", {("syrian_government", "present", "near Ariha")}),
        ("The army holds 70 percent of Ariha.", {("syrian_government", "present", "Ariha")}),
        ("The army holds 70% of Ariha.", {("syrian_government", "present", "Ariha")}),
        ("Allies of the army hold Ariha.", set()),
    ],
)
def test_which_ground_and_whose(zones: ZonesOf, text: str, expected: set[Zone]) -> None:
    assert zones(text) == expected


def test_an_area_has_the_name_it_is_known_by(zones: ZonesOf) -> None:
    text = "The area known as eastern Ghouta has been under siege by the army since 2013."
    assert zones(text) == {("syrian_government", "operates", "Eastern Ghouta")}


@pytest.mark.parametrize(
    "text",
    [
        "Fighters for the Islamic State (IS) captured Saraqib.",
        "An affiliate of the Islamic State still holds Saraqib.",
    ],
)
def test_who_fights_for_a_group_is_that_group(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("islamic_state", "controls", "Saraqib")}
