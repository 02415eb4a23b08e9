"""Web Mercator as the map draws it: degrees to metres, and metres to pixels at a zoom."""

import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

RADIUS_M = 6378137.0
_TILE_PX = 512  # the map's tiles; at zoom 0 the world is one tile
_WORLD_M = 2 * math.pi * RADIUS_M

Points: TypeAlias = NDArray[np.float64]
"""(n, 2): longitude and latitude, projected metres, or pixels."""


def to_metres(degrees: Points) -> Points:
    """Longitude and latitude to projected metres."""
    x = np.radians(degrees[:, 0]) * RADIUS_M
    y = np.log(np.tan(np.pi / 4 + np.radians(degrees[:, 1]) / 2)) * RADIUS_M
    return np.column_stack([x, y])


def to_degrees(metres: Points) -> Points:
    """Projected metres to longitude and latitude."""
    lon = np.degrees(metres[:, 0] / RADIUS_M)
    lat = np.degrees(2 * np.arctan(np.exp(metres[:, 1] / RADIUS_M)) - np.pi / 2)
    return np.column_stack([lon, lat])


def projected_metres_per_pixel(zoom: float) -> float:
    """Projected metres that a pixel spans; the same at every latitude."""
    return float(_WORLD_M / (_TILE_PX * 2**zoom))


def ground_metres_per_pixel(zoom: float, latitude: float) -> float:
    """Metres on the ground that a pixel spans: the projection stretches towards the poles."""
    return projected_metres_per_pixel(zoom) * math.cos(math.radians(latitude))


def pixel(
    longitude: float, latitude: float, *, centre: tuple[float, float], zoom: float
) -> tuple[float, float]:
    """Pixels right of and below the map's centre; `centre` is (longitude, latitude)."""
    at, middle = to_metres(np.array([[longitude, latitude], centre]))
    scale = projected_metres_per_pixel(zoom)
    return float((at[0] - middle[0]) / scale), float((middle[1] - at[1]) / scale)
