"""Everything beside the map that follows the selection: counts, lists, filters, legend."""

from collections import Counter

from dash import ClientsideFunction, Dash, Input, Output, State, html

from dashboard.briefing.basemap import style as basemap
from dashboard.briefing.data_state import DataState
from dashboard.briefing.map import legend
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import phrases
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.strike import StrikeSummary
from dashboard.layers.zone import Zone
from dashboard.web.page import ids, texts
from dashboard.web.page.components import filters, listing, speakers, tray
from dashboard.web.page.components.attributes import Content, Part, Properties
from dashboard.web.page.components.legend import legend as legend_box
from dashboard.web.page.markup import markup
from dashboard.web.server.states import DataStates
from dashboard.words import catalogue


def register(app: Dash, states: DataStates) -> None:
    """Add the callbacks."""

    @app.callback(
        output={
            "panels": Output(ids.PANELS, "data"),
            "clear": Output(ids.CLEAR_ALL, "disabled"),
        },
        inputs={
            "query": Input(ids.QUERY, "data"),
            "theme": Input(ids.THEME, "data"),
            "tab": Input(ids.TABS, "value"),
        },
        prevent_initial_call=True,
    )
    def follow(query: str, theme: str, tab: str) -> Properties:
        """All of it from one selection, so that no two parts disagree."""
        state = states.of(query)
        selection = state.selection(query)
        zones = state.store.zones(
            date_from=selection.date_from, date_to=selection.date_to, actors=selection.parties
        )
        shown = _shown(state, selection, zones, theme)
        shown |= _listed(tab, state, selection, zones, theme)
        return {
            "panels": {
                "of": [state.version, query, theme],
                "html": {name: markup(part) for name, part in shown.items()},
                "counts": _counts(state, selection, zones),
            },
            "clear": not selection.strike_filter().active(),
        }

    app.clientside_callback(
        ClientsideFunction("page", "fill"), Input(ids.PANELS, "data"), prevent_initial_call=True
    )

    app.clientside_callback(
        ClientsideFunction("page", "offered"),
        Input(ids.FILTER_SOURCES, "children"),
        prevent_initial_call=True,
    )

    @app.callback(
        output={name: Output(control, "children") for name, control in _CHOICES.items()},
        inputs={"theme": Input(ids.THEME, "data"), "version": Input(ids.STATE, "data")},
        state={"query": State(ids.QUERY, "data")},
        prevent_initial_call=True,
    )
    def offer(theme: str, version: str | None, query: str) -> dict[str, Content]:
        """What can be chosen, the same whatever is chosen; the counts beside it follow."""
        state = states.of(f"v={version}" if version else query)
        selection = state.selection(query)
        return {
            name: html.Div(boxes, className="choices")
            for name, boxes in _choices(state, selection, theme).items()
        }


_CHOICES = {
    "actors": ids.FILTER_ACTORS,
    "targets": ids.FILTER_TARGETS,
    "types": ids.FILTER_TYPES,
    "factualities": ids.FILTER_FACTUALITIES,
    "sources": ids.FILTER_SOURCES,
    "data_sets": ids.FILTER_DATA_SETS,
    "layers": ids.FILTER_LAYERS,
}


def _shown(
    state: DataState, selection: Selection, zones: list[Zone], theme: str
) -> dict[str, Content]:
    """What stands in each part of the page but the lists, by its id."""
    store, wanted, language = state.store, selection.strike_filter(), selection.language
    number = store.count(wanted)
    entries = legend.entries(
        store.looks(wanted),
        zones,
        selection,
        state.parties,
        areas=frozenset(store.footprints),
        theme=theme,
    )
    notes = [catalogue(language).captions.golan, basemap.CREDITS]
    reasons = [] if number else _reasons(wanted, state)
    return {
        ids.EVENT_COUNT: phrases.shown_of(
            number,
            store.total if selection.of_strikes else store.every,
            language,
            told_in=store.report_count(wanted),
            strikes=selection.of_strikes,
        ),
        ids.AS_OF: _as_of(state, language),
        ids.EMPTY: None if number else listing.empty(reasons, store.total, language),
        ids.LEGEND: legend_box(entries, notes, language),
        **_tabs(number, len(zones), len(store.review), texts.of(language)),
    }


