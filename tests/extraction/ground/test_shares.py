"""How much of a place is meant."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army has almost completely taken Saraqib.",
            {("syrian_government", "present", "most of Saraqib")},
        ),
        ("The army has nearly cleared all the rebels from Saraqib.", set()),
        (
            "The army took control of the hills surrounding the old fort of Saraqib.",
            {("syrian_government", "present", "around Saraqib")},
        ),
    ],
)
def test_what_is_nearly_done_or_around_is_not_all_of_it(
    zones: ZonesOf, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert zones(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raqqa is largely ISIS-held.", {("islamic_state", "present", "most of Raqqa")}),
        (
            "Families fled to Ariha, which has largely fallen to rebel control.",
            {("syrian_opposition", "present", "most of Ariha")},
        ),
        (
            "Shells hit the mostly rebel-held town of Ariha.",
            {("syrian_opposition", "present", "most of Ariha")},
        ),
        (
            "The army holds positions in Idlib province.",
            {("syrian_government", "present", "part of Idlib")},
        ),
        (
            "The army established control over eight villages in Hama northern countryside.",
            {("syrian_government", "present", "Northern Hama countryside")},
        ),
        (
            "Waer is the last rebel-held area of Homs.",
            {("syrian_opposition", "present", "Homs")},
        ),
        (
            "Clashes between the army and ISIS in and around Saraqib went on.",
            {
                ("syrian_government", "present", "Saraqib"),
                ("islamic_state", "present", "Saraqib"),
            },
        ),
    ],
)
def test_some_of_a_place_is_not_all_of_it(
    zones: ZonesOf, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert zones(text) == expected


def test_almost_full_control_is_of_most(zones: ZonesOf) -> None:
    assert zones("The army claims almost full control of Saraqib.") == {
        ("syrian_government", "present", "most of Saraqib")
    }


def test_a_share_of_the_area_is_of_the_place_named_before(zones: ZonesOf) -> None:
    text = "The army split the East Ghouta area in two, and now controls 50% of the area."
    assert ("syrian_government", "present", "part of Eastern Ghouta") in zones(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Saraqib, which is mainly government-held, was quiet.", "most of Saraqib"),
        (
            "Almost all of the western suburbs of Aleppo were seized by the army.",
            "western suburbs of Aleppo",
        ),
    ],
)
def test_who_holds_nearly_all_of_it_holds_not_all(zones: ZonesOf, text: str, place: str) -> None:
    assert zones(text) == {("syrian_government", "present", place)}


def test_one_third_of_a_place_is_part_of_it(zones: ZonesOf) -> None:
    text = "ISIS fighters have captured about one-third of the city of Saraqib in the last day."
    assert zones(text) == {("islamic_state", "present", "part of Saraqib")}
