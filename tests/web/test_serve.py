"""The server a user starts: it says where it is, and stops when asked."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.paths import DATA, ROOT
from tests.servers import served


def test_a_port_in_use_is_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = subprocess.run(
            [sys.executable, "-m", "dashboard", "serve", "--port", str(port)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert run.returncode == 1
    assert len(run.stderr.splitlines()) == 1
    assert f"port {port} on 127.0.0.1" in run.stderr
    assert "--port" in run.stderr


SIGNALS = pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
UNIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")


@UNIX
@SIGNALS
def test_told_to_stop_it_finishes_the_answers_it_began_and_says_nothing(
    told: signal.Signals,
) -> None:
    with served() as (process, port):
        reader = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        reader.request("GET", "/export?format=pdf")
        # An answer to who asks later: the server has the request of who asked before.
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz"):
            process.send_signal(told)
        answer = reader.getresponse()
        assert answer.status == 200
        assert answer.read().endswith(b"%%EOF\n")
        reader.close()
        _, rest = process.communicate(timeout=60)
        assert (process.returncode, rest) == (0, "")
        with pytest.raises(OSError, match="refused"):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz")


def test_a_body_that_is_too_large_is_not_waited_for() -> None:
    with served() as (_, port):
        reader = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        reader.putrequest("POST", "/_dash-update-component")
        reader.putheader("Content-Length", "50000000")
        reader.putheader("Content-Type", "application/json")
        reader.endheaders()
        assert reader.getresponse().status == 413
        reader.close()


def test_who_asked_for_many_pictures_and_left_holds_up_nobody() -> None:
    with served() as (_, port):
        for many in ("png&scale=2&series=month", "pdf&atlas=governorate") * 2:
            with socket.create_connection(("127.0.0.1", port)) as gone:
                gone.sendall(f"GET /export?format={many} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        reader = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        status = 503
        while status == 503:
            reader.request("GET", "/export?format=csv")
            answer = reader.getresponse()
            answer.read()
            status = answer.status
        reader.close()
        assert status == 200


def test_newer_data_is_read_though_nobody_asks(own_data: Path) -> None:
    with served(own_data):
        path = own_data / "layers" / "review.json"
        path.write_text("[]", encoding="utf-8")
        cache, pause = own_data / "cache", threading.Event()
        # The tables of the old layers give way to those of the new.
        before = {each.name for each in cache.glob("layers-*.duckdb")}
        for _ in range(600):
            if not before & {each.name for each in cache.glob("layers-*.duckdb")}:
                break
            pause.wait(0.1)
        else:
            pytest.fail("nobody looked")


def test_it_answers_to_its_names_only_and_below_its_path() -> None:
    with served(DATA, "--base-path", "/map", "--allowed-host", "map.example.org") as (_, port):

        def status(path: str, host: str) -> int:
            reader = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            reader.request("GET", path, headers={"Host": host})
            answer = reader.getresponse()
            answer.read()
            reader.close()
            return answer.status

        assert status("/map/", "map.example.org") == 200
        assert status("/map", "map.example.org") in (200, 308)
        assert status("/map/healthz", f"localhost:{port}") == 200
        for path in ("/map/", "/map/healthz", "/map/assets/favicon.svg"):
            assert status(path, "evil.example.org") == 400
