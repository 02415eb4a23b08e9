"""The map beneath the strikes: a whole MapLibre style drawn from data/basemap, no network.

No glyph server and no sprite is named: labels come from the reader's own fonts, the Golan's
hatching is lines. Sources: data/LICENSES.md.
"""

import base64
import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from dashboard.briefing.basemap import labels
from dashboard.briefing.basemap.labels import BELOW_LABELS
from dashboard.briefing.basemap.theme import DARK, LIGHT, Theme
from dashboard.domain.bounds import Bounds
from dashboard.errors import LayerError

__all__ = [
    "BELOW_LABELS",
    "BELOW_LINES",
    "CREDITS",
    "GOLAN_NOTES",
    "MAX_BOUNDS",
    "SYRIA_BOUNDS",
    "SYRIA_VIEW",
    "style",
]

Record = dict[str, Any]

# Fills and hatches of the data go below this layer, strikes below BELOW_LABELS.
BELOW_LINES = "line-borders"
RELIEF = "relief"

GOLAN_NOTES = {
    "en": "Golan Heights: Syrian territory occupied by Israel since 1967",
    "ar": "الجولان: أرض سورية تحتلها إسرائيل منذ عام 1967",
}
CREDITS = (
    "© OpenStreetMap contributors · Natural Earth · GeoNames · OurAirports · WDBII · NOAA GLOBE"
)

SYRIA_BOUNDS = Bounds(35.6, 32.3, 42.4, 37.35)
# The land is drawn this far; beyond it there is nothing to see.
MAX_BOUNDS = Bounds(26.2, 26.7, 51.8, 42.3)
SYRIA_VIEW: Record = {"center": {"lat": 34.9, "lon": 38.9}, "zoom": 6.0}

DETAIL_ZOOM = 8  # from here on the fine ground is drawn

# The deepest tiles of each source; closer up they are magnified. All of Syria is one tile at 5,
# and each tile is a part to cut, to send and to paint.
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
            {"id": "land", "type": "background", "paint": {"background-color": colours.land}},
            *_ground(colours),
            *_boundaries(colours),
            *labels.layers(colours, language),
        ],
    }


def _sources(folder: Path, base_url: str | None) -> Record:
    found: Record = {
        name: {"type": "geojson", "data": _data(folder, file, base_url), "maxzoom": deepest}
        for name, (file, deepest) in _FILES.items()
    }
    found[RELIEF] = {
        "type": "image",
        "url": _address(folder, "relief.webp", base_url, "image/webp"),
        "coordinates": json.loads(_read(folder / "relief.json"))["coordinates"],
    }
    return found


def _data(folder: Path, file: str, base_url: str | None) -> Record | str:
    if base_url is None:
        whole: Record = json.loads(_read(folder / file))
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


# Each pair of paint and kind of layer is a program that the graphics card must build before the
# map is seen, and a property that follows the data makes another one than a fixed property. So
# all fills share one paint, and all lines one.
def _ground(colours: Theme) -> list[Record]:
    """Syria, relief, water: what the data's fills lie on."""
    return [
        *_both("fill-syria", ["syria"], _fill(colours)),
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
        *_both("fill-water", ["sea", "lake", "salt", "golan"], _fill(colours)),
        *_both(
            "line-water",
            ["lake", "salt", "shore", "river", "road", "golan-hatch"],
            _line(colours),
        ),
    ]


def _boundaries(colours: Theme) -> list[Record]:
    """Boundaries; the first is BELOW_LINES."""
    dashed = _line(colours) | {"line-dasharray": [3, 2]}
    return [
        *_both(BELOW_LINES, ["province", "foreign", "border"], _line(colours)),
        *_both("line-governorates", ["governorate", "ceasefire", "armistice"], dashed),
    ]


def _fill(colours: Theme) -> Record:
    return {
        "fill-color": _by_kind(
            colours.sea, syria=colours.syria, salt=colours.salt, golan=colours.golan
        ),
        "fill-opacity": _by_kind(1, golan=0.1),
        # Every edge has its line.
        "fill-antialias": False,
    }


def _line(colours: Theme) -> Record:
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
        "line-width": _by_zoom(
            (5, _by_kind(0.7, river=_by_rank(0.9, 0.6, 0.3), road=_by_rank(0.8, 0.5),
                         golan_hatch=0.8, province=0.6, border=0.9, ceasefire=0.9)),
            (10, _by_kind(0.7, river=_by_rank(2.4, 1.7, 0.9), road=_by_rank(2.3, 1.5),
                          golan_hatch=0.8, province=0.6, governorate=1.4, border=1.9,
                          ceasefire=1.9, foreign=1.3, armistice=1.3)),
        ),
        "line-opacity": _by_kind(1, river=_by_rank(1, 1, 1, 0.55), golan_hatch=0.55),
    }  # fmt: skip


def _both(name: str, kinds: list[str], paint: Record) -> list[Record]:
    """A layer for far and one for near; the far one carries the plain name.

    The fine ground ends with the core: what lies outside it goes on coarsely.
    """
    kind = "line" if "line-color" in paint else "fill"
    layer: Record = {"type": kind, "paint": paint}
    if kind == "line":
        layer["layout"] = {"line-join": "round"}
    wanted = ["in", ["get", "kind"], ["literal", kinds]]
    far = ["all", wanted, ["any", ["<", ["zoom"], DETAIL_ZOOM], ["has", "outside"]]]
    return [
        layer | {"id": name, "source": "ground-low", "filter": far},
        layer
        | {
            "id": f"{name}-high",
            "source": "ground-high",
            "filter": wanted,
            "minzoom": DETAIL_ZOOM,
        },
    ]


def _by_kind(usual: Any, **kinds: Any) -> list[Any]:
    cases = [part for kind, value in kinds.items() for part in (kind.replace("_", "-"), value)]
    return ["match", ["get", "kind"], *cases, usual]


def _by_rank(*values: float) -> list[Any]:
    """The first for rank 1, and so on; the last for all that follow."""
    cases = [part for rank, value in enumerate(values[:-1], 1) for part in (rank, value)]
    return ["match", ["get", "rank"], *cases, values[-1]]


def _by_zoom(*stops: tuple[float, Any]) -> list[Any]:
    return ["interpolate", ["linear"], ["zoom"], *[part for stop in stops for part in stop]]
