"""Which places the phrases of a sentence on ground mean."""

from collections.abc import Callable

import pytest

from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext
from dashboard.extraction.ground.parties import NOWHERE
from dashboard.extraction.names.mentions import ReadSentence

Read = Callable[[str], ReadSentence]
ZonesOf = Callable[[str], set[tuple[str, str, str]]]


def context(read: ReadSentence) -> GroundContext:
    by_token = {token.i: mention for mention in read.actors for token in mention.span}
    places = {place.root.i: [place] for place in read.places}
    return GroundContext(by_token, NOWHERE, read.sentence, places)


def word(read: ReadSentence, text: str) -> Token:
    return next(token for token in read.sentence.span if token.text == text)


@pytest.mark.parametrize(
    ("text", "phrase", "places"),
    [
        ("The rebels hold Ariha and Saraqib.", "Ariha", ["Ariha", "Saraqib"]),
        ("The rebels hold the town of Ariha.", "town", ["Ariha"]),
        ("The rebels hold parts of Aleppo.", "parts", ["Aleppo"]),
        ("The rebels hold a base north of Ariha.", "base", []),
        ("The rebels hold towns such as Ariha and Saraqib.", "towns", ["Ariha", "Saraqib"]),
        ("The rebels hold towns, including Ariha.", "towns", ["Ariha"]),
        ("The rebels hold the towns of Ariha and Saraqib in Idlib.", "towns", ["Ariha", "Saraqib"]),
        ("The rebels hold Ariha and Saraqib, two towns in Idlib.", "towns", ["Ariha", "Saraqib"]),
        ("Ariha lies in Idlib province, and it is held by rebels.", "it", ["Ariha"]),
        ("The army left Ariha for Saraqib, and rebels hold it.", "it", ["Saraqib"]),
    ],
)
def test_a_phrase_names_the_places_that_are_its_own(
    sentence: Read, text: str, phrase: str, places: list[str]
) -> None:
    read = sentence(text)
    assert [p.name for p in context(read).places_in(word(read, phrase))] == places


@pytest.mark.parametrize(
    ("text", "options", "places"),
    [
        ("Rebels are based in Ariha and Saraqib.", {}, ["Ariha", "Saraqib"]),
        ("Rebels are based near Ariha.", {}, []),
        ("Rebels are based near Ariha.", {"near": True}, ["Ariha"]),
    ],
)
def test_forces_are_in_a_place_or_near_it(
    sentence: Read, text: str, options: dict[str, bool], places: list[str]
) -> None:
    read = sentence(text)
    assert [p.name for p in context(read).located(word(read, "based"), **options)] == places


def test_them_are_all_of_the_list_before(
    zones: Callable[[str], set[tuple[str, str, str]]],
) -> None:
    text = "ISIS seized Saraqib and Ariha, but the army recaptured them."
    assert zones(text) == {
        ("syrian_government", "controls", "Saraqib"),
        ("syrian_government", "controls", "Ariha"),
    }


def test_what_a_town_lies_east_of_is_not_where_they_fight(zones: ZonesOf) -> None:
    assert zones("The army battled rebels in Zamalka east of Damascus.") == {
        ("syrian_government", "present", "Zamalka"),
        ("syrian_opposition", "present", "Zamalka"),
    }


def test_a_day_may_stand_between_control_and_place(zones: ZonesOf) -> None:
    text = "The army took control Wednesday of Ariha, a town near the border."
    assert zones(text) == {("syrian_government", "controls", "Ariha")}


def test_percentages_and_the_rest_are_of_the_place_named_before(zones: ZonesOf) -> None:
    assert zones("The army holds half of Aleppo and the rebels hold the rest.") == {
        ("syrian_government", "present", "Aleppo"),
        ("syrian_opposition", "present", "Aleppo"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army took Salqin, the last rebel suburb of Idlib.", {"Salqin"}),
        ("The army took Salqin and Hass, the last rebel town.", {"Salqin", "Hass"}),
        ("The army took the last rebel town, Salqin.", {"Salqin"}),
        ("The army holds Saraqib, its base, and the town of Salqin.", {"Saraqib", "Salqin"}),
    ],
)
def test_what_a_place_is_called_names_no_other(
    zones: ZonesOf, text: str, expected: set[str]
) -> None:
    taken = {place for actor, relation, place in zones(text) if actor == "syrian_government"}
    assert taken == expected


@pytest.mark.parametrize(
    "text",
    [
        "The advance put the rebels within striking distance of Homs.",
        "Russia has been at the forefront of the Daraa campaign.",
        "The army took hills over Tadmur. None are in the citadel, but it is under its control.",
    ],
)
def test_what_only_points_at_a_place_is_not_in_it(zones: ZonesOf, text: str) -> None:
    assert not {"Homs", "Daraa", "Palmyra"} & {place for _, _, place in zones(text)}


def test_the_land_that_an_area_is_of_only_says_where_it_is(zones: ZonesOf) -> None:
    text = "The rebels took control of several towns in the Jabal al-Zawiya area of Idlib."
    assert zones(text) == {("syrian_opposition", "present", "Jabal al-Zawiya")}


def test_what_a_town_is_near_is_not_where_they_gathered(zones: ZonesOf) -> None:
    text = "ISIS fighters have mobilised in the town of Sarmada, near Bab al-Hawa."
    assert zones(text) == {("islamic_state", "present", "Sarmada")}


def test_where_is_the_place_and_not_what_it_lies_east_of(zones: ZonesOf) -> None:
    text = "They gather in al-Mayadin city, east of Deir ez-Zor, where ISIS men are deployed."
    assert zones(text) == {("islamic_state", "present", "Mayadin")}


def test_the_city_is_not_the_capital_named_in_passing(zones: ZonesOf) -> None:
    text = (
        "Rebels stormed Hama. The army said it needs Hama to protect the capital, Damascus. "
        "ISIS fighters entered the city, it said."
    )
    assert ("islamic_state", "present", "Hama") in zones(text)
