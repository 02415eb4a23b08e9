"""The layers that draw the data: the same few for one strike or a million.

One GeoJSON source feeds them all. Its features say which group they are `of` and carry their own
colour, width and opacity: another look needs no other layer, new data is new features only, and
each tile of the map is cut and drawn once for all groups.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from dashboard.briefing.basemap.maplibre import (
    Expression,
    Feature,
    FeatureCollection,
    Layer,
    Paint,
    Source,
    Style,
    by_zoom,
)
from dashboard.briefing.map.hatching import BANDS, band_zoom
from dashboard.briefing.map.palette import palette

Groups: TypeAlias = Mapping[str, Sequence[Feature]]
"""Features by the group they are of."""

GROUNDS, HATCHES, EDGES, CIRCLES, MARKS = "grounds", "hatches", "edges", "circles", "marks"
NOTES, NOTE_WORDS = "notes", "note-words"
DATA, CANDIDATES = "data", "candidates"
"""The sources: what the data shows, and all that something unplaced may mean."""
CLEARINGS = "clearings"
"""The layer that makes names keep clear of marks."""

_DASH = [2.5, 2.0]
_DEEPEST = 22
_ONE_LINE = 100  # ems: longer than any note
_FONT = ["Noto Sans", "Helvetica Neue", "Arial"]
_WIDTH: Expression = ["get", "width"]
_LINE: Paint = {
    "line-color": ["get", "colour"],
    # The same at every zoom, but written as the basemap writes its widths: it shares its shader.
    "line-width": by_zoom((0, _WIDTH), (_DEEPEST, _WIDTH)),
    "line-opacity": ["get", "opacity"],
}


def collection(groups: Groups) -> FeatureCollection:
    """A GeoJSON FeatureCollection of all groups, each feature marked with what it is `of`."""
    return {
        "type": "FeatureCollection",
        "features": [
            {**feature, "properties": {**feature["properties"], "of": group}}
            for group, features in groups.items()
            for feature in features
        ],
    }


def with_data(
    style: Style, groups: Groups, *, theme: str, below_lines: str, below_labels: str
) -> Style:
    """A basemap's style with the data on it.

    Grounds and hatches lie under the basemap's layer `below_lines`, edges under `below_labels`.
    """
    layers: list[Layer] = []
    for layer in style["layers"]:
        if layer["id"] == below_lines:
            layers += _covering()
        if layer["id"] == below_labels:
            layers += _edges()
        layers.append(layer)
    # What the reader points at lies above the names.
    layers += _marks(theme)
    fed: dict[str, Source] = {
        DATA: {"type": "geojson", "data": collection(groups)},
        CANDIDATES: {"type": "geojson", "data": collection({})},
    }
    return {**style, "sources": {**style["sources"], **fed}, "layers": layers}


def _covering() -> list[Layer]:
    """What covers ground: soft fills, hatches, and circles of a size on the ground."""
    hatches: list[Layer] = [
        {
            "id": f"hatch-{band}",
            "type": "line",
            "source": DATA,
            "minzoom": band_zoom(band),
            "filter": ["all", _of(HATCHES), ["==", ["get", "band"], band]],
            "paint": _LINE,
        }
        for band in range(BANDS)
    ]
    radius: Expression = [
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
            "source": DATA,
            "filter": _of(GROUNDS),
            "paint": {
                "fill-color": ["get", "colour"],
                "fill-opacity": ["get", "opacity"],
                "fill-antialias": False,
            },
        },
        {
            "id": CIRCLES,
            "type": "circle",
            "source": DATA,
            "filter": _of(CIRCLES),
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


def _edges() -> list[Layer]:
    """Edges, dashed where what they bound is doubted or demanded."""
    return [
        {
            "id": "edges",
            "type": "line",
            "source": DATA,
            "filter": ["all", _of(EDGES), ["!", ["get", "dashed"]]],
            "layout": {"line-join": "round"},
            "paint": _LINE,
        },
        {
            "id": "edges-dashed",
            "type": "line",
            "source": DATA,
            "filter": ["all", _of(EDGES), ["get", "dashed"]],
            "layout": {"line-join": "round"},
            "paint": {**_LINE, "line-dasharray": _DASH},
        },
    ]


def _marks(theme: str) -> list[Layer]:
    colours = palette(theme)
    return [
        {
            "id": MARKS,
            "type": "circle",
            "source": DATA,
            "filter": _of(MARKS),
            "paint": {
                "circle-color": ["get", "fill"],
                "circle-opacity": 0.94,
                "circle-radius": ["get", "radius"],
                "circle-stroke-color": ["get", "edge"],
                "circle-stroke-width": ["get", "stroke"],
            },
        },
        {
            # Unseen letters as large as the marks: names stand beside these, never under them.
            # A dash is as wide as it is high, in every font and in MapLibre's own figuring.
            "id": CLEARINGS,
            "type": "symbol",
            "source": DATA,
            "filter": _of(MARKS),
            "layout": {
                "text-field": "—",
                "text-line-height": 1,
                "text-font": _FONT,
                "text-size": ["*", ["+", ["get", "radius"], ["get", "stroke"]], 2],
                "text-anchor": ["case", ["has", "anchor"], ["get", "anchor"], "center"],
                "text-allow-overlap": True,
                "text-padding": 0,
            },
            "paint": {"text-opacity": 0},
        },
        {
            "id": "symbols",
            "type": "symbol",
            "source": DATA,
            "filter": ["all", _of(MARKS), ["!=", ["get", "symbol"], ""]],
            "layout": {
                "text-field": ["get", "symbol"],
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
        {
            "id": NOTES,
            "type": "line",
            "source": DATA,
            "filter": _of(NOTES),
            "layout": {"line-join": "round"},
            "paint": _LINE,
        },
        {
            "id": NOTE_WORDS,
            "type": "symbol",
            "source": DATA,
            "filter": _of(NOTE_WORDS),
            "layout": {
                "text-field": ["get", "text"],
                "text-font": _FONT,
                "text-size": 14,
                "text-offset": [0, -0.9],
                "text-max-width": _ONE_LINE,
                "text-allow-overlap": True,
            },
            "paint": {
                "text-color": colours.ink,
                "text-halo-color": colours.panel,
                "text-halo-width": 2,
            },
        },
    ]


def _of(group: str) -> Expression:
    return ["==", ["get", "of"], group]
