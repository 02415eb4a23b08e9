"""Articles read by the workers of a Dask cluster."""

import hashlib
import pickle
from collections import deque
from collections.abc import Iterator, Sequence
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from dashboard.building.batch import fingerprint
from dashboard.building.batch.scheduler import (
    SILENCE_S,
    need_workers,
    reached,
    result_of,
    same_code,
)
from dashboard.building.batch.work import Answer, Answers, Failure, Task, read

if TYPE_CHECKING:
    from distributed import Client
    from distributed import Future as AnyFuture

    Future = AnyFuture[Answer]

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
    with reached(address) as client:
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
                finished = done.get(timeout=SILENCE_S)
            except Empty:
                need_workers(self._client, self._address)
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
            return result_of(future, self._address)
        except KilledWorker:
            return _DEADLY


def answer(task: bytes, pack: bytes, code: str) -> Answer:
    """Run on a worker: read a pickled task, if the worker has the same code as this machine."""
    same_code(fingerprint.code(), code)
    return read(pickle.loads(task), pack)
