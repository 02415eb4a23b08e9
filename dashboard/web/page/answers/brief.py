"""The brief of a selection, to be read on the page."""

from flask import Flask, Response, jsonify

from dashboard.briefing.exports.brief import brief
from dashboard.briefing.exports.composition import compose
from dashboard.briefing.exports.order import Order
from dashboard.web.page.components.brief import told
from dashboard.web.page.markup import markup
from dashboard.web.server import asked
from dashboard.web.server.states import DataStates


def install(server: Flask, states: DataStates) -> None:
    """Add the route to the server."""

    @server.get("/brief")
    def answer() -> Response:
        """As HTML. What no export may say is refused as an export is."""
        state = states.of(asked.query())
        composition = compose(state, Order(selection=state.selection(asked.query())))
        return jsonify(html=markup(told(brief(state, composition), composition)))
