"""Articles read by other processes of this machine."""

import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from queue import Empty, SimpleQueue

from pebble import ProcessExpired, ProcessPool

from dashboard.building.batch.work import Answer, Answers, Failure, Task, prepare, read
from dashboard.errors import ArticleError

_WORTH_A_PROCESS = 20
"""Starting a process and loading the parser there takes as long as reading this many articles."""
_TIMEOUT_S = 120.0
"""A page of news takes a quarter of a second, and the longest article accepted, 500,000
characters, about 40 on a busy machine: what takes longer is stuck.
"""
_START_S = 60.0
"""A pool silent for this long after a timeout is dead: Pebble cannot always say so itself."""
PRELOADED = "dashboard.readers.choice"
"""What reads, by name: here, importing it would load the parser."""
_FRUITLESS = 3
"""Pools in a row that broke before they answered anything: no accident any more."""


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
    while waiting:
        before = len(waiting)
        try:
            yield from _read_in_pool(waiting, died, resources, count, timeout)
        # Pebble's pool breaks where a process dies while no other has an article; a new one holds.
        except (RuntimeError, Empty) as error:
            fruitless = fruitless + 1 if len(waiting) == before else 0
            if fruitless == _FRUITLESS:
                raise ArticleError(f"Reading processes do not start ({error!r}).") from error


def _read_in_pool(
    waiting: deque[Task], died: set[str], resources: bytes, count: int, timeout: float
) -> Answers:
    """Answer what is waiting; the rest still is where the pool breaks (RuntimeError or Empty)."""
    pool = ProcessPool(count, initializer=_start, initargs=[resources], context=_context())
    running: dict[Future[Answer], Task] = {}
    done: SimpleQueue[Future[Answer]] = SimpleQueue()
    try:
        while waiting or running:
            while waiting and len(running) < 2 * count:
                # Pickled here: a process that dies of unpickling must not hold the pool's lock.
                raw = pickle.dumps(waiting[0])
                with _no_interrupts():
                    future = pool.schedule(_read, [raw], timeout=timeout)
                running[future] = waiting.popleft()
                future.add_done_callback(done.put)
            finished = done.get(timeout=timeout + _START_S)
            try:
                answer = finished.result()
            except TimeoutError:
                answer = Failure(reason=f"it was not read within {timeout:g} s")
            except ProcessExpired as error:
                answer = Failure(reason=f"its process {_fate(error.exitcode)}, twice")
                if running[finished].key not in died:
                    died.add(running[finished].key)
                    waiting.append(running.pop(finished))
                    continue
            yield running.pop(finished).key, answer
    finally:
        waiting.extend(running.values())
        pool.stop()
        pool.join()


def _context() -> BaseContext:
    """How processes start: from a fresh interpreter with the parser's code already imported.

    Forked from this one, they would inherit the progress bar's thread half alive.
    """
    if "forkserver" not in get_all_start_methods():  # Windows
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([PRELOADED])
    return context


_resources = b""


def _start(resources: bytes) -> None:
    """Run first in a process, so that loading does not count as an article's time."""
    global _resources
    _resources = resources
    with suppress(Exception):  # whatever it is, reading raises it again, where it is reported
        prepare(resources)


def _read(task: bytes) -> Answer:
    """Run in a process: read a pickled task."""
    return read(pickle.loads(task), _resources)


def _fate(exit_code: int) -> str:
    if exit_code < 0:
        return f"was killed by signal {-exit_code}"
    return f"ended with code {exit_code}"


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
