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
