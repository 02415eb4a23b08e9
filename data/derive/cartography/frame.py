"""Boxes, tolerances and ids shared by the steps; degrees, WGS84."""

from __future__ import annotations

from typing import NamedTuple

import shapely


class Resolution(NamedTuple):
    """How finely one set of layers is drawn."""

    name: str
    tolerance: float  # degrees; a vertex whose triangle is smaller is dropped
    decimals: int
    box: shapely.Polygon


CORE = shapely.box(34.0, 31.0, 44.0, 38.6)
# A wide screen shows more than the core: the coarse layers go on to the frame.
FRAME = shapely.box(26.0, 26.5, 52.0, 42.5)

LOW = Resolution("low", 0.006, 3, FRAME)
HIGH = Resolution("high", 0.0015, 4, CORE)

# Farther off the coarse layers are coarser still: two pixels where all of Syria is shown.
NEAR = shapely.box(32.0, 29.5, 46.5, 40.5)
FAR_TOLERANCE = 0.02

# Square kilometres on the authalic grid: equal areas, so that shares can be compared.
EQUAL_AREA = "EPSG:6933"
