"""Somebody else's model, played: a chat server on loopback that answers as a test scripts it.

It speaks the OpenAI chat interface over real HTTP. An answer is a text, or one of the ways in which
servers fail; the last one is given for ever.
"""

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from dashboard.readers.settings import ReaderSettings

Body = dict[str, object]


@dataclass(frozen=True)
class Says:
    """An answer of the interface, with the reason for which it ends."""

    text: str | None
    finish: str = "stop"


@dataclass(frozen=True)
class Refuses:
    """An HTTP status, with an error's body; it may be asked again at once."""

    status: int
    message: str = "no"


@dataclass(frozen=True)
class Sends:
    """Bytes as they are, which may be less than was promised."""

    raw: bytes
    promised: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 200


class Silence:
    """No answer, until the server is closed."""


Answer = str | Says | Refuses | Sends | Silence
Script = Sequence[Answer] | Callable[[Body], Answer]


class ChatServer:
    """What is asked of the server stands in `asked`."""

    def __init__(self, script: Script) -> None:
        self.asked: list[Body] = []
        self.keys: list[str] = []
        self.closing = threading.Event()
        self._script = script
        self._lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                raw = self.rfile.read(int(self.headers["Content-Length"]))
                outer.answer(self, json.loads(raw), self.headers.get("Authorization", ""))

            def log_message(self, *_: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: object) -> None:
                pass  # a client that hung up: that is what some tests are about

        self._server = Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self._server.server_address[1]}"

    def settings(self, **changes: object) -> ReaderSettings:
        values = {
            "address": f"http://{self.host}/v1",
            "model": "small",
            "retries": 1,
            "timeout": 30,
        }
        return ReaderSettings.model_validate(values | changes)

    def close(self) -> None:
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, handler: BaseHTTPRequestHandler, body: Body, key: str) -> None:
        with self._lock:
            number = len(self.asked)
            self.asked.append(body)
            self.keys.append(key)
        if callable(self._script):
            said = self._script(body)
        else:
            said = self._script[min(number, len(self._script) - 1)]
        if isinstance(said, Silence):
            self.closing.wait()
            return
        status, headers, raw, promised = _written(said)
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(promised or len(raw)))
        handler.end_headers()
        handler.wfile.write(raw)
        handler.close_connection = True


def _written(said: str | Says | Refuses | Sends) -> tuple[int, dict[str, str], bytes, int]:
    if isinstance(said, Sends):
        return said.status, said.headers, said.raw, said.promised
    headers = {"Content-Type": "application/json"}
    if isinstance(said, Refuses):
        # Clients wait before they ask again; the server says that it need not be long.
        body: Body = {"error": {"message": said.message, "type": "x", "code": "x"}}
        return said.status, {**headers, "retry-after-ms": "1"}, json.dumps(body).encode(), 0
    said = Says(said) if isinstance(said, str) else said
    completion = {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "small",
        "choices": [
            {
                "index": 0,
                "finish_reason": said.finish,
                "message": {"role": "assistant", "content": said.text},
            }
        ],
        "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
    }
    return 200, headers, json.dumps(completion).encode(), 0


@contextmanager
def serving(script: Script) -> Iterator[ChatServer]:
    """A server that answers by a script, for as long as it is needed."""
    server = ChatServer(script)
    try:
        yield server
    finally:
        server.close()


def question_text(body: Body) -> str:
    """The article's part that a request asks about."""
    messages = body["messages"]
    assert isinstance(messages, list)
    return str(messages[1]["content"])
