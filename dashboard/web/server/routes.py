"""Answers that are not the page: health, the basemap's files, and how long each may be kept."""

from flask import Flask, Response, abort, jsonify, request, send_from_directory

from dashboard import __version__
from dashboard.briefing.data_state import VERSION
from dashboard.errors import DamagedTablesError
from dashboard.web.server.states import DataStates

_FOREVER = "public, max-age=31536000, immutable"
_A_WHILE = "private, max-age=600"
"""What names its state of the data stays true; how it is drawn may change with the program."""
_OF_A_STATE = frozenset({"/figure", "/scene", "/frames", "/hover", "/panels", "/card", "/timeline"})
_BASEMAP_FILES = (".geojson", ".json", ".png", ".webp")


def install(server: Flask, states: DataStates) -> None:
    """Add the routes to the server."""

    @server.get("/healthz")
    def healthz() -> Response:
        state = states.newest()
        as_of = state.store.as_of
        return jsonify(
            version=__version__,
            data_hash=state.store.data_hash,
            as_of=as_of.isoformat() if as_of else None,
        )

    @server.get("/basemap/<path:name>")
    def basemap_file(name: str) -> Response:
        if not name.endswith(_BASEMAP_FILES):
            abort(404)
        # Flask refuses paths that lead out of the folder.
        return send_from_directory(states.newest().data_dir.resolve() / "basemap", name)

    @server.errorhandler(DamagedTablesError)
    def damaged(error: DamagedTablesError) -> Response:
        states.renew()
        return Response(str(error), status=503, mimetype="text/plain", headers={"Retry-After": "1"})

    @server.after_request
    def keep(response: Response) -> Response:
        if request.path.startswith("/export"):
            # What was found may be confidential, and the same address gives another day's file.
            response.headers["Cache-Control"] = "no-store"
        if response.status_code != 200 or request.method != "GET":
            return response
        versioned = request.path.startswith("/basemap/") and "v" in request.args
        if versioned or (request.path.startswith("/assets/") and "m" in request.args):
            response.headers["Cache-Control"] = _FOREVER
        elif request.path in _OF_A_STATE and VERSION in request.args:
            response.headers["Cache-Control"] = _A_WHILE
        elif "Cache-Control" not in response.headers:
            response.headers["Cache-Control"] = "no-cache"
        return response
