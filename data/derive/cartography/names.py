"""Names placed by hand, as a cartographer would: countries, the sea, great rivers, the Golan."""

from __future__ import annotations

from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

Feature = tuple[dict[str, Any], BaseGeometry]

# Where a country's name is placed, clear of Syria: longitude, latitude, whether it is set small,
# first zoom.
COUNTRIES = [
    ("Turkey", "تركيا", 36.6, 38.55, False, 0),
    ("Iraq", "العراق", 42.35, 33.3, False, 0),
    ("Jordan", "الأردن", 36.5, 31.35, False, 0),
    ("Lebanon", "لبنان", 35.95, 34.12, True, 0),
    ("Israel", "إسرائيل", 34.85, 30.95, True, 0),
    ("Palestine", "فلسطين", 35.24, 32.08, True, 7),
    ("Cyprus", "قبرص", 33.2, 35.02, True, 0),
    ("Saudi Arabia", "السعودية", 40.4, 30.6, False, 0),
    ("Egypt", "مصر", 33.4, 30.0, False, 0),
    ("Iran", "إيران", 46.6, 35.6, False, 0),
]
# Far out a river's windings leave no room along the line: here its name is placed beside it.
# Longitude, latitude, degrees clockwise from level, first zoom.
RIVERS = [
    ("Euphrates", "الفرات", 39.97, 35.70, 42, 5.6),
    ("Euphrates", "الفرات", 42.75, 33.72, 30, 6.2),
    ("Tigris", "دجلة", 43.62, 35.35, 62, 5.6),
    ("Orontes", "العاصي", 36.24, 35.6, -88, 6.6),
    ("Khabur", "الخابور", 40.64, 35.66, -72, 6.6),
]
MEDITERRANEAN = ("Mediterranean Sea", "البحر المتوسط", 34.6, 34.75)
GOLAN = ("Golan Heights", "الجولان", 35.754, 32.96)


def standing() -> list[Feature]:
    """A point with `kind` for each; `first` is the zoom a name appears at, `turn` its slant."""
    rows = [
        _named("country", english, arabic, lon, lat, small=small, first=first)
        for english, arabic, lon, lat, small, first in COUNTRIES
    ]
    rows += [
        _named("river", english, arabic, lon, lat, turn=turn, first=first)
        for english, arabic, lon, lat, turn, first in RIVERS
    ]
    return [*rows, _named("sea", *MEDITERRANEAN), _named("golan", *GOLAN)]


def _named(
    kind: str, english: str, arabic: str, lon: float, lat: float, **more: float | bool
) -> Feature:
    return {"kind": kind, "name_en": english, "name_ar": arabic, **more}, shapely.Point(lon, lat)
