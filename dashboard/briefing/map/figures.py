"""The page's map as a plotly figure (a plain dictionary)."""

from dataclasses import asdict
from typing import Any

from dashboard.briefing.basemap.style import MAX_BOUNDS

Record = dict[str, Any]
Figure = dict[str, Any]


def strike_map(style: Record, *, view: tuple[float, float, float]) -> Figure:
    """A map of a style that has the data in it. `view` is (longitude, latitude, zoom)."""
    longitude, latitude, zoom = view
    return {
        # A map is only drawn where a trace asks for one; all marks are the style's.
        "data": [{"type": "scattermap", "lon": [None], "lat": [None], "visible": False}],
        "layout": {
            "map": {
                "style": style,
                "center": {"lon": longitude, "lat": latitude},
                "zoom": zoom,
                # Beyond them the basemap ends.
                "bounds": asdict(MAX_BOUNDS),
            },
            "uirevision": "view",
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "showlegend": False,
            "paper_bgcolor": "rgba(0,0,0,0)",
        },
    }
