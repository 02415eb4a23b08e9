"""Names on the basemap: waters, countries, governorates, towns and airfields, by zoom."""

import json
from pathlib import Path
from typing import Any

from dashboard.briefing.basemap_theme import Theme
from dashboard.errors import LayerError

Record = dict[str, Any]

BELOW_LABELS = "label-rivers"

_ALONG = 8.0  # from this zoom rivers' names run along their course

# With no glyph server these are the reader's own fonts; the weight is read from the name.
_PLAIN = ["Noto Sans", "Helvetica Neue", "Arial"]
_MEDIUM = ["Noto Sans Medium", "Noto Sans", "Helvetica Neue", "Arial"]
_BOLD = ["Noto Sans Bold", "Noto Sans", "Helvetica Neue", "Arial"]
_ITALIC = ["Noto Sans Italic", "Noto Sans", "Helvetica Neue", "Arial"]

# Where a country's name stands, clear of Syria; longitude, latitude.
_COUNTRIES = [
    ("Turkey", "تركيا", 36.6, 38.55),
    ("Iraq", "العراق", 42.35, 33.3),
    ("Jordan", "الأردن", 36.5, 31.35),
    ("Lebanon", "لبنان", 35.95, 34.12),
    ("Israel", "إسرائيل", 34.85, 30.95),
    ("Palestine", "فلسطين", 35.24, 32.08),
    ("Cyprus", "قبرص", 33.2, 35.02),
    ("Saudi Arabia", "السعودية", 40.4, 30.6),
    ("Egypt", "مصر", 33.4, 30.0),
    ("Iran", "إيران", 46.6, 35.6),
]
# Far out a river's windings leave no room along the line: here its name stands beside it.
# Longitude, latitude, degrees clockwise from level, first zoom.
_RIVERS = [
    ("Euphrates", "الفرات", 39.97, 35.70, 42, 5.6),
    ("Euphrates", "الفرات", 42.75, 33.72, 30, 6.2),
    ("Tigris", "دجلة", 43.62, 35.35, 62, 5.6),
    ("Orontes", "العاصي", 36.24, 35.6, -88, 6.6),
    ("Khabur", "الخابور", 40.64, 35.66, -72, 6.6),
]
_SMALL = ("Lebanon", "Palestine", "Israel", "Cyprus")
_MEDITERRANEAN = ("Mediterranean Sea", "البحر المتوسط", 34.6, 34.75)


def governorate_points(folder: Path) -> Record:
    """A point for each governorate's name, where the area is roomiest."""
    path = folder / "low" / "governorates.geojson"
    try:
        rows = [f["properties"] for f in json.loads(path.read_bytes())["features"]]
        return _points([(r["name_en"], r["name_ar"], r["label_lon"], r["label_lat"]) for r in rows])
    except (OSError, ValueError, KeyError) as error:
        raise LayerError(
            f"basemap: {path.name} cannot be read. Restore data/basemap from the project."
        ) from error


def country_points() -> Record:
    """A point for each country's name, and the sea's."""
    return _points([*_COUNTRIES, _MEDITERRANEAN])


def river_points() -> Record:
    """A point and a turn for each name beside a great river."""
    points = _points([row[:4] for row in _RIVERS])
    for feature, (*_, turn, first) in zip(points["features"], _RIVERS, strict=True):
        feature["properties"] |= {"turn": turn, "first": first}
    return points


def _points(rows: list[tuple[str, str, float, float]]) -> Record:
    features = [
        {
            "type": "Feature",
            "properties": {"name_en": english, "name_ar": arabic},
            "geometry": {"type": "Point", "coordinates": [lon, lat]},
        }
        for english, arabic, lon, lat in rows
    ]
    return {"type": "FeatureCollection", "features": features}


def layers(colours: Theme, language: str) -> list[Record]:
    """Layers of names; the first is BELOW_LABELS. A later one is placed first."""
    return [
        *_waters(colours, language),
        _airfields(colours, language),
        *_towns(colours, language),
        _governorates(colours, language),
        _golan(colours, language),
        *_countries(colours, language),
        _towns_names(colours, language, "label-cities", ["==", ["get", "rank"], 1]),
    ]


def _name(language: str) -> list[Any]:
    return ["get", "name_ar" if language == "ar" else "name_en"]


def _by_zoom(*stops: tuple[float, Any]) -> list[Any]:
    return ["interpolate", ["linear"], ["zoom"], *[part for stop in stops for part in stop]]


def _symbol(name: str, source: str, layout: Record, colour: str, halo: str, **more: Any) -> Record:
    paint = {"text-color": colour, "text-halo-color": halo, "text-halo-width": 1.2}
    return {
        "id": name,
        "type": "symbol",
        "source": source,
        "layout": layout,
        "paint": paint,
    } | more


def _waters(colours: Theme, language: str) -> list[Record]:
    named = ["!=", _name(language), ""]
    along = {
        "symbol-placement": "line",
        "symbol-spacing": 380,
        "text-field": _name(language),
        "text-font": _ITALIC,
        "text-size": _by_zoom((6, 10), (10, 12.5)),
        "text-letter-spacing": 0 if language == "ar" else 0.08,
        "text-max-angle": 45,
        "text-offset": [0, -0.8],
    }
    beside = {
        "text-field": _name(language),
        "text-font": _ITALIC,
        "text-size": _by_zoom((6, 10), (8, 12)),
        "text-letter-spacing": 0 if language == "ar" else 0.1,
        "text-rotate": ["get", "turn"],
        "text-rotation-alignment": "map",
    }
    first = ["<=", ["get", "first"], ["step", ["zoom"], 5, 5.6, 5.6, 6.2, 6.2, 6.6, 6.6]]
    on_lake = {
        "text-field": _name(language),
        "text-font": _ITALIC,
        "text-size": _by_zoom((6, 9.5), (10, 12)),
        "text-max-width": 6,
    }
    halo = colours.halo
    water = colours.water_label
    return [
        _symbol(BELOW_LABELS, "river_names", along, water, halo, minzoom=_ALONG),
        _symbol("label-rivers-far", "river-labels", beside, water, halo, filter=first)
        | {"maxzoom": _ALONG},
        _symbol("label-lakes", "lakes-low", on_lake, water, halo, filter=named, minzoom=6.6),
    ]


