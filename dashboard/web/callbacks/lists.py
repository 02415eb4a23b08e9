"""Everything beside the map that follows the selection: counts, lists, filters, legend."""

from dataclasses import replace
from typing import Any

from dash import Dash, Input, Output, html

from dashboard.briefing import basemap, figures, legend, words
from dashboard.briefing.selection import Selection
from dashboard.layers.filters import StrikeFilter
from dashboard.web import ids, texts
from dashboard.web.components import filters, listing
from dashboard.web.components.legend import legend as legend_box
from dashboard.web.reading import Reading

Record = dict[str, Any]
_MOST_READ = 2000


def register(app: Dash, reading: Reading) -> None:
    """Add the callbacks."""
    store = reading.store
    titles = {article["id"]: article["title"] or article["id"] for article in store.articles()}

    @app.callback(
        output={
            "count": Output(ids.EVENT_COUNT, "children"),
            "list": Output(ids.EVENT_LIST, "children"),
            "empty": Output(ids.EMPTY, "children"),
            "ground": Output(ids.ZONE_LIST, "children"),
            "who": Output(ids.WHO_SAYS, "children"),
            "tray": Output(ids.TRAY, "children"),
            "legend": Output(ids.LEGEND, "children"),
            "timeline": Output(ids.TIMELINE, "figure"),
            "clear": Output(ids.CLEAR_ALL, "disabled"),
            "tabs": {name: Output(tab, "children") for name, tab in ids.TAB_LABELS.items()},
            "choices": {
                "actors": Output(ids.FILTER_ACTORS, "children"),
                "targets": Output(ids.FILTER_TARGETS, "children"),
                "types": Output(ids.FILTER_TYPES, "children"),
                "factualities": Output(ids.FILTER_FACTUALITIES, "children"),
                "sources": Output(ids.FILTER_SOURCES, "children"),
                "layers": Output(ids.FILTER_LAYERS, "children"),
            },
        },
        inputs={"query": Input(ids.QUERY, "data"), "theme": Input(ids.THEME, "data")},
        prevent_initial_call=True,
    )
    def follow(query: str, theme: str) -> dict[str, Any]:
        """All of it from one selection, so that no two parts disagree."""
        selection = replace(reading.selection(query), language=texts.LANGUAGE)
        wanted, language = selection.strike_filter(), selection.language
        number = store.count(wanted)
        strikes = store.strikes(wanted, limit=_MOST_READ)
        zones = store.zones(
            date_from=selection.date_from, date_to=selection.date_to, actors=selection.parties
        )
        entries = legend.entries(
            strikes,
            zones,
            selection,
            reading.parties,
            areas=frozenset(store.footprints),
            theme=theme,
        )
        return {
            "count": f"{number:,} of {store.total:,} strikes",
            "list": listing.strikes(strikes, number, reading.parties, language, theme),
            "empty": None if number else listing.empty(_reasons(wanted, reading), store.total),
            "ground": listing.ground(zones, reading.parties, language, theme),
            "who": listing.who_says(strikes, reading.parties, language),
            "tray": listing.tray(store.review, titles),
            "legend": legend_box(entries, [basemap.GOLAN_NOTE, basemap.CREDITS]),
            "timeline": figures.timeline(
                store.daily(wanted), selection, span=store.span(), theme=theme
            ),
            "clear": not wanted.active(),
            "tabs": _tabs(number, len(zones), len(store.review)),
            "choices": _choices(selection, zones, reading, titles, theme),
        }


def _reasons(wanted: StrikeFilter, reading: Reading) -> list[tuple[str, int]]:
    """Each filter that hides everything by itself: its part, and what clearing it gives."""
    freed = [(part, reading.store.count(wanted.without(part))) for part in wanted.active()]
    return [(part, number) for part, number in freed if number]


def _tabs(strikes: int, zones: int, unplaced: int) -> dict[str, Any]:
    return {
        "strikes": _tab(texts.TAB_STRIKES, strikes),
        "ground": _tab(texts.TAB_GROUND, zones),
        "who": texts.TAB_WHO,
        "tray": _tab(texts.TAB_TRAY, unplaced),
    }


def _tab(name: str, number: int) -> list[Any]:
    return [name, " ", html.Span(f"{number:,}", className="n")]


def _choices(
    selection: Selection,
    zones: list[Record],
    reading: Reading,
    titles: dict[str, str],
    theme: str,
) -> dict[str, Any]:
    wanted, language, parties = selection.strike_filter(), selection.language, reading.parties
    facets = reading.store.facets(wanted)
    # An actor without a strike can be chosen too, to see its zones; what is chosen stays in sight.
    idle = {*selection.actors, *(zone["actor"] for zone in reading.store.zones())}
    actors = dict.fromkeys(idle, 0) | facets["actors"]
    targets = dict.fromkeys(selection.targets, 0) | facets["targets"]
    layers = {"strikes": reading.store.count(wanted)}
    for zone in zones:
        layers[zone["relation"]] = layers.get(zone["relation"], 0) + 1
    return {
        "actors": _box(filters.actor_choices(actors, parties, language, theme)),
        "targets": _box(filters.actor_choices(targets, parties, language, theme)),
        "types": _box(filters.word_choices(facets["types"], words.EVENT_TYPE, language)),
        "factualities": _box(
            filters.word_choices(facets["factualities"], words.FACTUALITY, language)
        ),
        "sources": _box(filters.source_choices(facets["sources"], titles)),
        "layers": _box(filters.layer_choices(layers)),
    }


def _box(choices: list[Any]) -> html.Div:
    return html.Div(choices, className="choices")
