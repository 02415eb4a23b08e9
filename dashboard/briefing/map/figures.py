"""The page's map as a plotly figure (a plain dictionary)."""

from dataclasses import asdict
from typing import TypeAlias

from dashboard.briefing.basemap.maplibre import Style
from dashboard.briefing.basemap.style import MAX_BOUNDS, View

Figure: TypeAlias = dict[str, object]
"""As plotly takes it."""


def strike_map(style: Style, view: View) -> Figure:
    """A map of a style that has the data in it."""
    return {
        # Plotly draws a map only for a trace; all marks are the style's.
        "data": [{"type": "scattermap", "lon": [None], "lat": [None], "visible": False}],
        "layout": {
            "map": {
                "style": style,
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
    }
