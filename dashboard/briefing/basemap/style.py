"""The map beneath the strikes: a whole MapLibre style from data/basemap, without a network.

It names no glyph server and no sprite: labels use the reader's own fonts, and the Golan's hatching
is lines. Sources: data/LICENSES.md.
"""

import base64
import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from dashboard.briefing.basemap import labels
from dashboard.briefing.basemap.labels import BELOW_LABELS
from dashboard.briefing.basemap.maplibre import (
    Expression,
    FeatureCollection,
    Layer,
    Paint,
    Source,
    Style,
    by_zoom,
)
from dashboard.briefing.basemap.theme import DARK, LIGHT, Theme
from dashboard.domain.bounds import Bounds
from dashboard.errors import LayerError

__all__ = [
    "BELOW_LABELS",
    "BELOW_LINES",
    "CREDITS",
    "MAX_BOUNDS",
    "SYRIA_BOUNDS",
    "SYRIA_VIEW",
    "style",
]

# The data's fills and hatches go below this layer, strikes below BELOW_LABELS.
BELOW_LINES = "line-borders"
RELIEF = "relief"

CREDITS = (
    "© OpenStreetMap contributors · Natural Earth · GeoNames · OurAirports · WDBII · NOAA GLOBE"
)


class View(NamedTuple):
    """Where a map looks: its centre in degrees, and the zoom."""

    longitude: float
    latitude: float
    zoom: float


SYRIA_BOUNDS = Bounds(35.6, 32.3, 42.4, 37.35)
# The land is drawn this far; beyond it there is nothing to see.
MAX_BOUNDS = Bounds(26.2, 26.7, 51.8, 42.3)
SYRIA_VIEW = View(38.9, 34.9, 6.0)

DETAIL_ZOOM = 8  # from here on the detailed ground is drawn

# File and deepest tiles of each source; closer up these are magnified. All of Syria is one tile at
# zoom 5, and each tile costs time to cut, to hand over and to paint.
_FILES = {
    "ground-low": ("low/ground.geojson", 5),
    "ground-high": ("high/ground.geojson", 10),
    "names": ("names.geojson", 9),
}


@lru_cache(maxsize=16)
def style(
    data_dir: Path,
    *,
    theme: Literal["light", "dark"],
    language: str,
    base_url: str | None,
) -> Style:
    """The whole style. With `base_url` its sources are addresses that change with their content;
    without it they are written into the style, for exports, where no server runs.

    The value is shared: do not change it. LayerError when a file cannot be read.
    """
    colours = DARK if theme == "dark" else LIGHT
    folder = data_dir / "basemap"
    return {
        "version": 8,
        "name": f"Syria, {theme}",
        "sources": _sources(folder, base_url),
        "layers": [
            {"id": "land", "type": "background", "paint": {"background-color": colours.land}},
            *_ground(colours),
            *_boundaries(colours),
            *labels.layers(colours, language),
        ],
    }


def _sources(folder: Path, base_url: str | None) -> dict[str, Source]:
    found: dict[str, Source] = {
        name: {"type": "geojson", "data": _data(folder, file, base_url), "maxzoom": deepest}
        for name, (file, deepest) in _FILES.items()
    }
    found[RELIEF] = {
        "type": "image",
        "url": _address(folder, "relief.webp", base_url, "image/webp"),
        "coordinates": json.loads(_read(folder / "relief.json"))["coordinates"],
    }
    return found


def _data(folder: Path, file: str, base_url: str | None) -> FeatureCollection | str:
    if base_url is None:
        whole: FeatureCollection = json.loads(_read(folder / file))
        return whole
    return _address(folder, file, base_url, "")


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


