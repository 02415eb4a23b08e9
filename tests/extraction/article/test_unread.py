"""Nothing vanishes: harm at a place that gave no event is in the tray, with its words."""

from collections.abc import Callable

import pytest

from dashboard.domain.review import StrikesAbroad, UnreadHarm
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "Two men were killed in Saraqib by gunmen on Tuesday.",
        "A patrol was attacked in Manbij on Tuesday.",
        "Tuesday's deadly attacks on Manbij drew condemnation from the UN.",
        "A car bomb wounded nine people in Azaz on Tuesday.",
    ],
)
def test_harm_that_was_no_strike_is_in_the_tray(read: Read, text: str) -> None:
    found = read(text)
    (item,) = found.review
    assert found.events == ()
    assert (item.text, item.reason) == (text, UnreadHarm())


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed nine soldiers in ISIS-held Raqqa on Tuesday.",
        "A car bomb wounded 27 people in a government-controlled quarter of Homs.",
    ],
)
def test_whose_ground_it_is_does_not_hide_the_harm(read: Read, text: str) -> None:
    found = read(text)
    assert len(found.zones) == 1
    assert [item.text for item in found.review] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Russia may have bombed Saraqib on Tuesday.",
        "Israeli aircraft might have struck Palmyra on Tuesday.",
        "Saraqib could have been hit by Russian jets on Tuesday.",
    ],
)
def test_a_strike_only_supposed_is_in_the_tray(read: Read, text: str) -> None:
    found = read(text)
    assert found.events == ()
    assert [item.text for item in found.review] == [text]


def test_the_dead_of_a_province_that_no_strike_has_are_in_the_tray(read: Read) -> None:
    told = "Attacks on Aleppo province killed 40 people on Monday."
    found = read(f"{told} Jets bombed Azaz on Tuesday.")
    assert [item.text for item in found.review] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Officials met in Saraqib on Tuesday.",
        "The army plans to attack Saraqib next week.",
        "Nobody was killed in Saraqib on Tuesday.",
        "More than 900 people have been killed in Saraqib since 2011.",
        "Jets bombed Saraqib on Tuesday. Nine wounded people were treated in Saraqib.",
        "Rebels hold Saraqib.",
        "Ten people were killed in Beirut on Tuesday.",
    ],
)
def test_plans_denials_the_war_and_what_is_drawn_are_not(read: Read, text: str) -> None:
    assert [item for item in read(text).review if item.reason == UnreadHarm()] == []


def test_strikes_abroad_are_one_line_that_names_them(read: Read) -> None:
    found = read(
        "Turkish jets bombed Sinjar in northern Iraq on Tuesday. "
        "Israeli jets hit Beirut on Tuesday. Russian jets hit Ariha on Tuesday."
    )
    (item,) = found.review
    assert [event.place.name for event in found.events] == ["Ariha"]
    assert item.reason == StrikesAbroad(places=("Sinjar", "Beirut"))


def test_the_dead_of_a_village_that_nobody_knows_are_in_the_tray_alone(read: Read) -> None:
    told = "The number of people killed in the village of Tell Xurin has risen to 12."
    found = read(f"Army guns shelled Hass and Ariha on Monday. {told}")
    assert [event.toll.low for event in found.events] == [None, None]
    assert [item.text for item in found.review] == [told]


def test_whose_soldiers_died_did_not_strike_them(read: Read) -> None:
    text = "Russian jets bombed Ariha. Three Russian soldiers died in an air strike on Hass."
    assert [event.actor1 for event in read(text).events] == ["russia", "unknown"]


def test_the_dead_of_a_citys_strike_are_told_of_where_they_fell(read: Read) -> None:
    text = (
        "Mortars hit Damascus on Tuesday, killing two people. State media said that the two dead "
        "in the Old City of Damascus were a baker and a customer."
    )
    assert read(text).review == ()
