"""What a map is described with, as types: GeoJSON features and MapLibre styles.

Only what this project uses. Sources: RFC 7946 (GeoJSON); the MapLibre Style Specification.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

Scalar: TypeAlias = str | float | bool | None
Coordinates: TypeAlias = "float | Sequence[Coordinates]"
"""A position (longitude, latitude), or nested lists of them."""

Expression: TypeAlias = "Scalar | Sequence[Expression]"
"""A constant, or `[operator, argument, ...]`: a value that follows the feature or the zoom."""
Paint: TypeAlias = Mapping[str, Expression]
"""Paint or layout properties by name."""


class PointGeometry(TypedDict):
    """A GeoJSON point, WGS 84."""

    type: Literal["Point"]
    coordinates: Sequence[float]


class ShapeGeometry(TypedDict):
    """A GeoJSON line or area, WGS 84."""

    type: Literal["LineString", "MultiLineString", "Polygon", "MultiPolygon"]
    coordinates: Coordinates


Geometry: TypeAlias = PointGeometry | ShapeGeometry


class Feature(TypedDict):
    """A GeoJSON feature. `geometry` is None where its properties name a `shape` by key."""

    type: Literal["Feature"]
    geometry: Geometry | None
    properties: Mapping[str, Scalar]


class FeatureCollection(TypedDict):
    """A GeoJSON feature collection."""

    type: Literal["FeatureCollection"]
    features: Sequence[Feature]


class GeoJsonSource(TypedDict):
    """Features, or the address they are fetched from; `maxzoom` is that of the deepest tiles."""

    type: Literal["geojson"]
    data: FeatureCollection | str
    maxzoom: NotRequired[int]


class ImageSource(TypedDict):
    """A picture between four corners: top left, top right, bottom right, bottom left."""

    type: Literal["image"]
    url: str
    coordinates: Sequence[Sequence[float]]


Source: TypeAlias = GeoJsonSource | ImageSource


ALWAYS = "always"
"""In a layer's metadata: its names stand further off, and over marks, rather than nowhere."""


class Layer(TypedDict):
    """One layer of a style; a background has no source."""

    id: str
    type: Literal["background", "fill", "line", "circle", "symbol", "raster"]
    source: NotRequired[str]
    filter: NotRequired[Expression]
    minzoom: NotRequired[float]
    maxzoom: NotRequired[float]
    layout: NotRequired[Paint]
    paint: NotRequired[Paint]
    metadata: NotRequired[Mapping[str, bool]]


class Style(TypedDict):
    """A whole map: layers in the order they are painted."""

    version: Literal[8]
    name: NotRequired[str]
    metadata: NotRequired[Mapping[str, Mapping[str, str]]]
    sources: Mapping[str, Source]
    layers: Sequence[Layer]


def by_zoom(*stops: tuple[float, Expression]) -> Expression:
    """A value that grows evenly from one (zoom, value) to the next."""
    return ["interpolate", ["linear"], ["zoom"], *[part for stop in stops for part in stop]]
