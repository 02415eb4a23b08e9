"""A whole MapLibre style on an axes, layer by layer."""

from matplotlib.axes import Axes

from dashboard.briefing.basemap.maplibre import Layer, Style
from dashboard.briefing.drawing import layers
from dashboard.briefing.drawing.expressions import evaluate
from dashboard.briefing.drawing.layers import DrawnFeature
from dashboard.briefing.drawing.lettering import Extent, Room, letter
from dashboard.briefing.drawing.map_view import MapView

_DRAW = {"fill": layers.fill, "line": layers.line, "circle": layers.circle}


def draw(axes: Axes, style: Style, view: MapView, *, reserved: list[Extent]) -> None:
    """Draws the style's layers in order; its sources must be written into it.

    `reserved` are rectangles of the view (pixels) that no name may touch.
    """
    axes.set(xlim=(0, view.width), ylim=(view.height, 0), xticks=[], yticks=[])
    for spine in axes.spines.values():
        spine.set_visible(False)
    sources = _Sources(style, view)
    names: list[tuple[int, Layer, list[DrawnFeature]]] = []
    for order, layer in enumerate(style["layers"]):
        if not layer.get("minzoom", 0) <= view.zoom < layer.get("maxzoom", 24):
            continue
        if layer.get("layout", {}).get("visibility") == "none":
            continue
        if layer["type"] == "background":
            axes.set_facecolor(str(layer.get("paint", {}).get("background-color", "#000000")))
        elif layer["type"] == "raster":
            source = style["sources"][layer["source"]]
            if source["type"] == "image":
                layers.relief(axes, layer, source, view, order)
        elif layer["type"] == "symbol":
            names.append((order, layer, sources.shown(layer)))
        elif found := sources.shown(layer):
            _DRAW[layer["type"]](axes, layer, found, view, order)
    room = Room(view.width, view.height, list(reserved))
    # Names of later layers are placed first.
    for order, layer, found in reversed(names):
        letter(axes, layer, found, view, room, order)


class _Sources:
    """The features of a style's sources, each projected once."""

    def __init__(self, style: Style, view: MapView) -> None:
        self._style, self._view = style, view
        self._projected: dict[str, list[DrawnFeature]] = {}

    def shown(self, layer: Layer) -> list[DrawnFeature]:
        """What the layer's filter lets through."""
        only = layer.get("filter", True)
        return [
            (properties, shape)
            for properties, shape in self._features(layer["source"])
            if evaluate(only, properties, self._view.zoom)
        ]

    def _features(self, name: str) -> list[DrawnFeature]:
        if name not in self._projected:
            source = self._style["sources"][name]
            if source["type"] != "geojson" or isinstance(source["data"], str):
                raise ValueError(f"source {name} has no features written into it")
            self._projected[name] = layers.features(source["data"], self._view)
        return self._projected[name]
