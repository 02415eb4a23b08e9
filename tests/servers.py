"""Servers as they are run: the command, and the proxies of `deploy/` before it."""

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.paths import DATA, ROOT

DEPLOY = ROOT / "deploy"
_PATIENCE_S = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(
    data: Path | str = DATA, *options: str, environment: dict[str, str] | None = None
) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The command, once it says where it serves; and its port."""
    port = free_port()
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port), "--data", str(data)]
    process = subprocess.Popen(
        [*command, *options],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        assert process.stderr is not None
        said = process.stderr.readline()
        assert f"http://127.0.0.1:{port}" in said, said + process.stderr.read()
        yield process, port
    finally:
        process.kill()
        process.communicate()


@contextmanager
def nginx(folder: Path, *ports: int) -> Iterator[str]:
    """The address of nginx with the example's settings, before servers on these ports."""
    own = free_port()
    servers = "".join(f"server 127.0.0.1:{port}; " for port in ports)
    site = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    site = _changed(site, "listen 80;", f"listen 127.0.0.1:{own};")
    site = _changed(site, "server 127.0.0.1:8050;", servers)
    temporary = "".join(
        f"{name}_temp_path {folder}/{name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    settings = folder / "nginx.conf"
    settings.write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/error.log;\n"
        "events { worker_connections 900; }\n"
        f"http {{ access_log off;\n{temporary}{site}\n}}\n",
        encoding="utf-8",
    )
    with _running("nginx", "-e", f"{folder}/error.log", "-c", str(settings)):
        yield answering(f"http://127.0.0.1:{own}/map/")


@contextmanager
def caddy(folder: Path, port: int) -> Iterator[str]:
    """The address of Caddy with the example's settings, before a server on this port."""
    own = free_port()
    site = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    settings = folder / "Caddyfile"
    settings.write_text(f"{{\n\tadmin off\n}}\n{site}", encoding="utf-8")
    named = {"MAP_HOST": f"http://127.0.0.1:{own}", "MAP_SERVERS": f"127.0.0.1:{port}"}
    with _running("caddy", "run", "--adapter", "caddyfile", "--config", str(settings), **named):
        yield answering(f"http://127.0.0.1:{own}/map/")


def has(program: str) -> bool:
    return shutil.which(program) is not None or Path("/usr/sbin", program).exists()


def _changed(text: str, before: str, after: str) -> str:
    assert before in text
    return text.replace(before, after)


@contextmanager
def _running(program: str, *options: str, **named: str) -> Iterator[None]:
    path = shutil.which(program) or f"/usr/sbin/{program}"
    process = subprocess.Popen(
        [path, *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | named,
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait(_PATIENCE_S)


def answering(address: str, path: str = "healthz") -> str:
    """The address, once the path there is answered."""
    until = time.monotonic() + _PATIENCE_S
    while True:
        try:
            urllib.request.urlopen(f"{address}{path}").close()
        except OSError:
            assert time.monotonic() < until, f"nothing at {address}{path}"
        else:
            return address
        threading.Event().wait(0.05)
