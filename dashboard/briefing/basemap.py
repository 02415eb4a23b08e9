"""The map beneath the strikes: a whole MapLibre style drawn from data/basemap, no network.

No glyph server and no sprite is named: labels come from the reader's own fonts, the Golan's
hatching is lines. Sources: data/LICENSES.md.
"""

import base64
import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from dashboard.briefing import basemap_labels as labels
from dashboard.briefing.basemap_labels import BELOW_LABELS
from dashboard.briefing.basemap_theme import DARK, LIGHT, Theme
from dashboard.errors import LayerError

__all__ = [
    "BELOW_LABELS",
    "BELOW_LINES",
    "CREDITS",
    "GOLAN_NOTE",
    "GOLAN_NOTES",
    "MAX_BOUNDS",
    "SYRIA_BOUNDS",
    "SYRIA_VIEW",
    "style",
]

Record = dict[str, Any]

# Fills and hatches of the data go below this layer, strikes below BELOW_LABELS.
BELOW_LINES = "line-provinces"
GOLAN = "fill-golan"
RELIEF = "relief"

GOLAN_NOTES = {
    "en": "Golan Heights: Syrian territory occupied by Israel since 1967",
    "ar": "الجولان: أرض سورية تحتلها إسرائيل منذ عام 1967",
}
GOLAN_NOTE = GOLAN_NOTES["en"]
CREDITS = (
    "© OpenStreetMap contributors · Natural Earth · GeoNames · OurAirports · WDBII · NOAA GLOBE"
)


class Bounds(NamedTuple):
    """A box in degrees, WGS 84."""

    west: float
    south: float
    east: float
    north: float


SYRIA_BOUNDS = Bounds(35.6, 32.3, 42.4, 37.35)
# The land is drawn this far; beyond it there is nothing to see.
MAX_BOUNDS = Bounds(26.2, 26.7, 51.8, 42.3)
SYRIA_VIEW: Record = {"center": {"lat": 34.9, "lon": 38.9}, "zoom": 6.0}

DETAIL_ZOOM = 8  # from here on the fine layers are drawn
_TWO = ("land", "sea", "lakes", "rivers", "borders", "governorate_lines", "neighbour_admin1")
_ONCE = ("golan", "golan_hatch", "river_names", "towns", "airfields", "roads")


@lru_cache(maxsize=16)
def style(
    data_dir: Path,
    *,
    theme: Literal["light", "dark"],
    language: Literal["en", "ar"],
    base_url: str | None,
) -> Record:
    """The whole style. With `base_url` the layers are addresses that change when their content
    does; without it they are written into the style, for exports where no server runs.

    The value is shared: do not change it. LayerError when a layer cannot be read.
    """
    colours = DARK if theme == "dark" else LIGHT
    folder = data_dir / "basemap"
    return {
        "version": 8,
        "name": f"Syria, {theme}",
        "sources": _sources(folder, base_url),
        "layers": [
            {"id": "sea", "type": "background", "paint": {"background-color": colours.sea}},
            *_ground(colours),
            *_golan(colours),
            *_lines(colours),
            *labels.layers(colours, language),
        ],
    }


def _sources(folder: Path, base_url: str | None) -> Record:
    files = {
        f"{name}-{size}": f"{size}/{name}.geojson" for name in _TWO for size in ("low", "high")
    }
    files |= {name: f"{name}.geojson" for name in _ONCE}
    found: Record = {name: _geojson(folder, file, base_url) for name, file in files.items()}
    found["governorate-labels"] = {"type": "geojson", "data": labels.governorate_points(folder)}
    found["river-labels"] = {"type": "geojson", "data": labels.river_points()}
    found["country-labels"] = {"type": "geojson", "data": labels.country_points()}
    found[RELIEF] = {
        "type": "image",
        "url": _address(folder, "relief.webp", base_url, "image/webp"),
        "coordinates": json.loads(_read(folder / "relief.json"))["coordinates"],
    }
    return found


def _geojson(folder: Path, file: str, base_url: str | None) -> Record:
    if base_url is None:
        return {"type": "geojson", "data": json.loads(_read(folder / file))}
    return {"type": "geojson", "data": _address(folder, file, base_url, "")}


def _address(folder: Path, file: str, base_url: str | None, media: str) -> str:
    content = _read(folder / file)
    if base_url is None:
        return f"data:{media};base64,{base64.b64encode(content).decode()}"
    return f"{base_url}/{file}?v={hashlib.sha256(content).hexdigest()[:12]}"


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LayerError(
            f"basemap: {path.name} cannot be read. Restore data/basemap from the project."
        ) from error


