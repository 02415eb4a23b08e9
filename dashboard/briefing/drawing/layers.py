"""Fills, lines, circles and the relief of a MapLibre style, as matplotlib artists.

Everything is in CSS pixels right of and below the frame's top left corner; `order` puts a layer
over those before it. Source: the MapLibre Style Specification, "Layers".
"""

import base64
import io
from typing import Any

import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.colors import to_rgba
from matplotlib.path import Path
from numpy.typing import NDArray
from PIL import Image
from shapely.geometry.base import BaseGeometry

from dashboard.briefing.drawing.expressions import evaluate
from dashboard.briefing.drawing.map_view import MapView
from dashboard.briefing.drawing.typefaces import POINTS

Record = dict[str, Any]
Feature = tuple[Record, BaseGeometry]
"""Properties, and a shape in pixels of the frame."""

_MARGIN = 24.0  # pixels drawn beyond the frame, so that no edge of the cut shows


def features(collection: Record, frame: MapView) -> list[Feature]:
    """A FeatureCollection (WGS 84) in pixels, cut to the frame."""
    given = [feature for feature in collection["features"] if feature["geometry"]]
    if not given:
        return []
    shapes = shapely.transform([_shape(feature["geometry"]) for feature in given], frame.pixels)
    cut = shapely.clip_by_rect(
        shapes, -_MARGIN, -_MARGIN, frame.width + _MARGIN, frame.height + _MARGIN
    )
    return [
        (feature["properties"], shape)
        for feature, shape in zip(given, cut, strict=True)
        if not shape.is_empty
    ]


def fill(axes: Axes, layer: Record, found: list[Feature], frame: MapView, order: int) -> None:
    """Filled polygons."""
    areas = [
        (properties, path)
        for properties, shape in found
        for path in [_outline(shape)]
        if path is not None
    ]
    paint = layer["paint"]
    colours = [
        to_rgba(_value(paint, "fill-color", p, frame), _value(paint, "fill-opacity", p, frame, 1))
        for p, _ in areas
    ]
    axes.add_collection(
        PathCollection(
            [path for _, path in areas],
            facecolors=colours,
            linewidths=0,
            antialiased=paint.get("fill-antialias", True),
            zorder=order,
        ),
        autolim=False,
    )


def line(axes: Axes, layer: Record, found: list[Feature], frame: MapView, order: int) -> None:
    """Lines, dashed where the layer is; the edges of polygons are lines too."""
    paint = layer["paint"]
    segments: list[NDArray[Any]] = []
    colours: list[Any] = []
    widths: list[float] = []
    for properties, shape in found:
        colour = to_rgba(
            _value(paint, "line-color", properties, frame),
            _value(paint, "line-opacity", properties, frame, 1),
        )
        wide = _value(paint, "line-width", properties, frame, 1) * POINTS
        for part in _lines(shape):
            segments.append(part)
            colours.append(colour)
            widths.append(wide)
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


def circle(axes: Axes, layer: Record, found: list[Feature], frame: MapView, order: int) -> None:
    """Circles of a size in pixels; the rim lies outside the radius."""
    paint = layer["paint"]
    points = [(p, s.coords[0]) for p, s in found if s.geom_type == "Point"]
    if not points:
        return
    rims = [_value(paint, "circle-stroke-width", p, frame, 0) for p, _ in points]
    radii = [_value(paint, "circle-radius", p, frame, 5) for p, _ in points]
    axes.scatter(
        [x for _, (x, _) in points],
        [y for _, (_, y) in points],
        s=[((2 * radius + rim) * POINTS) ** 2 for radius, rim in zip(radii, rims, strict=True)],
        facecolors=[_coloured(paint, "circle", p, frame) for p, _ in points],
        edgecolors=[_coloured(paint, "circle-stroke", p, frame) for p, _ in points],
        linewidths=[rim * POINTS for rim in rims],
        zorder=order,
    )


def relief(axes: Axes, layer: Record, source: Record, frame: MapView, order: int) -> None:
    """An image between four corners, stretched as Web Mercator does."""
    corners = frame.pixels(np.array(source["coordinates"]))
    (left, top), (right, bottom) = corners[0], corners[2]
    content = base64.b64decode(source["url"].partition(",")[2])
    with Image.open(io.BytesIO(content)) as image:
        axes.imshow(
            np.asarray(image.convert("RGBA")),
            extent=(left, right, bottom, top),
            alpha=evaluate(layer["paint"]["raster-opacity"], {}, frame.zoom),
            interpolation="bilinear",
            aspect="auto",
            zorder=order,
        )


def _value(paint: Record, name: str, properties: Record, frame: MapView, usual: Any = None) -> Any:
    return evaluate(paint.get(name, usual), properties, frame.zoom)


def _coloured(paint: Record, part: str, properties: Record, frame: MapView) -> Any:
    colour = _value(paint, f"{part}-color", properties, frame, "#000000")
    return to_rgba(colour, _value(paint, f"{part}-opacity", properties, frame, 1))


def _shape(geometry: Record) -> BaseGeometry:
    return shapely.geometry.shape(geometry)


def _outline(shape: BaseGeometry) -> Path | None:
    rings = [
        shapely.get_coordinates(ring)
        for polygon in shapely.get_parts(shapely.get_parts(shape))
        if polygon.geom_type == "Polygon"
        for ring in (polygon.exterior, *polygon.interiors)
    ]
    return Path.make_compound_path(*(Path(ring, closed=True) for ring in rings)) if rings else None


def _lines(shape: BaseGeometry) -> list[NDArray[Any]]:
    parts = shapely.get_parts(shapely.get_parts(shape))
    rings = [
        ring
        for part in parts
        for ring in (
            (part.exterior, *part.interiors)
            if part.geom_type == "Polygon"
            else (part,)
            if part.geom_type in ("LineString", "LinearRing")
            else ()
        )
    ]
    return [shapely.get_coordinates(ring) for ring in rings]
