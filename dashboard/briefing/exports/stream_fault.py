"""What a stream says of itself, where a library that writes to it would hide it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from typing_extensions import Buffer


class _Watched:
    """A stream that remembers the fault of its own writing."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.fault: Exception | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, content: "Buffer") -> int:
        try:
            return self._stream.write(content)
        except Exception as error:
            self.fault = self.fault or error
            raise


@contextmanager
def own_fault(stream: IO[bytes]) -> Iterator[IO[bytes]]:
    """The stream; what it raised first is what comes out.

    Of a disk that is full zip files and PDFs make a fault of their own as they are closed.
    """
    watched = _Watched(stream)
    try:
        yield cast(IO[bytes], watched)
    except Exception as error:
        if watched.fault is not None and watched.fault is not error:
            raise watched.fault from error
        raise
