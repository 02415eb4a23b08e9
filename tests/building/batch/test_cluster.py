"""A Dask cluster: the same answers, whoever of it dies, and one line where it cannot read."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from dashboard.building.batch.cluster import read_on_cluster
from dashboard.building.batch.work import Answer, Failure, Task
from dashboard.errors import ClusterError
from tests.building.batch.conftest import local_cluster
from tests.commands.runner import fails
from tests.folders import GOVERNORATES, copied, put

pytestmark = pytest.mark.xdist_group("cluster")


def test_the_cluster_answers_as_one_process_does_though_a_worker_is_killed(
    tasks: list[Task], resources: bytes, expected: dict[str, Answer]
) -> None:
    found: list[tuple[str, Answer]] = []
    with local_cluster(workers=2, deaths=3) as cluster:
        for key, answer in read_on_cluster(tasks, resources, cluster.scheduler_address):
            found.append((key, answer))
            if len(found) == 1:
                os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
    assert len(found) == len(tasks)
    assert dict(found) == expected


def test_an_article_that_ends_its_workers_is_named_and_all_others_are_read(
    cluster: Any, tasks: list[Task], deadly: Task, resources: bytes, expected: dict[str, Answer]
) -> None:
    answers = read_on_cluster([deadly, *tasks], resources, cluster.scheduler_address)
    assert dict(answers) == expected | {
        "deadly": Failure(reason="it ended one worker after another")
    }


def test_a_cluster_that_cannot_read_is_one_line(cluster: Any, tasks: list[Task]) -> None:
    with pytest.raises(ClusterError, match=r"its workers cannot read \(UnpicklingError: ") as error:
        list(read_on_cluster(tasks[:3], b"no actors, no places", cluster.scheduler_address))
    assert len(str(error.value).splitlines()) == 1


def test_nothing_to_read_asks_nobody() -> None:
    assert list(read_on_cluster([], b"", "tcp://127.0.0.1:9")) == []


def test_without_dask_one_line_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    data, seeds = copied(tmp_path / "data", "gazetteer", GOVERNORATES), tmp_path / "seeds"
    put(seeds, "one", "Russian jets bombed Saraqib.")
    line = fails("build", "--scheduler", "tcp://127.0.0.1:9", "--data", data, "--seeds", seeds)
    assert 'pip install ".[cluster]"' in line