# For each type of layer and set of data-driven properties the graphics card must compile a program
# before the map is seen. So all fills share one paint, and all lines one.
def _ground(colours: Theme) -> list[Layer]:
    """Syria, relief, water: what the data's fills lie on."""
    relief: Layer = {
        "id": RELIEF,
        "type": "raster",
        "source": RELIEF,
        # The grid is a kilometre wide: close up it would show its cells.
        "paint": {
            "raster-opacity": by_zoom((7.5, colours.relief), (10, colours.relief / 4)),
            "raster-fade-duration": 0,
        },
    }
    water = ["lake", "salt", "shore", "river", "road", "golan-hatch"]
    return [
        *_both("fill", "fill-syria", ["syria"], _fill(colours)),
        relief,
        *_both("fill", "fill-water", ["sea", "lake", "salt", "golan"], _fill(colours)),
        *_both("line", "line-water", water, _line(colours)),
    ]


def _boundaries(colours: Theme) -> list[Layer]:
    """Boundaries; the first is BELOW_LINES."""
    dashed = {**_line(colours), "line-dasharray": [3, 2]}
    return [
        *_both("line", BELOW_LINES, ["province", "foreign", "border"], _line(colours)),
        *_both("line", "line-governorates", ["governorate", "ceasefire", "armistice"], dashed),
    ]


def _fill(colours: Theme) -> Paint:
    return {
        "fill-color": _by_kind(
            colours.sea, syria=colours.syria, salt=colours.salt, golan=colours.golan
        ),
        "fill-opacity": _by_kind(1, golan=0.1),
        # Every edge has its line.
        "fill-antialias": False,
    }


def _line(colours: Theme) -> Paint:
    return {
        "line-color": _by_kind(
            colours.shore,
            salt=colours.salt_edge,
            river=colours.river,
            road=colours.road,
            golan_hatch=colours.golan,
            province=colours.province,
            governorate=colours.governorate,
            border=colours.border,
            ceasefire=colours.border,
            foreign=colours.foreign_border,
            armistice=colours.foreign_border,
        ),
        "line-width": by_zoom(
            (5, _by_kind(0.7, river=_by_rank(0.9, 0.6, 0.3), road=_by_rank(0.8, 0.5),
                         golan_hatch=0.8, province=0.6, border=0.9, ceasefire=0.9)),
            (10, _by_kind(0.7, river=_by_rank(2.4, 1.7, 0.9), road=_by_rank(2.3, 1.5),
                          golan_hatch=0.8, province=0.6, governorate=1.4, border=1.9,
                          ceasefire=1.9, foreign=1.3, armistice=1.3)),
        ),
        "line-opacity": _by_kind(1, river=_by_rank(1, 1, 1, 0.55), golan_hatch=0.55),
    }  # fmt: skip


def _both(kind: Literal["fill", "line"], name: str, kinds: list[str], paint: Paint) -> list[Layer]:
    """A layer of the coarse ground under the plain name, and one of the detailed ground.

    The detailed ground ends with the core: outside it the coarse one goes on.
    """
    wanted: Expression = ["in", ["get", "kind"], ["literal", kinds]]
    far: Layer = {
        "type": kind,
        "paint": paint,
        "id": name,
        "source": "ground-low",
        "filter": ["all", wanted, ["any", ["<", ["zoom"], DETAIL_ZOOM], ["has", "outside"]]],
    }
    near: Layer = {
        "type": kind,
        "paint": paint,
        "id": f"{name}-high",
        "source": "ground-high",
        "filter": wanted,
        "minzoom": DETAIL_ZOOM,
    }
    if kind == "line":
        far["layout"] = near["layout"] = {"line-join": "round"}
    return [far, near]


def _by_kind(default: Expression, **kinds: Expression) -> Expression:
    cases = [part for kind, value in kinds.items() for part in (kind.replace("_", "-"), value)]
    return ["match", ["get", "kind"], *cases, default]


def _by_rank(*values: float) -> Expression:
    """The first for rank 1, and so on; the last for all that follow."""
    cases = [part for rank, value in enumerate(values[:-1], 1) for part in (rank, value)]
    return ["match", ["get", "rank"], *cases, values[-1]]
