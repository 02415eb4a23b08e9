"""Ground that two sides share or fight over."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "Aleppo is split between the rebels and the army.",
        "Aleppo, the commercial capital, is split between the rebels and the army.",
        "Aleppo has been divided between rebel groups and forces loyal to Assad.",
        "Talks were held in Aleppo, which is divided into zones of rebel and army control.",
        "Heavy clashes between rebels and the army shook Aleppo.",
        "The rebels battled the army in Aleppo.",
        "The rebels have engaged in fierce fighting with the army in Aleppo.",
        "Fighting raged in Aleppo between the rebels and the army.",
        "The rebels and army troops have been fighting in Aleppo for a month.",
        "Clashes erupted between the army on one side and rebels on the other in Aleppo.",
        "Three rebels were killed in clashes with the army in Aleppo.",
        "The front line between the rebels and the army runs through Aleppo.",
        "Clashes pitting rebels against the army raged in Aleppo.",
        "Clashes pitting rebels against army troops in Aleppo left ten dead.",
    ],
)
def test_both_sides_are_there(read: Read, text: str) -> None:
    found = {(z.actor, str(z.relation), z.place.name) for z in read(text).zones}
    if "shook" in text:
        assert found == set()  # where the clashes were is not said
    else:
        assert found == {
            ("syrian_opposition", "present", "Aleppo"),
            ("syrian_government", "present", "Aleppo"),
        }


@pytest.mark.parametrize(
    "text",
    [
        "Aleppo was once split between the rebels and the army.",
        "The rebels do not want to fight the army in Aleppo.",
        "Clashes between the rebels and the army have ended in Aleppo.",
        "Talks between the rebels and the army in Aleppo failed.",
    ],
)
def test_what_is_past_refused_or_no_fight_is_no_zone(read: Read, text: str) -> None:
    assert not [z for z in read(text).zones if z.relation == "present"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebel factions are engaged in battles in the town of Morek.",
        "Rebel fighters were locked in clashes in Morek on Monday.",
        "The rebels fought in Morek on Sunday.",
        "The rebels clashed with bandits in Morek.",
    ],
)
def test_who_fights_somewhere_is_there(read: Read, text: str) -> None:
    (zone,) = read(text).zones
    assert (zone.actor, zone.relation, zone.place.name) == ("syrian_opposition", "present", "Morek")


def test_where_they_had_fought_says_nothing_of_now(read: Read) -> None:
    text = "Rebels said they had left Ariha, where they had fought battles with the army for weeks."
    assert [(z.actor, str(z.relation)) for z in read(text).zones] == [
        ("syrian_opposition", "absent")
    ]


def test_fighting_on_the_frontier_with_a_land_is_not_in_it(zones: ZonesOf) -> None:
    text = (
        "The army wants parts of Quneitra on the frontier with the Golan Heights, "
        "where fighting between rebels and the army grew."
    )
    assert not any(place == "Golan Heights" for _, _, place in zones(text))


def test_contested_ground_has_both_on_it(zones: ZonesOf) -> None:
    assert zones("Saraqib has been contested between the army and ISIS.") == {
        ("syrian_government", "present", "Saraqib"),
        ("islamic_state", "present", "Saraqib"),
    }


def test_who_backs_a_side_is_not_the_other(zones: ZonesOf) -> None:
    text = "Clashes between the SDF supported by the coalition against ISIS raged in Saraqib."
    assert zones(text) == {("sdf", "present", "Saraqib"), ("islamic_state", "present", "Saraqib")}


def test_who_face_each_other_somewhere_are_there(zones: ZonesOf) -> None:
    text = "Families left Saraqib, where the army and rebels face off."
    assert zones(text) == {
        ("syrian_government", "present", "Saraqib"),
        ("syrian_opposition", "present", "Saraqib"),
    }


def test_former_rebels_are_not_the_states_men(zones: ZonesOf) -> None:
    text = "Clashes broke out near Saraqib between ISIS and some of the Syrian former rebels."
    assert {actor for actor, _, _ in zones(text)} == {"islamic_state"}
