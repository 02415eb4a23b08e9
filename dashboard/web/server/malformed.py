"""Answers to what is no request at all: waitress gives them, and the application never sees it.

They have the headers that every answer has, and say in a line what is wrong.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer
from waitress.task import ErrorTask

_SAID = {
    400: "This cannot be read as a request.",
    413: "What was sent is larger than anything that is taken here.",
    431: "The address, or what is told beside it, is longer than anything that is taken here.",
    500: "The server failed. Its log says more.",
    501: "What was sent is packed in a way that is not read here.",
}


class _Error(Protocol):
    code: int
    reason: str


class _InWords:
    """What waitress has against a request, as it asks for it."""

    def __init__(self, error: _Error, headers: Mapping[str, str]) -> None:
        self._error, self._headers = error, headers

    def to_response(self, _ident: str | None) -> tuple[str, list[tuple[str, str]], bytes]:
        said = _SAID.get(self._error.code, self._error.reason)
        headers = {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"}
        status = f"{self._error.code} {self._error.reason}"
        return status, [*headers.items(), *self._headers.items()], said.encode()


def install(server: BaseWSGIServer, headers: Mapping[str, str]) -> None:
    """Has the server send these headers with all that it answers by itself."""
    answer = server.application

    def refusal(channel: HTTPChannel, request: Any) -> ErrorTask:
        request.error = _InWords(request.error, headers)
        return ErrorTask(channel, request)

    def channel(*of: Any, **more: Any) -> HTTPChannel:
        made = HTTPChannel(*of, **more)
        made.error_task_class = refusal
        return made

    def application(environ: dict[str, Any], begin: Callable[..., Any]) -> Iterable[bytes]:
        """For what a proxy says wrongly: waitress refuses it before the application is asked."""

        def armed(status: str, said: list[tuple[str, str]], *fault: Any) -> Any:
            there = {name.lower() for name, _ in said}
            missing = [each for each in headers.items() if each[0].lower() not in there]
            return begin(status, [*said, *missing], *fault)

        answered: Iterable[bytes] = answer(environ, armed)
        return answered

    server.channel_class, server.application = channel, application
