"""Exports over HTTP: a link to a file, of the view its other parts say."""

import math
import tempfile
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from typing import IO, TYPE_CHECKING, cast

from flask import Flask, Response, jsonify, request, send_file

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import formats
from dashboard.briefing.exports.composition import compose
from dashboard.briefing.exports.layouts import PAGE_FRAME
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.stream_fault import own_fault
from dashboard.briefing.exports.view_link import view_link
from dashboard.briefing.selection import Selection
from dashboard.errors import ExportError
from dashboard.web.server import asked
from dashboard.web.server.states import DataStates

if TYPE_CHECKING:
    from typing_extensions import Buffer

_IN_MEMORY = 16_000_000
_LONGEST_S = 180.0
"""Of a series; at most 200 pictures, of a second or two each, take longer on a busy machine."""


def install(server: Flask, states: DataStates) -> None:
    """Add the routes to the server."""

    @server.get("/export")
    def export() -> Response:
        wanted = _still_wanted(request.environ.get("waitress.client_disconnected"))
        state = states.of(asked.query())
        name = request.args.get("format", "png")
        step = request.args.get("series", "")
        order = _order(state, name)
        made = _Awaited(wanted)  # Flask closes it once it is sent
        try:
            file_name, media = _written(state, order, name, step, made)
        except BaseException:
            made.close()
            raise
        made.seek(0)
        return send_file(made, mimetype=media, as_attachment=True, download_name=file_name)

    @server.get("/export/caption")
    def caption() -> Response:
        state = states.of(asked.query())
        return Response(compose(state, _order(state, "png")).caption, mimetype="text/plain")

    @server.errorhandler(ExportError)
    def refuse(error: ExportError) -> tuple[Response, int]:
        return jsonify(error=str(error)), 422


def ready(states: DataStates) -> None:
    """Draws one picture for nobody: the first reader's would load the drawing first."""
    state = states.newest()
    with suppress(ExportError):
        formats.export(state, Order(selection=state.selection("")), "png", BytesIO())


def _order(state: DataState, name: str) -> Order:
    said = request.args
    selection = _seen(state.selection(asked.query()), said.get("frame", ""))
    return Order(
        selection=selection,
        layout=said.get("layout") or formats.usual_layout(name),
        theme=selection.theme or "light",
        scale=2 if said.get("scale") == "2" else 1,
        title=said.get("title", ""),
        caption=said.get("caption", ""),
        banner=said.get("banner", ""),
        distribution=said.get("distribution", ""),
        atlas=said.get("atlas", ""),
        link=view_link(request.root_url, selection.to_query()),
    )


def _seen(selection: Selection, frame: str) -> Selection:
    """The view with a zoom for the usual frame that shows at least what this `frame` does."""
    try:
        wide, high = (float(part) for part in frame.split(","))
        further = math.log2(min(PAGE_FRAME[0] / wide, PAGE_FRAME[1] / high))
    except (ValueError, ZeroDivisionError):
        return selection
    if selection.zoom is None or not math.isfinite(further):
        return selection
    return replace(selection, zoom=max(selection.zoom + further, 0.0))


class _Awaited(tempfile.SpooledTemporaryFile[bytes]):
    """A file that is written only as long as it is `wanted`.

    What takes long is written by and by: pages of an atlas, pictures of a series, rows.
    """

    def __init__(self, wanted: Callable[[], None]) -> None:
        super().__init__(_IN_MEMORY)
        self.wanted = wanted

    def write(self, content: "Buffer") -> int:
        self.wanted()
        return super().write(content)


def _still_wanted(is_gone: Callable[[], bool] | None) -> Callable[[], None]:
    """What raises ExportError once the reader is gone, or has waited too long."""
    until = time.monotonic() + _LONGEST_S

    def check() -> None:
        if is_gone is not None and is_gone():
            raise ExportError("Nobody waits for it any more.")
        if time.monotonic() > until:
            raise ExportError(
                f"It takes over {_LONGEST_S:.0f} s. Choose a longer step, or fewer days."
            )

    return check


def _written(
    state: DataState, order: Order, name: str, step: str, made: _Awaited
) -> tuple[str, str]:
    """Writes what was asked for; its file name and media type."""
    if step:
        return _series(state, order, name, step, made), "application/zip"
    composition = formats.export(state, order, name, cast(IO[bytes], made))
    return formats.file_name(composition, name), formats.FORMATS[name].media


def _series(state: DataState, order: Order, name: str, step: str, zipped: _Awaited) -> str:
    """A zip with a file for each step that has strikes; returns its name."""
    whole = formats.file_name(compose(state, order), "zip")
    with (
        own_fault(cast(IO[bytes], zipped)) as watched,
        zipfile.ZipFile(watched, "w", zipfile.ZIP_DEFLATED) as files,
    ):
        for each in formats.series(state, order, step):
            with _Awaited(zipped.wanted) as made:
                composition = formats.export(state, each, name, cast(IO[bytes], made))
                made.seek(0)
                files.writestr(formats.file_name(composition, name), made.read())
    return whole
