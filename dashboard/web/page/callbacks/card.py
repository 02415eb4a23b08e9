"""The card of the open strike."""

from dataclasses import replace

from dash import ClientsideFunction, Dash, Input, Output

from dashboard.briefing import verdicts
from dashboard.briefing.map import marks
from dashboard.layers.columns import ColumnTest
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from dashboard.layers.strike import Strike, StrikeSummary
from dashboard.web.page import ids
from dashboard.web.page.components import article as article_view
from dashboard.web.page.components.card import Reader, card
from dashboard.web.page.markup import markup
from dashboard.web.server.states import DataStates

_MOST_NEIGHBOURS = 200


def register(app: Dash, states: DataStates) -> None:
    """Add the callbacks."""

    # While no card is open the server has nothing to do.
    app.clientside_callback(
        ClientsideFunction("page", "asks"),
        Output(ids.CARD_ASKED, "data"),
        Input(ids.OPEN_EVENT, "data"),
        Input(ids.QUERY, "data"),
        Input(ids.THEME, "data"),
        prevent_initial_call=True,
    )

    @app.callback(
        Output(ids.CARD, "data"), Input(ids.CARD_ASKED, "data"), prevent_initial_call=True
    )
    def show(asked: dict[str, str]) -> dict[str, str] | None:
        """The card as HTML, of which event and strike it is; nothing where there is no such one."""
        event, query, theme = asked["event"], asked["query"], asked["theme"]
        state = states.of(query)
        store = state.store
        strike = store.strike(event)
        if strike is None:
            return None
        selection = state.selection(query)
        reader = Reader(parties=state.parties, language=selection.language, theme=theme)
        ground = marks.ground(strike, store.footprints)
        told = StrikeFilter(sources=tuple(strike.sources))
        # A source of many strikes has no text of its own to mark.
        others = store.strikes(told, limit=_MOST_NEIGHBOURS)
        zones = store.zones()
        found = {source: store.article(source) for source in strike.sources}
        articles = {source: article for source, article in found.items() if article}
        shown = card(
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
        return {"event": event, "strike": strike.event_id, "html": markup(shown)}

    app.clientside_callback(
        ClientsideFunction("page", "opened"),
        Output("card-frame", "hidden"),
        Input(ids.OPEN_EVENT, "data"),
        Input(ids.CARD, "data"),
        prevent_initial_call=True,
    )


def _here(store: EventStore, wanted: StrikeFilter, strike: Strike) -> list[StrikeSummary]:
    """The other selected strikes in the same place, newest first."""
    names = ("footprint",) if strike.footprint else ("latitude", "longitude")
    same = tuple(
        (ColumnTest(column=name, test="is", values=(getattr(strike, name),)),) for name in names
    )
    found = store.rows(replace(wanted, columns=same), sort=[], start=0, stop=_MOST_NEIGHBOURS)
    return [other for other in found if other.event_id != strike.event_id]
