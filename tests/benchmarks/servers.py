"""Servers that are measured: started, waited for, weighed and stopped."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import urllib3

ROOT = Path(__file__).parents[2]
_POLL_S = 0.01
_HTTP = urllib3.PoolManager(retries=False, timeout=30)


class Failed(Exception):
    """A candidate did not get there: what it said, or how long was waited."""


class Server:
    """A server process; `started_s` is from its start to its first answer."""

    def __init__(self, command: list[str], address: str, ready: str, log: Path, limit_s: float):
        self.address = address
        self._log = log
        begun = time.perf_counter()
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT
            )
        try:
            self._wait(f"{address}{ready}", begun + limit_s)
        except BaseException:
            self.stop()
            raise
        self.started_s = time.perf_counter() - begun

    def _wait(self, url: str, until: float) -> None:
        while time.perf_counter() < until:
            if self._process.poll() is not None:
                raise Failed(f"the server ended: {self.last_words()}")
            try:
                if _HTTP.request("GET", url).status == 200:
                    return
            except urllib3.exceptions.HTTPError:
                pass
            time.sleep(_POLL_S)
        raise Failed("the server did not answer in time")

    def memory_mb(self) -> float:
        """Resident memory of the process and its children, in MB of 10⁶ bytes."""
        process = psutil.Process(self._process.pid)
        family = [process, *process.children(recursive=True)]
        return sum(member.memory_info().rss for member in family) / 1e6

    def last_words(self) -> str:
        """The last lines of its log, on one line."""
        lines = self._log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        return " | ".join(lines[-3:])[-400:]

    def stop(self) -> None:
        """Ask it to end, and make it."""
        self._process.terminate()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


@contextmanager
def serving(
    command: list[str], port: int, ready: str, log: Path, limit_s: float = 180
) -> Iterator[Server]:
    """A server on a port of this machine, as long as the block lasts. Raises Failed."""
    server = Server(command, f"http://127.0.0.1:{port}", ready, log, limit_s)
    try:
        yield server
    finally:
        server.stop()
