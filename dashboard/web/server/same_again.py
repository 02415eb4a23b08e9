"""Answers that were given before, for whoever asks the same: many open one link.

An answer that names its state of the data is told by its address alone, whoever asks.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from flask import Flask, Response, request
from werkzeug.wrappers import Response as AnyResponse

from dashboard.briefing.data_state import VERSION
from dashboard.web.server import routes
from dashboard.web.server.routes import Keep

_ROOM = 32_000_000
"""Bytes: two thousand views."""
_HEADERS = ("Content-Type", "Content-Encoding", "Vary")


class Given:
    """Answers as they were sent, by what was asked; the longest unasked go first.

    `room` is in bytes. Safe for many threads.
    """

    def __init__(self, room: int = _ROOM) -> None:
        self._room = self._left = room
        self._answers: OrderedDict[str, tuple[bytes, dict[str, str]]] = OrderedDict()
        self._lock = Lock()

    def get(self, asked: str) -> tuple[bytes, dict[str, str]] | None:
        """Body and headers of the answer, where it is still there."""
        with self._lock:
            found = self._answers.get(asked)
            if found:
                self._answers.move_to_end(asked)
            return found

    def keep(self, asked: str, body: bytes, headers: dict[str, str]) -> None:
        """Keeps an answer, and lets others go for it; what is larger than the room is not kept."""
        size = len(body) + len(asked)
        with self._lock:
            if size > self._room or asked in self._answers:
                return
            self._answers[asked] = body, headers
            self._left -= size
            while self._left < 0:
                oldest, (gone, _) = self._answers.popitem(last=False)
                self._left += len(gone) + len(oldest)


def remember(server: Flask, given: Given, kept: Callable[[str], object]) -> None:
    """Keeps what is sent. Installed before whatever still changes an answer: the last runs first.

    `kept` is the state of the data of a name, if there is one.
    """

    @server.after_request
    def keep(response: AnyResponse) -> AnyResponse:
        if response.status_code == 200 and not response.is_streamed and (key := _asked(kept)):
            headers = {
                name: response.headers[name] for name in _HEADERS if name in response.headers
            }
            given.keep(key, response.get_data(), headers)
        return response


def answer(server: Flask, given: Given, kept: Callable[[str], object]) -> None:
    """Sends what was kept. Installed after whatever turns a reader away."""

    @server.before_request
    def again() -> Response | None:
        found = given.get(key) if (key := _asked(kept)) else None
        return Response(found[0], headers=found[1]) if found else None


def _asked(kept: Callable[[str], object]) -> str:
    """What decides the answer; empty where more does than the request says."""
    route = routes.asked()
    lasts = request.method == "GET" and route is not None and route.keep is Keep.STATE
    if not lasts or not kept(request.args.get(VERSION, "")):
        return ""
    return f"{request.headers.get('Accept-Encoding', '')} {request.full_path}"
