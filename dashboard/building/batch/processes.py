"""Articles read by other processes of this machine."""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from time import monotonic
from typing import TYPE_CHECKING

from dashboard.building.batch.work import Answer, Answers, Failure, Task, prepare, read
from dashboard.errors import ArticleError

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext  # Windows lacks one

_WORTH_A_PROCESS = 20
"""Starting a process and loading the parser there takes as long as reading this many articles."""
_TIMEOUT_S = 120.0
"""A page of news takes a quarter of a second, and the longest article accepted, 500,000
characters, about 40 on a busy machine: what takes longer is stuck.
"""
_START_S = 60.0
"""A process that has not loaded the parser by then never will."""
PRELOADED = "dashboard.readers.choice"
"""What reads, by name: here, importing it would load the parser."""
_END_S = 5.0
"""From closing its pipe to being gone, a process that ends by itself takes milliseconds."""
_FRUITLESS = 3
"""Processes in a row that ended before they could read anything: no accident any more."""


def cores() -> int:
    """How many processes can work at the same time here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def read_in_processes(
    tasks: Sequence[Task], resources: bytes, jobs: int, timeout: float = _TIMEOUT_S
) -> Answers:
    """Read in up to `jobs` processes; whatever ends or stops one, all other articles are read.

    An article that takes longer than `timeout` seconds is a Failure. One whose process dies is read
    once more at the end, since something else may have killed it.

    Raises DashboardError where no article can be read.
    """
    count = max(1, min(jobs, len(tasks) // _WORTH_A_PROCESS))
    waiting = deque(tasks)
    died: set[str] = set()
    fruitless = 0
    processes: list[_Process] = []
    try:
        while waiting or any(process.task for process in processes):
            while waiting and len(processes) < count:
                processes.append(_Process(resources))
            for process in _with_news(processes):
                task, said = process.task, process.said()
                if waiting and process.alive:
                    process.read(waiting.popleft(), timeout)
                else:
                    processes.remove(process)
                    process.end()
                if not isinstance(said, _Death):
                    fruitless = 0
                    if task and said is not None:
                        yield task.key, said
                elif task is None:
                    fruitless += 1
                    if fruitless == _FRUITLESS:
                        raise ArticleError(f"Reading processes do not start: the last {said}.")
                elif task.key in died:
                    yield task.key, Failure(reason=f"its process {said}, twice")
                else:
                    died.add(task.key)
                    waiting.append(task)
    finally:
        for process in processes:
            process.end()


@dataclass(frozen=True, slots=True)
class _Death:
    exit_code: int

    def __str__(self) -> str:
        if self.exit_code < 0:
            return f"was killed by signal {-self.exit_code}"
        return f"ended with code {self.exit_code}"


class _Process:
    """Reads one article at a time. Its pipe is its own: whatever ends it holds up no other."""

    def __init__(self, resources: bytes) -> None:
        self.task: Task | None = None
        self.alive = True
        self.deadline = monotonic() + _START_S
        context = _context()
        self.pipe: Connection[Task, Answer | Exception | None]
        self.pipe, its_end = context.Pipe()
        self._process = context.Process(target=_serve, args=(its_end, resources), daemon=True)
        with _no_interrupts():
            self._process.start()
        its_end.close()  # left open here, it would hide that the process is gone

    def read(self, task: Task, timeout: float) -> None:
        """Have it read an article, in `timeout` seconds."""
        self.task, self.timeout, self.deadline = task, timeout, monotonic() + timeout
        with suppress(OSError):  # it is gone: `said` will tell
            self.pipe.send(task)

    def said(self) -> Answer | _Death | None:
        """Its answer, or how it ended; None where it has just become ready. Raises what it raised.

        Where it has said nothing, its time is over, and it is ended.
        """
        task, self.task = self.task, None
        if not self.pipe.poll():
            death = _Death(self.end())
            return Failure(reason=f"it was not read within {self.timeout:g} s") if task else death
        try:
            said = self.pipe.recv()
        except (EOFError, OSError):
            self._process.join(_END_S)
            return _Death(self.end())
        if isinstance(said, Exception):
            raise said
        return said

    def end(self) -> int:
        """Kill it where it still lives; its exit code."""
        self.alive = False
        self._process.kill()
        self._process.join()
        self.pipe.close()
        return self._process.exitcode or 0


def _with_news(processes: Sequence[_Process]) -> list[_Process]:
    """Wait for those that said something, have ended, or whose time is over."""
    left = min(process.deadline for process in processes) - monotonic()
    heard = wait([process.pipe for process in processes], timeout=max(0, left))
    now = monotonic()
    return [each for each in processes if each.pipe in heard or each.deadline <= now]


def _context() -> "ForkServerContext | SpawnContext":
    """How processes start: from a fresh interpreter with the parser's code already imported.

    Forked from this one, they would inherit the progress bar's thread half alive.
    """
    if "forkserver" not in get_all_start_methods():  # Windows
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([PRELOADED])
    return context


def _serve(pipe: "Connection[Answer | Exception | None, Task]", resources: bytes) -> None:
    """Run in a process: read what comes, until nobody listens."""
    with suppress(Exception):  # whatever it is, reading raises it again, where it is reported
        prepare(resources)
    with suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            task = pipe.recv()
            try:
                pipe.send(read(task, resources))
            except Exception as error:
                pipe.send(error)


@contextmanager
def _no_interrupts() -> Iterator[None]:
    """Processes started meanwhile ignore Ctrl-C from their first moment, so they print nothing."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may set this, and only it hears Ctrl-C
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