def _airfields(colours: Theme, language: str) -> Record:
    mark = "✈\ufe0e"
    layout = {
        # The mark and the name are one label, so neither stands without the other.
        "text-field": ["concat", mark, "\n", _name(language)],
        "text-font": _PLAIN,
        "text-size": _by_zoom((7.5, 9), (11, 11)),
        "text-line-height": 1.1,
        "text-padding": 3,
    }
    return _symbol(
        "label-airfields", "airfields", layout, colours.airfield, colours.halo, minzoom=7.5
    )


def _towns(colours: Theme, language: str) -> list[Record]:
    shown = ["<=", ["get", "rank"], ["step", ["zoom"], 1, 5.6, 2, 7, 3, 8.4, 4]]
    dots = {
        "id": "town-dots",
        "type": "circle",
        "source": "towns",
        "filter": shown,
        "paint": {
            "circle-radius": _by_zoom(
                (5, ["match", ["get", "rank"], 1, 1.8, 2, 1.4, 1]),
                (10, ["match", ["get", "rank"], 1, 3.4, 2, 2.8, 2]),
            ),
            "circle-color": [
                "case",
                ["==", ["get", "kind"], "capital"],
                colours.halo,
                colours.town,
            ],
            "circle-stroke-color": colours.town,
            "circle-stroke-width": ["case", ["==", ["get", "kind"], "capital"], 1.4, 0],
        },
    }
    rest = ["all", [">", ["get", "rank"], 1], shown]
    return [dots, _towns_names(colours, language, "label-towns", rest)]


def _towns_names(colours: Theme, language: str, name: str, only: list[Any]) -> Record:
    syrian = ["==", ["get", "country"], "SY"]
    layout = {
        "text-field": _name(language),
        "text-font": [
            "case",
            ["==", ["get", "rank"], 1],
            ["literal", _MEDIUM],
            ["literal", _PLAIN],
        ],
        "text-size": _by_zoom(
            (5, ["match", ["get", "rank"], 1, 11, 2, 9.5, 9]),
            (10, ["match", ["get", "rank"], 1, 16, 2, 13.5, 3, 12, 11]),
        ),
        "text-variable-anchor": ["left", "right", "bottom", "top", "top-left", "bottom-left"],
        "text-radial-offset": 0.45,
        "text-justify": "auto",
        "text-padding": 3,
        "text-max-width": 9,
        # Syria's towns first, then by rank.
        "symbol-sort-key": ["+", ["get", "rank"], ["case", syrian, 0, 5]],
    }
    shade = ["case", syrian, colours.label, colours.area_label]
    layer = _symbol(name, "towns", layout, "", colours.halo, filter=only)
    layer["paint"]["text-color"] = shade
    return layer


def _golan(colours: Theme, language: str) -> Record:
    layout = {
        "text-field": _name(language),
        "text-font": _ITALIC,
        "text-size": _by_zoom((7, 9.5), (10, 13)),
        "text-max-width": 5,
        "text-padding": 2,
    }
    return _symbol("label-golan", "golan", layout, colours.golan_label, colours.halo, minzoom=7)


def _governorates(colours: Theme, language: str) -> Record:
    layout = {
        "text-field": _name(language),
        "text-font": _MEDIUM,
        "text-size": _by_zoom((5, 8.5), (9, 12)),
        "text-max-width": 8,
        "text-padding": 4,
    }
    if language == "en":
        layout |= {"text-transform": "uppercase", "text-letter-spacing": 0.18}
    return _symbol(
        "label-governorates",
        "governorate-labels",
        layout,
        colours.area_label,
        colours.halo,
        minzoom=5.4,
        maxzoom=9.5,
    )


def _countries(colours: Theme, language: str) -> list[Record]:
    sea = ["==", ["get", "name_en"], _MEDITERRANEAN[0]]
    crowded = ["==", ["get", "name_en"], "Palestine"]
    shown = ["all", ["!", sea], ["step", ["zoom"], ["!", crowded], 7, True]]

    def small(size: float, usual: float) -> list[Any]:
        return ["match", ["get", "name_en"], list(_SMALL), size, usual]

    land: Record = {
        "text-field": _name(language),
        "text-font": _PLAIN,
        "text-size": _by_zoom((5, small(9, 12)), (8, small(12, 17))),
        "text-max-width": 7,
        "text-padding": 6,
    }
    water = land | {"text-font": _ITALIC, "text-size": _by_zoom((5, 11), (8, 15))}
    if language == "en":
        land |= {"text-transform": "uppercase", "text-letter-spacing": 0.28}
        water |= {"text-letter-spacing": 0.12}
    source = "country-labels"
    return [
        _symbol("label-sea", source, water, colours.water_label, colours.sea, filter=sea),
        _symbol(
            "label-countries",
            source,
            land,
            colours.country_label,
            colours.land,
            filter=shown,
            maxzoom=8.5,
        ),
    ]
