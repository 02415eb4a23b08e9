"""Countries as whole areas, their lakes, the sea, and the Golan as part of Syria."""

from __future__ import annotations

import json

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from . import shorelines, sources
from .coverage import filled, nearest_pieces, polygons
from .frame import CORE, FRAME

# ISO 3166-1 by the source's three letters, with the names the map prints.
COUNTRIES = {
    "SYR": ("SY", "Syria", "سوريا"),
    "TUR": ("TR", "Turkey", "تركيا"),
    "IRQ": ("IQ", "Iraq", "العراق"),
    "JOR": ("JO", "Jordan", "الأردن"),
    "LBN": ("LB", "Lebanon", "لبنان"),
    "PSE": ("PS", "Palestine", "فلسطين"),
    "ISR": ("IL", "Israel", "إسرائيل"),
    "CYP": ("CY", "Cyprus", "قبرص"),
    "EGY": ("EG", "Egypt", "مصر"),
    "SAU": ("SA", "Saudi Arabia", "السعودية"),
    "IRN": ("IR", "Iran", "إيران"),
    "KWT": ("KW", "Kuwait", "الكويت"),
    "GRC": ("GR", "Greece", "اليونان"),
    "BGR": ("BG", "Bulgaria", "بلغاريا"),
    "GEO": ("GE", "Georgia", "جورجيا"),
    "ARM": ("AM", "Armenia", "أرمينيا"),
    "AZE": ("AZ", "Azerbaijan", "أذربيجان"),
    "RUS": ("RU", "Russia", "روسيا"),
    "LBY": ("LY", "Libya", "ليبيا"),
    "BHR": ("BH", "Bahrain", "البحرين"),
    "QAT": ("QA", "Qatar", "قطر"),
}
NAMES = {iso: (english, arabic) for iso, english, arabic in COUNTRIES.values()}
# Where two outlines overlap, the earlier country of COUNTRIES keeps the land: the
# Palestinian territory and Lebanon as the United Nations draw them.

LEAST_ISLAND = 0.1, 12.0  # km2 inside and outside the core
KM2 = 9300.0  # km2 in a square degree near 33 N, for thresholds only
SEAS = [
    (33.0, 34.0),
    (35.0, 42.3),
    (28.3, 40.75),
    (51.0, 41.0),
    (51.5, 27.2),
    (34.7, 28.5),
    (33.0, 28.8),
    (35.0, 27.0),
]

GOLAN_SEED = (35.78, 33.0)
# The 1923 line between Syria and Palestine, record 2013 of the WDBII boundaries, drawn on at
# both ends until it leaves the outline it has to cut.
GOLAN_LINE = 2013
GOLAN_NORTH, GOLAN_SOUTH = (35.617, 33.31), (35.640, 32.66)


def read_land() -> dict[str, BaseGeometry]:
    """Land of each country in the frame, keyed by ISO code, lakes left out as holes."""
    document = json.loads(sources.COUNTRIES.read("map.geo.json"))
    land: dict[str, BaseGeometry] = {}
    for feature in document["features"]:
        code = feature["properties"]["A3"]
        geometry = feature["geometry"]
        if code not in COUNTRIES:
            continue
        rings = (
            geometry["coordinates"]
            if geometry["type"] == "MultiPolygon"
            else [geometry["coordinates"]]
        )
        parts = [_clipped(polygon) for polygon in rings if _in_frame(polygon[0])]
        land[COUNTRIES[code][0]] = shapely.union_all([p for p in parts if not p.is_empty])
    ordered: dict[str, BaseGeometry] = {}
    for iso in NAMES:
        taken = [other for other in ordered.values() if other.intersects(land[iso])]
        ordered[iso] = polygons(land[iso].difference(shapely.union_all(taken)))
    return ordered


def _in_frame(ring: list[list[float]]) -> bool:
    xs, ys = np.array(ring, dtype=float)[:, :2].T
    west, south, east, north = FRAME.bounds
    return bool(xs.max() > west and xs.min() < east and ys.max() > south and ys.min() < north)


def _clipped(polygon: list[list[list[float]]]) -> BaseGeometry:
    # Holes far away are dropped before the repair: Russia has 190,000 of them.
    shape = shapely.Polygon(polygon[0], [hole for hole in polygon[1:] if _in_frame(hole)])
    repaired = shape if shape.is_valid else shapely.make_valid(shape)
    part = polygons(repaired.intersection(FRAME))
    least = LEAST_ISLAND[0] if part.intersects(CORE) else LEAST_ISLAND[1]
    return part if part.area * KM2 > least else shapely.Polygon()


def lakes(land: dict[str, BaseGeometry]) -> BaseGeometry:
    """Lakes: what of the frame is no country's land, without the seas."""
    water = polygons(FRAME.difference(shapely.union_all(list(land.values()))))
    parts = shapely.get_parts(water)
    return shapely.union_all(parts[~shapely.intersects(parts, shapely.MultiPoint(SEAS))])


def whole_countries(
    land: dict[str, BaseGeometry], inland: BaseGeometry
) -> list[tuple[str, BaseGeometry]]:
    """Countries with the lakes inside them, a lake between two shared along its middle."""
    return [*land.items(), *nearest_pieces(land, inland)]


def golan(israel: BaseGeometry) -> BaseGeometry:
    """The occupied Golan: the source's Israel east of the 1923 line."""
    line = shapely.LineString(
        [GOLAN_NORTH, *shorelines.record("countries", GOLAN_LINE).tolist(), GOLAN_SOUTH]
    )
    mainland = max(shapely.get_parts(filled(israel)), key=lambda part: part.area)
    cut = shapely.union_all([shapely.boundary(mainland), line])
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(cut)))
    east = [face for face in faces if face.intersects(shapely.Point(GOLAN_SEED))]
    if len(east) != 1 or not 1000 < east[0].area * 10_400 < 1300:
        raise ValueError("the 1923 line does not cut the Golan from its outline")
    return east[0]
