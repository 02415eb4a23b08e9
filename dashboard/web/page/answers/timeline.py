"""Strikes over time: bars when the filters change; the dates alone are drawn by the browser."""

from flask import Flask, Response, jsonify

from dashboard.briefing.timeline import timeline
from dashboard.web.page.components.timeline import for_browser
from dashboard.web.server import asked
from dashboard.web.server.states import DataStates


def install(server: Flask, states: DataStates) -> None:
    """Add the route to the server."""

    @server.get("/timeline")
    def count() -> Response:
        """Strikes over time under the filters asked for, which the browser sends without dates."""
        state = states.of(asked.query())
        store, selection = state.store, state.selection(asked.query())
        daily = store.daily(selection.strike_filter())
        bars, days = timeline(daily, store.span), [day for day, _ in daily]
        return jsonify(for_browser(bars, days, store.total, selection.language))
