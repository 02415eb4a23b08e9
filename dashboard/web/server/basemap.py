"""The basemap's files over HTTP."""

from flask import Flask, Response, abort, send_from_directory

from dashboard.web.server.states import DataStates

_FILES = (".geojson", ".json", ".png", ".webp")


def install(server: Flask, states: DataStates) -> None:
    """Add the route to the server."""

    @server.get("/basemap/<path:name>")
    def basemap_file(name: str) -> Response:
        if not name.endswith(_FILES):
            abort(404)
        # Flask refuses paths that lead out of the folder.
        return send_from_directory(states.newest().data_dir.resolve() / "basemap", name)
