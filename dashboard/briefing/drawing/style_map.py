"""A whole MapLibre style on an axes, layer by layer."""

from typing import Any

from matplotlib.axes import Axes

from dashboard.briefing.drawing import layers
from dashboard.briefing.drawing.expressions import evaluate
from dashboard.briefing.drawing.layers import Feature
from dashboard.briefing.drawing.lettering import Extent, Room, letter
from dashboard.briefing.drawing.map_view import MapView

Record = dict[str, Any]

_DRAW = {"fill": layers.fill, "line": layers.line, "circle": layers.circle}


def draw(axes: Axes, style: Record, frame: MapView, *, reserved: list[Extent]) -> None:
    """Draws the style's layers in order, its sources written into it.

    `reserved` are rectangles of the frame (pixels) that no name may touch.
    """
    axes.set(xlim=(0, frame.width), ylim=(frame.height, 0), xticks=[], yticks=[])
    for spine in axes.spines.values():
        spine.set_visible(False)
    seen: dict[str, list[Feature]] = {}
    names: list[tuple[int, Record, list[Feature]]] = []
    for order, layer in enumerate(style["layers"]):
        if not layer.get("minzoom", 0) <= frame.zoom < layer.get("maxzoom", 24):
            continue
        if layer["type"] == "background":
            axes.set_facecolor(layer["paint"]["background-color"])
            continue
        source = style["sources"][layer["source"]]
        if layer["type"] == "raster":
            layers.relief(axes, layer, source, frame, order)
            continue
        if layer["source"] not in seen:
            seen[layer["source"]] = layers.features(source["data"], frame)
        found = [
            (properties, shape)
            for properties, shape in seen[layer["source"]]
            if evaluate(layer.get("filter", True), properties, frame.zoom)
        ]
        if layer["type"] == "symbol":
            names.append((order, layer, found))
        elif found:
            _DRAW[layer["type"]](axes, layer, found, frame, order)
    room = Room(frame.width, frame.height, list(reserved))
    # A later layer's names are placed first.
    for order, layer, found in reversed(names):
        letter(axes, layer, found, frame, room, order)
