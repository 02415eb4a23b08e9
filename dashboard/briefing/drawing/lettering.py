"""Names on a drawn map: a name that would touch one already placed is left out.

Source: the MapLibre Style Specification, "symbol". Names along lines are drawn straight, at the
middle of the longest part.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeAlias

import numpy as np
import shapely
from matplotlib import patheffects
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.text import Text
from shapely.geometry.base import BaseGeometry

from dashboard.briefing.basemap.maplibre import ALWAYS, Layer
from dashboard.briefing.drawing.expressions import Values
from dashboard.briefing.drawing.layers import DrawnFeature
from dashboard.briefing.drawing.map_view import MapView
from dashboard.briefing.drawing.typefaces import POINTS, typeface, width, wrapped

Extent: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""

_LINE_HEIGHT = 1.2
_TYPEFACE_LINE = 1.36  # the typeface's own line height, in sizes
_HAIR_SPACE, _HAIR_EM = "\u200a", 0.09
_STEPS, _HALF = range(-6, 7), 2
"""How far round its town a name is tried, in quarters of its width and halves of its height."""
_BESIDE = 9.0  # pixels from its town, within which a name needs no line
_FURTHEST = 26.0  # pixels; beyond, it would seem to be of what lies there
_OVER_MARKS = 90
_AT = {"left": (0.0, 0.5), "right": (1.0, 0.5), "top": (0.5, 0.0), "bottom": (0.5, 1.0),
       "center": (0.5, 0.5), "top-left": (0.0, 0.0), "bottom-left": (0.0, 1.0)}  # fmt: skip
"""For each anchor, the point of a label's box, as shares of its width and height."""


@dataclass(slots=True)
class Room:
    """The places already taken on a map of this size."""

    width: float
    height: float
    taken: list[Extent] = field(default_factory=list)
    marks: list[Extent] = field(default_factory=list)
    """What a name stands on only where there is no room beside it."""

    numbers: list[Extent] = field(default_factory=list)
    """What stands in the marks, and is to be read."""

    def covering(self, point: tuple[float, float]) -> float:
        """How far the largest mark on a point reaches; 0 where none lies there."""
        reaches = (
            (right - left) / 2
            for left, top, right, bottom in self.marks
            if left < point[0] < right and top < point[1] < bottom
        )
        return max(reaches, default=0.0)

    def take(self, wanted: Extent, clear: Sequence[Extent] | None = None) -> bool:
        """Takes a place; False where it is not free, or not `clear`: of the marks, if nothing else
        is said."""
        left, top, right, bottom = wanted
        outside = left < 0 or top < 0 or right > self.width or bottom > self.height
        touches = any(
            left < other[2] and right > other[0] and top < other[3] and bottom > other[1]
            for other in chain(self.taken, self.marks if clear is None else clear)
        )
        if outside or touches:
            return False
        self.taken.append(wanted)
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    lines: list[str]
    face: FontProperties
    size: float
    spacing: float
    turn: float

    @property
    def wide(self) -> float:
        return max(width(line, self.face) for line in self.lines)

    @property
    def high(self) -> float:
        return len(self.lines) * self.size * self.spacing


def letter(
    axes: Axes, layer: Layer, found: list[DrawnFeature], view: MapView, room: Room, order: int
) -> None:
    """The names of a symbol layer, as far as there is room."""
    named = [
        (Values(layer.get("layout", {}), properties, view.zoom), shape)
        for properties, shape in found
    ]
    for values, shape in sorted(named, key=lambda each: each[0].number("symbol-sort-key")):
        name, point = _name(values, shape), _point(shape)
        if name is None or point is None:
            continue
        paint = Values(layer.get("paint", {}), values.properties, view.zoom)
        seen = bool(paint.number("text-opacity", 1))
        placed = _placed(values, name, point, room, seen=seen)
        if placed and seen:
            _write(axes, paint, name, placed, order)
        elif layer.get("metadata", {}).get(ALWAYS):
            _write_further(axes, paint, name, _further(name, point, room), point, order)


def _name(layout: Values, shape: BaseGeometry) -> _Name | None:
    text = layout.text("text-field").replace("\ufe0e", "")
    if not text:
        return None
    size = layout.number("text-size", 16)
    if layout.text("text-transform") == "uppercase":
        text = text.upper()
    face = typeface(size, italic="Italic" in layout.texts("text-font")[0])
    spaces = _HAIR_SPACE * round(layout.number("text-letter-spacing") / _HAIR_EM)
    most = layout.number("text-max-width", 10) * size
    lines = [spaces.join(line) for given in text.split("\n") for line in wrapped(given, face, most)]
    turn = -layout.number("text-rotate")
    if layout.text("symbol-placement") == "line":
        turn = _direction(shape)
    spacing = layout.number("text-line-height", _LINE_HEIGHT)
    return _Name(lines=lines, face=face, size=size, spacing=spacing, turn=turn)


