"""The page behind a production server."""

import select
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Timer

import waitress

from dashboard.errors import ServeError
from dashboard.web.app import app_of
from dashboard.web.server import exports
from dashboard.web.server.limits import LARGEST_BODY
from dashboard.web.server.states import DataStates

_THREADS = 4
"""Eight wait for one another so often that 50 readers wait four times as long."""
_CONNECTIONS = 900
"""A browser keeps up to six open: enough for 150, and below the files most systems allow."""
_TURN_S = 0.0005
"""A question to DuckDB takes the interpreter some twenty times, and waits for a turn each time that
another reader's thread is busy: ten times shorter turns than usual, or 50 readers wait for seconds.
"""
_QUIET_S = 8.0
"""After the start: those who wait for the page have it by then."""


def serve(
    data_dir: Path, host: str, port: int, on_ready: Callable[[str, Sequence[str]], None]
) -> None:
    """Serve until interrupted. `on_ready` is told the address, and what could not be read.

    Raises ServeError where there is no such folder, or the address cannot be listened on.
    """
    if not data_dir.is_dir():
        raise ServeError(f"{data_dir}: no such folder. Name the data folder with --data DIR.")
    states = DataStates(data_dir)
    server = app_of(states).server
    try:
        listening = waitress.create_server(
            server,
            host=host,
            port=port,
            threads=_THREADS,
            connection_limit=_CONNECTIONS,
            # The usual way of waiting knows no more than 1,024 files and connections.
            asyncore_use_poll=hasattr(select, "poll"),
            ident=None,
            # Reading on while an answer is made shows that its reader is gone.
            channel_request_lookahead=1,
            max_request_body_size=LARGEST_BODY,
        )
    except OSError as error:
        reason = error.strerror or error
        raise ServeError(
            f"port {port} on {host}: {reason}. Name another: --port {port + 1}"
        ) from error
    sys.setswitchinterval(_TURN_S)
    on_ready(f"http://{host}:{port}", states.newest().problems)
    later = Timer(_QUIET_S, exports.ready, [states])
    later.start()
    try:
        listening.run()
    finally:
        later.cancel()
        # Whatever is being drawn ends with its thread, and not with the program under it.
        later.join()
