"""Places counted from a town."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Event, GeoPrecision
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def event(read: Read, text: str) -> Event:
    (only,) = read(text).events
    return only


def places(read: Read, text: str) -> list[str]:
    return [event.place.name for event in read(text).events]


def test_a_distance_is_counted_from_a_town_not_in_it(read: Read) -> None:
    homs = event(read, "Air strikes hit Homs.").place
    away = event(read, "Air strikes hit a village 30 km east of Homs.")
    assert away.geo_precision is GeoPrecision.NEAR
    assert away.place.name == "30 km east of Homs"
    assert away.place.longitude - homs.longitude == pytest.approx(0.33, abs=0.03)
    assert away.place.latitude == pytest.approx(homs.latitude, abs=0.02)


def test_a_bearing_alone_is_vague(read: Read) -> None:
    away = event(read, "Russian jets bombed a convoy south of Idlib.")
    town = event(read, "Russian jets bombed Idlib.").place
    assert away.geo_precision is GeoPrecision.NEAR
    assert away.place.latitude < town.latitude
    assert away.place.uncertainty_km > town.uncertainty_km


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jets bombed a farm 7 km from Tabqa.", "7 km from Tabqa"),
        ("A market some three miles away from Tabqa was bombed by jets.", "4.8 km from Tabqa"),
        ("Jets bombed a depot ten kilometres west of Tabqa.", "10 km west of Tabqa"),
        ("Jets bombed the village of Xurin, 5 km from Ariha.", "5 km from Ariha"),
        ("Jets bombed two farms, 5 and 12 km east of Saraqib.", "east of Saraqib"),
        ("Not far from Manbij, a coalition air strike killed four people.", "Manbij"),
    ],
)
def test_how_far_from_a_town_is_about_it(read: Read, text: str, place: str) -> None:
    away = event(read, text)
    assert (away.place.name, away.geo_precision) == (place, GeoPrecision.NEAR)


def test_what_was_fired_or_done_far_away_is_not_there(read: Read) -> None:
    assert places(read, "Missiles fired from Ariha hit Saraqib.") == ["Saraqib"]
    assert places(read, "Jets bombed a depot far from Ariha.") == []


def test_an_article_before_a_name_is_no_part_of_the_distance(read: Read) -> None:
    text = "Tornados hit a mortar team north-east of al Mayadin."
    assert places(read, text) == ["north-east of Mayadin"]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Jets bombed posts in Saraqib and near Ariha.", ["Ariha"]),
        ("Jets bombed posts near Saraqib and in Ariha.", ["Saraqib"]),
        ("Jets bombed the vicinity of Saraqib and Ariha.", ["Saraqib", "Ariha"]),
        ("Jets bombed a post close to Ariha.", ["Ariha"]),
        ("Jets hit a village in the Ariha area.", ["Ariha"]),
        ("Jets hit a residential area in Ariha.", []),
        ("The next raid hit Ariha.", []),
    ],
)
def test_each_place_is_as_near_as_it_is_said_to_be(
    read: Callable[..., Extraction], text: str, near: list[str]
) -> None:
    found = [event for event in read(text).events if event.geo_precision is GeoPrecision.NEAR]
    assert [event.place.name for event in found] == near
