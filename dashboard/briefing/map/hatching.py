"""Hatching as lines clipped to an area, so that page and exports draw the same ones.

Not a fill pattern: MapLibre scales patterns up to twofold between whole zooms, lines and all.

Lines lie on one grid for the whole map: neighbouring provinces hatched alike look like one area.
Each closer zoom band adds lines between those already there; none ever moves or vanishes.
"""

import math
from typing import TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import mapping

from dashboard.briefing.basemap.maplibre import ShapeGeometry
from dashboard.briefing.mercator import Points, projected_metres_per_pixel, to_degrees, to_metres
from dashboard.layers.footprints import Area

BANDS = 5
_FIRST_ZOOM = 4.6
_DECIMALS = 4  # about ten metres: under a pixel at the closest band

Lines: TypeAlias = NDArray[np.object_]
"""(n,): LineStrings."""


def band_zoom(band: int) -> float:
    """The zoom from which a band of lines is drawn; the first one always is."""
    return _FIRST_ZOOM + band if band else 0.0


def hatch(
    area: Area,
    *,
    band: int,
    angle: float,
    spacing_px: float = 8.0,
    stripe: int = 0,
    stripes: int = 1,
) -> ShapeGeometry | None:
    """The lines that a zoom band adds over `area` (WGS 84), at `angle` degrees anticlockwise from
    east, as a GeoJSON MultiLineString; None where none falls into it.

    All drawn lines are `spacing_px` to twice that apart within the zooms of the bands. Where
    several actors share an area, each takes one `stripe` of `stripes`: their lines alternate.
    """
    spacing = spacing_px * projected_metres_per_pixel(_FIRST_ZOOM + band)
    # After the first band, only the lines halfway between the earlier ones.
    step, start = (spacing, 0.0) if band == 0 else (2 * spacing, spacing)
    turned = _turn(shapely.transform(area, to_metres), -angle)
    lines = _clipped(turned, start, step, stripe, stripes)
    if not len(lines):
        return None
    drawn = shapely.transform(
        shapely.multilinestrings(lines),
        lambda points: to_degrees(_turned(points, angle)).round(_DECIMALS),
    )
    found: ShapeGeometry = mapping(drawn)
    return found


def _clipped(area: Area, start: float, step: float, stripe: int, stripes: int) -> Lines:
    """The horizontal lines of every `stripes`-th height, as far as they lie in the area."""
    west, south, east, north = area.bounds
    first = math.ceil((south - start) / step)
    numbers = np.arange(first, math.floor((north - start) / step) + 1)
    heights = start + numbers[numbers % stripes == stripe] * step
    ends = np.empty((len(heights), 2, 2))
    ends[:, 0, 0], ends[:, 1, 0] = west - 1, east + 1
    ends[:, :, 1] = heights[:, None]
    shapely.prepare(area)
    parts = shapely.get_parts(shapely.intersection(shapely.linestrings(ends), area))
    parts = shapely.get_parts(parts)
    drawn = shapely.get_type_id(parts) == shapely.GeometryType.LINESTRING
    found: Lines = parts[drawn & ~shapely.is_empty(parts)]
    return found


def _turn(area: Area, degrees: float) -> Area:
    return shapely.transform(area, lambda points: _turned(points, degrees))


def _turned(points: Points, degrees: float) -> Points:
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    turned: Points = points @ np.array([[cosine, sine], [-sine, cosine]])
    return turned
