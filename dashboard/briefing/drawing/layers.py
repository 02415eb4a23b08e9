"""Fills, lines, circles and the relief of a MapLibre style, as matplotlib artists.

Units are CSS pixels right of and below the view's top left corner; `order` puts a layer above those
before it. Source: the MapLibre Style Specification, "Layers".
"""

import base64
import io
from collections.abc import Mapping
from typing import TypeAlias

import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.colors import to_rgba
from matplotlib.path import Path
from PIL import Image
from shapely.geometry.base import BaseGeometry

from dashboard.briefing.basemap.maplibre import (
    FeatureCollection,
    ImageSource,
    Layer,
    Scalar,
)
from dashboard.briefing.drawing.expressions import Values
from dashboard.briefing.drawing.map_view import MapView
from dashboard.briefing.drawing.typefaces import POINTS
from dashboard.briefing.mercator import Points

DrawnFeature: TypeAlias = tuple[Mapping[str, Scalar], BaseGeometry]
"""Properties, and a shape in pixels of the view."""
Rgba: TypeAlias = tuple[float, float, float, float]

_MARGIN = 24.0  # pixels drawn beyond the view, so that the edges of clipped shapes stay hidden


def features(collection: FeatureCollection, view: MapView) -> list[DrawnFeature]:
    """A FeatureCollection (WGS 84) in pixels, clipped to the view."""
    placed = [
        (feature["properties"], feature["geometry"])
        for feature in collection["features"]
        if feature["geometry"]
    ]
    if not placed:
        return []
    shapes = shapely.transform(
        [shapely.geometry.shape(geometry) for _, geometry in placed], view.pixels
    )
    clipped = shapely.clip_by_rect(
        shapes, -_MARGIN, -_MARGIN, view.width + _MARGIN, view.height + _MARGIN
    )
    return [
        (properties, shape)
        for (properties, _), shape in zip(placed, clipped, strict=True)
        if not shape.is_empty
    ]


def fill(axes: Axes, layer: Layer, found: list[DrawnFeature], view: MapView, order: int) -> None:
    """Filled polygons."""
    paint = layer.get("paint", {})
    paths: list[Path] = []
    colours: list[Rgba] = []
    for properties, shape in found:
        path = _outline(shape)
        if path is not None:
            paths.append(path)
            colours.append(_colour(Values(paint, properties, view.zoom), "fill"))
    axes.add_collection(
        PathCollection(
            paths,
            facecolors=colours,
            linewidths=0,
            antialiased=bool(paint.get("fill-antialias", True)),
            zorder=order,
        ),
        autolim=False,
    )


def line(axes: Axes, layer: Layer, found: list[DrawnFeature], view: MapView, order: int) -> None:
    """Lines, dashed where the layer is; the edges of polygons are lines too."""
    paint = layer.get("paint", {})
    segments: list[Points] = []
    colours: list[Rgba] = []
    widths: list[float] = []
    for properties, shape in found:
        values = Values(paint, properties, view.zoom)
        parts = _lines(shape)
        segments += parts
        colours += [_colour(values, "line")] * len(parts)
        widths += [values.number("line-width", 1) * POINTS] * len(parts)
    dashes = paint.get("line-dasharray")
    axes.add_collection(
        LineCollection(
            segments,
            colors=colours,
            linewidths=widths,
            linestyles=[(0, dashes)] if dashes else "solid",
            capstyle="butt" if dashes else "round",
            joinstyle="round",
            zorder=order,
        ),
        autolim=False,
    )


def circle(axes: Axes, layer: Layer, found: list[DrawnFeature], view: MapView, order: int) -> None:
    """Circles of a size in pixels; the rim lies outside the radius."""
    paint = layer.get("paint", {})
    points = [
        (Values(paint, properties, view.zoom), shape)
        for properties, shape in found
        if shape.geom_type == "Point"
    ]
    if not points:
        return
    rims = [values.number("circle-stroke-width") for values, _ in points]
    radii = [values.number("circle-radius", 5) for values, _ in points]
    axes.scatter(
        [shape.x for _, shape in points],
        [shape.y for _, shape in points],
        s=[((2 * radius + rim) * POINTS) ** 2 for radius, rim in zip(radii, rims, strict=True)],
        facecolors=[_colour(values, "circle") for values, _ in points],
        edgecolors=[_colour(values, "circle-stroke") for values, _ in points],
        linewidths=[rim * POINTS for rim in rims],
        zorder=order,
    )


def relief(axes: Axes, layer: Layer, source: ImageSource, view: MapView, order: int) -> None:
    """An image between four corners, stretched as Web Mercator does."""
    corners = view.pixels(np.array(source["coordinates"]))
    (left, top), (right, bottom) = corners[0], corners[2]
    content = base64.b64decode(source["url"].partition(",")[2])
    with Image.open(io.BytesIO(content)) as image:
        axes.imshow(
            np.asarray(image.convert("RGBA")),
            extent=(left, right, bottom, top),
            alpha=Values(layer.get("paint", {}), {}, view.zoom).number("raster-opacity", 1),
            interpolation="bilinear",
            aspect="auto",
            zorder=order,
        )


def _colour(values: Values, part: str) -> Rgba:
    return to_rgba(
        values.text(f"{part}-color", "#000000"), alpha=values.number(f"{part}-opacity", 1)
    )


def _outline(shape: BaseGeometry) -> Path | None:
    rings = [
        shapely.get_coordinates(ring)
        for polygon in shapely.get_parts(shapely.get_parts(shape))
        if polygon.geom_type == "Polygon"
        for ring in (polygon.exterior, *polygon.interiors)
    ]
    return Path.make_compound_path(*(Path(ring, closed=True) for ring in rings)) if rings else None


def _lines(shape: BaseGeometry) -> list[Points]:
    lines: list[BaseGeometry] = []
    for part in shapely.get_parts(shapely.get_parts(shape)):
        if part.geom_type == "Polygon":
            lines += [part.exterior, *part.interiors]
        elif part.geom_type in ("LineString", "LinearRing"):
            lines.append(part)
    return [shapely.get_coordinates(line) for line in lines]
