"""The card of the open strike."""

from dataclasses import replace

from dash import html
from flask import Flask, Response, jsonify, request

from dashboard.briefing import verdicts
from dashboard.briefing.data_state import DataState
from dashboard.briefing.map import marks
from dashboard.briefing.selection import Selection
from dashboard.layers.columns import ColumnTest
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from dashboard.layers.strike import Strike, StrikeSummary
from dashboard.web.page.components import article as article_view
from dashboard.web.page.components.card import Reader, card
from dashboard.web.page.markup import markup
from dashboard.web.server import asked
from dashboard.web.server.states import DataStates

_MOST_NEIGHBOURS = 200


def install(server: Flask, states: DataStates) -> None:
    """Add the route to the server."""

    @server.get("/card")
    def show() -> Response:
        """The card as HTML, and of which strike it is; nothing where there is no such one."""
        query, event = asked.query(), request.args.get("event", "")
        state = states.of(query)
        strike = state.store.strike(event)
        if strike is None:
            return jsonify(None)
        shown = _card(state, state.selection(query), strike, event, asked.theme())
        return jsonify(strike=strike.event_id, html=markup(shown))


def _card(
    state: DataState, selection: Selection, strike: Strike, event: str, theme: str
) -> html.Article:
    store = state.store
    reader = Reader(
        parties=state.parties, language=selection.language, theme=theme, sets=store.sets
    )
    ground = marks.ground(strike, store.footprints)
    told = StrikeFilter(sources=tuple(strike.sources))
    # A source of many strikes has no text of its own to mark.
    others = store.strikes(told, limit=_MOST_NEIGHBOURS)
    zones = store.zones()
    found = {source: store.article(source) for source in strike.sources}
    articles = {source: article for source, article in found.items() if article}
    return card(
        strike,
        reader,
        shared=store.sharing(strike),
        here=_here(store, selection.strike_filter(), strike),
        verdicts=verdicts.verdicts(strike, ground, zones, state.parties, reader.language),
        articles=articles,
        spans={
            source: article_view.spans_of(
                source, others, zones, state.parties, reader.language, theme
            )
            for source in articles
        },
        opened=event,
    )


def _here(store: EventStore, wanted: StrikeFilter, strike: Strike) -> list[StrikeSummary]:
    """The other selected strikes in the same place, newest first."""
    names = ("footprint",) if strike.footprint else ("latitude", "longitude")
    same = tuple(
        (ColumnTest(column=name, test="is", values=(getattr(strike, name),)),) for name in names
    )
    found = store.rows(replace(wanted, columns=same), sort=[], start=0, stop=_MOST_NEIGHBOURS)
    return [other for other in found if other.event_id != strike.event_id]
