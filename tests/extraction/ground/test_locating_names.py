"""Names that only say where something else is get no zone of their own."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The rebels hold the towns of Hass and Ariha in the area of Idlib.", {"Hass", "Ariha"}),
        ("The rebels hold the Idlib villages of Hass and Ariha.", {"Hass", "Ariha"}),
        ("The rebels hold Saraqib, 15 km north of Khan Shaykhun.", {"Saraqib"}),
        ("The army controls Raqqa in northern Syria.", {"Raqqa"}),
        (
            "The rebels hold Ariha and most of the other villages in the Jabal al-Zawiya area.",
            {"Ariha", "most of Jabal al-Zawiya"},
        ),
    ],
)
def test_only_what_is_held_is_held(zones: ZonesOf, text: str, named: set[str]) -> None:
    assert {place for _, _, place in zones(text)} == named


@pytest.mark.parametrize(
    "text",
    [
        "The rebels control one of the Idlib province's largest towns.",
        "The rebels control Aleppo's Xurin Square.",
    ],
)
def test_what_lies_in_a_place_is_not_the_place(zones: ZonesOf, text: str) -> None:
    assert all(relation != "controls" for _, relation, _ in zones(text))


def test_a_town_of_a_land_is_not_the_land(zones: ZonesOf) -> None:
    assert zones("Rebel fighters have pulled out of a Syria border town.") == set()


def test_what_an_area_is_near_only_says_where_it_is(zones: ZonesOf) -> None:
    text = "Jets hit the headquarters of ISIS in the Qara Qawzak area near Kobani."
    assert {place for _, _, place in zones(text)} == {"Qara Qozak"}


def test_the_ends_of_a_road_are_not_taken_with_it(zones: ZonesOf) -> None:
    assert zones("The army regained the highway of Khanaser-Ithraya on Sunday.") == set()
    assert zones("The army regained the town of Khanaser on Sunday.") == {
        ("syrian_government", "controls", "Khanasir")
    }


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels hold the Jobar district of the city of Damascus.", "Jobar"),
        ("Rebels hold the Salaheddin neighbourhood of Aleppo.", "Salah al-Din"),
        ("Rebels hold the Damascus district of Jobar.", "Jobar"),
        ("Mortars hit the Salaheddin quarter of Aleppo, which is held by rebels.", "Salah al-Din"),
    ],
)
def test_a_quarter_is_held_by_its_own_name(zones: ZonesOf, text: str, place: str) -> None:
    assert zones(text) == {("syrian_opposition", "controls", place)}
