"""A Dask cluster: reached, waited for, and each of its faults one line."""

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from dashboard.errors import ClusterError, DashboardError, ImportingError

if TYPE_CHECKING:
    from distributed import Client, Future

T = TypeVar("T")

SILENCE_S = 30
"""Without a result, after which the workers are counted."""
_ADDRESS = re.compile(r"(tcp|tls|ws|wss)://[^\s/]+:\d{1,5}")
_CONNECT_S = 5
_WORKERS_S = 5


@contextmanager
def reached(address: str) -> Iterator["Client"]:
    """The cluster whose scheduler is at `address`, such as `tcp://10.0.0.1:8786`.

    Raises ClusterError where it cannot be reached or has no workers.
    """
    with _quiet(), closing(_connect(address)) as client:
        yield client


def result_of(future: "Future[T]", address: str) -> T:
    """What a task came to.

    A task that ended its workers raises KilledWorker, one that found a fault in a file
    ImportingError, and anything else is the cluster's: ClusterError.
    """
    from distributed import KilledWorker

    try:
        return future.result()
    except (KilledWorker, ImportingError):
        raise
    except DashboardError as error:
        raise ClusterError(f"{address}: {error}") from error
    # Whatever else: a worker that lacks a module, or a lost connection.
    except Exception as error:
        if future.cancelled():
            raise ClusterError(
                f"{address}: the scheduler is gone. Start it and try again; articles read are kept."
            ) from error
        raise ClusterError(
            f"{address}: its workers cannot read ({_first_line(error)}). "
            "They need this project and what it requires: see python -m dashboard build --help"
        ) from error


def need_workers(client: "Client", address: str) -> None:
    """Raises ClusterError where nobody is left to read."""
    if not client.nthreads():
        raise ClusterError(
            f"{address}: no worker is left. Start workers and try again; articles read are kept."
        )


def same_code(here: str, there: str) -> None:
    """Run on a worker. Raises ClusterError where its code would read otherwise."""
    if here != there:
        raise ClusterError(
            "a worker has another version of the project, its libraries or Python, and would read "
            "otherwise. Install the same there."
        )


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
        client.wait_for_workers(1, timeout=_WORKERS_S)
    except TimeoutError as error:
        client.close()
        raise ClusterError(
            f"{address}: the scheduler has no worker. Start some: dask worker {address}"
        ) from error
    return client


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask's log and its warnings of versions and sizes off the screen.

    What matters of them is one line of a ClusterError; `same_code` compares the versions.
    """
    level = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Sending large graph")
            with suppress(ImportError):
                from distributed.versions import VersionMismatchWarning

                warnings.simplefilter("ignore", VersionMismatchWarning)
            yield
    finally:
        logging.disable(level)
