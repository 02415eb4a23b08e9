"""A file that an editor drops on the page: taken in by pieces, looked at, brought in, undone."""

from flask import Flask, Response, abort, request
from pydantic import ValidationError

from dashboard.errors import ImportingError
from dashboard.importing.dropped import Asked, Dropped, Intake
from dashboard.web.server.states import DataStates

ASKED_BY = "X-Asked-By"
"""A header that no form of another site can send."""
_NONE = "This is no request of the page."


def install(server: Flask, states: DataStates, intake: Intake | None) -> None:
    """Add the routes to the server; they answer nobody where no `intake` is allowed."""

    def dropped() -> Dropped:
        if intake is None:
            abort(404)
        if ASKED_BY not in request.headers:
            abort(403)
        return Dropped(states.newest().data_dir, request.args.get("id", ""))

    @server.post("/dropped")
    def piece() -> Response:
        found = dropped()
        at = request.args.get("at", 0, type=int)
        if at == 0:
            found.begin()
        found.add(request.args.get("name", ""), at, request.get_data(cache=False))
        return Response(status=204)

    @server.post("/dropped/asked")
    def begin_import() -> Response:
        found = dropped()
        assert intake is not None, "dropped() has looked"
        _do(request.args.get("do", ""), found, intake)
        return Response(status=204)

    @server.errorhandler(ImportingError)
    def refuse(error: ImportingError) -> Response:
        return Response(str(error), 422, mimetype="text/plain")


def _do(what: str, dropped: Dropped, intake: Intake) -> None:
    match what:
        case "preview" | "write":
            try:
                asked = Asked.model_validate_json(request.get_data(cache=False))
            except ValidationError:
                abort(400, _NONE)
            intake.start(dropped.data_dir, dropped.folder.name, asked, what == "preview")
        case "undo":
            told = dropped.told()
            if told.about is None or told.state != "written":
                raise ImportingError("Nothing was brought in.")
            intake.remove(dropped.data_dir, told.about.name)
            dropped.tell(told.model_copy(update={"state": "removed"}))
        case "forget":
            dropped.forget()
        case _:
            abort(400, _NONE)