def _listed(
    tab: str, state: DataState, selection: Selection, zones: list[Zone], theme: str
) -> dict[str, Content]:
    """The one list that is open: the others are most of the work, and nobody sees them."""
    store, parties = state.store, state.parties
    wanted, language = selection.strike_filter(), selection.language
    if tab == "ground":
        return {ids.ZONE_LIST: listing.ground(zones, parties, language, theme)}
    if tab == "who":
        return {ids.WHO_SAYS: speakers.who_says(store.who_says(wanted), parties, language)}
    if tab == "tray":
        return {ids.TRAY: tray.tray(store.review, store.titles(), parties, language)}
    strikes = store.rows(wanted, sort=(), start=0, stop=listing.SHOWN)
    sharing, number = _sharing(strikes, state), store.count(wanted)
    return {ids.EVENT_LIST: listing.strikes(strikes, number, sharing, parties, language, theme)}


def _as_of(state: DataState, language: str) -> str:
    day = state.store.as_of
    return texts.of(language).as_of.format(day=phrases.day(day, language)) if day else ""


def _reasons(wanted: StrikeFilter, state: DataState) -> list[tuple[str, int]]:
    """Each filter that hides everything by itself: its part, and what clearing it gives."""
    freed = [(part, state.store.count(wanted.without(part))) for part in wanted.active()]
    return [(part, number) for part, number in freed if number]


def _sharing(strikes: list[StrikeSummary], state: DataState) -> dict[str, list[StrikeSummary]]:
    """By event id, the other strikes that share its total, whatever the filters."""
    return {strike.event_id: state.store.sharing(strike) for strike in strikes}


def _tabs(strikes: int, zones: int, unplaced: int, said: texts.Texts) -> dict[str, Content]:
    return {
        ids.TAB_LABELS["strikes"]: _tab(said.tab_strikes, strikes),
        ids.TAB_LABELS["ground"]: _tab(said.tab_ground, zones),
        ids.TAB_LABELS["who"]: said.tab_who,
        ids.TAB_LABELS["tray"]: _tab(said.tab_tray, unplaced),
    }


def _tab(name: str, number: int) -> list[Part]:
    return [name, " ", html.Span(f"{number:,}", className="n")]


def _counts(state: DataState, selection: Selection, zones: list[Zone]) -> dict[str, dict[str, int]]:
    """Beside each choice, what it would give under all the other filters."""
    wanted = selection.strike_filter()
    relations = Counter(zone.relation for zone in zones)
    offered = filters.sources_offered(state.store.common_sources, selection.sources)
    return state.store.facets(wanted, sources=offered) | {
        "layers": {"strikes": state.store.count(wanted)} | relations
    }


def _choices(state: DataState, selection: Selection, theme: str) -> dict[str, list[Part]]:
    language, parties = selection.language, state.parties
    every = state.store.facets(StrikeFilter())
    # An actor without a strike can be chosen too, to see its zones; what is chosen stays in sight.
    idle = {*selection.actors, *(zone.actor for zone in state.store.zones())}
    actors = dict.fromkeys(sorted(idle), 0) | every["actors"]
    targets = dict.fromkeys(selection.targets, 0) | every["targets"]
    titles = state.store.titles()
    offered = filters.sources_offered(state.store.common_sources, selection.sources)
    return {
        "actors": filters.actor_choices("actors", actors, parties, language, theme),
        "targets": filters.actor_choices("targets", targets, parties, language, theme),
        "types": filters.word_choices(
            "types", {code: phrases.event_type(code, language) for code in state.store.event_types}
        ),
        "data_sets": filters.word_choices(
            "data_sets",
            {name: phrases.data_set(name, language) for name in state.store.data_sets},
        ),
        "factualities": filters.word_choices("factualities", phrases.terms(language).factuality),
        "sources": filters.source_choices(offered, len(every["sources"]), titles, language),
        "layers": filters.layer_choices(language),
    }
