"""The page behind a production server."""

import errno
import logging
import select
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event, Thread, Timer

import waitress
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer
from waitress.task import ThreadedTaskDispatcher

from dashboard.errors import ServeError, file_fault
from dashboard.layers.published import Copy, copy_folder
from dashboard.layers.storage_faults import ADDRESS
from dashboard.web.app import app_of
from dashboard.web.page import policy
from dashboard.web.server import exports, malformed
from dashboard.web.server.hosting import Hosting
from dashboard.web.server.routes import LARGEST_BODY
from dashboard.web.server.states import DataStates

_THREADS = 4
"""Eight wait for one another so often that 50 readers wait four times as long."""
_CONNECTIONS = 900
"""A browser keeps up to six open: enough for 150, and below the files most systems allow."""
_POLL = hasattr(select, "poll")
"""The usual way of waiting knows no more than 1,024 files and connections."""
_TURN_S = 0.0005
"""A question to DuckDB takes the interpreter some twenty times, and waits for a turn each time that
another reader's thread is busy: ten times shorter turns than usual, or 50 readers wait for seconds.
"""
_FROM_PROXY = {
    "trusted_proxy": "*",
    "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"},
}
_LAST_S = 30.0
"""For answers that were begun when the server is told to end; a picture takes a few seconds."""
_LOOK_S = 2.0
"""For newer data in object storage: it is one small request."""
_RESERVED, _LAST_PORT = 1024, 65535
"""Ports below the first are for the system's own."""
_QUIET_S = 8.0
"""After the start: those who wait for the page have it by then."""


def serve(
    data: str,
    host: str,
    port: int,
    hosting: Hosting,
    on_ready: Callable[[str, Sequence[str]], None],
    on_fault: Callable[[str], None],
) -> None:
    """Serve until SIGINT or SIGTERM; answers that were begun are finished.

    `data` is a folder, or the address where one is published. `on_ready` is told the address of
    the map, and what could not be read; `on_fault` what goes wrong later.

    Raises ServeError where there is no such folder, or the address cannot be listened on.
    """
    published = Copy(data, copy_folder(data)) if ADDRESS.fullmatch(data) else None
    if published and hosting.intake:
        raise ServeError(f"{data}: a copy takes no files. Leave out --take-files.")
    if published:
        _renewed(published, on_fault)
    data_dir = published.data_dir if published else Path(data)
    if not data_dir.is_dir():
        raise ServeError(f"{data}: no such folder. Name the data folder with --data DIR.")
    states = DataStates(data_dir)
    server = app_of(states, hosting).server
    sockets: dict[int, object] = {}
    try:
        listening = waitress.create_server(
            server,
            host=host,
            port=port,
            threads=_THREADS,
            connection_limit=_CONNECTIONS,
            asyncore_use_poll=_POLL,
            map=sockets,
            ident=None,
            # Reading on while an answer is made shows that its reader is gone.
            channel_request_lookahead=1,
            max_request_body_size=LARGEST_BODY,
            url_prefix=hosting.base_path,
            **(_FROM_PROXY if hosting.behind_proxy else {}),
            # That a proxy passed a request on is seen by them.
            clear_untrusted_proxy_headers=False,
        )
    except (OSError, ValueError) as error:
        wasyncore.close_all(sockets)
        raise _cannot_listen(host, port, error) from error
    for each in _servers(sockets):
        malformed.install(each, policy.headers(hosting.embedded_by))
    # A request that waits a moment for its turn is no fault.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    sys.setswitchinterval(_TURN_S)
    on_ready(f"http://{host}:{port}{hosting.base_path}", states.newest().problems)
    later = Timer(_QUIET_S, exports.ready, [states])
    later.start()
    ended = Event()
    if published:
        Thread(target=_follow, args=(published, ended, on_fault), daemon=True).start()
    try:
        _run(sockets, listening.task_dispatcher, states)
    finally:
        ended.set()
        later.cancel()
        # Whatever is being drawn ends with its thread, and not with the program under it.
        later.join()


def _cannot_listen(host: str, port: int, error: OSError | ValueError) -> ServeError:
    """Whether it is the port that cannot be had, or the host that is none of this machine's."""
    code = error.errno if isinstance(error, OSError) else None
    reason = (error.strerror if isinstance(error, OSError) else None) or "no such name"
    if code in (errno.EADDRINUSE, errno.EACCES):
        free = port + 1 if _RESERVED <= port < _LAST_PORT else 8050
        return ServeError(f"port {port} on {host}: {reason}. Name another: --port {free}")
    return ServeError(
        f"--host {host}: no address of this machine ({reason}). Name one that is: --host 127.0.0.1,"
        " or 0.0.0.0 for all of them."
    )


def _follow(published: Copy, ended: Event, on_fault: Callable[[str], None]) -> None:
    """Fetches what is published, as long as the server runs; a fault is said once."""
    said = ""
    while not ended.wait(_LOOK_S):
        said = _renewed(published, on_fault, said)


def _renewed(published: Copy, on_fault: Callable[[str], None], said: str = "") -> str:
    """What went wrong, told where it was not `said` before. The old copy stands."""
    try:
        published.renew()
    except (ServeError, OSError) as error:
        fault = str(error) if isinstance(error, ServeError) else file_fault(error)
        if fault != said:
            on_fault(fault)
        return fault
    return ""


def _run(sockets: dict[int, object], workers: ThreadedTaskDispatcher, states: DataStates) -> None:
    """Answers until a signal, then what was begun. A second signal ends at once."""
    servers = _servers(sockets)
    told = Event()

    def end(*_: object) -> None:
        told.set()
        servers[0].pull_trigger()

    before = {each: signal.signal(each, end) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        while not told.is_set():
            _turn(sockets, 1.0)
            # Looks for newer data though nobody asks: who asks next has it at once.
            states.newest()
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
    for server in servers:
        server.del_channel()
        server.socket.close()
    until = time.monotonic() + _LAST_S
    while time.monotonic() < until and any(map(_is_busy, sockets.values())):
        _turn(sockets, 0.1)
    workers.shutdown()


def _servers(sockets: dict[int, object]) -> list[BaseWSGIServer]:
    """One for each address of the host."""
    return [each for each in sockets.values() if isinstance(each, BaseWSGIServer)]


def _turn(sockets: dict[int, object], seconds: float) -> None:
    wasyncore.loop(seconds, _POLL, sockets, count=1)


def _is_busy(socket: object) -> bool:
    """Whether an answer is being made or sent there."""
    return isinstance(socket, HTTPChannel) and bool(socket.requests or socket.total_outbufs_len)
