"""What is no request is answered in our words, with the headers that every answer has."""

import socket
from collections.abc import Iterator
from threading import Event, Thread

import pytest
import waitress
from flask import Flask
from waitress import wasyncore

from dashboard.web.page.policy import headers
from dashboard.web.server import malformed


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    app, sockets, ended = Flask("bare", static_folder=None), {}, Event()
    app.add_url_rule("/", "/", lambda: "given")
    app.add_url_rule("/fails", "/fails", lambda: iter([1]))
    server = waitress.create_server(
        app,
        host="127.0.0.1",
        port=0,
        map=sockets,
        ident=None,
        max_request_body_size=1000,
        max_request_header_size=1000,
        trusted_proxy="*",
        trusted_proxy_headers={"forwarded"},
        clear_untrusted_proxy_headers=True,
    )
    malformed.install(server, headers(["https://a.example"]))

    def run() -> None:
        while not ended.is_set():
            wasyncore.loop(0.1, map=sockets, count=1)

    thread = Thread(target=run)
    thread.start()
    yield server.effective_port
    ended.set()
    thread.join()
    server.close()
    server.task_dispatcher.shutdown()
    wasyncore.close_all(sockets)


def _answer(port: int, sent: str) -> tuple[int, dict[str, str], str]:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as asked:
        asked.sendall(sent.replace("\n", "\r\n").encode())
        with asked.makefile("rb") as file:
            head, _, body = file.read().partition(b"\r\n\r\n")
    status, *lines = head.decode().split("\r\n")
    return int(status.split()[1]), dict(line.split(": ", 1) for line in lines), body.decode()


@pytest.mark.parametrize(
    ("sent", "status", "said"),
    [
        ("GET / HTTP/1.1\nno header\n\n", 400, "This cannot be read as a request."),
        ("GET / HTTP/1.1\nContent-Length: -\n\n", 400, "This cannot be read as a request."),
        (f"GET /?{'x' * 2000} HTTP/1.1\n\n", 431, "longer than anything that is taken here."),
        ("POST / HTTP/1.1\nContent-Length: 2000\n\n", 413, "larger than anything that is taken"),
        ("POST / HTTP/1.1\nTransfer-Encoding: x\n\n", 501, "packed in a way that is not read"),
        ("GET / HTTP/1.0\nForwarded: proto=x\n\n", 400, "Forwarded"),
    ],
)
def test_what_is_no_request_is_told_so_under_the_headers_of_every_answer(
    port: int, sent: str, status: int, said: str
) -> None:
    answered, told, body = _answer(port, sent)
    assert answered == status
    assert said in body
    assert told["X-Content-Type-Options"] == "nosniff"
    policy = told["Content-Security-Policy"]
    assert policy == "default-src 'none'; frame-ancestors 'self' https://a.example"
    assert "Traceback" not in body
    assert "waitress" not in body + str(told)


def test_an_answer_that_fails_while_it_is_made_is_one_too(port: int) -> None:
    status, told, body = _answer(port, "GET /fails HTTP/1.0\n\n")
    assert (status, body) == (500, "The server failed. Its log says more.")
    assert told["X-Content-Type-Options"] == "nosniff"


def test_what_the_application_answers_stays_as_it_is(port: int) -> None:
    status, told, body = _answer(port, "GET / HTTP/1.0\n\n")
    assert (status, body) == (200, "given")
    assert told["Content-Type"] == "text/html; charset=utf-8"
