"""How far a dropped file has come, and what would come in of it."""

from flask import Flask, Response, abort, jsonify, request

from dashboard.importing.dropped import Dropped, Intake
from dashboard.web.page.components.drop_dialog import told
from dashboard.web.page.markup import markup
from dashboard.web.server import asked
from dashboard.web.server.states import DataStates


def install(server: Flask, states: DataStates, intake: Intake | None) -> None:
    """Add the route to the server."""

    @server.get("/dropped/told")
    def tell() -> Response:
        """What is known of it as HTML, and in which state it is."""
        if intake is None:
            abort(404)
        state = states.newest()
        found = Dropped(state.data_dir, request.args.get("id", "")).told()
        language = state.selection(asked.query()).language
        return jsonify(
            state=found.state,
            form=found.form,
            share=round(100 * found.done / found.of) if found.of else 0,
            html=markup(told(found, state.parties, language)),
        )
