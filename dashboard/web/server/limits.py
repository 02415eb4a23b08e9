"""What a request may be at most, and what is said to one that the page could not have sent."""

from collections.abc import Mapping

from dash.exceptions import DependencyException, InvalidResourceError
from flask import Flask, abort, request

from dashboard.layers.schema import JsonObject
from dashboard.web.server.routes import LARGEST_BODY

_CALLBACK = "/_dash-update-component"


def install(server: Flask, callbacks: Mapping[str, JsonObject]) -> None:
    """Refuse what is too large, or no request of the page, in a line: Dash would fail over it.

    `callbacks` are those of the page, by their output.
    """
    server.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY

    @server.before_request
    def refuse() -> None:
        if (request.content_length or 0) > LARGEST_BODY:
            abort(413)
        if request.path == _CALLBACK and request.method == "POST":
            try:
                body = request.get_json()
            except RecursionError:
                body = None
            if not _is_callback(body, callbacks):
                abort(400, "This is no request of the page.")

    @server.errorhandler(DependencyException)
    @server.errorhandler(InvalidResourceError)
    def absent(_error: Exception) -> tuple[str, int]:
        return "There is no such file.", 404


def _is_callback(body: object, callbacks: Mapping[str, JsonObject]) -> bool:
    """Whether a body asks for one of the page's callbacks, with all that it is called with."""
    if not isinstance(body, dict) or not isinstance(body.get("output"), str):
        return False
    declared, outputs = callbacks.get(body["output"]), body.get("outputs")
    changed = body.get("changedPropIds", [])
    return (
        declared is not None
        and _names(outputs if isinstance(outputs, list) else [outputs]) is not None
        and _names(body.get("inputs")) == _names(declared["inputs"])
        and _names(body.get("state", [])) == _names(declared["state"])
        and isinstance(changed, list)
        and all(isinstance(name, str) for name in changed)
    )


def _names(properties: object) -> list[tuple[str, str]] | None:
    """Component and property of each; None where some are neither."""
    if not isinstance(properties, list) or not all(isinstance(each, dict) for each in properties):
        return None
    found = [(each.get("id"), each.get("property")) for each in properties]
    return found if all(isinstance(name, str) for pair in found for name in pair) else None
