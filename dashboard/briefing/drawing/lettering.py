"""Names on a drawn map: what stands first keeps its place, what would touch it is left out.

Source: the MapLibre Style Specification, "symbol". Names along lines stand straight, at the middle
of the longest part.
"""

import math
from dataclasses import dataclass, field
from typing import Any

import shapely
from matplotlib import patheffects
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from shapely.geometry.base import BaseGeometry

from dashboard.briefing.drawing.expressions import evaluate
from dashboard.briefing.drawing.layers import Feature
from dashboard.briefing.drawing.map_view import MapView
from dashboard.briefing.drawing.typefaces import POINTS, typeface, width, wrapped

Record = dict[str, Any]
Extent = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""

_LINE_HEIGHT = 1.2
_HAIR_SPACE, _HAIR_EM = "\u200a", 0.09
_AT = {"left": (0.0, 0.5), "right": (1.0, 0.5), "top": (0.5, 0.0), "bottom": (0.5, 1.0),
       "center": (0.5, 0.5), "top-left": (0.0, 0.0), "bottom-left": (0.0, 1.0)}  # fmt: skip
"""For each anchor, the part of a label's box that stands on its point."""


@dataclass(slots=True)
class Room:
    """The places that are taken on a map of this size."""

    width: float
    height: float
    taken: list[Extent] = field(default_factory=list)

    def take(self, wanted: Extent, *, always: bool = False) -> bool:
        """Whether it was free, and now is not."""
        left, top, right, bottom = wanted
        outside = left < 0 or top < 0 or right > self.width or bottom > self.height
        touches = any(
            left < other[2] and right > other[0] and top < other[3] and bottom > other[1]
            for other in self.taken
        )
        if not always and (outside or touches):
            return False
        self.taken.append(wanted)
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    lines: list[str]
    face: FontProperties
    size: float
    turn: float

    @property
    def wide(self) -> float:
        return max(width(line, self.face) for line in self.lines)

    @property
    def high(self) -> float:
        return len(self.lines) * self.size * _LINE_HEIGHT


def letter(
    axes: Axes, layer: Record, found: list[Feature], frame: MapView, room: Room, order: int
) -> None:
    """The names of a symbol layer, as far as there is room."""
    layout = layer["layout"]
    key = layout.get("symbol-sort-key", 0)
    for properties, shape in sorted(found, key=lambda f: evaluate(key, f[0], frame.zoom)):
        name = _name(layout, properties, shape, frame)
        point = _point(shape)
        if name is None or point is None:
            continue
        placed = _placed(layout, name, point, room)
        if placed:
            _write(axes, layer["paint"], properties, name, placed, frame, order)


def _name(layout: Record, properties: Record, shape: BaseGeometry, frame: MapView) -> _Name | None:
    text = str(evaluate(layout["text-field"], properties, frame.zoom) or "").replace("\ufe0e", "")
    if not text:
        return None
    size = evaluate(layout.get("text-size", 16), properties, frame.zoom)
    if layout.get("text-transform") == "uppercase":
        text = text.upper()
    face = typeface(size, italic="Italic" in layout["text-font"][0])
    spaces = _HAIR_SPACE * round(layout.get("text-letter-spacing", 0) / _HAIR_EM)
    most = layout.get("text-max-width", 10) * size
    lines = [spaces.join(line) for given in text.split("\n") for line in wrapped(given, face, most)]
    turn = -evaluate(layout.get("text-rotate", 0), properties, frame.zoom)
    if layout.get("symbol-placement") == "line":
        turn = _direction(shape)
    return _Name(lines=lines, face=face, size=size, turn=turn)


def _placed(layout: Record, name: _Name, point: tuple[float, float], room: Room) -> Extent | None:
    """Where the label goes: at the first of its anchors that is free."""
    anchors = layout.get("text-variable-anchor") or [layout.get("text-anchor", "center")]
    away = layout.get("text-radial-offset", 0) * name.size
    right, down = (part * name.size for part in layout.get("text-offset", (0, 0)))
    padding = layout.get("text-padding", 2)
    always = layout.get("text-allow-overlap", False)
    turn = math.radians(abs(name.turn))
    wide = name.wide * math.cos(turn) + name.high * math.sin(turn)
    high = name.wide * math.sin(turn) + name.high * math.cos(turn)
    for anchor in anchors:
        across, along = _AT[anchor]
        left = point[0] + right - across * wide + (1 - 2 * across) * away
        top = point[1] + down - along * high + (1 - 2 * along) * away
        box = (left, top, left + wide, top + high)
        if always:
            return box
        if room.take((left - padding, top - padding, box[2] + padding, box[3] + padding)):
            return box
    return None


def _write(
    axes: Axes,
    paint: Record,
    properties: Record,
    name: _Name,
    box: Extent,
    frame: MapView,
    order: int,
) -> None:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    look: Record = {
        "fontproperties": name.face,
        "ha": "center",
        "va": "center",
        "multialignment": "center",
        "linespacing": _LINE_HEIGHT / 1.36,  # the typeface's own lines are that much of its size
        "rotation": name.turn,
        "rotation_mode": "anchor",
        "parse_math": False,
        "zorder": order,
        "color": evaluate(paint["text-color"], properties, frame.zoom),
    }
    text = "\n".join(name.lines)
    halo = paint.get("text-halo-color")
    if halo:
        # Apart from the letters, so that these stay text in a PDF.
        stroke = patheffects.Stroke(
            linewidth=2 * paint["text-halo-width"] * POINTS, foreground=halo
        )
        axes.text(x, y, text, **look | {"path_effects": [stroke], "color": halo})
    axes.text(x, y, text, **look)


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
