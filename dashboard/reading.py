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


_BINARY = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a compressed file",
    b"bplist00": "a Safari web archive",
    b"From: <Saved by": "a web archive (MHTML)",
}


def binary_kind(start: bytes) -> str:
    """What a file is that begins so, where it is known to be no text; else ""."""
    return next((kind for magic, kind in _BINARY.items() if start.startswith(magic)), "")
