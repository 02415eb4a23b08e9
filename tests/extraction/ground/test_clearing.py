"""Who is driven from ground, and who clears, guards or defends it."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "The SDF drove ISIS out of Manbij.",
        "SDF fighters threw ISIS out of Manbij.",
        "The SDF stormed in, driving ISIS out of Manbij.",
    ],
)
def test_who_drove_others_out_holds_the_place(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {
        ("islamic_state", "absent", "Manbij"),
        ("sdf", "controls", "Manbij"),
    }


def test_jets_hold_nothing_they_drove_others_from(zones: ZonesOf) -> None:
    text = "Coalition air strikes drove ISIS out of Manbij."
    assert zones(text) == {("islamic_state", "absent", "Manbij")}


@pytest.mark.parametrize(
    "text", ["The crossing at Nasib is manned by Syrian troops.", "Syrian troops guard Nasib."]
)
def test_who_guards_a_place_is_there(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_government", "present", "Nasib")}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels were driven out of Ariha by the army.",
        "The rebels overran Ariha but were driven out of it by the army.",
    ],
)
def test_who_is_driven_out_is_gone_and_who_did_it_holds_the_place(
    zones: ZonesOf, text: str
) -> None:
    assert zones(text) == {
        ("syrian_opposition", "absent", "Ariha"),
        ("syrian_government", "controls", "Ariha"),
    }


def test_who_garrisons_a_place_is_there(zones: ZonesOf) -> None:
    text = "Tadmur, garrisoned by the army, was quiet."
    assert zones(text) == {("syrian_government", "present", "Palmyra")}


def test_who_had_fought_to_drive_others_out_tells_of_then(zones: ZonesOf) -> None:
    text = "The SDF took Manbij. It had fought since June to drive ISIS out of the city."
    assert zones(text) == {("sdf", "controls", "Manbij")}


def test_who_succeeded_in_pushing_others_out_has_the_place(zones: ZonesOf) -> None:
    text = "The SDF succeeded in pushing back ISIS fighters out of Saraqib."
    assert zones(text) == {
        ("islamic_state", "absent", "Saraqib"),
        ("sdf", "controls", "Saraqib"),
    }


def test_who_was_driven_out_of_almost_all_villages_may_be_in_some(zones: ZonesOf) -> None:
    text = "ISIS was driven out of almost all of the villages it had in Manbij."
    assert zones(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Residents hide as the army drives ISIS from Tadmur.",
        "Families wait while the army clears ISIS from Tadmur.",
    ],
)
def test_who_is_being_driven_out_is_there_still(zones: ZonesOf, text: str) -> None:
    assert ("islamic_state", "present", "Palmyra") in zones(text)
