"""Everything beside the map that follows the selection: counts, lists, legend."""

from collections import Counter
from collections.abc import Sequence

from dash import html
from flask import Flask, Response, jsonify, request

from dashboard.briefing.basemap import style as basemap
from dashboard.briefing.charts import charts as charts_of
from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.news import News, news
from dashboard.briefing.map import legend
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import phrases
from dashboard.briefing.text.ground import as_reported
from dashboard.briefing.text.numbers import tab_number
from dashboard.domain.bounds import Bounds
from dashboard.layers.strike import Strike, StrikeSummary
from dashboard.layers.zone import Zone
from dashboard.web.page import ids, texts
from dashboard.web.page.components import charts, filters, listing, speakers, tray
from dashboard.web.page.components.attributes import Content, Part
from dashboard.web.page.components.legend import legend as legend_box
from dashboard.web.page.markup import markup
from dashboard.web.server import asked
from dashboard.web.server.states import DataStates
from dashboard.words import catalogue


def install(server: Flask, states: DataStates) -> None:
    """Add the route to the server."""

    @server.get("/panels")
    def follow() -> Response:
        """All of it from one selection, so that no two parts disagree; of the lists, one."""
        state, theme = states.of(asked.query()), asked.theme()
        selection = state.selection(asked.query())
        zones = state.store.ground(selection.zone_filter())
        shown = _shown(state, selection, zones, theme)
        shown |= _listed(request.args.get("tab", ""), state, selection, zones, theme)
        return jsonify(
            html={name: markup(part) for name, part in shown.items()},
            counts=_counts(state, selection, zones),
            names={"layers strikes": _called(selection)},
            filtered=bool(selection.strike_filter().active()),
            asOf=state.store.as_of.isoformat() if state.store.as_of else "",
        )


def _shown(
    state: DataState, selection: Selection, zones: list[Zone], theme: str
) -> dict[str, Content]:
    """What stands in each part of the page but the lists, by its id."""
    store, wanted, language = state.store, selection.strike_filter(), selection.language
    number = store.count(wanted)
    total = store.total if selection.of_strikes else store.every
    entries = legend.entries(
        store.looks(wanted),
        [zones],
        selection,
        state.parties,
        areas=frozenset(store.footprints),
        key=state.shapes.key,
        theme=theme,
    )
    on_map = [zone for zone in zones if selection.shows(zone.relation)]
    ground = as_reported(on_map, store.titles, language)
    notes = [note for note in (ground, catalogue(language).captions.golan, basemap.CREDITS) if note]
    empty = _empty(selection, state, total) if not number else None
    return {
        ids.EVENT_COUNT: phrases.shown_of(
            number,
            total,
            language,
            told_in=store.report_count(wanted),
            strikes=selection.of_strikes,
        ),
        ids.AS_OF: _as_of(state, language),
        ids.EMPTY: empty,
        ids.LEGEND: legend_box(entries, notes, language),
        **_tabs(selection, number, len(zones), len(store.review)),
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
    if tab == "charts":
        told = store.tallies(wanted)
        drawn, number = charts_of(state, told, language), store.count(wanted)
        return {ids.CHARTS: charts.charts(drawn, told.untold, number, parties, selection, theme)}
    if tab == "tray":
        return {ids.TRAY: tray.tray(store.review, store.titles, parties, language)}
    return {ids.EVENT_LIST: _strikes(state, selection, theme)}


def _strikes(state: DataState, selection: Selection, theme: str) -> Content:
    """The list of strikes: all, those in view, or what is new since a day."""
    store, wanted, language = state.store, selection.strike_filter(), selection.language
    box, tags = asked.box(), dict[str, str]()
    heads: list[html.P] = []
    strikes: Sequence[StrikeSummary]
    if selection.since:
        found = news(state, selection, selection.since)
        strikes, tags = _newest(found, box)
        number, heads = len(strikes), listing.since(found, selection.since, language)
    elif box:
        number, strikes = store.seen(wanted, box, limit=listing.SHOWN)
        heads = [listing.in_view(number, language, strikes_only=selection.of_strikes)]
    else:
        strikes = store.rows(wanted, sort=(), start=0, stop=listing.SHOWN)
        number = store.count(wanted)
    newest = list(strikes[: listing.SHOWN])
    sharing = _sharing(newest, state)
    shown = listing.strikes(
        newest, number, sharing, state.parties, language, theme, told_since=tags
    )
    others = store.count(wanted.without("types")) - store.count(wanted)
    if others and wanted.strikes_only:
        heads.append(listing.others(others, store.event_types, language))
    return [*heads, *shown]


def _newest(found: News, box: Bounds | None) -> tuple[list[Strike], dict[str, str]]:
    """What is new, newest first, in a box where one is asked for; and what is new of each."""
    told = {strike.event_id: (strike, "new") for strike in found.new}
    told |= {each.now.event_id: (each.now, "revised") for each in found.revised}
    told |= {strike.event_id: (strike, "denied") for strike in found.denied}
    seen = [
        strike
        for strike, _ in told.values()
        if box is None
        or (box.west <= strike.longitude <= box.east and box.south <= strike.latitude <= box.north)
    ]
    newest = sorted(seen, key=lambda strike: strike.event_date, reverse=True)
    return newest, {name: what for name, (_, what) in told.items()}


def _as_of(state: DataState, language: str) -> str:
    day = state.store.as_of
    return texts.of(language).as_of.format(day=phrases.day(day, language)) if day else ""


def _empty(selection: Selection, state: DataState, total: int) -> Content:
    """Each filter that hides everything by itself, with what clearing it gives."""
    wanted, language = selection.strike_filter(), selection.language
    freed = {part: state.store.count(wanted.without(part)) for part in wanted.active()}
    gives = {
        part: phrases.strikes(
            number, language, strikes_only=selection.of_strikes and part != "types"
        )
        for part, number in freed.items()
        if number
    }
    return listing.empty(gives, total, language)


def _sharing(strikes: list[StrikeSummary], state: DataState) -> dict[str, list[StrikeSummary]]:
    """By event id, the other strikes that share its total, whatever the filters."""
    return {strike.event_id: state.store.sharing(strike) for strike in strikes}


def _called(selection: Selection) -> str:
    """What the list and the layer of strikes are called, where other events may be among them."""
    said = texts.of(selection.language)
    return said.tab_strikes if selection.of_strikes else said.tab_events


def _tabs(selection: Selection, number: int, zones: int, unplaced: int) -> dict[str, Content]:
    said = texts.of(selection.language)
    first = _called(selection)
    return {
        ids.RESULTS_HANDLE: first,
        ids.TAB_LABELS["strikes"]: _tab(first, number),
        ids.TAB_LABELS["ground"]: _tab(said.tab_ground, zones),
        ids.TAB_LABELS["who"]: said.tab_who,
        ids.TAB_LABELS["tray"]: _tab(said.tab_tray, unplaced),
    }


def _tab(name: str, number: int) -> list[Part]:
    return [name, " ", html.Span(tab_number(number), className="n")]


def _counts(state: DataState, selection: Selection, zones: list[Zone]) -> dict[str, dict[str, int]]:
    """Beside each choice, what it would give under all the other filters."""
    wanted = selection.strike_filter()
    relations = Counter(zone.relation for zone in zones)
    offered = filters.sources_offered(state.store.common_sources, selection.sources)
    return state.store.facets(wanted, sources=offered) | {
        "layers": {"strikes": state.store.count(wanted)} | relations
    }
