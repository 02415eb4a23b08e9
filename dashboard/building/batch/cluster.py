"""Articles read by the workers of a Dask cluster."""

import hashlib
import logging
import pickle
import re
import warnings
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from dashboard.building.batch import fingerprint
from dashboard.building.batch.work import Answer, Answers, Failure, Task, read
from dashboard.errors import ClusterError, DashboardError

if TYPE_CHECKING:
    from distributed import Client
    from distributed import Future as AnyFuture

    Future = AnyFuture[Answer]

_ADDRESS = re.compile(r"(tcp|tls|ws|wss)://[^\s/]+:\d{1,5}")
_CONNECT_S = 5
_SILENCE_S = 30  # without a result, after which the workers are counted
_WAVE = 200  # articles sent at a time: enough for 100 workers, and never all of a big folder

# Articles and results travel as values; workers need this package and its parser, but no files.


def read_on_cluster(tasks: Sequence[Task], resources: bytes, address: str) -> Answers:
    """Read on the cluster whose scheduler is at `address`, such as `tcp://10.0.0.1:8786`.

    Another worker reads what a lost one had. An article that kills one worker after another is
    tried once more on its own, so that no other article is blamed for it.

    Raises ClusterError where the cluster cannot be reached or cannot read.
    """
    if not tasks:
        return
    with _quiet(), closing(_connect(address)) as client:
        cluster = _Cluster(client, address, resources)
        suspects: list[Task] = []
        for task, answer in cluster.read(tasks):
            if isinstance(answer, Failure) and answer is _DEADLY:
                suspects.append(task)
            else:
                yield task.key, answer
        for suspect in suspects:
            for task, answer in cluster.read([suspect], prefix="alone"):
                yield task.key, answer


_DEADLY = Failure(reason="it ended one worker after another")


class _Cluster:
    """A connected cluster that has the actors and places."""

    def __init__(self, client: "Client", address: str, resources: bytes) -> None:
        self._client, self._address = client, address
        # A task, not scattered data: Dask makes it again when the workers that hold it die.
        name = f"resources-{hashlib.sha256(resources).hexdigest()}"
        self._pack = client.submit(bytes, resources, key=name)

    def read(self, tasks: Sequence[Task], prefix: str = "article") -> Iterator[tuple[Task, Answer]]:
        """Task and answer, in the order they come."""
        done: SimpleQueue[Future] = SimpleQueue()
        sent: dict[str, tuple[Task, Future]] = {}
        waiting = deque(tasks)
        while waiting or sent:
            if len(sent) <= _WAVE // 2:
                wave = [waiting.popleft() for _ in range(min(_WAVE, len(waiting)))]
                futures = self._send(wave, prefix)
                sent |= {str(f.key): (task, f) for task, f in zip(wave, futures, strict=True)}
                for future in futures:
                    future.add_done_callback(done.put)
            try:
                finished = done.get(timeout=_SILENCE_S)
            except Empty:
                self._need_workers()
                continue
            task, future = sent.pop(str(finished.key))
            yield task, self._answer(future)

    def _send(self, tasks: list[Task], prefix: str) -> list["Future"]:
        # The scheduler unpickles what it passes on and may lack this package: it gets bytes, and
        # a local function, which is pickled by value.
        def read_there(task: bytes, pack: bytes, code: str) -> Any:
            from dashboard.building.batch.cluster import answer

            return answer(task, pack, code)

        return list(
            self._client.map(
                read_there,
                [pickle.dumps(task) for task in tasks],
                key=[f"{prefix}-{task.key}" for task in tasks],
                pack=self._pack,
                code=fingerprint.code(),
            )
        )

    def _answer(self, future: "Future") -> Answer:
        from distributed import KilledWorker

        try:
            answer: Answer = future.result()
        except KilledWorker:
            return _DEADLY
        except DashboardError as error:
            raise ClusterError(f"{self._address}: {error}") from error
        # Whatever else: a worker that lacks a module, or a lost connection.
        except Exception as error:
            if future.cancelled():
                raise ClusterError(
                    f"{self._address}: the scheduler is gone. Start it and build again; what was "
                    "read is kept."
                ) from error
            raise ClusterError(
                f"{self._address}: its workers cannot read ({_first_line(error)}). "
                "They need this project and what it requires: see python -m dashboard build --help"
            ) from error
        return answer

    def _need_workers(self) -> None:
        if not self._client.nthreads():
            raise ClusterError(
                f"{self._address}: no worker is left. Start workers and build again; what was read "
                "is kept."
            )


def answer(task: bytes, pack: bytes, code: str) -> Answer:
    """Run on a worker: read a pickled task, if the worker has the same code as this machine."""
    if fingerprint.code() != code:
        raise ClusterError(
            "a worker has another version of the project, the parser or Python, and would read "
            "otherwise. Install the same there."
        )
    return read(pickle.loads(task), pack)


def _first_line(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0]


def _connect(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError(
            "--scheduler needs Dask, which is not installed. In the project's folder, run: "
            'python -m pip install ".[cluster]"'
        ) from error
    if not _ADDRESS.fullmatch(address):
        raise ClusterError(f"{address}: no scheduler's address. Write it as tcp://host:8786.")
    try:
        client = Client(address, timeout=_CONNECT_S, set_as_default=False)
    except OSError as error:
        raise ClusterError(
            f"{address}: no Dask scheduler answers. Start one with `dask scheduler`, "
            "or correct the address."
        ) from error
    try:
        client.wait_for_workers(1, timeout=_CONNECT_S)
    except TimeoutError as error:
        client.close()
        raise ClusterError(
            f"{address}: the scheduler has no worker. Start some: dask worker {address}"
        ) from error
    return client


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask's log and its version warnings off the screen.

    What matters of them is one line of a ClusterError; `answer` compares the versions.
    """
    level = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            with suppress(ImportError):
                from distributed.versions import VersionMismatchWarning

                warnings.simplefilter("ignore", VersionMismatchWarning)
            yield
    finally:
        logging.disable(level)
