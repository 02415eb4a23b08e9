"""`serve` on the command line; the server itself is tested as a process, in tests/web."""

from pathlib import Path

import pytest

from tests.commands.runner import fails, run


@pytest.mark.parametrize("port", [0, 65536, "http"])
def test_a_port_that_cannot_be_is_a_usage_error(port: object) -> None:
    assert run("serve", "--port", port).exit_code == 2


def test_it_listens_to_this_machine_alone_unless_told() -> None:
    assert "127.0.0.1" in run("serve", "--help").stdout


def test_a_copy_of_what_is_published_takes_no_files(tmp_path: Path) -> None:
    assert "--take-files" in fails("serve", "--data", tmp_path.as_uri(), "--take-files")


def test_a_folder_that_is_not_there_is_a_line(tmp_path: Path) -> None:
    line = fails("serve", "--data", tmp_path / "nonexistent")
    assert line.endswith("nonexistent: no such folder. Name the data folder with --data DIR.")
