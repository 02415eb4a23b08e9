"""The strikes of which one speaker says that one actor was hit, or was not."""

from dataclasses import replace

from flask import Flask, Response, jsonify, request

from dashboard.web.page.components import listing
from dashboard.web.page.markup import markup
from dashboard.web.server import asked
from dashboard.web.server.states import DataStates


def install(server: Flask, states: DataStates) -> None:
    """Add the route to the server."""

    @server.get("/said")
    def said() -> Response:
        """The list as HTML; empty where the selection has no such strike."""
        state = states.of(asked.query())
        selection, store = state.selection(asked.query()), state.store
        outlet, of = (request.args.get(name, "") for name in ("outlet", "of"))
        by = tuple(request.args.getlist("by"))
        wanted = replace(selection.strike_filter(), said=(by, outlet, of))
        found = store.rows(wanted, sort=(), start=0, stop=listing.SHOWN)
        shown = listing.strikes(
            found,
            store.count(wanted),
            {strike.event_id: store.sharing(strike) for strike in found},
            state.parties,
            selection.language,
            asked.theme(),
        )
        return jsonify(html=markup(shown) if found else "")
