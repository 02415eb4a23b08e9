"""The relay passes everything on, and counts what the server sends."""

import socket
import threading
from urllib.parse import urlsplit

from tests.benchmarks.wire import relay

ANSWER = bytes(range(256)) * 400


def _serve_once(listening: socket.socket, heard: list[bytes]) -> None:
    connection, _ = listening.accept()
    with connection:
        heard.append(connection.recv(1 << 16))
        connection.sendall(ANSWER)


def test_every_byte_of_the_answer_is_counted() -> None:
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        serving = threading.Thread(target=_serve_once, args=(listening, heard))
        serving.start()
        with relay(f"http://127.0.0.1:{port}") as between:
            asked = urlsplit(between.address)
            with socket.create_connection((asked.hostname, asked.port or 0), timeout=10) as client:
                client.sendall(b"a question")
                answer = b"".join(iter(lambda: client.recv(1 << 16), b""))
        serving.join(timeout=10)
    assert heard == [b"a question"]
    assert answer == ANSWER
    assert between.received == len(ANSWER)
