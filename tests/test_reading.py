"""What is read is a file; anything that would be waited for is refused at once."""

import os
from pathlib import Path

import pytest

from dashboard.reading import open_file, read_text


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("﻿“Homs”\r\n".encode())
    with open_file(path) as file:
        assert file.read() == path.read_bytes()
    assert read_text(path) == "“Homs”\r\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_or_a_device_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    link = tmp_path / "link"
    link.symlink_to(pipe)
    for path in (pipe, link, Path("/dev/zero")):
        with pytest.raises(OSError, match="not a file") as raised:
            open_file(path)
        assert raised.value.filename == str(path)


def test_a_folder_or_nothing_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone"):
        with pytest.raises(OSError, match=tmp_path.name):
            open_file(path)
