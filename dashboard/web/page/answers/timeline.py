"""Strikes over time: bars when the filters change; the dates alone are drawn by the browser."""

import numpy as np
from flask import Flask, Response, jsonify

from dashboard.briefing.timeline import by_attacker, timeline
from dashboard.web.page.components.timeline import for_browser
from dashboard.web.server import asked
from dashboard.web.server.states import DataStates

_MOST_ATTACKERS = 8
"""With a colour of their own in the bars."""


def install(server: Flask, states: DataStates) -> None:
    """Add the route to the server."""

    @server.get("/timeline")
    def count() -> Response:
        """Strikes over time under the filters asked for, which the browser sends without dates."""
        state = states.of(asked.query())
        store, selection = state.store, state.selection(asked.query())
        daily = store.daily(selection.strike_filter())
        bars = timeline(daily, store.span)
        attackers = by_attacker(bars, daily, _MOST_ATTACKERS) if bars else {}
        days = np.unique(daily.day).tolist()
        return jsonify(
            for_browser(
                bars,
                days,
                attackers,
                store.total if selection.of_strikes else store.every,
                state.parties,
                selection.language,
                strikes_only=selection.of_strikes,
            )
        )
