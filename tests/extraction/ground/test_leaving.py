"""Who gave up ground, and who stays on it."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels withdrew from Ariha.",
        "The rebels gave up Ariha.",
        "Ariha was abandoned by the rebels.",
        "Ariha was given up by the rebels.",
        "Troops seized Ariha, taking its centre after the rebels pulled out.",
        "The rebels were out of Ariha, medics said.",
        "The rebels had reportedly withdrawn from Ariha.",
        "Russian police stood guard as rebel fighters and their families left Ariha.",
        "The rebels left Ariha, which was the last village held by the rebels.",
        "The army fought the rebels and drove all of their fighters from Ariha.",
    ],
)
def test_who_left_is_gone(zones: ZonesOf, text: str) -> None:
    assert ("syrian_opposition", "absent", "Ariha") in zones(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels handed Ariha over to the army.",
        "The rebels handed the town of Ariha to the army.",
        "The rebels surrendered Ariha to the army.",
        "The rebels ceded Ariha to the army.",
    ],
)
def test_who_hands_ground_over_is_gone_and_who_is_given_it_holds_it(
    zones: ZonesOf, text: str
) -> None:
    assert zones(text) == {
        ("syrian_opposition", "absent", "Ariha"),
        ("syrian_government", "controls", "Ariha"),
    }


@pytest.mark.parametrize(
    "text",
    ["The rebels gave bread to Ariha.", "The rebels left a car in Ariha.", "Rain fell on Ariha."],
)
def test_other_giving_leaving_and_falling_says_nothing(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


def test_who_retreats_is_where_they_went(zones: ZonesOf) -> None:
    text = "Army troops retreated from Ariha to Saraqib."
    assert zones(text) == {
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
def test_who_has_not_left_is_there(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_opposition", "present", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Ariha, which the rebels quit on Sunday.",
        "Jets bombed Ariha, abandoned by the rebels on Sunday.",
        "Jets bombed Ariha, from which the rebels withdrew on Sunday.",
    ],
)
def test_who_left_is_said_beside_the_place(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_opposition", "absent", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "The army moved into Ariha as the rebels pulled out.",
        "The army took Ariha after the rebels withdrew.",
    ],
)
def test_who_leaves_as_others_come_is_gone_from_there(zones: ZonesOf, text: str) -> None:
    assert ("syrian_opposition", "absent", "Ariha") in zones(text)


def test_who_leaves_elsewhere_is_not_gone_from_there(zones: ZonesOf) -> None:
    text = "The army moved into Ariha as the rebels withdrew to Saraqib."
    assert zones(text) == {
        ("syrian_government", "present", "Ariha"),
        ("syrian_opposition", "present", "Saraqib"),
    }


def test_a_post_handed_over_is_theirs_who_are_given_it(zones: ZonesOf) -> None:
    text = "Russian troops handed over their positions in Ariha to the army and to Hezbollah."
    assert zones(text) == {
        ("syrian_government", "present", "Ariha"),
        ("hezbollah", "present", "Ariha"),
    }


def test_forces_pulled_out_are_gone(zones: ZonesOf) -> None:
    text = "The rebels said their fighters had been pulled out of Ariha."
    assert zones(text) == {("syrian_opposition", "absent", "Ariha")}


def test_where_buses_are_bound_for_is_not_what_was_left(zones: ZonesOf) -> None:
    text = "ISIS fighters left their enclave in buses bound for Tadmur, an ISIS-held town."
    assert ("islamic_state", "absent", "Palmyra") not in zones(text)


def test_where_they_went_may_be_said_of_where_they_left(zones: ZonesOf) -> None:
    text = 'An observer said "ISIS fighters withdrew at dawn today from Saraqib to Sarmin."'
    assert zones(text) == {
        ("islamic_state", "absent", "Saraqib"),
        ("islamic_state", "present", "Sarmin"),
    }


def test_who_evacuates_a_town_of_its_people_has_not_left(zones: ZonesOf) -> None:
    assert zones("The rebels have evacuated Ariha of civilians.") == set()
    assert zones("The rebels have evacuated Ariha.") == {("syrian_opposition", "absent", "Ariha")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ISIS withdrew its men from Idlib province in the northwest and Latakia in the west.",
            {("islamic_state", "absent", "Idlib"), ("islamic_state", "absent", "Latakia")},
        ),
        (
            "ISIS fighters withdrew to their territory in the towns of Tadif and Qabasin.",
            {("islamic_state", "present", "Tadef"), ("islamic_state", "present", "Qabasin")},
        ),
        (
            "Regime troops raised the flag in Manbij on Tuesday after US forces withdrew.",
            {
                ("syrian_government", "controls", "Manbij"),
                ("united_states", "absent", "Manbij"),
            },
        ),
        (
            "Saraqib was back under government control on Sunday after the evacuation of rebels.",
            {
                ("syrian_government", "controls", "Saraqib"),
                ("syrian_opposition", "absent", "Saraqib"),
            },
        ),
    ],
)
def test_where_they_left_and_went(
    zones: Callable[[str], set[tuple[str, str, str]]],
    text: str,
    expected: set[tuple[str, str, str]],
) -> None:
    assert zones(text) == expected


@pytest.mark.parametrize(
    ("parts", "gone"),
    [("the last parts", True), ("the remaining districts", True), ("some parts", False)],
)
def test_who_leaves_the_last_parts_leaves_the_place(zones: ZonesOf, parts: str, gone: bool) -> None:
    text = f"The rebels withdrew from {parts} of Aleppo."
    assert (("syrian_opposition", "absent", "Aleppo") in zones(text)) == gone


def test_who_left_under_a_deal_is_gone(zones: ZonesOf) -> None:
    text = "The last rebels left Saraqib yesterday under an evacuation deal."
    assert zones(text) == {("syrian_opposition", "absent", "Saraqib")}
    text = "The rebels took the road, leaving only Saraqib under army control."
    assert ("syrian_opposition", "absent", "Saraqib") not in zones(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels fought here. They remain after heavy guns were withdrawn from the Daraa factions.",
        "Rebels of Jaysh al-Islam pulled out of the Ariha alliance.",
    ],
)
def test_who_leaves_a_group_leaves_no_ground(zones: ZonesOf, text: str) -> None:
    assert not any(relation == "absent" for _, relation, _ in zones(text))


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("The rebels staged a sudden withdrawal from Ariha.", True),
        ("The rebels made a hasty retreat from Ariha.", True),
        ("The rebels planned a withdrawal from Ariha.", False),
        ("The rebels have not made a retreat from Ariha.", False),
    ],
)
def test_who_makes_a_withdrawal_is_gone(zones: ZonesOf, text: str, gone: bool) -> None:
    assert (("syrian_opposition", "absent", "Ariha") in zones(text)) == gone


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Rebels who left Ariha in May have started to return.", False),
        ("Rebels who fled Ariha in May have come back.", False),
        ("Rebels who left Ariha in May have started to regroup.", True),
        ("Rebels who left Ariha in May have not returned.", True),
    ],
)
def test_who_is_said_to_come_back_is_not_gone(zones: ZonesOf, text: str, gone: bool) -> None:
    assert (("syrian_opposition", "absent", "Ariha") in zones(text)) == gone
