"""Several processes: the same answers, whatever ends or stops one of them, and none left behind."""

import os
import pickle
import signal
import subprocess
import sys
from contextlib import closing
from importlib.util import find_spec
from multiprocessing import active_children
from pathlib import Path

import pytest

from dashboard.building.batch.processes import PRELOADED, read_in_processes
from dashboard.building.batch.work import Answer, Failure, Task
from dashboard.errors import ArticleError
from tests.folders import GOVERNORATES, copied, put
from tests.paths import ROOT

pytestmark = pytest.mark.xdist_group("processes")


def test_whatever_ends_a_process_every_answer_is_there_once(
    tasks: list[Task], deadly: Task, resources: bytes, expected: dict[str, Answer]
) -> None:
    found: list[tuple[str, Answer]] = []
    with closing(read_in_processes([deadly, *tasks], resources, jobs=2)) as answers:
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


def test_when_every_process_is_killed_others_take_over(
    tasks: list[Task], resources: bytes, expected: dict[str, Answer]
) -> None:
    found: dict[str, Answer] = {}
    with closing(read_in_processes(tasks[:2], resources, jobs=1)) as answers:
        key, answer = next(answers)
        found[key] = answer
        for process in active_children():
            process.kill()
        found |= dict(answers)
    assert found == {task.key: expected[task.key] for task in tasks[:2]}


def test_a_stuck_article_is_given_up_and_the_others_are_read(
    tasks: list[Task], stuck: Task, resources: bytes, expected: dict[str, Answer]
) -> None:
    found = list(read_in_processes([stuck, *tasks], resources, jobs=2, timeout=5))
    assert len(found) == len(tasks) + 1
    assert dict(found) == expected | {"stuck": Failure(reason="it was not read within 5 s")}
    assert active_children() == []


def test_no_process_is_left_when_nobody_listens_any_more(
    tasks: list[Task], resources: bytes
) -> None:
    answers = read_in_processes(tasks, resources, jobs=2)
    next(answers)
    assert len(active_children()) == 2
    answers.close()
    assert active_children() == []


def test_few_articles_are_read_by_one_process(tasks: list[Task], resources: bytes) -> None:
    with closing(read_in_processes(tasks[:3], resources, jobs=2)) as answers:
        next(answers)
        assert len(active_children()) == 1


def test_what_reads_is_imported_before_processes_start() -> None:
    # A name that is not there would be passed over without a word.
    assert find_spec(PRELOADED) is not None


def test_nothing_to_read_starts_nothing(resources: bytes) -> None:
    assert list(read_in_processes([], resources, jobs=2)) == []


def test_what_keeps_all_from_reading_is_raised(tasks: list[Task]) -> None:
    with pytest.raises(pickle.UnpicklingError):
        list(read_in_processes(tasks, b"no actors, no places", jobs=2))
    assert active_children() == []


def test_processes_that_cannot_start_are_given_up(tasks: list[Task], deadly: Task) -> None:
    with pytest.raises(ArticleError, match=r"do not start: the last ended with code 7\."):
        list(read_in_processes(tasks, pickle.dumps(deadly), jobs=2))
    assert active_children() == []


STOPPED = """
import multiprocessing, os, signal, sys
from functools import partial
from pathlib import Path
from dashboard.building.batch.processes import read_in_processes
from dashboard.building.build import build

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it

def stop(done, of):
    if done == 3:
        os.killpg(0, signal.SIGINT)  # what Ctrl-C in a terminal does

try:
    build(Path(sys.argv[1]), Path(sys.argv[2]), stop, partial(read_in_processes, jobs=2))
except KeyboardInterrupt:
    print("stopped,", len(multiprocessing.active_children()), "left")
"""


def test_ctrl_c_stops_all_at_once_and_the_old_layers_stand(
    tasks: list[Task], tmp_path: Path
) -> None:
    seeds, data = tmp_path / "seeds", copied(tmp_path / "data", "gazetteer", GOVERNORATES)
    for task in tasks:
        put(seeds, task.article.id, task.article.text)
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
