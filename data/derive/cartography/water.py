"""Lakes and rivers: lakes are holes in the countries' land, rivers are WDBII lines."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from . import shorelines
from .frame import FRAME, Resolution

Feature = tuple[dict[str, Any], BaseGeometry]

# A point in the lake, its kind (salt flats are wet after rain), its names.
LAKES: list[tuple[float, float, str, str, str]] = [
    (38.065, 36.081, "lake", "Lake Assad", "بحيرة الأسد"),
    (36.565, 34.640, "lake", "Lake Qattinah", "بحيرة قطينة"),
    (38.270, 36.474, "lake", "Tishrin Lake", "بحيرة تشرين"),
    (35.587, 32.798, "lake", "Lake Tiberias", "بحيرة طبريا"),
    (35.478, 31.532, "lake", "Dead Sea", "البحر الميت"),
    (38.569, 37.569, "lake", "Atatürk Reservoir", "بحيرة أتاتورك"),
    (43.248, 34.020, "lake", "Lake Tharthar", "بحيرة الثرثار"),
    (42.369, 34.284, "lake", "Lake Qadisiyah", "بحيرة القادسية"),
    (43.590, 32.776, "lake", "Lake Razzaza", "بحيرة الرزازة"),
    (43.528, 33.280, "lake", "Lake Habbaniyah", "بحيرة الحبانية"),
    (42.918, 36.680, "lake", "Mosul Lake", "بحيرة الموصل"),
    (42.535, 36.836, "lake", "Mosul Lake", "بحيرة الموصل"),
    (43.093, 38.453, "lake", "Lake Van", "بحيرة وان"),
    (37.629, 35.990, "salt", "Jabbul", "سبخة الجبول"),
    (37.694, 35.898, "salt", "", ""),
    (41.113, 34.990, "salt", "", ""),
    (41.226, 34.764, "salt", "", ""),
    (41.075, 35.291, "salt", "", ""),
    (41.219, 35.165, "salt", "", ""),
    (41.870, 35.570, "salt", "", ""),
    (40.346, 34.717, "salt", "", ""),
]
LEAST_LAKE = {"low": 6.0, "high": 2.5}  # km2
LEAST_LAKE_OUTSIDE = 60.0
# Lakes the countries' file draws with a dozen corners, taken from GSHHG: point, record number.
FROM_GSHHG = [((36.565, 34.640), 183715), ((35.587, 32.798), 181414)]
# A lake's shore and a river are drawn finer than a border, by this many times.
SHORE_SHARE = {"low": 2.0, "high": 4.0}
RIVER_SHARE = {"low": 1.5, "high": 3.0}
COARSE = 0.012  # degrees: a shore with longer edges than this is rounded off
KM2 = 10_100.0  # km2 in a square degree at 35 N, for thresholds only

# WDBII record numbers of the rivers the map names. The source has no names.
RIVERS: list[tuple[str, str, int, list[int]]] = [
    (
        "Euphrates",
        "الفرات",
        1,
        [
            1121,
            1125,
            1124,
            1172,
            1170,
            1171,
            1169,
            1221,
            1222,
            1223,
            1224,
            1264,
            1263,
            1265,
            1266,
            1321,
            1323,
            1322,
            1324,
            1374,
            1375,
        ],
    ),
    ("Tigris", "دجلة", 1, [1127, 1173, 1175, 1174, 1177, 1178, 1176, 1225, 1226, 1267, 1325, 18]),
    ("Orontes", "العاصي", 2, [4465, 4463, 10022, 9924, 9926, 9925, 9922]),
    ("Khabur", "الخابور", 2, [10023, 9927, 18551]),
    ("Jaghjagh", "الجغجغ", 3, [18552, 18448]),
    ("Afrin", "عفرين", 3, [18543, 18440]),
    ("Barada", "بردى", 3, [10270]),
    ("Litani", "الليطاني", 3, [10266, 10267, 10269]),
    ("Jordan", "الأردن", 2, [10268, 4515, 4563, 4564, 4559]),
    ("Yarmouk", "اليرموك", 3, [10369, 10373]),
    ("Nahr al-Kabir", "النهر الكبير", 3, [18685]),
    ("Ceyhan", "جيحان", 3, [9705, 9707, 9706, 9800, 9797, 9799, 9798, 9795, 9919]),
    ("Seyhan", "سيحان", 3, [9704, 9703, 9794]),
]
# Duplicates of the same river, and canals.
LEFT_OUT = {18547, 18548, 10151, 10153, 18702, 18554, 18555}
CALM = {1: 0.05, 2: 0.03, 3: 0.012}  # degrees a name may leave the river's windings, by rank
STUB = 0.05  # degrees: a shorter piece cut off by a lake's shore is noise


def lake_shapes(holes: BaseGeometry) -> list[BaseGeometry]:
    """Lakes from the holes in the land: some replaced, coarse shores rounded off."""
    better = {
        point: shapely.Polygon(shorelines.record("gshhs", number)) for point, number in FROM_GSHHG
    }
    shapes = [_natural(lake) for lake in shapely.get_parts(holes) if not _replaced(lake, better)]
    return sorted([*shapes, *better.values()], key=lambda lake: (-lake.area, lake.bounds))


def _replaced(lake: BaseGeometry, better: dict[tuple[float, float], BaseGeometry]) -> bool:
    return any(lake.intersects(shapely.Point(point)) for point in better)


def _natural(lake: BaseGeometry) -> BaseGeometry:
    edge = lake.length / shapely.get_num_coordinates(lake)
    return shapely.make_valid(_rounded(lake, 2)) if edge > COARSE or lake.area * KM2 < 300 else lake


def lake_features(lakes: list[BaseGeometry], resolution: Resolution) -> list[Feature]:
    """Lakes of one resolution, `kind` lake or salt, largest first."""
    found: list[Feature] = []
    for lake in lakes:
        if not _keeps(lake, resolution):
            continue
        named = _row(lake)
        small = shapely.simplify(lake, resolution.tolerance / SHORE_SHARE[resolution.name])
        rounded = shapely.set_precision(small, 10.0**-resolution.decimals)
        if not rounded.is_empty:
            found.append(({"kind": named[2] if named else "lake"}, rounded))
    return found


def lake_names(lakes: list[BaseGeometry]) -> list[Feature]:
    """A point in the roomiest place of each lake that has a name."""
    found: list[Feature] = []
    for lake in lakes:
        named = _row(lake)
        if named and named[3]:
            middle = shapely.maximum_inscribed_circle(lake, 0.002).coords[0]
            names = {"kind": "lake", "name_en": named[3], "name_ar": named[4]}
            found.append((names, shapely.Point(middle)))
    return found


def _row(lake: BaseGeometry) -> tuple[float, float, str, str, str] | None:
    return next((row for row in LAKES if lake.intersects(shapely.Point(row[0], row[1]))), None)


def _keeps(lake: BaseGeometry, resolution: Resolution) -> bool:
    inside = lake.intersects(resolution.box) and lake.intersects(_NEAR)
    least = LEAST_LAKE[resolution.name] if inside else LEAST_LAKE_OUTSIDE
    return bool(lake.intersects(resolution.box) and lake.area * KM2 >= least)


_NEAR = shapely.box(33.0, 30.0, 45.0, 39.6)


def river_features(lakes: list[Feature], resolution: Resolution) -> list[Feature]:
    """Rivers of one resolution with `rank` (1 great, 4 unnamed), the least first.

    They are broken at lakes.
    """
    lines = _river_lines()
    wet = shapely.union_all([shape for _, shape in lakes if shape.area * KM2 > 4])
    shapely.prepare(wet)
    box = resolution.box.intersection(_NEAR)
    courses: dict[int, list[BaseGeometry]] = {1: [], 2: [], 3: [], 4: []}
    named: set[int] = set(LEFT_OUT)
    for _, _, rank, records in RIVERS:
        named.update(records)
        courses[rank] += [lines[record] for record in records]
    courses[4] = [line for record, line in sorted(lines.items()) if record not in named]
    found = [
        ({"kind": "river", "rank": rank}, _dry(_joined(parts), wet, box, resolution))
        for rank, parts in sorted(courses.items(), reverse=True)
    ]
    return [(properties, line) for properties, line in found if not line.is_empty]


def _joined(lines: list[BaseGeometry]) -> BaseGeometry:
    return shapely.line_merge(shapely.union_all(lines))


def _dry(
    line: BaseGeometry, wet: BaseGeometry, box: BaseGeometry, resolution: Resolution
) -> BaseGeometry:
    dry = line.difference(wet).intersection(box)
    cut = dry.length < line.intersection(box).length
    parts = [
        p
        for p in shapely.get_parts(dry)
        if p.geom_type == "LineString" and (p.length > STUB or not cut)
    ]
    thin = shapely.simplify(_joined(parts), resolution.tolerance / RIVER_SHARE[resolution.name])
    return shapely.set_precision(thin, 10.0**-resolution.decimals, mode="pointwise")


def _river_lines() -> dict[int, BaseGeometry]:
    """WDBII river lines in the frame by record number."""
    west, south, east, north = FRAME.bounds
    lines: dict[int, BaseGeometry] = {}
    for row in shorelines.table("rivers"):
        if row.south > north or row.north < south:
            continue
        xy = shorelines.vertices("rivers", row)
        if xy[:, 0].max() > west and xy[:, 0].min() < east:
            lines[int(row.number)] = shapely.LineString(xy)
    return lines


def river_name_lines() -> list[Feature]:
    """A calm line for each named river's label to run along: its course without the windings."""
    lines = _river_lines()
    found: list[Feature] = []
    for english, arabic, rank, records in RIVERS:
        course = _joined([lines[record] for record in records]).intersection(_NEAR)
        calm = [
            _rounded(shapely.simplify(part, CALM[rank]), 3) for part in shapely.get_parts(course)
        ]
        merged = shapely.MultiLineString([part for part in calm if part.length > 2 * STUB])
        found.append(({"kind": "river-name", "name_en": english, "name_ar": arabic}, merged))
    return found


def _rounded(shape: BaseGeometry, passes: int) -> BaseGeometry:
    """Corners cut at a quarter of each edge, some times over (Chaikin)."""
    for _ in range(passes):
        if shape.geom_type == "Polygon":
            holes = [_cut_ring(shapely.get_coordinates(hole)) for hole in shape.interiors]
            shape = shapely.Polygon(_cut_ring(shapely.get_coordinates(shape.exterior)), holes)
        else:
            shape = shapely.LineString(_cut_line(shapely.get_coordinates(shape)))
    return shape


def _cut_line(xy: NDArray[np.float64]) -> NDArray[np.float64]:
    a, b = xy[:-1], xy[1:]
    cut = np.stack([0.75 * a + 0.25 * b, 0.25 * a + 0.75 * b], axis=1).reshape(-1, 2)
    return np.vstack([xy[:1], cut, xy[-1:]])


def _cut_ring(xy: NDArray[np.float64]) -> NDArray[np.float64]:
    inner = _cut_line(xy)[1:-1]
    return np.vstack([inner, inner[:1]])
