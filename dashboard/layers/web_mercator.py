"""Web Mercator as the store's tables have it: whole numbers, x from the west, y from the north."""

import math

WORLD_BITS = 28
WORLD = 1 << WORLD_BITS
"""From west to east, and from north to south."""
_NORTHERNMOST = 89.9  # it has no pole


def to_world(longitude: float, latitude: float) -> tuple[float, float]:
    """Degrees to the tables' x and y."""
    latitude = min(max(latitude, -_NORTHERNMOST), _NORTHERNMOST)
    y = 0.5 - math.asinh(math.tan(math.radians(latitude))) / (2 * math.pi)
    return (longitude + 180) / 360 * WORLD, y * WORLD


def to_degrees(x: float, y: float) -> tuple[float, float]:
    """The tables' x and y to degrees."""
    latitude = math.degrees(math.atan(math.sinh((0.5 - y / WORLD) * 2 * math.pi)))
    return x / WORLD * 360 - 180, latitude
