"""Which place lies in which: the smaller one was struck."""

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
        "Jets bombed Al-Bab, 30 km north-east of Aleppo.",
        "Jets bombed Al-Bab, a town 30 km north-east of Aleppo.",
        "Jets bombed Al-Bab in Aleppo province.",
        "Jets bombed the town of Al-Bab, Aleppo.",
    ],
)
def test_where_a_named_place_lies_is_not_struck(read: Read, text: str) -> None:
    found = event(read, text)
    assert (found.place.name, found.geo_precision) == ("Al-Bab", GeoPrecision.EXACT)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A rocket was fired at the Conoco oil field in Deir ez-Zor.", "Conoco gas plant"),
        ("Jets bombed the Tabqa dam in Raqqa.", "Tabqa Dam"),
    ],
)
def test_a_field_or_a_dam_lies_in_its_city_which_is_not_struck(
    read: Read, text: str, place: str
) -> None:
    assert places(read, text) == [place]


def test_ariha_in_idlib_province_is_ariha(read: Read) -> None:
    found = event(read, "Russian jets bombed Ariha in Idlib province.")
    assert (found.place.name, found.place.kind, found.place.admin1) == (
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
    ("text", "expected"),
    [
        ("Jets bombed the town of Salma in Latakia.", ["Salma"]),
        ("Jets bombed Shaddadi in Hasakah.", ["Shaddadi"]),
        (
            "Jets bombed Kafr Nabl, Hass and Ariha in southern Idlib.",
            ["Kafr Nabl", "Hass", "Ariha"],
        ),
        ("Jets bombed the town of Talbiseh north Homs.", ["Talbiseh"]),
        ("Jets bombed the T4 air base in Homs.", ["T4 airbase"]),
        ("Jets bombed a mosque in Jinah, in rural western Aleppo.", ["Jinah"]),
        ("Jets bombed Salma, in Latakia's northern countryside.", ["Salma"]),
        ("Jets bombed Fuah near Syria's northwestern city of Idlib.", ["Fuah"]),
    ],
)
def test_a_region_after_a_town_is_not_struck(read: Read, text: str, expected: list[str]) -> None:
    assert places(read, text) == expected


@pytest.mark.parametrize(
    ("text", "name", "region"),
    [
        ("Jets bombed Madaya in the southern countryside of Aleppo.", "Madaya", "Southern Aleppo"),
        ("Jets bombed Qusayr in the Damascus countryside.", "Qusayr", "Rif Dimashq"),
        ("Jets bombed Sarja, in the western countryside of Hama.", "Sarja", "Hama countryside"),
        ("Jets bombed the village of Xakah in northern Hama.", "Xakah", "Hama"),
    ],
)
def test_the_region_said_beats_a_namesake_elsewhere(
    read: Read, text: str, name: str, region: str
) -> None:
    found = read(text)
    (only,) = found.events
    assert only.place.name.startswith(region)
    assert only.geo_precision is not GeoPrecision.EXACT
    assert [item.text for item in found.review] == [name]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Coalition jets bombed the village of Suwaydah, west of Raqqa.", "west of Raqqa"),
        ("Jets bombed Madaya, 20 km south of Idlib.", "20 km south of Idlib"),
        ("Jets bombed Sarja, near Palmyra.", "Palmyra"),
    ],
)
def test_a_namesake_far_from_the_town_it_is_counted_from_is_not_meant(
    read: Read, text: str, place: str
) -> None:
    found = read(text)
    (event,) = found.events
    assert (event.place.name, event.geo_precision) == (place, GeoPrecision.NEAR)
    assert len(found.review) == 1


def test_a_town_seen_from_another_is_found_across_a_border_of_provinces(read: Read) -> None:
    assert places(read, "Jets bombed T4, west of Palmyra.") == ["T4 airbase"]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Jobar, Douma and Zamalka.",
        "Jets bombed Zamalka, Jobar and Douma.",
        "Jets bombed Douma, Zamalka and Jobar.",
    ],
)
def test_a_quarter_and_towns_of_one_list_are_each_struck(read: Read, text: str) -> None:
    assert sorted(places(read, text)) == ["Douma", "Jobar", "Zamalka"]


def test_towns_of_a_countryside_lie_in_it(read: Read) -> None:
    text = "The army shelled the two towns of al-Hirak and al-Maliha of Daraa eastern countryside."
    found = read(text)
    assert all(event.place.admin1 == "Daraa" for event in found.events)
    assert [item.text for item in found.review] == ["al-Maliha"]
