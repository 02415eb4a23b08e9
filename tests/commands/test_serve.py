"""`serve` on the command line; the server itself is tested as a process, in tests/web."""

import socket
from pathlib import Path

import pytest

from tests import servers
from tests.commands.runner import fails, run
from tests.paths import DATA


@pytest.mark.parametrize("port", [0, 65536, "http"])
def test_a_port_that_cannot_be_is_a_usage_error(port: object) -> None:
    assert run("serve", "--port", port).exit_code == 2


def test_it_listens_to_this_machine_alone_unless_told() -> None:
    assert "127.0.0.1" in run("serve", "--help").stdout


def test_a_copy_of_what_is_published_takes_no_files(tmp_path: Path) -> None:
    assert "--take-files" in fails("serve", "--data", tmp_path.as_uri(), "--take-files")


@pytest.mark.parametrize("host", ["192.0.2.1", "nowhere.invalid"])
def test_a_host_that_is_no_address_of_this_machine_is_told_as_such(host: str) -> None:
    line = fails("serve", "--data", DATA, "--host", host, "--port", servers.free_port())
    assert line.startswith(f"--host {host}: no address of this machine (")
    assert "--host 127.0.0.1" in line


def test_a_port_that_is_in_use_is_told_with_another() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = fails("serve", "--data", DATA, "--port", port)
    other = port + 1 if port < 65535 else 8050
    assert line.startswith(f"port {port} on 127.0.0.1: ")
    assert line.endswith(f"Name another: --port {other}")


def test_a_folder_that_is_not_there_is_a_line(tmp_path: Path) -> None:
    line = fails("serve", "--data", tmp_path / "nonexistent")
    assert line.endswith("nonexistent: no such folder. Name the data folder with --data DIR.")
