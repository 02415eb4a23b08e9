"""Circles that hold places known only roughly.

Those of one colour that overlap are one shape: laid over each other their fills would add up, and
the ground where most is uncertain would look the surest. "Northern Syria" ends at the border.
"""

from collections.abc import Iterable

import numpy as np
import shapely

from dashboard.briefing import mercator
from dashboard.briefing.basemap.maplibre import Feature
from dashboard.briefing.map.features import Position, area
from dashboard.briefing.map.overlays import Overlay
from dashboard.layers.footprints import Area
from dashboard.layers.strike import StrikeSummary

_FILL, _WIDTH, _EDGE = 0.08, 1.0, 0.75
_WIDE_KM = 50.0
"""A circle that wide about "northern Syria" reaches over ground that nobody named."""
_SEGMENTS = 8  # of a quarter of a circle
_DECIMALS = 4  # of a degree: ten metres, of circles that are kilometres wide


def add_doubts(overlay: Overlay, strikes: Iterable[StrikeSummary]) -> None:
    """A circle for each strike that is near a place, or in part of a region."""
    drawn: dict[str, dict[tuple[Position, float], None]] = {}
    for strike in strikes:
        if strike.geo_precision > 1:
            circle = (strike.longitude, strike.latitude), strike.uncertainty_km
            colour = overlay.parties.colour(strike.actor1, overlay.theme)
            drawn.setdefault(colour, {})[circle] = None
    for colour, circles in drawn.items():
        _add(overlay, list(circles), colour)


def _add(overlay: Overlay, circles: list[tuple[Position, float]], colour: str) -> None:
    centres = mercator.to_metres(np.array([at for at, _ in circles]))
    stretch = np.cos(np.radians([latitude for (_, latitude), _ in circles]))
    radii = np.array([km * 1000 for _, km in circles]) / stretch
    points = shapely.points(centres)
    rounds = shapely.buffer(points, radii, quad_segs=_SEGMENTS)
    wide = np.array([km >= _WIDE_KM for _, km in circles])
    country = overlay.shapes.country
    if country is not None and wide.any():
        wide &= shapely.within(points, country)
        rounds[wide] = shapely.intersection(rounds[wide], country)
    parts = shapely.get_parts(shapely.union_all(rounds))
    inside, part = shapely.STRtree(parts).query(points, predicate="within")
    for index, shape in enumerate(parts):
        held = inside[part == index]
        if len(held) == 1 and not wide[held[0]]:
            at, km = circles[held[0]]
            overlay.circle(at, km, colour, _FILL, _WIDTH)
        else:
            overlay.grounds.append(_drawn(shape, colour=colour, opacity=_FILL))
            overlay.edges.append(
                _drawn(shape, colour=colour, width=_WIDTH, opacity=_EDGE, dashed=False)
            )


def _drawn(shape: Area, **properties: str | float | bool) -> Feature:
    degrees = shapely.transform(shape, mercator.to_degrees)
    return area(shapely.set_precision(degrees, 10**-_DECIMALS), **properties)
