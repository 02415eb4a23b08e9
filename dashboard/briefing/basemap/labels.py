"""Names on the basemap: waters, countries, governorates, towns and airfields, by zoom."""

from dashboard.briefing.basemap.maplibre import ALWAYS, Expression, Layer, Paint, by_zoom
from dashboard.briefing.basemap.theme import Theme
from dashboard.domain.place import COUNTRY
from dashboard.words import catalogue

BELOW_LABELS = "label-rivers"

_ALONG = 8.0  # from this zoom on the names of rivers follow their course

# No glyph server: MapLibre draws each character of each of the reader's own fonts when the page
# opens. So there are only two fonts, and only waters and the Golan are italic.
_PLAIN = ["Noto Sans", "Helvetica Neue", "Arial"]
_ITALIC = ["Noto Sans Italic", "Noto Sans", "Helvetica Neue", "Arial"]


def layers(colours: Theme, language: str) -> list[Layer]:
    """Layers of names; the first is BELOW_LABELS. MapLibre places the last one first."""
    return [
        *_waters(colours, language),
        _airfields(colours, language),
        _dots(colours),
        *_towns(colours, language, "label-towns", first=False),
        _governorates(colours, language),
        _golan(colours, language),
        *_countries(colours, language),
        *_towns(colours, language, "label-cities", first=True),
    ]


def _name(language: str) -> Expression:
    return ["get", "name_ar" if language == "ar" else "name_en"]


def _kind(kind: str, *more: Expression) -> Expression:
    is_kind = ["==", ["get", "kind"], kind]
    return ["all", is_kind, *more] if more else is_kind


# A colour that followed the data would be a second program for the graphics card to compile.
def _symbol(
    name: str,
    only: Expression,
    layout: Paint,
    colour: str,
    halo: str,
    *,
    source: str = "names",
    minzoom: float = 0,
    maxzoom: float = 0,
) -> Layer:
    layer: Layer = {
        "id": name,
        "type": "symbol",
        "source": source,
        "filter": only,
        "layout": layout,
        "paint": {"text-color": colour, "text-halo-color": halo, "text-halo-width": 1.2},
    }
    if minzoom:
        layer["minzoom"] = minzoom
    if maxzoom:
        layer["maxzoom"] = maxzoom
    return layer


def _waters(colours: Theme, language: str) -> list[Layer]:
    along: dict[str, Expression] = {
        "symbol-placement": "line",
        "symbol-spacing": 380,
        "text-field": _name(language),
        "text-font": _ITALIC,
        "text-size": by_zoom((6, 10), (10, 12.5)),
        "text-letter-spacing": 0 if catalogue(language).right_to_left else 0.08,
        "text-max-angle": 45,
        "text-offset": [0, -0.8],
    }
    beside: dict[str, Expression] = {
        "text-field": _name(language),
        "text-font": _ITALIC,
        "text-size": by_zoom((6, 10), (8, 12)),
        "text-letter-spacing": 0 if catalogue(language).right_to_left else 0.1,
        "text-rotate": ["get", "turn"],
        "text-rotation-alignment": "map",
    }
    first: Expression = [
        "<=",
        ["get", "first"],
        ["step", ["zoom"], 5, 5.6, 5.6, 6.2, 6.2, 6.6, 6.6],
    ]
    on_lake: dict[str, Expression] = {
        "text-field": _name(language),
        "text-font": _ITALIC,
        "text-size": by_zoom((6, 9.5), (10, 12)),
        "text-max-width": 6,
    }
    ink, halo = colours.water_label, colours.halo
    return [
        _symbol(
            BELOW_LABELS,
            _kind("river-name"),
            along,
            ink,
            halo,
            source="ground-high",
            minzoom=_ALONG,
        ),
        _symbol("label-rivers-far", _kind("river", first), beside, ink, halo, maxzoom=_ALONG),
        _symbol("label-lakes", _kind("lake"), on_lake, ink, halo, minzoom=6.6),
    ]


def _airfields(colours: Theme, language: str) -> Layer:
    mark = "✈\ufe0e"
    layout: dict[str, Expression] = {
        # The mark and the name are one label, so neither stands without the other.
        "text-field": ["concat", mark, "\n", _name(language)],
        "text-font": _PLAIN,
        "text-size": by_zoom((7.5, 9), (11, 11)),
        "text-line-height": 1.1,
        "text-padding": 3,
    }
    ink, halo = colours.airfield, colours.halo
    return _symbol("label-airfields", _kind("airfield"), layout, ink, halo, minzoom=7.5)


_SHOWN: Expression = ["<=", ["get", "rank"], ["step", ["zoom"], 1, 5.6, 2, 7, 3, 8.4, 4]]


