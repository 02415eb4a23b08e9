"""Who hems in which ground, and who is hemmed in where."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "The army has surrounded Saraqib.",
        "The army is laying siege to Saraqib.",
        "The army tightened its blockade on Saraqib.",
        "Saraqib is under siege by the army.",
        "Jets bombed Saraqib, which is besieged by the army.",
        "A Turkish post in Saraqib stood surrounded by the army on Monday.",
        "A Turkish outpost in Saraqib has been besieged by the army.",
        "A raid prompted the army to besiege Saraqib.",
        "Saraqib is besieged by Hezbollah ally Assad.",
    ],
)
def test_who_besieges_a_place_operates_there(zones: ZonesOf, text: str) -> None:
    assert ("syrian_government", "operates", "Saraqib") in zones(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The rebels are now confined to Idlib.", "Idlib"),
        ("The rebels have been reduced to a pocket near Saraqib.", "near Saraqib"),
        ("The rebels were left boxed in in eastern Aleppo, medics said.", "eastern Aleppo"),
    ],
)
def test_who_is_confined_to_a_place_is_there(zones: ZonesOf, text: str, place: str) -> None:
    assert ("syrian_opposition", "present", place) in zones(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army lifted the siege of Saraqib.",
        "The army may lay siege to Saraqib.",
        "Saraqib was once under siege by the army.",
        "Aid deliveries are confined to Saraqib.",
        "The rebels will be confined to Saraqib.",
    ],
)
def test_what_is_over_or_to_come_is_no_zone(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Aid cannot reach Ariha, which the rebels blockade.",
        "Aid was dropped over Ariha, where soldiers are besieged by the rebels.",
        "The rebels have cut off Ariha.",
        "The rebels have sealed off Ariha.",
        "Ariha has been under rebel siege since May.",
    ],
)
def test_who_hems_in_a_place_in_other_words(zones: ZonesOf, text: str) -> None:
    assert ("syrian_opposition", "operates", "Ariha") in zones(text)


def test_who_besieges_an_enclave_in_a_city_operates_there(zones: ZonesOf) -> None:
    assert zones("The army laid siege to the rebel-held enclave in Daraa.") == {
        ("syrian_government", "operates", "Daraa"),
        ("syrian_opposition", "present", "Daraa"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The siege imposed by the army on Douma goes on.",
            {("syrian_government", "operates", "Douma")},
        ),
        ("The rebels broke the siege imposed by the army on Douma.", set()),
    ],
)
def test_a_siege_that_is_imposed(
    zones: ZonesOf, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert zones(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Douma is besieged by the army, Hezbollah and local militias.",
        "Hezbollah and the army are besieging Douma.",
    ],
)
def test_each_of_those_who_besiege_a_place_operates_there(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {
        ("syrian_government", "operates", "Douma"),
        ("hezbollah", "operates", "Douma"),
    }


def test_a_siege_laid_before_what_is_told_may_be_over(zones: ZonesOf) -> None:
    assert zones("The army had managed to besiege Ariha late last month, medics said.") == set()
