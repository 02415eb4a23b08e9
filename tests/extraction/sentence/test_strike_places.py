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
        "Jets that took off from Hmeimim airbase bombed Ariha.",
        "Warplanes from Hmeimim bombed Ariha.",
        "Jets flying from Shayrat airbase bombed Ariha.",
        "Rockets fired from Saraqib hit Ariha.",
        "Residents of Saraqib fled to Idlib after Russian jets bombed Ariha.",
        "A convoy from Damascus was bombed in Ariha.",
    ],
)
def test_where_it_came_from_was_not_struck(read: Read, text: str) -> None:
    assert places(read, text) == ["Ariha"]


def test_a_sea_is_not_struck_by_what_is_fired_from_it(read: Read) -> None:
    assert places(read, "Russia fired missiles from the Caspian Sea at Raqqa.") == ["Raqqa"]


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
    "text",
    [
        "Jets bombed Al-Bab, 30 km north-east of Aleppo.",
        "Jets bombed Al-Bab, a town 30 km north-east of Aleppo.",
        "Jets bombed Al-Bab in Aleppo province.",
        "Jets bombed the town of Al-Bab, Aleppo.",
    ],
)
def test_where_a_named_place_lies_is_not_struck(read: Read, text: str) -> None:
    told = event(read, text)
    assert (told.place.name, told.geo_precision) == ("Al-Bab", GeoPrecision.EXACT)


def test_ariha_in_idlib_province_is_ariha(read: Read) -> None:
    told = event(read, "Russian jets bombed Ariha in Idlib province.")
    assert (told.place.name, told.place.kind, told.place.admin1) == (
        "Ariha",
        PlaceKind.TOWN,
        "Idlib",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Jets bombed the Damascus suburb of Douma.",
            ["Douma"],
        ),
        ("Jets bombed the Aleppo neighbourhood of Salah al-Din.", ["Salah al-Din"]),
    ],
)
def test_a_citys_suburb_is_not_the_city(read: Read, text: str, expected: list[str]) -> None:
    assert places(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Near Kobani, three coalition strikes hit an Islamic State position.",
        "Coalition strikes near Kobani hit an Islamic State position.",
        "Coalition jets bombed positions outside Kobani.",
        "Coalition jets bombed the outskirts of Kobani.",
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
    told = event(read, text)
    assert (told.place.kind, told.geo_precision) == (kind, precision)


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


def test_an_unknown_village_waits_for_review(read: Read) -> None:
    found = read("Jets struck the village of Kafr Xyzzy in Idlib.")
    assert found.events == ()
    assert [(item.kind, item.text) for item in found.review] == [("place", "Kafr Xyzzy")]


def test_a_shared_name_waits_for_review_with_its_candidates(read: Read) -> None:
    (item,) = read("Jets struck Nayrab.").review
    assert item.text == "Nayrab"
    assert {candidate.place.admin1 for candidate in item.candidates} >= {"Aleppo", "Idlib"}
    assert item.citation is not None
    assert item.citation.quote == "Nayrab"


def test_a_road_between_towns_waits_for_review(read: Read) -> None:
    found = read("Jets bombed the road between Homs and Hama.")
    assert found.events == ()
    assert found.review


def test_where_a_road_leads_was_not_struck(read: Read) -> None:
    assert places(read, "Russian jets bombed a road from Homs to Hama.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Russian jets bombed Latamneh and Kafr Zita in Hama province.",
            ["Latamneh", "Kafr Zita"],
        ),
        pytest.param(
            "Russian jets bombed Latamneh in northern Hama.",
            ["Latamneh"],
        ),
        pytest.param(
            "Russian jets bombed Latamneh and Kafr Zita in northern Hama.",
            ["Latamneh", "Kafr Zita"],
        ),
    ],
)
def test_the_region_of_named_towns_is_not_struck_besides(
    read: Read, text: str, expected: list[str]
) -> None:
    assert places(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed the eastern districts of Aleppo.",
        "Jets bombed rebel-held districts of Aleppo.",
    ],
)
def test_a_citys_districts_are_a_part_of_the_city(read: Read, text: str) -> None:
    told = event(read, text)
    assert (told.place.name, told.geo_precision) == ("Aleppo", GeoPrecision.NEAR)


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