def _placed(
    layout: Values, name: _Name, point: tuple[float, float], room: Room, *, seen: bool
) -> Extent | None:
    """Where the label goes: at the first of its anchors that is free."""
    fixed = (layout.text("text-anchor", "center"), layout.numbers("text-offset", (0, 0)))
    padding = layout.number("text-padding", 2)
    turn = math.radians(abs(name.turn))
    wide = name.wide * math.cos(turn) + name.high * math.sin(turn)
    high = name.wide * math.sin(turn) + name.high * math.cos(turn)
    for anchor, (right, down) in layout.anchors("text-variable-anchor-offset") or [fixed]:
        across, along = _AT[anchor]
        left = point[0] + right * name.size - across * wide
        top = point[1] + down * name.size - along * high
        box = (left, top, left + wide, top + high)
        padded = (left - padding, top - padding, box[2] + padding, box[3] + padding)
        if layout.text("text-allow-overlap"):
            if layout.text("text-ignore-placement"):
                room.numbers.append(box)
            else:
                (room.taken if seen else room.marks).append(padded)
            return box
        if room.take(padded):
            return box
    return None


def _further(name: _Name, point: tuple[float, float], room: Room) -> Extent | None:
    """At the nearest free place close to a point, or just beyond the mark that lies on it.

    Where there is none, on marks, but on no name and no number.
    """
    most = _FURTHEST + room.covering(point)
    shifts = sorted(
        ((right * name.wide / 4, down * name.high / 2)
         for right in _STEPS for down in _STEPS if down or abs(right) > _HALF),
        key=lambda shift: math.hypot(*shift),
    )  # fmt: skip
    for clear in (room.marks, room.numbers):
        for right, down in shifts:
            left, top = point[0] + right - name.wide / 2, point[1] + down - name.high / 2
            box = (left, top, left + name.wide, top + name.high)
            near = math.dist(point, np.clip(point, box[:2], box[2:])) <= most
            if near and room.take(box, clear):
                return box
    return None


def _write_further(
    axes: Axes,
    paint: Values,
    name: _Name,
    box: Extent | None,
    point: tuple[float, float],
    order: int,
) -> None:
    """The name above the marks, with a thin line below them to what it stands away from."""
    if box is None:
        return
    _write(axes, paint, name, box, _OVER_MARKS)
    nearest = np.clip(point, box[:2], box[2:])
    if math.dist(point, nearest) > _BESIDE:
        axes.plot([point[0], nearest[0]], [point[1], nearest[1]], zorder=order,
                  color=paint.text("text-color", "#000000"), linewidth=0.8 * POINTS)  # fmt: skip


def _write(axes: Axes, paint: Values, name: _Name, box: Extent, order: int) -> None:
    halo = paint.text("text-halo-color")
    if halo:
        stroke = patheffects.Stroke(
            linewidth=2 * paint.number("text-halo-width") * POINTS, foreground=halo
        )
        # A text of its own, so that the letters stay text in a PDF.
        _text(axes, name, box, halo, order).set_path_effects([stroke])
    _text(axes, name, box, paint.text("text-color", "#000000"), order)


def _text(axes: Axes, name: _Name, box: Extent, colour: str, order: int) -> Text:
    return axes.text(
        (box[0] + box[2]) / 2,
        (box[1] + box[3]) / 2,
        "\n".join(name.lines),
        fontproperties=name.face,
        ha="center",
        va="center",
        multialignment="center",
        linespacing=name.spacing / _TYPEFACE_LINE,
        rotation=name.turn,
        rotation_mode="anchor",
        parse_math=False,
        zorder=order,
        color=colour,
    )


def _point(shape: BaseGeometry) -> tuple[float, float] | None:
    if shape.geom_type == "Point":
        return float(shape.x), float(shape.y)
    part = _longest(shape)
    if part is None:
        return None
    middle = part.interpolate(0.5, normalized=True)
    return float(middle.x), float(middle.y)


def _longest(shape: BaseGeometry) -> BaseGeometry | None:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "LineString"]
    return max(parts, key=lambda part: part.length, default=None)


def _direction(shape: BaseGeometry) -> float:
    """Degrees anticlockwise at the middle of a line, so turned that text is never upside down."""
    part = _longest(shape)
    if part is None:
        return 0.0
    ends = [part.interpolate(share, normalized=True) for share in (0.45, 0.55)]
    along, down = ends[1].x - ends[0].x, ends[1].y - ends[0].y
    turn = -math.degrees(math.atan2(down, along))
    return float((turn + 90) % 180 - 90)
