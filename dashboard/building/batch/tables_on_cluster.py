"""The tables of an import, read by the workers of a Dask cluster: a table each at a time."""

import pickle
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
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
from dashboard.errors import ClusterError
from dashboard.importing.lines import Member, Progress
from dashboard.importing.portions import Portion, Reading, add_portion, portion
from dashboard.importing.sheet import Sheet

if TYPE_CHECKING:
    from distributed import Client, Future

_AHEAD = 2
"""Tables sent to each worker: the next is there when one is read, and no more lie in memory."""

# Tables travel as bytes, and come back as Parquet: workers need this package, but no files.


def read_on_cluster(
    tables: Sequence[Member], reading: Reading, sheet: Sheet, progress: Progress, *, address: str
) -> list[str]:
    """Reads tables into a sheet as `read_here` does, on the cluster whose scheduler is there.

    Raises ClusterError where it cannot read, ImportingError where a table is none of its format.
    """
    notes: list[str] = []
    sizes = [table.path.stat().st_size for table in tables]
    waiting, sent = deque(tables), deque[tuple[Member, "Future[Portion]"]]()
    with reached(address) as client:
        while waiting or sent:
            while waiting and len(sent) < _AHEAD * max(1, len(client.nthreads())):
                sent.append((waiting[0], _send(client, waiting.popleft(), reading)))
            table, future = sent.popleft()
            read = _awaited(client, table, future, address)
            add_portion(sheet, read)
            notes += read.notes
            progress(sum(sizes[: len(sheet.files)]), sum(sizes))
    return notes


def _send(client: "Client", table: Member, reading: Reading) -> "Future[Portion]":
    # The scheduler unpickles what it passes on and may lack this package: it gets bytes, and a
    # local function, which is pickled by value.
    def read_there(content: bytes, name: str, reading: bytes, code: str) -> Any:
        from dashboard.building.batch.tables_on_cluster import read

        return read(content, name, reading, code)

    code = fingerprint.importing_code()
    return client.submit(
        read_there, table.content(), table.name, pickle.dumps(reading), code, pure=False
    )


def _awaited(client: "Client", table: Member, future: "Future[Portion]", address: str) -> Portion:
    from distributed import KilledWorker

    done: SimpleQueue[Future[Portion]] = SimpleQueue()
    future.add_done_callback(done.put)
    while not future.done():
        with suppress(Empty):
            done.get(timeout=SILENCE_S)
        need_workers(client, address)
    try:
        return result_of(future, address)
    except KilledWorker as error:
        raise ClusterError(
            f"{address}: {table.name} ended one worker after another. Give them more memory, or "
            "split it."
        ) from error


def read(content: bytes, name: str, reading: bytes, code: str) -> Portion:
    """Run on a worker: reads a table, if the worker has the same code as the machine that asks."""
    same_code(fingerprint.importing_code(), code)
    return portion(content, name, pickle.loads(reading))
