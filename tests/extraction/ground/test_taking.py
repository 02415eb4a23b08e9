"""Who took ground, and who gave it up."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The army recaptured Ariha.", "syrian_government"),
        ("Ariha was captured by the rebels.", "syrian_opposition"),
        ("The rebels seized control of Ariha.", "syrian_opposition"),
        ("Ariha fell to the rebels.", "syrian_opposition"),
        ("Ariha was given up to the rebels.", "syrian_opposition"),
        ("The army took Ariha in May. The rebels recaptured Ariha.", "syrian_opposition"),
    ],
)
def test_who_took_it_last_holds_it(zones: ZonesOf, text: str, actor: str) -> None:
    assert zones(text) == {(actor, "controls", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels had driven the army from Ariha in January 2015.",
        "The army had withdrawn from Ariha the year before.",
        "The rebels had captured Ariha two years earlier.",
        "The rebels had entered Ariha in 2014.",
    ],
)
def test_what_had_been_done_before_is_history(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The rebels had already taken the town of Ariha last week.",
        "Shells hit Ariha, which rebels had seized only last week.",
        "The rebels dug trenches after they had captured Ariha.",
        "Medics treated the wounded after rebel forces seized Ariha.",
        "Fighting went on in the south with the rebels capturing Ariha.",
        "Ariha was quiet until it was taken by the rebels on Monday.",
        "The rebels managed to reclaim Ariha, having lost it on Sunday.",
        "The rebels captured the village of Ariha in the area of Afrin.",
        "The rebels have seized several villages from ISIS, including Ariha.",
        "The rebels seized the Idlib town of Ariha.",
        "Rebel groups were blamed. Monday saw these groups capturing Ariha.",
        "The rebels advanced, capturing a town. The town of Ariha, 14 km south of Idlib, fell.",
    ],
)
def test_what_was_done_of_late_is_so(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_opposition", "controls", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "The army entered Ariha, which rebels had seized only last month.",
        "The rebels had taken Ariha last year.",
        "The rebels will fight until Ariha is taken by them.",
        "ISIS retook a town north of the city of Ariha, months after the rebels captured it.",
    ],
)
def test_what_may_have_been_undone_since_is_not(zones: ZonesOf, text: str) -> None:
    assert "syrian_opposition" not in {actor for actor, _, _ in zones(text)}


def test_what_somebody_says_had_been_done_is_so(zones: ZonesOf) -> None:
    text = "An officer said on Monday that the army had captured Ariha."
    assert zones(text) == {("syrian_government", "controls", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "Ariha was liberated from the rebels on Monday.",
        "The rebels lost Ariha on Monday.",
        "The rebels pulled back from Ariha.",
    ],
)
def test_who_lost_a_place_is_gone_from_it(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_opposition", "absent", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels were unable to take Ariha.",
        "The rebels were close to taking Ariha.",
        "The rebels lost ten men in Ariha.",
        "The rebels partially withdrew from Ariha.",
    ],
)
def test_what_was_not_done_wholly_is_no_change(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


def test_a_strip_between_two_towns_is_held_at_both(zones: ZonesOf) -> None:
    text = "Turkey controls a strip from Azaz to Jarablus."
    assert zones(text) == {
        ("turkey", "controls", "Azaz"),
        ("turkey", "controls", "Jarabulus"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ariha is the third town to fall to the rebels this month.",
        "Ariha has gone over to the rebels.",
        "The rebels run a string of towns from Ariha to Saraqib.",
        "Most of the land east of the river, including Ariha, is governed by the rebels.",
    ],
)
def test_ground_that_is_theirs_in_other_words(zones: ZonesOf, text: str) -> None:
    assert ("syrian_opposition", "controls", "Ariha") in zones(text)


def test_what_fell_after_a_capture_fell_to_the_same(zones: ZonesOf) -> None:
    text = "The rebels captured Saraqib. Ariha fell on Sunday."
    assert ("syrian_opposition", "controls", "Ariha") in zones(text)


@pytest.mark.parametrize("text", ["Ariha fell on Sunday.", "The rebels left. Ariha fell silent."])
def test_what_only_fell_is_nobody_s(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


def test_all_of_a_list_is_taken(zones: ZonesOf) -> None:
    text = "ISIS, which took Ariha a week ago and Saraqib on Thursday, said nothing."
    assert {place for _, _, place in zones(text)} == {"Ariha", "Saraqib"}


def test_a_base_beside_a_place_is_not_the_place(zones: ZonesOf) -> None:
    assert zones("Rebels have captured the last army base west of Saraqib.") == set()


def test_control_taken_is_told_of_others_too(zones: ZonesOf) -> None:
    text = "State media said the army had imposed its control over Ariha."
    assert zones(text) == {("syrian_government", "controls", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "Ariha was captured on Sunday, the Syrian army said.",
        "Ariha has been liberated, SANA reported.",
        "According to the Syrian army, Ariha had been retaken.",
    ],
)
def test_who_says_that_a_place_was_taken_took_it(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_government", "controls", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "Ariha was captured on Sunday, US officials said.",
        "Ariha was captured on Sunday, the Russian army said.",
        "Ariha was overrun on Sunday, the Syrian army said.",
        "Ariha may have been captured, the Syrian army said.",
    ],
)
def test_who_only_tells_of_a_capture_did_not_take_the_place(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


def test_who_holds_districts_where_others_move_is_in_that_city(zones: ZonesOf) -> None:
    text = "The army may move on Homs, where the rebels still control many districts."
    assert zones(text) == {("syrian_opposition", "present", "Homs")}


@pytest.mark.parametrize(
    "text",
    [
        "The army regained control of the town of Ariha and the village of Binnish.",
        "The army retook a large area near Idlib from rebels, including Ariha and Binnish.",
    ],
)
def test_each_town_that_is_named_was_taken(zones: ZonesOf, text: str) -> None:
    held = {place for _, relation, place in zones(text) if relation == "controls"}
    assert held == {"Ariha", "Binnish"}


def test_what_those_had_who_were_expelled_is_theirs_no_longer(zones: ZonesOf) -> None:
    text = "The army retook Saraqib, expelling rebels who had seized a street of the town."
    assert zones(text) == {("syrian_government", "controls", "Saraqib")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SDF has taken ten square kilometres of ground around Raqqa.", "around Raqqa"),
        ("The SDF took 40 square miles of territory near Raqqa.", "near Raqqa"),
    ],
)
def test_who_took_so_much_land_is_there(zones: ZonesOf, text: str, expected: str) -> None:
    assert zones(text) == {("sdf", "present", expected)}


def test_a_march_of_some_kilometres_takes_no_land(zones: ZonesOf) -> None:
    assert zones("The SDF took ten kilometres of cable in Raqqa.") == set()