def _dots(colours: Theme) -> Layer:
    capital = ["get", "capital"]
    return {
        "id": "town-dots",
        "type": "circle",
        "source": "names",
        "filter": _kind("town", _SHOWN),
        "paint": {
            "circle-radius": by_zoom(
                (5, ["match", ["get", "rank"], 1, 1.8, 2, 1.4, 1]),
                (10, ["match", ["get", "rank"], 1, 3.4, 2, 2.8, 2]),
            ),
            "circle-color": ["case", capital, colours.halo, colours.town],
            "circle-stroke-color": colours.town,
            "circle-stroke-width": ["case", capital, 1.4, 0],
        },
    }


def _towns(colours: Theme, language: str, name: str, *, first: bool) -> list[Layer]:
    """Names of the first towns or of the rest; Syria's own are placed before those abroad."""
    layout: dict[str, Expression] = {
        "text-field": _name(language),
        "text-font": _PLAIN,
        "text-size": by_zoom(
            (5, ["match", ["get", "rank"], 1, 11, 2, 9.5, 9]),
            (10, ["match", ["get", "rank"], 1, 16, 2, 13.5, 3, 12, 11]),
        ),
        # A large town is named a little further off rather than not at all.
        "text-variable-anchor-offset": _beside(0.45, 1.3) if first else _beside(0.45),
        "text-justify": "auto",
        "text-padding": 3,
        "text-max-width": 9,
        "symbol-sort-key": ["get", "rank"],
    }
    ranked: Expression = (
        ["==", ["get", "rank"], 1] if first else ["all", [">", ["get", "rank"], 1], _SHOWN]
    )
    own: Expression = ["==", ["get", "country"], COUNTRY]
    abroad, syria = (
        _symbol(f"{name}-{where}", _kind("town", ranked, only), layout, ink, colours.halo)
        for where, only, ink in (
            ("abroad", ["!", own], colours.area_label),
            ("syria", own, colours.label),
        )
    )
    # On the page, where MapLibre gives them no room, `town-names.js` does.
    return [abroad, {**syria, "metadata": {ALWAYS: first}}]


_STEPS = {"left": (1.0, 0.0), "right": (-1.0, 0.0), "bottom": (0.0, -1.0), "top": (0.0, 1.0),
          "top-left": (0.7, 0.7), "bottom-left": (0.7, -0.7)}  # fmt: skip


def _beside(*distances: float) -> list[Expression]:
    """Anchors of a name, each with its offset (in sizes of the text), in the order to be tried."""
    return [
        part
        for away in distances
        for anchor, step in _STEPS.items()
        for part in (anchor, [length * away for length in step])
    ]


def _golan(colours: Theme, language: str) -> Layer:
    layout: dict[str, Expression] = {
        "text-field": _name(language),
        "text-font": _ITALIC,
        "text-size": by_zoom((7, 9.5), (10, 13)),
        "text-max-width": 5,
        "text-padding": 2,
    }
    ink, halo = colours.golan_label, colours.halo
    return _symbol("label-golan", _kind("golan"), layout, ink, halo, minzoom=7)


def _governorates(colours: Theme, language: str) -> Layer:
    layout: dict[str, Expression] = {
        "text-field": _name(language),
        "text-font": _PLAIN,
        "text-size": by_zoom((5, 8.5), (9, 12)),
        "text-max-width": 8,
        "text-padding": 4,
    }
    if not catalogue(language).right_to_left:
        layout |= {"text-transform": "uppercase", "text-letter-spacing": 0.18}
    return _symbol(
        "label-governorates",
        _kind("governorate"),
        layout,
        colours.area_label,
        colours.halo,
        minzoom=5.4,
        maxzoom=9.5,
    )


def _countries(colours: Theme, language: str) -> list[Layer]:
    def small(size: float, usual: float) -> Expression:
        return ["case", ["get", "small"], size, usual]

    land: dict[str, Expression] = {
        "text-field": _name(language),
        "text-font": _PLAIN,
        "text-size": by_zoom((5, small(9, 12)), (8, small(12, 17))),
        "text-max-width": 7,
        "text-padding": 6,
    }
    water = land | {"text-font": _ITALIC, "text-size": by_zoom((5, 11), (8, 15))}
    if not catalogue(language).right_to_left:
        land |= {"text-transform": "uppercase", "text-letter-spacing": 0.28}
        water |= {"text-letter-spacing": 0.12}
    # What is wide is still itself to a side of its middle, where that lies on the map's edge.
    wide: dict[str, Expression] = {
        "text-variable-anchor-offset": ["center", [0, 0], "left", [0.5, 0], "right", [-0.5, 0]]
    }
    shown: Expression = ["<=", ["get", "first"], ["zoom"]]
    return [
        _symbol("label-sea", _kind("sea"), water | wide, colours.water_label, colours.sea),
        *(
            _symbol(
                name,
                _kind("country", shown, only),
                layout,
                colours.country_label,
                colours.land,
                maxzoom=8.5,
            )
            for name, only, layout in (
                ("label-small-countries", ["get", "small"], land),
                ("label-countries", ["!", ["get", "small"]], land | wide),
            )
        ),
    ]
