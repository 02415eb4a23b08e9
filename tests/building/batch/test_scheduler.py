"""A cluster that cannot be reached, or cannot work, is one line that says what to do."""

import pytest

from dashboard.building.batch import scheduler
from dashboard.building.batch.scheduler import reached, same_code
from dashboard.errors import ClusterError
from tests.building.batch.conftest import local_cluster

pytestmark = pytest.mark.xdist_group("cluster")


def _refused(address: str, why: str) -> None:
    with pytest.raises(ClusterError, match=why) as refused, reached(address):
        pass
    assert len(str(refused.value).splitlines()) == 1


def test_a_scheduler_without_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "_WORKERS_S", 0.1)
    with local_cluster(workers=0, deaths=3) as cluster:
        _refused(cluster.scheduler_address, "the scheduler has no worker. Start some: dask worker")


def test_no_scheduler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "_CONNECT_S", 0.1)
    _refused("tcp://127.0.0.1:9", r"tcp://127\.0\.0\.1:9: no Dask scheduler answers")


@pytest.mark.parametrize("address", ["", "localhost", "tcp://localhost", "localhost:8786"])
def test_what_is_no_address(address: str) -> None:
    _refused(address, "Write it as tcp://host:8786")


def test_a_worker_of_another_version() -> None:
    same_code("one", "one")
    with pytest.raises(ClusterError, match="another version of the project"):
        same_code("one", "other")
