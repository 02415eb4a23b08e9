"""A feature's geometry as the layers have it; what is none is said, never drawn."""

import math

from shapely import MultiPolygon, Point, Polygon, is_valid_reason
from shapely.geometry import shape

from dashboard.layers.footprints import Area

_NEAR_DEGREES = 0.0001
"""Some ten metres: coordinates are rounded to one."""
_BESIDE_DEGREES = 0.05
"""A label may stand a little beside a coast."""
_CORNERS = (-180.0, -90.0, 180.0, 90.0)


def area_of(geometry: object) -> Area:
    """The ground that a Polygon or MultiPolygon (WGS 84) covers. Raises ValueError for others."""
    try:
        found = shape(geometry)
    # Whatever stands there, shapely reads on until something in it fails.
    except Exception as error:
        raise ValueError("is no GeoJSON geometry") from error
    if not isinstance(found, Polygon | MultiPolygon):
        raise ValueError("is no Polygon or MultiPolygon")
    if found.is_empty:
        raise ValueError("has no ground")
    if not found.is_valid:
        raise ValueError(f"is no area ({is_valid_reason(found).partition('[')[0].lower()})")
    west, south, east, north = found.bounds
    if west < _CORNERS[0] or south < _CORNERS[1] or east > _CORNERS[2] or north > _CORNERS[3]:
        raise ValueError("is not in degrees of longitude and latitude")
    return found


def ground_fault(geometry: object, longitude: float, latitude: float) -> str | None:
    """What is wrong with a zone's geometry, whose place is at these degrees."""
    try:
        ground = area_of(geometry)
    except ValueError as error:
        return str(error)
    away = ground.distance(Point(longitude, latitude)) > _BESIDE_DEGREES
    return "is away from its latitude and longitude" if away else None


def point_fault(geometry: object, longitude: float, latitude: float) -> str | None:
    """What is wrong with a strike's geometry, which repeats these degrees."""
    match geometry:
        case {
            "type": "Point",
            "coordinates": [int() | float() as east, int() | float() as north, *_],
        }:
            near = math.dist((east, north), (longitude, latitude)) <= _NEAR_DEGREES
            return None if near else "is away from its latitude and longitude"
    return "is no Point"
