"""Articles read by several processes of this machine."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from typing import Any

from dashboard.building.batch.work import Answer, Answers, Failure, Task, prepare, read, read_here
from dashboard.errors import ArticleError, DashboardError

# Starting a process and loading the parser there costs as much as reading this many articles.
_WORTH_A_PROCESS = 50
_DYING_S = 5
_STILLBORN = 3  # processes that die in a row with nothing in hand: it is no chance any more

# Each process has one article in hand, so a process that dies names its article; the executors of
# the standard library cannot tell, nor can they be stopped at once.


def cores() -> int:
    """How many processes can work at the same time here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def read_in_processes(tasks: Sequence[Task], resources: bytes, jobs: int) -> Answers:
    """Read in up to `jobs` processes; in this one where starting others would not pay."""
    count = min(jobs, len(tasks) // _WORTH_A_PROCESS)
    if count < 2:
        yield from read_here(tasks, resources)
    else:
        yield from read_apart(tasks, resources, count)


def read_apart(tasks: Sequence[Task], resources: bytes, count: int) -> Answers:
    """Read in `count` processes; whatever ends one of them, all other articles are read.

    An article whose process dies is read once more at the end: it may have died of something else.
    """
    waiting = deque(tasks)
    suspects: set[str] = set()
    workers: list[_Worker] = []
    left, stillborn = len(tasks), 0
    try:
        while left:
            while len(workers) < min(count, left):
                workers.append(_Worker(resources))
            for worker in workers:
                if worker.idle and waiting:
                    worker.give(waiting.popleft())
            for worker in _heard(workers):
                task, answer = worker.task, worker.take()
                if answer is None:
                    workers.remove(worker)
                    how = worker.fate()
                    if task is None:
                        stillborn += 1
                        if stillborn > _STILLBORN:
                            raise ArticleError(f"Reading processes do not start: one {how}.")
                        continue
                    if task.key not in suspects:
                        suspects.add(task.key)
                        waiting.append(task)
                        continue
                    answer = Failure(reason=f"its process {how}, twice")
                stillborn = 0
                if task is not None:
                    left -= 1
                    yield task.key, answer
    finally:
        for worker in workers:
            worker.stop()


class _Worker:
    """A process that reads, and the article it has in hand."""

    def __init__(self, resources: bytes) -> None:
        # A fresh interpreter: a forked one would inherit the progress bar's thread, half alive.
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.task: Task | None = None
        self.idle = False
        self._process = context.Process(target=_serve, args=(theirs, resources), daemon=True)
        with _no_interrupts():
            self._process.start()
        theirs.close()  # now the pipe ends when the process does

    def give(self, task: Task) -> None:
        """Put an article into its hand."""
        self.task, self.idle = task, False
        with suppress(OSError):  # it has died: the pipe's end will say so
            self.pipe.send(task)

    def take(self) -> Answer | None:
        """What it says: its answer, nothing (empty) when it is ready to begin, None if it died.

        Raises the DashboardError that keeps it from reading anything.
        """
        try:
            said: Answer | DashboardError = self.pipe.recv()
        except (EOFError, OSError):
            return None
        if isinstance(said, DashboardError):
            raise said
        self.task, self.idle = None, True
        return said

    def fate(self) -> str:
        """How it died, in words."""
        self._process.join(_DYING_S)
        code = self._process.exitcode
        self.stop()
        return f"was killed by signal {-code}" if code and code < 0 else f"ended with code {code}"

    def stop(self) -> None:
        """End it at once, whatever it does."""
        self.pipe.close()
        self._process.kill()
        self._process.join()
        self._process.close()


def _heard(workers: list[_Worker]) -> list[_Worker]:
    """The workers that said something or died; waits for the first."""
    ready = wait([worker.pipe for worker in workers])
    return [worker for worker in workers if worker.pipe in ready]


def _serve(pipe: "Connection[Any, Any]", resources: bytes) -> None:
    """What a process does: read what it is given until nobody gives any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it ends it
    with suppress(EOFError, OSError):
        try:
            prepare(resources)
        except DashboardError as error:
            pipe.send(error)
            return
        pipe.send(b"")
        while True:
            pipe.send(read(pipe.recv(), resources))


@contextmanager
def _no_interrupts() -> Iterator[None]:
    """What is started meanwhile is deaf to Ctrl-C from its first moment, so it prints nothing."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may say so, and only it hears Ctrl-C
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
