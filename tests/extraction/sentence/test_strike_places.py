"""Where a strike was, and the places that only stand beside it."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Event, GeoPrecision
from dashboard.domain.place import PlaceKind
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def event(read: Read, text: str) -> Event:
    (only,) = read(text).events
    return only


def places(read: Read, text: str) -> list[str]:
    return [event.place.name for event in read(text).events]


@pytest.mark.parametrize(
    "text",
    [
        "Russian jets bombed Saraqib.",
        "Russian strikes on Saraqib killed nine people.",
        "Russian jets carried out strikes in Saraqib.",
        "Air strikes hit a market in Saraqib.",
        "In Saraqib, Russian jets bombed a market.",
        "Nine people died in Russian air strikes on Saraqib.",
    ],
)
def test_a_strikes_place(read: Read, text: str) -> None:
    assert places(read, text) == ["Saraqib"]
    assert event(read, text).geo_precision is GeoPrecision.EXACT


@pytest.mark.parametrize(
    "text",
    [
        "Talbiseh, which Russian jets bombed on Monday, is held by rebels.",
        "Talbiseh, which US-led coalition aircraft bombed on Monday, is held by rebels.",
        "Talbiseh, which was bombed on Monday, is held by rebels.",
        "Rescuers pulled nine bodies from the rubble in Talbiseh after Monday's air strikes.",
        "Shelling by rebels killed one person in Talbiseh late on Sunday.",
        "Nine people died after unidentified aircraft struck a bakery in the town of Talbiseh.",
    ],
)
def test_the_place_is_found_wherever_it_stands(read: Read, text: str) -> None:
    assert [event.place.name for event in read(text).events] == ["Talbiseh"]


@pytest.mark.parametrize(
    "text",
    [
        "The villages of Hish and Saraqib were shelled on Sunday.",
        "Strikes on Hish and Saraqib were carried out on Monday.",
        "Six people in Hish and Saraqib were killed in air strikes.",
        "Shelling of Hish and Saraqib was reported on Monday.",
        "Russian jets bombed several towns yesterday, including Hish and Saraqib, activists said.",
    ],
)
def test_of_two_places_both_were_struck(read: Read, text: str) -> None:
    assert [event.place.name for event in read(text).events] == ["Hish", "Saraqib"]


def test_a_list_of_places_is_an_event_each(read: Read) -> None:
    assert places(read, "Russian jets bombed Ariha, Saraqib and Jisr al-Shughur.") == [
        "Ariha",
        "Saraqib",
        "Jisr al-Shughur",
    ]


@pytest.mark.parametrize(
    "dateline", ["BEIRUT — ", "DAMASCUS (Wire) - ", "ALEPPO, Syria, March 9 (Wire) - "]
)
def test_a_dateline_is_not_a_place(read: Read, dateline: str) -> None:
    assert places(read, f"{dateline}Russian jets bombed Saraqib.") == ["Saraqib"]


def test_a_dateline_alone_places_nothing(read: Read) -> None:
    found = read("ALEPPO - Russian jets bombed a market on Tuesday.")
    assert found.events == ()
    assert [item.kind for item in found.review] == ["event"]


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman told reporters in Damascus that Russian jets had bombed Ariha.",
        "Speaking in Damascus, the minister said Russian jets bombed Ariha.",
        "The governor of Idlib said Russian jets bombed Ariha.",
        "Residents of Idlib said Russian jets bombed Ariha.",
        "In Geneva, diplomats said Russian jets bombed Ariha.",
        pytest.param(
            "In Damascus, state media said Russian jets bombed Ariha.",
        ),
    ],
)
def test_where_a_speaker_is_was_not_struck(read: Read, text: str) -> None:
    assert places(read, text) == ["Ariha"]


@pytest.mark.parametrize(
    "text",
    [
        "Near Kobani, three coalition strikes hit an Islamic State position.",
        "Coalition strikes near Kobani hit an Islamic State position.",
        "Coalition jets bombed positions outside Kobani.",
        "Coalition jets bombed the outskirts of Kobani.",
        "Coalition jets bombed the edges of Kobani.",
        "Coalition jets bombed Kobani oil field.",
    ],
)
def test_near_a_town_is_not_in_it(read: Read, text: str) -> None:
    near = event(read, text)
    town = event(read, "Coalition jets bombed Kobani.")
    assert near.place.name == "Kobani"
    assert near.geo_precision is GeoPrecision.NEAR
    assert near.place.uncertainty_km > town.place.uncertainty_km


@pytest.mark.parametrize(
    ("text", "kind", "precision"),
    [
        ("Jets bombed Hama province.", PlaceKind.GOVERNORATE, GeoPrecision.REGION),
        ("Jets bombed the province of Hama.", PlaceKind.GOVERNORATE, GeoPrecision.REGION),
        ("Jets bombed northern Hama province.", PlaceKind.GOVERNORATE, GeoPrecision.NEAR),
        ("Jets bombed Eastern Ghouta.", PlaceKind.AREA, GeoPrecision.NEAR),
        ("Jets bombed Shayrat airbase.", PlaceKind.SITE, GeoPrecision.EXACT),
    ],
)
def test_an_area_claims_no_point(
    read: Read, text: str, kind: PlaceKind, precision: GeoPrecision
) -> None:
    found = event(read, text)
    assert (found.place.kind, found.geo_precision) == (kind, precision)


@pytest.mark.parametrize(
    "text",
    [
        "US jets bombed Mosul.",
        "Israeli jets struck a convoy in Iraq.",
        "Saudi jets bombed Sanaa.",
        "In Iraq, coalition strikes hit Ramadi.",
    ],
)
def test_a_strike_abroad_is_not_drawn(read: Read, text: str) -> None:
    assert places(read, text) == []


def test_a_list_over_a_border_keeps_its_syrian_part(read: Read) -> None:
    assert places(read, "US jets bombed Mosul and Raqqa.") == ["Raqqa"]


def test_an_unknown_village_waits_for_review_and_its_region_is_drawn(read: Read) -> None:
    found = read("Jets struck the village of Kafr Xyzzy in Idlib.")
    (event,) = found.events
    assert (event.place.id, event.geo_precision) == ("SY-ID", GeoPrecision.REGION)
    assert [(item.kind, item.text) for item in found.review] == [("place", "Kafr Xyzzy")]


def test_a_shared_name_waits_for_review_with_its_candidates(read: Read) -> None:
    (item,) = read("Jets struck Nayrab.").review
    assert item.text == "Nayrab"
    assert {candidate.place.admin1 for candidate in item.candidates} >= {"Aleppo", "Idlib"}
    assert item.citation is not None
    assert item.citation.quote == "Nayrab"


def test_a_long_road_waits_for_review(read: Read) -> None:
    found = read("Jets bombed a lorry on the road between Damascus and Palmyra.")
    assert found.events == ()
    assert found.review


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed the eastern districts of Aleppo.",
        "Jets bombed rebel-held districts of Aleppo.",
    ],
)
def test_a_citys_districts_are_a_part_of_the_city(read: Read, text: str) -> None:
    found = event(read, text)
    assert (found.place.name, found.geo_precision) == ("Aleppo", GeoPrecision.NEAR)


@pytest.mark.parametrize(
    "text",
    [
        "Russian jets bombed Ariha but did not hit Saraqib.",
        "Russian jets bombed Ariha and will bomb Saraqib.",
        pytest.param(
            "Russia hit Ariha, not Saraqib.",
        ),
    ],
)
def test_one_place_and_not_the_other(read: Read, text: str) -> None:
    assert places(read, text) == ["Ariha"]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed targets in Raqqa, Idlib and Aleppo provinces.",
        "Missiles were fired at camps in the Raqqa, Aleppo and Idlib governorates.",
        "Russian ships fired missiles at targets in Idlib, Raqqa and Aleppo provinces.",
    ],
)
def test_of_provinces_listed_each_is_one(read: Read, text: str) -> None:
    found = read(text).events
    assert {event.place.name for event in found} == {"Raqqa", "Idlib", "Aleppo"}
    assert {event.geo_precision for event in found} == {GeoPrecision.REGION}


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled rebels in Ariha and took full control of Saraqib.",
        "The army shelled Ariha and captured the town of Saraqib.",
        "Jets bombed rebels in Ariha and troops established control over Saraqib.",
    ],
)
def test_ground_taken_after_a_strike_was_not_struck(read: Read, text: str) -> None:
    assert places(read, text) == ["Ariha"]
