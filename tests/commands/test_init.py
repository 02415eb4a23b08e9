"""`init`: a folder that can be served and built in."""

from pathlib import Path
from shlex import split

import pytest

from tests.commands.runner import fails, run


def test_it_has_all_that_is_needed_and_nothing_of_its_own(tmp_path: Path) -> None:
    assert run("init", tmp_path / "map").exit_code == 0
    folders = {path.name for path in (tmp_path / "map" / "data").iterdir() if path.is_dir()}
    assert folders == {"basemap", "gazetteer", "layers"}
    assert list((tmp_path / "map" / "seeds").glob("*.txt"))
    assert run("check", "--data", tmp_path / "map" / "data").exit_code == 0


def test_it_ends_with_commands_that_work_from_where_it_was_called(tmp_path: Path) -> None:
    where = tmp_path / "my map"
    serve, build = run("init", where).stdout.splitlines()
    assert serve.endswith(f"python -m dashboard serve --data '{where / 'data'}'")
    *_, seeds, _, data = split(build.partition("python -m dashboard ")[2])
    assert run("build", "--seeds", seeds, "--data", data).exit_code == 0


def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert "is there already" in fails("init", tmp_path)
    assert not (tmp_path / "seeds").exists()


def test_where_a_file_cannot_be_written_one_line_says_so_and_nothing_is_left(
    tmp_path: Path,
) -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
    try:
        line = fails("init", tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert line.startswith(str(tmp_path))
    assert line.endswith("File too large. Make room on the disk, and try again.")
    assert list(tmp_path.iterdir()) == []
