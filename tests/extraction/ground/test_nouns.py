"""Ground that a noun tells of."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "The army's control over Saraqib opened the road.",
        "The army has tightened its grip on Saraqib.",
        "The recapture of Saraqib by the army cut the road.",
        "The fall of Saraqib to the army stunned rebels.",
        "The campaign led to the fall of Saraqib to the army.",
        "The army announced the capture of Saraqib.",
    ],
)
def test_whose_capture_or_control_it_is_holds_the_place(zones: ZonesOf, text: str) -> None:
    assert ("syrian_government", "controls", "Saraqib") in zones(text)


def test_their_capture_is_of_those_who_did_it_not_of_those_it_was_done_to(zones: ZonesOf) -> None:
    text = "Rebels killed forty government soldiers during their capture of Saraqib."
    assert zones(text) == {("syrian_opposition", "controls", "Saraqib")}


def test_who_widens_its_control_of_a_place_has_some_of_it(zones: ZonesOf) -> None:
    assert zones("The army expanded its control over Saraqib.") == {
        ("syrian_government", "present", "Saraqib")
    }


def test_after_a_withdrawal_nobody_of_them_is_there(zones: ZonesOf) -> None:
    text = "After the rebels' withdrawal from Saraqib, families came home."
    assert zones(text) == {("syrian_opposition", "absent", "Saraqib")}


def test_who_has_arrived_is_there(zones: ZonesOf) -> None:
    text = "Residents cheered the arrival of army troops in Ariha and Saraqib."
    assert zones(text) == {
        ("syrian_government", "present", "Ariha"),
        ("syrian_government", "present", "Saraqib"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The army's possible capture of Saraqib worries families.",
        "The truce prevented the fall of Saraqib to the army.",
        "The truce ended the army's control over Saraqib.",
        "The United States hailed the capture of Saraqib.",
        "Families demand the army's withdrawal from Saraqib.",
    ],
)
def test_what_is_feared_over_or_only_hailed_is_no_zone(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


def test_who_withdrew_before_a_capture_withdrew_from_there(zones: ZonesOf) -> None:
    assert zones("The rebels took Ariha after the withdrawal of army troops.") == {
        ("syrian_opposition", "controls", "Ariha"),
        ("syrian_government", "absent", "Ariha"),
    }
    assert zones("The rebels may take Ariha after the withdrawal of army troops.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The control of the rebels over Saraqib was the news of the week.",
        "The retreat resulted in the rebels' control over Saraqib.",
    ],
)
def test_whose_control_is_said_with_of(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_opposition", "controls", "Saraqib")}


def test_what_something_is_compared_with_is_of_old(zones: ZonesOf) -> None:
    assert zones("It was their largest gain since the fall of Saraqib to ISIS.") == set()


def test_its_control_is_of_whose_advance_it_is_joined_to(zones: ZonesOf) -> None:
    text = (
        "Turkish forces set up a post in August, after the advance of the Syrian army and its "
        "control of the town of Saraqib."
    )
    assert ("turkey", "controls", "Saraqib") not in zones(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Despite the army's control of Ariha, nobody came back.",
            {("syrian_government", "controls", "Ariha")},
        ),
        (
            "The truce was followed by battles in Ariha and its control by HTS and the rebels.",
            {
                ("nusra_front", "controls", "Ariha"),
                ("syrian_opposition", "controls", "Ariha"),
            },
        ),
        (
            "The army's control of Aleppo neighbourhoods was no surprise.",
            {("syrian_government", "present", "Aleppo")},
        ),
        ("Before the army's control of Ariha, nobody came back.", set()),
        (
            "The rebels have widened their foothold near Ariha.",
            {("syrian_opposition", "present", "near Ariha")},
        ),
        (
            "ISIS has extended its territory around Tadmur.",
            {("islamic_state", "present", "around Palmyra")},
        ),
        ("The rebels gave up their foothold near Ariha.", set()),
    ],
)
def test_control_is_told_of_in_passing(
    zones: ZonesOf, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert zones(text) == expected
