"""The page behind a production server."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Timer

import waitress

from dashboard.errors import ServeError
from dashboard.web import exports
from dashboard.web.app import app_of
from dashboard.web.reading import Readings

_THREADS = 8
_QUIET_S = 8.0
"""After the start: those who wait for the page have it by then."""


def serve(
    data_dir: Path, host: str, port: int, on_ready: Callable[[str, Sequence[str]], None]
) -> None:
    """Serve until interrupted. `on_ready` is told the address, and what could not be read.

    Raises ServeError where the address cannot be listened on.
    """
    readings = Readings(data_dir)
    server = app_of(readings).server
    try:
        listening = waitress.create_server(
            server, host=host, port=port, threads=_THREADS, ident=None
        )
    except OSError as error:
        reason = error.strerror or error
        raise ServeError(
            f"port {port} on {host}: {reason}. Name another: --port {port + 1}"
        ) from error
    on_ready(f"http://{host}:{port}", readings.newest().problems)
    later = Timer(_QUIET_S, exports.ready, [readings])
    later.start()
    try:
        listening.run()
    finally:
        later.cancel()
        # Whatever is being drawn ends with its thread, and not with the program under it.
        later.join()
