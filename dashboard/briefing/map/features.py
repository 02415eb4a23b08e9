"""GeoJSON features of the data, by the geometry they have."""

from collections.abc import Sequence
from typing import TypeAlias

from shapely.geometry import mapping

from dashboard.briefing.basemap.maplibre import Feature, Scalar
from dashboard.layers.footprints import Area

Position: TypeAlias = tuple[float, float]
"""Longitude and latitude."""


def shaped(shape: str, **properties: Scalar) -> Feature:
    """A feature whose geometry is that of a key (`Shapes.geometry`)."""
    return {"type": "Feature", "geometry": None, "properties": {"shape": shape, **properties}}


def point(at: Position, **properties: Scalar) -> Feature:
    """A feature at one place."""
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [round(at[0], 5), round(at[1], 5)]},
        "properties": properties,
    }


def lines(between: Sequence[tuple[Position, Position]], **properties: Scalar) -> Feature:
    """A feature of straight lines, each between two places."""
    return {
        "type": "Feature",
        "geometry": {
            "type": "MultiLineString",
            "coordinates": [[list(start), list(end)] for start, end in between],
        },
        "properties": properties,
    }


def area(shape: Area, **properties: Scalar) -> Feature:
    """A feature of a shape of its own."""
    return {"type": "Feature", "geometry": mapping(shape), "properties": properties}
