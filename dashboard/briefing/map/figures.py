"""The page's map: names as a plotly figure, and what is painted on canvases below and above it.

MapLibre needs a tenth of a second for a frame without a graphics card, and places the names; a
canvas needs a few milliseconds, and draws the rest. Both follow one style.
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import TypeAlias

from dashboard.briefing.basemap.maplibre import Layer, Source, Style
from dashboard.briefing.basemap.style import BELOW_LABELS, MAX_BOUNDS, View
from dashboard.briefing.map.data_layers import CLEARINGS, MARKS

Figure: TypeAlias = dict[str, object]
"""As plotly takes it, with `painted` beside its data and layout."""


def strike_map(style: Style, view: View) -> Figure:
    """A map of a style that has the data in it."""
    below, names, above = _parted(style["layers"])
    painted = {"below": below, "above": above, "sources": _of(style, [*below, *above])}
    return {
        # Plotly draws a map only for a trace; all marks are the style's.
        "data": [{"type": "scattermap", "lon": [None], "lat": [None], "visible": False}],
        "layout": {
            "map": {
                "style": {**style, "layers": names, "sources": _of(style, names)},
                "center": {"lon": view.longitude, "lat": view.latitude},
                "zoom": view.zoom,
                # Beyond them the basemap ends.
                "bounds": asdict(MAX_BOUNDS),
            },
            "uirevision": "view",
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "showlegend": False,
            "paper_bgcolor": "rgba(0,0,0,0)",
        },
        "painted": painted,
    }


def _parted(layers: Sequence[Layer]) -> tuple[list[Layer], list[Layer], list[Layer]]:
    """What lies below the names, the names and what they make room for, and what lies above."""
    ids = [layer["id"] for layer in layers]
    first, end = ids.index(BELOW_LABELS), ids.index(MARKS)
    names = [*layers[first:end], *(layer for layer in layers if layer["id"] == CLEARINGS)]
    above = [layer for layer in layers[end:] if layer["id"] != CLEARINGS]
    return list(layers[:first]), names, above


def _of(style: Style, layers: list[Layer]) -> dict[str, Source]:
    """The sources that layers draw."""
    named = {layer["source"] for layer in layers if "source" in layer}
    return {name: source for name, source in style["sources"].items() if name in named}
