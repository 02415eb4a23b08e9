"""Several processes: the same answers, whatever ends one of them, and none left behind."""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from multiprocessing import active_children
from pathlib import Path

import pytest

from dashboard.building.batch.processes import read_apart, read_in_processes
from dashboard.building.batch.work import Answer, Failure, Task
from dashboard.errors import DashboardError
from tests.paths import ROOT

pytestmark = pytest.mark.xdist_group("processes")


def test_whatever_ends_a_process_every_answer_is_there_once(
    tasks: list[Task], deadly: Task, resources: bytes, expected: dict[str, Answer]
) -> None:
    found: list[tuple[str, Answer]] = []
    with closing(read_apart([deadly, *tasks], resources, 2)) as answers:
        for key, answer in answers:
            found.append((key, answer))
            if len(found) == 5:
                killed = active_children()[0].pid
                assert killed is not None
                os.kill(killed, signal.SIGKILL)
    assert len(found) == len(tasks) + 1
    assert dict(found) == expected | {
        "deadly": Failure(reason="its process ended with code 7, twice")
    }


def test_no_process_is_left_when_nobody_listens_any_more(
    tasks: list[Task], resources: bytes
) -> None:
    answers = read_apart(tasks, resources, 2)
    next(answers)
    assert len(active_children()) == 2
    answers.close()
    assert active_children() == []


def test_few_articles_are_not_worth_a_process(
    tasks: list[Task], resources: bytes, expected: dict[str, Answer]
) -> None:
    answers = read_in_processes(tasks, resources, jobs=2)
    first = next(answers)
    assert active_children() == []
    assert dict([first, *answers]) == expected


def test_what_keeps_all_from_reading_is_told_once(tasks: list[Task]) -> None:
    with pytest.raises(DashboardError, match="do not start: one ended with code 1"):
        list(read_apart(tasks, b"no actors, no places", 2))
    assert active_children() == []


STOPPED = """
import multiprocessing, os, signal, sys
from functools import partial
from pathlib import Path
from dashboard.building.batch.processes import read_apart
from dashboard.building.build import build

def stop(done, of):
    if done == 3:
        os.killpg(0, signal.SIGINT)  # what Ctrl-C in a terminal does

try:
    build(Path(sys.argv[1]), Path(sys.argv[2]), stop, partial(read_apart, count=2))
except KeyboardInterrupt:
    print("stopped,", len(multiprocessing.active_children()), "left")
"""


def test_ctrl_c_stops_all_at_once_and_the_old_layers_stand(
    tasks: list[Task], tmp_path: Path
) -> None:
    seeds, data = tmp_path / "seeds", tmp_path / "data"
    seeds.mkdir()
    for task in tasks:
        path = seeds / f"{task.article.id}.txt"
        path.write_text(task.article.text, encoding="utf-8")
        path.with_suffix(".toml").write_text("published = 2016-03-10\n", encoding="utf-8")
    for part in ("gazetteer", "basemap/low"):
        shutil.copytree(ROOT / "data" / part, data / part)
    (data / "layers").mkdir()
    (data / "layers" / "strikes.geojson").write_text("the old layer", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", STOPPED, str(seeds), str(data)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        start_new_session=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "stopped, 0 left\n", "")
    assert [path.name for path in (data / "layers").iterdir()] == ["strikes.geojson"]
    assert (data / "layers" / "strikes.geojson").read_text(encoding="utf-8") == "the old layer"
