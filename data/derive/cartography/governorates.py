"""Governorates of Syria and provinces next door, fitted to the countries' outlines."""

from __future__ import annotations

import json
from functools import cache

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from . import sources
from .coverage import conformed, polygons

# ISO 3166-2 with the names the news uses. SY-HI is Homs, SY-HM is Hama.
GOVERNORATES = {
    "SY-DI": ("Damascus", "دمشق"),
    "SY-DR": ("Daraa", "درعا"),
    "SY-DY": ("Deir ez-Zor", "دير الزور"),
    "SY-HA": ("Hasakah", "الحسكة"),
    "SY-HI": ("Homs", "حمص"),
    "SY-HL": ("Aleppo", "حلب"),
    "SY-HM": ("Hama", "حماة"),
    "SY-ID": ("Idlib", "إدلب"),
    "SY-LA": ("Latakia", "اللاذقية"),
    "SY-QU": ("Quneitra", "القنيطرة"),
    "SY-RA": ("Raqqa", "الرقة"),
    "SY-RD": ("Rif Dimashq", "ريف دمشق"),
    "SY-SU": ("Suwayda", "السويداء"),
    "SY-TA": ("Tartus", "طرطوس"),
}
# The source keeps the United Nations strip in the Golan apart; it lies in Quneitra.
STRIP, STRIP_OWNER = "SY-X01~", "SY-QU"
GOLAN_UNIT = "SY-QU golan"
DIVIDED = ("TR", "IQ", "JO", "LB")


@cache
def _provinces() -> dict[str, dict[str, BaseGeometry]]:
    """First-order regions of Syria and DIVIDED, by country and ISO 3166-2 code."""
    document = json.loads(sources.PLACES.read("data/build.json"))
    found: dict[str, dict[str, list[BaseGeometry]]] = {}
    for feature in document["features"]:
        country = feature["properties"]["iso_a2"]
        if country in ("SY", *DIVIDED):
            code = feature["properties"]["iso_3166_2"]
            code = STRIP_OWNER if code == STRIP else code
            area = polygons(shapely.make_valid(shape(feature["geometry"])))
            found.setdefault(country, {}).setdefault(code, []).append(area)
    return {
        c: {k: shapely.union_all(v) for k, v in sorted(areas.items())} for c, areas in found.items()
    }


def units(
    countries: dict[str, BaseGeometry], golan: BaseGeometry
) -> list[tuple[str, BaseGeometry]]:
    """The pieces of the coverage: governorates, the Golan, provinces, other countries whole.

    A key is a country's ISO code, or an ISO 3166-2 code that begins with it.
    """
    pieces: list[tuple[str, BaseGeometry]] = [(GOLAN_UNIT, golan)]
    syria = countries["SY"].difference(golan)
    pieces += conformed(_provinces()["SY"], syria)
    for country in DIVIDED:
        pieces += conformed(_provinces()[country], countries[country])
    pieces += [(iso, area) for iso, area in countries.items() if iso not in ("SY", *DIVIDED)]
    return pieces


def governorate_areas(coverage: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """The fourteen governorates of a coverage; Quneitra with the Golan, as the UN draws it."""
    areas = {key: coverage[key] for key in GOVERNORATES}
    areas[STRIP_OWNER] = shapely.coverage_union_all([areas[STRIP_OWNER], coverage[GOLAN_UNIT]])
    return areas


def country_areas(coverage: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """The coverage's units put together country by country."""
    by_country: dict[str, list[BaseGeometry]] = {}
    for key, area in coverage.items():
        by_country.setdefault(key[:2], []).append(area)
    return {iso: shapely.coverage_union_all(parts) for iso, parts in sorted(by_country.items())}
