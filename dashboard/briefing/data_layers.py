"""The map's own layers: what the data is drawn with, the same few for one strike or a million.

Each is fed by a GeoJSON source whose features carry their colour, width and opacity, so that
look-alike zones never make more layers, and new data is new features and nothing else.
"""

from typing import Any

from dashboard.briefing.hatching import BANDS, band_zoom
from dashboard.briefing.palette import palette

Record = dict[str, Any]

GROUNDS, HATCHES, EDGES, CIRCLES, MARKS = "grounds", "hatches", "edges", "circles", "marks"
CANDIDATES = "candidates"
SOURCES = (GROUNDS, HATCHES, EDGES, CIRCLES, MARKS, CANDIDATES)

_DASH = [2.5, 2.0]
_DEEPEST = 22
_AREA_ZOOM = 7
"""The deepest tiles that areas are cut into: closer up they are the same shapes, drawn larger."""
_FONT = ["Noto Sans", "Helvetica Neue", "Arial"]
_WIDTH = ["get", "width"]
_LINE = {
    "line-color": ["get", "colour"],
    # The same at every zoom, said as the basemap says its widths: it is the same shader then.
    "line-width": ["interpolate", ["linear"], ["zoom"], 0, _WIDTH, _DEEPEST, _WIDTH],
    "line-opacity": ["get", "opacity"],
}


def collection(features: list[Record]) -> Record:
    """A GeoJSON FeatureCollection."""
    return {"type": "FeatureCollection", "features": features}


def with_data(
    style: Record,
    sources: dict[str, Record],
    *,
    theme: str,
    below_lines: str,
    below_labels: str,
) -> Record:
    """A basemap's style with the data on it; a source not in `sources` is empty.

    Grounds and hatches lie under the basemap's layer `below_lines`, edges and marks under
    `below_labels`.
    """
    covering, standing = _covering(), _standing()
    layers: list[Record] = []
    for layer in style["layers"]:
        if layer["id"] == below_lines:
            layers += covering
        if layer["id"] == below_labels:
            layers += standing
        layers.append(layer)
    fed = {name: {"type": "geojson", "data": sources.get(name, collection([]))} for name in SOURCES}
    # What the reader points at stands above the names.
    layers += _marks(theme)
    return style | {"sources": style["sources"] | fed, "layers": layers}


def _covering() -> list[Record]:
    """What covers ground: soft fills, hatches, and circles of a size on the ground."""
    hatches = [
        {
            "id": f"hatch-{band}",
            "type": "line",
            "source": HATCHES,
            "minzoom": band_zoom(band),
            "filter": ["==", ["get", "band"], band],
            "paint": _LINE,
        }
        for band in range(BANDS)
    ]
    radius = [
        "interpolate",
        ["exponential", 2],
        ["zoom"],
        0,
        ["get", "radius"],
        _DEEPEST,
        ["*", ["get", "radius"], 2**_DEEPEST],
    ]
    return [
        {
            "id": GROUNDS,
            "type": "fill",
            "source": GROUNDS,
            "paint": {
                "fill-color": ["get", "colour"],
                "fill-opacity": ["get", "opacity"],
                "fill-antialias": False,
            },
        },
        {
            "id": CIRCLES,
            "type": "circle",
            "source": CIRCLES,
            "paint": {
                "circle-color": ["get", "colour"],
                "circle-opacity": ["get", "opacity"],
                "circle-radius": radius,
                "circle-stroke-color": ["get", "colour"],
                "circle-stroke-width": ["get", "width"],
                "circle-stroke-opacity": 0.75,
            },
        },
        *hatches,
    ]


def _standing() -> list[Record]:
    """Edges, dashed where what they bound is doubted or demanded."""
    return [
        {
            "id": "edges",
            "type": "line",
            "source": EDGES,
            "filter": ["!", ["get", "dashed"]],
            "layout": {"line-join": "round"},
            "paint": _LINE,
        },
        {
            "id": "edges-dashed",
            "type": "line",
            "source": EDGES,
            "filter": ["get", "dashed"],
            "layout": {"line-join": "round"},
            "paint": _LINE | {"line-dasharray": _DASH},
        },
    ]


def _marks(theme: str) -> list[Record]:
    colours = palette(theme)
    return [
        {
            "id": MARKS,
            "type": "circle",
            "source": MARKS,
            "paint": {
                "circle-color": ["get", "fill"],
                "circle-opacity": 0.94,
                "circle-radius": ["get", "radius"],
                "circle-stroke-color": ["get", "edge"],
                "circle-stroke-width": ["get", "stroke"],
            },
        },
        {
            "id": "signs",
            "type": "symbol",
            "source": MARKS,
            "filter": ["!=", ["get", "sign"], ""],
            "layout": {
                "text-field": ["get", "sign"],
                "text-font": _FONT,
                "text-size": 12,
                "text-allow-overlap": True,
                "text-ignore-placement": True,
            },
            "paint": {"text-color": ["get", "ink"]},
        },
        {
            "id": CANDIDATES,
            "type": "circle",
            "source": CANDIDATES,
            "paint": {
                "circle-color": colours.panel,
                "circle-opacity": 0.7,
                "circle-radius": 8,
                "circle-stroke-color": colours.ink,
                "circle-stroke-width": 1.5,
            },
        },
        {
            "id": "candidate-names",
            "type": "symbol",
            "source": CANDIDATES,
            "layout": {
                "text-field": ["concat", "?  ", ["get", "name"]],
                "text-font": _FONT,
                "text-size": 13,
                "text-anchor": "left",
                "text-offset": [-0.3, 0],
                "text-allow-overlap": True,
            },
            "paint": {
                "text-color": colours.ink,
                "text-halo-color": colours.panel,
                "text-halo-width": 1.5,
            },
        },
    ]
