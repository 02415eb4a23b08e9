"""Distances and directions on the globe; a sphere errs by 0.5 % at most, far below any report."""

import math

from dashboard.domain.place import Place

EARTH_RADIUS_KM = 6371.0088


def distance_km(one: Place, other: Place) -> float:
    """Great-circle distance between the points of two places, in kilometres."""
    lat1, lat2 = math.radians(one.latitude), math.radians(other.latitude)
    half_lat = (lat2 - lat1) / 2
    half_lon = math.radians(other.longitude - one.longitude) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, chord)))


def destination(
    latitude: float, longitude: float, azimuth: float, km: float
) -> tuple[float, float]:
    """Latitude and longitude reached from a point, `azimuth` in degrees clockwise from north."""
    arc, heading = km / EARTH_RADIUS_KM, math.radians(azimuth)
    lat1, lon1 = math.radians(latitude), math.radians(longitude)
    lat2 = math.asin(
        math.sin(lat1) * math.cos(arc) + math.cos(lat1) * math.sin(arc) * math.cos(heading)
    )
    lon2 = lon1 + math.atan2(
        math.sin(heading) * math.sin(arc) * math.cos(lat1),
        math.cos(arc) - math.sin(lat1) * math.sin(lat2),
    )
    return math.degrees(lat2), (math.degrees(lon2) + 540) % 360 - 180
