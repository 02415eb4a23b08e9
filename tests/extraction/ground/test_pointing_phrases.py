"""Phrases that mean a place named in another sentence."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels seized a key airbase on Monday. Abu al-Duhur airbase was the last there.",
            {("syrian_opposition", "controls", "Abu al-Duhur airbase")},
        ),
        ("The SDF took a village on Monday. It seized al-Zubzab near the Baghuz area.", set()),
    ],
)
def test_a_site_is_named_by_the_next_sentence(
    zones: ZonesOf, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert zones(text) == expected


@pytest.mark.parametrize(
    "areas",
    [
        "The areas held by ISIS",
        "The regions that are administered by ISIS",
        "Areas under ISIS control",
    ],
)
def test_what_their_areas_include_is_theirs(zones: ZonesOf, areas: str) -> None:
    assert zones(f"{areas} include Saraqib and Ariha.") == {
        ("islamic_state", "controls", "Saraqib"),
        ("islamic_state", "controls", "Ariha"),
    }


@pytest.mark.parametrize(
    ("quarters", "held"),
    [("the opposition districts", set()), ("the rebel quarters", set()), ("both districts", None)],
)
def test_the_districts_of_a_side_are_more_than_those_just_named(
    zones: ZonesOf, quarters: str, held: set[str] | None
) -> None:
    found = zones(f"Shells hit Jobar and Qaboun. The army has retaken {quarters}.")
    named = {place for _, relation, place in found if relation == "controls"}
    assert named == ({"Jobar", "Qaboun"} if held is None else held)
