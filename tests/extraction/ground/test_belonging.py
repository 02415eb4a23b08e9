"""Whose a place is, told without a word for the hold."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "Ariha has been under the Nusra Front since May.",
        "Ariha is the Nusra Front's again.",
        "Ariha is entirely theirs, the Nusra Front says.",
        "Ariha has stayed with the Nusra Front.",
        "The Nusra Front is left with Ariha.",
        "The loss of Saraqib leaves the Nusra Front with Ariha.",
    ],
)
def test_whose_it_is(zones: ZonesOf, text: str) -> None:
    assert ("nusra_front", "controls", "Ariha") in zones(text)


def test_what_is_theirs_again_is_others_no_longer(zones: ZonesOf) -> None:
    text = "Ariha, in rebel hands since 2014, is the government's again."
    assert zones(text) == {("syrian_government", "controls", "Ariha")}


def test_what_was_theirs_is_not_theirs_now(zones: ZonesOf) -> None:
    assert zones("Ariha was the army's until May.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ariha has been left without government forces.",
        "Ariha is now empty of government forces.",
        "Ariha is clear of government troops.",
    ],
)
def test_who_a_place_is_without_is_not_there(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_government", "absent", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "Ariha will soon be free of ISIS.",
        "Ariha is not free of ISIS.",
        "Ariha was once free of ISIS.",
    ],
)
def test_a_place_that_is_not_rid_of_them_says_nothing(zones: ZonesOf, text: str) -> None:
    assert ("islamic_state", "absent", "Ariha") not in zones(text)


def test_a_city_under_the_control_of_two_is_of_both(zones: ZonesOf) -> None:
    assert zones("The city of Hasakah remains under opposition and YPG control.") == {
        ("syrian_opposition", "controls", "Hasakah"),
        ("sdf", "controls", "Hasakah"),
    }
