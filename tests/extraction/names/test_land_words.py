"""The countryside, the airbase and the country that words make of a town's name."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import GeoPrecision
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A drone hit the countryside of Manbij, killing one man.", "Manbij"),
        ("Shells landed in the Afrin countryside on Monday, killing a farmer.", "Afrin"),
        ("Jets bombed the countryside of Saraqib at dawn.", "Saraqib"),
        ("Artillery pounded Salamiyah's eastern countryside.", "Salamiyah"),
    ],
)
def test_the_countryside_of_a_town_is_near_it(read: Read, text: str, name: str) -> None:
    (event,) = read(text).events
    assert (event.place.name, event.geo_precision) == (name, GeoPrecision.NEAR)
    assert event.place.uncertainty_km > 8


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jets bombed farms in the northern countryside of Homs.", "Northern Homs countryside"),
        ("Jets bombed hamlets in the southern countryside of Idlib.", "Southern Idlib countryside"),
        ("Missiles fell in Aleppo's western countryside.", "Western Aleppo countryside"),
        ("Israeli missiles struck Damascus's southern countryside.", "Rif Dimashq"),
    ],
)
def test_a_governorates_countryside_is_the_land_of_that_name(
    read: Read, text: str, name: str
) -> None:
    (event,) = read(text).events
    assert event.place.name == name
    assert event.geo_precision is GeoPrecision.NEAR


def test_two_sides_of_a_countryside_are_no_one_part_of_it(read: Read) -> None:
    (event,) = read("Jets bombed the northern and eastern countryside of Hama.").events
    assert event.place.name == "Hama countryside"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jets hit hangars at Tabqa military airbase.", "Tabqa airbase"),
        ("Rockets were fired at Dabaa military airport, killing two soldiers.", "Dabaa airbase"),
        ("Missiles struck the Shayrat military airfield.", "Shayrat airbase"),
        ("Missiles struck the military airfield of Shayrat.", "Shayrat airbase"),
        ("Jets hit hangars at Dabaa's airport.", "Dabaa airbase"),
        ("Israeli jets hit Dumayr airport in rural Damascus.", "Dumayr airbase"),
    ],
)
def test_a_military_airport_is_the_airbase_and_not_the_town(
    read: Read, text: str, name: str
) -> None:
    (event,) = read(text).events
    assert event.place.name == name


def test_airports_of_several_towns_are_no_towns(read: Read) -> None:
    found = read("Israeli jets bombed Damascus, Shayrat and Dabaa airports.").events
    assert [event.place.name for event in found] == [
        "Damascus International Airport",
        "Shayrat airbase",
        "Dabaa airbase",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Turkish jets bombed the Iraqi town of Sinjar on Tuesday.",
        "Israeli jets bombed the Lebanese village of Khiam on Tuesday.",
        "Turkish jets bombed the Iraqi border district of Sinjar on Tuesday.",
    ],
)
def test_a_town_of_another_country_is_not_in_syria(read: Read, text: str) -> None:
    assert read(text).events == ()


@pytest.mark.parametrize(
    "text",
    [
        "Missiles hit a barracks near the Syrian capital.",
        "Missiles hit a barracks near Syria's capital on Monday.",
        "Rockets were fired at the outskirts of the Syrian capital, killing two.",
    ],
)
def test_the_syrian_capital_is_damascus(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.place.name, event.geo_precision) == ("Damascus", GeoPrecision.NEAR)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels fired rockets at the Lebanese towns of Hermel and Qasr.",
        "Turkish jets bombed the Iraqi villages of Zurgan, Ariha and Mansoura.",
    ],
)
def test_every_town_of_a_list_abroad_is_abroad(read: Read, text: str) -> None:
    assert not read(text).events


def test_a_town_after_a_list_abroad_is_not_of_it(read: Read) -> None:
    (event,) = read("Rockets hit the Lebanese town of Hermel, and jets bombed Ariha.").events
    assert event.place.name == "Ariha"


def test_a_strike_in_a_side_of_the_country_is_on_that_side(read: Read) -> None:
    (event,) = read("US jets bombed a depot in the eastern region of Syria.").events
    assert event.place.name == "eastern Syria"
