"""Files read only where they are files: for a pipe's writer one would wait for ever."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO


def open_file(path: Path) -> BinaryIO:
    """A file's bytes to read. Raises OSError, also for a pipe, a device or a socket."""
    file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise OSError(errno.EINVAL, "a pipe or a device, not a file", str(path))
    return file


def read_text(path: Path) -> str:
    """A text file, without the mark that some editors begin it with. Raises OSError, ValueError."""
    with open_file(path) as file:
        return file.read().decode("utf-8-sig")


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
