"""In whose control, hands or stronghold a place is."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "ISIS is in control of Raqqa.",
        "The retreat left ISIS in control of Raqqa.",
        "Raqqa remains in the hands of ISIS.",
        "Raqqa, a stronghold of ISIS, was quiet.",
        "Raqqa serves as the de facto capital of ISIS.",
        "Raqqa is the last city in the east still in ISIS hands.",
        "ISIS sent men from its capital in Raqqa.",
    ],
)
def test_whose_it_is_said_to_be(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("islamic_state", "controls", "Raqqa")}


def test_an_enclave_in_a_place_is_some_of_it(zones: ZonesOf) -> None:
    text = "Shells hit the rebels' last enclave in Aleppo."
    assert zones(text) == {("syrian_opposition", "present", "Aleppo")}


@pytest.mark.parametrize(
    "text",
    [
        "ISIS is no longer in control of Raqqa.",
        "Raqqa was once in the hands of ISIS.",
        "Raqqa is not a stronghold of ISIS.",
    ],
)
def test_what_is_over_or_denied_is_not_held(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "ISIS was back in control of Raqqa on Sunday.",
        "ISIS remains in charge of Raqqa.",
        "Raqqa has been back in the hands of ISIS since Friday.",
        "Raqqa has returned to the control of ISIS.",
        "The flag of ISIS was raised over Raqqa.",
    ],
)
def test_ground_that_is_somebody_s_again(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("islamic_state", "controls", "Raqqa")}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Families fled to Idlib province, most of which is in rebel hands.", "present"),
        ("Families fled Ariha and Saraqib, both of which are in rebel hands.", "controls"),
    ],
)
def test_how_much_of_it_is_theirs(zones: ZonesOf, text: str, relation: str) -> None:
    assert {found for _, found, _ in zones(text)} == {relation}


@pytest.mark.parametrize(
    "text",
    [
        "The return of Ariha to government control would be a blow.",
        "Shells hit Ariha. It had been the last town still under army control.",
    ],
)
def test_control_that_would_be_or_had_been_is_nobody_s(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


def test_a_stronghold_that_falls_is_theirs_no_longer(zones: ZonesOf) -> None:
    text = "The last ISIS stronghold in Aleppo province fell to the rebels on Monday."
    assert all(actor != "islamic_state" for actor, _, _ in zones(text))


def test_what_is_deemed_a_stronghold_is_one(zones: ZonesOf) -> None:
    text = "Ariha is still considered a stronghold of ISIS fighters in the province of Idlib."
    assert zones(text) == {("islamic_state", "controls", "Ariha")}


def test_a_group_s_stronghold_in_the_land_is_not_the_state_s(
    zones: Callable[[str], set[tuple[str, str, str]]],
) -> None:
    text = "Jets bombed Raqqa, the main Syrian stronghold of Islamic State."
    assert zones(text) == {("islamic_state", "controls", "Raqqa")}


def test_streets_out_of_their_control_that_were_taken_are_so_no_longer(zones: ZonesOf) -> None:
    text = "It ended with seizing the streets of Saraqib that were out of the regime's control."
    assert zones(text) == set()


def test_what_men_are_sent_from_is_whose_they_are(zones: ZonesOf) -> None:
    text = "A Syrian source said ISIS had sent men from its capital in Raqqa."
    assert zones(text) == {("islamic_state", "controls", "Raqqa")}


def test_what_will_return_to_somebody_is_not_theirs_yet(zones: ZonesOf) -> None:
    text = "Once the men have left, the town of Saraqib will fully return to government control."
    assert zones(text) == set()


def test_an_aside_after_a_place_says_whose_it_is(zones: ZonesOf) -> None:
    text = "The rebels are 20 km from the town of al-Bab, currently under ISIS control."
    assert zones(text) == {("islamic_state", "controls", "Al-Bab")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A strip near Ariha is under rebel control.", ("present", "near Ariha")),
        ("A stretch of land near Ariha remains under rebel control.", ("present", "near Ariha")),
        ("Shells hit Ariha, which is under rebel control.", ("controls", "Ariha")),
    ],
)
def test_land_beside_a_town_is_not_the_town(
    zones: ZonesOf, text: str, expected: tuple[str, str]
) -> None:
    assert zones(text) == {("syrian_opposition", *expected)}