def _ground(colours: Theme) -> list[Record]:
    """Land, relief, water: what the data's fills lie on."""
    syria = ["==", ["get", "iso"], "SY"]
    land = ["case", syria, colours.syria, colours.land]
    salt = ["==", ["get", "kind"], "intermittent"]
    lake = ["case", salt, colours.salt, colours.sea]
    return [
        # The coarse land stays below the fine: it goes on where the fine ends.
        _layer("fill-land-low", "land-low", {"fill-color": land, "fill-antialias": False}),
        *_from_detail([_layer("fill-land-high", "land-high", {"fill-color": land})]),
        {
            "id": RELIEF,
            "type": "raster",
            "source": RELIEF,
            # The grid is a kilometre wide: close up it would show its cells.
            "paint": {
                "raster-opacity": _by_zoom((7.5, colours.relief), (10, colours.relief / 4)),
                "raster-fade-duration": 0,
            },
        },
        *_both("fill-sea", "sea", {"fill-color": colours.sea}),
        *_both("fill-lakes", "lakes", {"fill-color": lake}),
        *_both(
            "line-shore",
            "sea",
            {"line-color": colours.shore, "line-width": 0.7},
        ),
        *_both(
            "line-lakes",
            "lakes",
            {
                "line-color": ["case", salt, colours.salt_edge, colours.shore],
                "line-width": 0.6,
            },
        ),
        *_both(
            "line-rivers",
            "rivers",
            {
                "line-color": colours.river,
                "line-width": _by_zoom(
                    (5, ["match", ["get", "rank"], 1, 0.9, 2, 0.6, 0.3]),
                    (10, ["match", ["get", "rank"], 1, 2.4, 2, 1.7, 0.9]),
                ),
                "line-opacity": ["match", ["get", "rank"], 4, 0.55, 1],
            },
        ),
        {
            "id": "line-roads",
            "type": "line",
            "source": "roads",
            "maxzoom": DETAIL_ZOOM,
            "layout": {"line-join": "round", "line-cap": "round"},
            "paint": {
                "line-color": colours.road,
                "line-width": _by_zoom(
                    (5, ["match", ["get", "rank"], 1, 0.8, 0.5]),
                    (8, ["match", ["get", "rank"], 1, 1.7, 1.1]),
                ),
            },
        },
    ]


def _golan(colours: Theme) -> list[Record]:
    """The occupied Golan, hatched."""
    return [
        _layer(GOLAN, "golan", {"fill-color": colours.golan, "fill-opacity": 0.1}),
        _layer(
            "line-golan-hatch",
            "golan_hatch",
            {"line-color": colours.golan, "line-width": 0.8, "line-opacity": 0.55},
        ),
    ]


def _lines(colours: Theme) -> list[Record]:
    """Boundaries, from the least to the greatest; the first is BELOW_LINES."""
    ceasefire = ["!=", ["get", "kind"], "international"]
    inner = {"line-color": colours.governorate, "line-dasharray": [3, 2]}
    province = {"line-color": colours.province, "line-width": 0.6}
    own = ["get", "syria"]
    border = {
        "line-color": ["case", own, colours.border, colours.foreign_border],
        "line-width": _by_zoom((5, ["case", own, 0.9, 0.7]), (10, ["case", own, 1.9, 1.3])),
    }
    dashed = border | {"line-dasharray": [2.5, 2]}
    return [
        *_both(BELOW_LINES, "neighbour_admin1", province),
        *_both(
            "line-governorates",
            "governorate_lines",
            inner | {"line-width": _by_zoom((5, 0.7), (10, 1.4))},
        ),
        *_both("line-borders", "borders", border, only=["!", ceasefire]),
        *_both("line-ceasefire", "borders", dashed, only=ceasefire),
        # The fine borders end with the fine land: farther out the coarse ones go on.
        _layer("line-borders-outside", "borders-low", border, only=["get", "outside"])
        | {"minzoom": DETAIL_ZOOM},
    ]


def _both(name: str, source: str, paint: Record, only: list[Any] | None = None) -> list[Record]:
    """A layer for far and one for near; the far one carries the plain name."""
    far = _layer(name, f"{source}-low", paint, only=only) | {"maxzoom": DETAIL_ZOOM}
    return [far, *_from_detail([_layer(f"{name}-high", f"{source}-high", paint, only=only)])]


def _from_detail(layers: list[Record]) -> list[Record]:
    return [layer | {"minzoom": DETAIL_ZOOM} for layer in layers]


def _layer(name: str, source: str, paint: Record, only: list[Any] | None = None) -> Record:
    kind = "line" if any(key.startswith("line-") for key in paint) else "fill"
    layer: Record = {"id": name, "type": kind, "source": source, "paint": paint}
    if kind == "line":
        layer["layout"] = {"line-join": "round"}
    return layer if only is None else layer | {"filter": only}


def _by_zoom(*stops: tuple[float, Any]) -> list[Any]:
    return ["interpolate", ["linear"], ["zoom"], *[part for stop in stops for part in stop]]
