"""Files are written whole, or not at all, whatever happens meanwhile."""

import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.atomic import interrupted, replace_together, written_whole
from tests.paths import ROOT

KILLED = """
import os, signal, sys
from pathlib import Path
from dashboard.atomic import replace_together

event, count = sys.argv[2], int(sys.argv[3])

def killer(name, arguments):
    global count
    if name == event:
        count -= 1
        if count == 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(killer)
replace_together(Path(sys.argv[1]), {f"{n}.json": "new " * 1000 for n in range(4)})
"""

FULL = """
import resource, sys
from pathlib import Path
from dashboard.atomic import replace_together

resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
try:
    replace_together(Path(sys.argv[1]), {"0.json": "new", "1.json": "new " * 1000, "2.json": "new"})
except OSError:
    sys.exit(7)
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder with four old files."""
    for number in range(4):
        (tmp_path / f"{number}.json").write_text("old", encoding="utf-8")
    return tmp_path


def run(script: str, *arguments: object) -> int:
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)], cwd=ROOT, check=False, timeout=60
    )
    return done.returncode


def hidden(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("."))


def visible(folder: Path) -> dict[str, str]:
    return {
        path.name: path.read_text(encoding="utf-8")
        for path in folder.iterdir()
        if not path.name.startswith(".")
    }


@pytest.mark.parametrize("moment", ["tempfile.mkstemp 1", "tempfile.mkstemp 3", "os.rename 1"])
def test_killed_before_the_first_is_replaced_all_the_old_files_stand(
    old: Path, moment: str
) -> None:
    assert run(KILLED, old, *moment.split()) == -signal.SIGKILL
    assert visible(old) == dict.fromkeys(["0.json", "1.json", "2.json", "3.json"], "old")


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_killed_between_two_files_it_is_known_and_the_next_run_puts_the_rest_in_place(
    old: Path, count: int
) -> None:
    assert not interrupted(old)
    assert run(KILLED, old, "os.rename", count) == -signal.SIGKILL
    found = visible(old)
    assert set(found) == {"0.json", "1.json", "2.json", "3.json"}
    assert set(found.values()) <= {"old", "new " * 1000}
    assert interrupted(old)
    replace_together(old, {"other.json": "other"})
    assert visible(old) == dict.fromkeys(found, "new " * 1000) | {"other.json": "other"}
    assert not interrupted(old)
    assert hidden(old) == []


@pytest.mark.parametrize("moment", ["tempfile.mkstemp 3", "os.rename 1"])
def test_what_a_killed_run_left_half_written_is_removed_by_the_next(old: Path, moment: str) -> None:
    assert run(KILLED, old, *moment.split()) == -signal.SIGKILL
    assert hidden(old)
    with written_whole(old / "another.png") as file:
        file.write(b"whole")
    assert hidden(old) == []


def test_what_another_run_still_writes_is_left_to_it(old: Path) -> None:
    with written_whole(old / "slow.png") as slow:
        slow.write(b"slow")
        replace_together(old, {"0.json": "new"})
        with written_whole(old / "quick.png") as quick:
            quick.write(b"quick")
    assert (old / "slow.png").read_bytes() == b"slow"
    assert hidden(old) == []


@pytest.mark.parametrize("blocked", ["folder", "file"])
def test_a_fault_names_the_file_that_was_to_be_written(tmp_path: Path, blocked: str) -> None:
    if blocked == "folder":
        (tmp_path / "layers").write_text("a file where a folder should be", encoding="utf-8")
    else:
        (tmp_path / "layers" / "0.json").mkdir(parents=True)
    with pytest.raises(OSError, match="layers") as raised:
        replace_together(tmp_path / "layers", {"0.json": "new"})
    assert ".part" not in str(raised.value)


def test_on_a_full_disk_all_the_old_files_stand_and_nothing_is_left(old: Path) -> None:
    assert run(FULL, old) == 7
    assert {path.name: path.read_text(encoding="utf-8") for path in old.iterdir()} == dict.fromkeys(
        ["0.json", "1.json", "2.json", "3.json"], "old"
    )


def test_files_replaced_together_are_all_new(old: Path) -> None:
    replace_together(old, {f"{number}.json": "new" for number in range(4)})
    assert visible(old) == dict.fromkeys(["0.json", "1.json", "2.json", "3.json"], "new")


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    replace_together(tmp_path / "a" / "b", {"0.json": "new"})
    assert (tmp_path / "a" / "b" / "0.json").read_text(encoding="utf-8") == "new"


def test_what_is_written_may_be_read_by_others(tmp_path: Path) -> None:
    replace_together(tmp_path, {"a.json": "new"})
    with written_whole(tmp_path / "b.png") as file:
        file.write(b"new")
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o644}


def test_a_file_takes_its_place_once_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.png"
    with written_whole(path) as file:
        file.write(b"whole")
        assert not path.exists()
    assert path.read_bytes() == b"whole"


def test_a_file_whose_writing_fails_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"old")

    def tear() -> None:
        with written_whole(path) as file:
            file.write(b"half")
            raise RuntimeError("torn")

    with pytest.raises(RuntimeError, match="torn"):
        tear()
    assert [(kept.name, kept.read_bytes()) for kept in tmp_path.iterdir()] == [("a.png", b"old")]
