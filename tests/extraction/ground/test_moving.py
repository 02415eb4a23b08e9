"""Who advances on ground, enters it, or is driven from it."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army is advancing on Ariha.", ("syrian_government", "operates", "Ariha")),
        ("SDF fighters closed in on Manbij.", ("sdf", "operates", "Manbij")),
        ("The army entered Saraqib on Sunday.", ("syrian_government", "present", "Saraqib")),
        ("Turkey launched an offensive against Manbij.", ("turkey", "operates", "Manbij")),
        ("Rebels advanced into Saraqib.", ("syrian_opposition", "present", "Saraqib")),
        ("The army advanced inside Saraqib.", ("syrian_government", "operates", "Saraqib")),
        ("Rebels unleashed an assault on Ariha.", ("syrian_opposition", "operates", "Ariha")),
        ("SDF fighters drive ISIS out of Manbij.", ("islamic_state", "absent", "Manbij")),
        ("The SDF drove ISIS out of Manbij.", ("islamic_state", "absent", "Manbij")),
        ("The SDF is driving ISIS from Manbij.", ("islamic_state", "present", "Manbij")),
        ("Rebels pulled their fighters out of Ariha.", ("syrian_opposition", "absent", "Ariha")),
    ],
)
def test_what_forces_do_about_ground(
    zones: ZonesOf, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in zones(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army may advance on Ariha.",
        "The army failed to enter Saraqib.",
        "Russia's minister arrived in Ariha.",
        "Turkey threatened an offensive against Manbij.",
        "The army never advanced inside Saraqib.",
        "The SDF hopes to drive ISIS out of Manbij.",
        "The army pulled bodies out of Ariha.",
    ],
)
def test_what_is_planned_denied_or_no_force_is_no_zone(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


def test_the_region_a_sentence_opens_with_is_not_where_they_advance(zones: ZonesOf) -> None:
    text = "In Aleppo, the army advanced on Saraqib."
    assert zones(text) == {("syrian_government", "operates", "Saraqib")}


def test_who_entered_villages_beside_a_town_is_near_it(zones: ZonesOf) -> None:
    assert zones("The army entered several villages near Ariha.") == {
        ("syrian_government", "present", "near Ariha")
    }


def test_who_made_advances_into_a_place_is_there(zones: ZonesOf) -> None:
    assert zones("The army has made advances into Idlib since May.") == {
        ("syrian_government", "present", "Idlib")
    }


def test_an_assault_that_was_repelled_leaves_nobody_there(zones: ZonesOf) -> None:
    assert zones("ISIS launched an assault on Tadmur in May, and its men were repelled.") == set()


def test_who_gained_ground_in_a_place_is_there(zones: ZonesOf) -> None:
    assert zones("The army has gained ground in Saraqib.") == {
        ("syrian_government", "present", "Saraqib")
    }
    assert zones("The army hopes to gain ground in Saraqib.") == set()


def test_who_advanced_to_the_edge_of_a_place_presses_on_it(zones: ZonesOf) -> None:
    found = zones("The rebels advanced to the edge of Saraqib on Friday.")
    assert {(actor, relation) for actor, relation, _ in found} == {
        ("syrian_opposition", "operates")
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A government offensive in southern Syria drove families out.",
            {("syrian_government", "operates", "southern Syria")},
        ),
        (
            "The Saraqib offensive was launched in May by the army and Hezbollah.",
            {("syrian_government", "operates", "Saraqib"), ("hezbollah", "operates", "Saraqib")},
        ),
        (
            "The army made new gains in its battle against the rebels in Saraqib.",
            {
                ("syrian_government", "present", "Saraqib"),
                ("syrian_opposition", "present", "Saraqib"),
            },
        ),
        (
            "People fled Saraqib, where the army has launched operations.",
            {("syrian_government", "operates", "Saraqib")},
        ),
        ("The Russian air offensive in Saraqib drove families out.", set()),
        ("Syrian jets launched an assault on Saraqib.", set()),
        ("The Saraqib offensive was discussed by the army and Hezbollah.", set()),
    ],
)
def test_an_offensive_says_who_fights_where(
    zones: ZonesOf, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert zones(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army advanced east of Ariha.", "east of Ariha"),
        ("Army units pushed north of Saraqib.", "north of Saraqib"),
        ("The army launched an assault against the rebels in Ariha.", "Ariha"),
        ("The army commenced an operation against rebels around Ariha.", "around Ariha"),
        ("The army began operations to clear Ariha.", "Ariha"),
        ("The army is in the second week of an offensive in Ariha.", "Ariha"),
    ],
)
def test_where_an_offensive_is_under_way(zones: ZonesOf, text: str, expected: str) -> None:
    assert ("syrian_government", "operates", expected) in zones(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army launched an appeal against traders in Ariha.",
        "The army is in the second week of an exhibition in Ariha.",
        "The army hopes to begin operations to clear Ariha.",
    ],
)
def test_what_is_no_offensive_or_not_begun_is_nowhere(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


def test_forces_loyal_to_a_ruler_who_advance_are_there(zones: ZonesOf) -> None:
    text = "The raids come as forces loyal to Bashar al-Assad slowly advance into Ariha."
    assert zones(text) == {("syrian_government", "present", "Ariha")}
