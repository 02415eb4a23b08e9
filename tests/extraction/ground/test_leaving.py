"""Who gave up ground, and who stays on it."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
Zones = set[tuple[str, str, str]]


def zones(read: Read, text: str) -> Zones:
    now = (zone for zone in read(text).zones if zone.valid_to is None)
    return {(z.actor, str(z.relation), z.place.name) for z in now}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels withdrew from Ariha.",
        "The rebels gave up Ariha.",
        "Ariha was abandoned by the rebels.",
        "Ariha was given up by the rebels.",
    ],
)
def test_who_left_is_gone(read: Read, text: str) -> None:
    assert zones(read, text) == {("syrian_opposition", "absent", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels handed Ariha over to the army.",
        "The rebels handed the town of Ariha to the army.",
        "The rebels surrendered Ariha to the army.",
        "The rebels ceded Ariha to the army.",
    ],
)
def test_who_hands_ground_over_is_gone_and_who_is_given_it_holds_it(read: Read, text: str) -> None:
    assert zones(read, text) == {
        ("syrian_opposition", "absent", "Ariha"),
        ("syrian_government", "controls", "Ariha"),
    }


@pytest.mark.parametrize(
    "text",
    ["The rebels gave bread to Ariha.", "The rebels left a car in Ariha.", "Rain fell on Ariha."],
)
def test_other_giving_leaving_and_falling_says_nothing(read: Read, text: str) -> None:
    assert zones(read, text) == set()


def test_who_retreats_is_where_they_went(read: Read) -> None:
    text = "Army troops retreated from Ariha to Saraqib."
    assert zones(read, text) == {
        ("syrian_government", "absent", "Ariha"),
        ("syrian_government", "present", "Saraqib"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The rebels have not left Ariha.",
        "The rebels have yet to withdraw from Ariha.",
        "The rebels refused to pull out of Ariha.",
    ],
)
def test_who_has_not_left_is_there(read: Read, text: str) -> None:
    assert zones(read, text) == {("syrian_opposition", "present", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Ariha, which the rebels quit on Sunday.",
        "Jets bombed Ariha, abandoned by the rebels on Sunday.",
        "Jets bombed Ariha, from which the rebels withdrew on Sunday.",
    ],
)
def test_who_left_is_said_beside_the_place(read: Read, text: str) -> None:
    assert zones(read, text) == {("syrian_opposition", "absent", "Ariha")}
