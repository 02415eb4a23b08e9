"""The ground a place covers: its polygon in the basemap, or a circle on the ellipsoid."""

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from pyproj import Geod
from shapely import (
    GEOSException,
    MultiPolygon,
    Point,
    Polygon,
    buffer,
    get_parts,
    intersection_all,
    orient_polygons,
    prepare,
    union_all,
)
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.domain.place import COUNTRY, Place
from dashboard.errors import LayerError
from dashboard.reading import read_text

Area: TypeAlias = Polygon | MultiPolygon
"""Ground as a shape (WGS 84)."""

_WGS84 = Geod(ellps="WGS84")
_CIRCLE_POINTS = 48
GOLAN = "golan"
_RESTORE = "Restore data/basemap from the project."
_FAR = 15.0
"""Degrees: more than the country is long or wide."""
NEAR_DEGREES = 0.1
"""Ten kilometres: the map's borders and coasts are drawn simpler than they are."""


@lru_cache(maxsize=4)
def load_footprints(data_dir: Path) -> dict[str, Area]:
    """Polygons by key, WGS 84: the governorates by ISO 3166-2 (`SY-HI`), `SY`, all of Syria, and
    `golan`, the part of it that is occupied, where the base map has it.

    Quneitra and Syria include the Golan. Raises LayerError where a layer cannot be read.
    """
    folder = data_dir / "basemap" / "low"
    governorates = _areas(folder / "governorates.geojson", "key")
    if not governorates:
        raise LayerError(f"governorates.geojson: has no area. {_RESTORE}")
    ground = folder / "ground.geojson"
    golan = _areas(ground, "kind", only=GOLAN) if ground.exists() else {}
    return {**governorates, COUNTRY: union_all([*governorates.values()]), **golan}


def _areas(path: Path, named_by: str, only: str = "") -> dict[str, Area]:
    try:
        named = [(f["properties"][named_by], f) for f in json.loads(read_text(path))["features"]]
        areas = {name: shape(f["geometry"]) for name, f in named if only in {"", name}}
        if not all(map(_is_area, areas.values())):
            raise ValueError("an area has no valid shape")
        return areas
    except (OSError, ValueError, KeyError, TypeError, AttributeError, GEOSException) as error:
        raise LayerError(f"{path.name}: cannot be read ({error}). {_RESTORE}") from error


def _is_area(ground: BaseGeometry) -> bool:
    return isinstance(ground, Polygon | MultiPolygon) and bool(ground.is_valid)


def with_surroundings(country: Area) -> Area:
    """A country and what lies near enough to be in it: what is brought in, and what `check` lets
    pass. It is prepared for many points."""
    around = buffer(country, NEAR_DEGREES)
    prepare(around)
    return around


def square_km(ground: BaseGeometry) -> float:
    """The area of ground on the ellipsoid; of lines and points, none."""
    areas = (part for part in get_parts(ground) if isinstance(part, Polygon))
    return sum(abs(_WGS84.geometry_area_perimeter(orient_polygons(a))[0]) for a in areas) / 1e6


def _side(whole: Area, towards: float) -> Area:
    """The part of an area that lies `towards` degrees from its middle."""
    corner = towards % 90 == 45
    halves = [_beyond(whole, towards + turn) for turn in ((-45, 45) if corner else (0,))]
    return _common([whole, *halves])


def _common(areas: list[Area]) -> Area:
    parts = get_parts(intersection_all(areas))
    return union_all([part for part in parts if isinstance(part, Polygon)])


def _beyond(whole: Area, towards: float) -> Polygon:
    """All that is further that way than the middle of an area."""
    middle, angle = whole.centroid, math.radians(towards)
    narrow = math.cos(math.radians(middle.y))  # of a degree of longitude
    east, north = math.sin(angle), math.cos(angle)
    corners = [
        (-north, east),
        (north, -east),
        (east + north, north - east),
        (east - north, north + east),
    ]
    return Polygon([(middle.x + _FAR * x / narrow, middle.y + _FAR * y) for x, y in corners])


def place_shape(place: Place, footprints: Mapping[str, Area]) -> Area:
    """The polygon a place covers, WGS 84: its footprint, else a circle of its uncertainty, which
    for a place in the country ends at the border.

    Of a side of it ("northern Syria") it is the half beyond the middle; of a corner, the quarter.
    """
    if place.footprint is not None and place.footprint in footprints:
        whole = footprints[place.footprint]
        return whole if place.side is None else _side(whole, place.side)
    bearings = [360 * step / _CIRCLE_POINTS for step in range(_CIRCLE_POINTS)]
    lons, lats, _ = _WGS84.fwd(
        [place.longitude] * _CIRCLE_POINTS,
        [place.latitude] * _CIRCLE_POINTS,
        bearings,
        [place.uncertainty_km * 1000] * _CIRCLE_POINTS,
    )
    circle = Polygon(zip(lons, lats, strict=True))
    country = footprints.get(COUNTRY)
    if country is None or not country.contains(Point(place.longitude, place.latitude)):
        return circle  # abroad, or a border town that the map's simpler border leaves out
    return _common([circle, country])
