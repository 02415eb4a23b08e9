"""Bytes over the wire, counted where nothing can be missed: between browser and server.

A browser's own figures leave out websockets, by which Streamlit sends all its data, and are spread
over a target for each worker. A relay that copies bytes sees every one of them, headers too.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

_CHUNK = 1 << 16


class Relay:
    """Passes connections on to a server and counts what comes back."""

    def __init__(self, target: str):
        parts = urlsplit(target)
        self._target = (parts.hostname or "127.0.0.1", parts.port or 80)
        self._lock = threading.Lock()
        self._received = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def received(self) -> int:
        """Bytes from the server to the browser so far."""
        with self._lock:
            return self._received

    def close(self) -> None:
        """Take no more connections."""
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                browser, _ = self._listening.accept()
                threading.Thread(target=self._pass_on, args=(browser,), daemon=True).start()

    def _pass_on(self, browser: socket.socket) -> None:
        """One connection, both ways, until both sides have ended it."""
        with browser, suppress(OSError), socket.create_connection(self._target) as server:
            back = threading.Thread(target=self._copy, args=(server, browser, True), daemon=True)
            back.start()
            self._copy(browser, server, counted=False)
            back.join()

    def _copy(self, source: socket.socket, sink: socket.socket, counted: bool) -> None:
        with suppress(OSError):
            while chunk := source.recv(_CHUNK):
                if counted:
                    with self._lock:
                        self._received += len(chunk)
                sink.sendall(chunk)
        with suppress(OSError):
            sink.shutdown(socket.SHUT_WR)


@contextmanager
def relay(target: str) -> Iterator[Relay]:
    """A relay before the server at `target`."""
    made = Relay(target)
    try:
        yield made
    finally:
        made.close()
