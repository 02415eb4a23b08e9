"""The words about a name say what kind of place it names."""

import pytest

from dashboard.domain.place import PlaceKind
from dashboard.geocoding.classwords import class_word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Homs province", ("Homs", PlaceKind.GOVERNORATE)),
        ("the town of Talbiseh", ("Talbiseh", PlaceKind.TOWN)),
        ("Shayrat airbase", ("Shayrat", PlaceKind.SITE)),
        ("Aleppo's Sakhour neighbourhood", ("Aleppo's Sakhour", PlaceKind.NEIGHBOURHOOD)),
        ("Talbiseh", ("Talbiseh", None)),
    ],
)
def test_class_words(text: str, expected: tuple[str, PlaceKind | None]) -> None:
    assert class_word(text) == expected
