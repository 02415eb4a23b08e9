"""The timeline: bars when the filters change; the dates alone are drawn by the browser."""

from dash import ClientsideFunction, Dash, Input, Output

from dashboard.briefing.timeline import timeline
from dashboard.layers.schema import JsonObject
from dashboard.web.page import ids
from dashboard.web.page.components.timeline import for_browser
from dashboard.web.server.states import DataStates


def register(app: Dash, states: DataStates) -> None:
    """Add the callbacks."""
    app.clientside_callback(
        ClientsideFunction("timeline", "follow"),
        Output(ids.TIMELINE_QUERY, "data"),
        Input(ids.QUERY, "data"),
        prevent_initial_call=True,
    )

    @app.callback(
        Output(ids.TIMELINE_DATA, "data"),
        Input(ids.TIMELINE_QUERY, "data"),
        prevent_initial_call=True,
    )
    def count(query: str) -> JsonObject:
        """Strikes over time under every filter but the dates."""
        state = states.of(query)
        store, selection = state.store, state.selection(query)
        bars = timeline(store.daily(selection.strike_filter()), store.span)
        return for_browser(bars, store.total, selection.language)

    app.clientside_callback(
        ClientsideFunction("timeline", "draw"),
        Input(ids.TIMELINE_DATA, "data"),
        prevent_initial_call=True,
    )
