"""A disk that is full is said to be full, whatever the library that wrote to it makes of that."""

import errno
import io
import zipfile
import zlib
from collections.abc import Callable
from typing import IO

import pytest

from dashboard.briefing.exports.stream_fault import own_fault


class Full(io.BytesIO):
    """Has room for so many bytes."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room

    def write(self, content: bytes, /) -> int:  # type: ignore[override]
        if self.tell() + len(content) > self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(content)


def _deflated_twice(stream: IO[bytes]) -> None:
    """As a PDF is closed: what was flushed and could not be written is flushed again."""
    packing = zlib.compressobj()
    try:
        stream.write(packing.compress(b"said") + packing.flush())
    finally:
        packing.flush()


def _closed_early(stream: IO[bytes]) -> None:
    try:
        stream.write(b"said")
    finally:
        raise ValueError("there is an open writing handle on this")


@pytest.mark.parametrize("write", [_deflated_twice, _closed_early])
def test_its_own_fault_comes_out(write: Callable[[IO[bytes]], None]) -> None:
    with pytest.raises(OSError, match="No space left"), own_fault(Full(3)) as stream:
        write(stream)


def test_a_fault_that_is_not_the_streams_is_left() -> None:
    with pytest.raises(ValueError, match="open writing handle"), own_fault(Full(9)) as stream:
        _closed_early(stream)


def test_otherwise_it_is_the_stream() -> None:
    whole = io.BytesIO()
    with own_fault(whole) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as files:
        files.writestr("a.txt", "said " * 99)
    with zipfile.ZipFile(whole) as files:
        assert files.read("a.txt").decode() == "said " * 99
