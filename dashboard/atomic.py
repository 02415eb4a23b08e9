"""Files written whole, or not at all; several of them together.

A file is written under a hidden name beside its own, which it then takes. Where several belong
together, a list says which are ready: if a run is killed while they take their places, the next one
that writes there puts the rest in place. It also removes what a killed run left half written: a run
that still writes holds a lock on its files.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, BinaryIO

if sys.platform != "win32":
    import fcntl

_READY = ".ready.json"
_PART = ".part"


def replace_together(directory: Path, texts: dict[str, str]) -> None:
    """Write files so that a reader, or a kill at any moment, never meets half of one.

    Raises OSError, which names the file, where one cannot be written; then the old ones stand.
    """
    with ExitStack() as stack:
        ready = {}
        for name, text in texts.items():
            file, part = stack.enter_context(_part(directory / name))
            with _named(directory / name):
                file.write(text.encode())
                _settle(file, part)
            ready[part.name] = name
        listing, listed = stack.enter_context(_part(directory / _READY))
        with _named(directory / _READY):
            listing.write(json.dumps(ready).encode())
            _settle(listing, listed)
        with _named(directory / _READY), locked(directory):
            _finish(directory)
            os.replace(listed, directory / _READY)
            _finish(directory)


@contextmanager
def written_whole(path: Path) -> Iterator[IO[bytes]]:
    """A file to write; it takes its place once all is written, and never where that fails."""
    with _part(path) as (file, part), _named(path):
        yield file
        _settle(file, part)
        with locked(path.parent):
            os.replace(part, path)


def interrupted(directory: Path) -> bool:
    """Whether a run has put some of several files in place, and not yet all."""
    return (directory / _READY).exists()


@contextmanager
def _part(path: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A hidden file beside `path`, removed at the end where it has not become another."""
    folder = path.parent
    with _named(path):
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder):
            _finish(folder)
            _tidy(folder)
            handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_PART, dir=folder)
            hold(handle)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file, Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _settle(file: BinaryIO, part: Path) -> None:
    """All of it is on the disk; others than its writer may read it."""
    file.flush()
    os.fsync(file.fileno())
    part.chmod(0o644)  # mkstemp keeps it from other users
    if sys.platform == "win32":
        file.close()  # an open file keeps its name there


def _finish(directory: Path) -> None:
    """Puts in place what a run had ready; nothing where all is."""
    listed = directory / _READY
    try:
        ready: dict[str, str] = json.loads(listed.read_bytes())
    except FileNotFoundError:
        return
    for part, name in ready.items():
        with suppress(FileNotFoundError):
            os.replace(directory / part, directory / name)
    listed.unlink()


def _tidy(directory: Path) -> None:
    """Removes what nobody writes any more."""
    for part in directory.glob(f".*{_PART}"):
        with suppress(OSError), part.open("rb") as left:
            if hold(left.fileno()):
                part.unlink()


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """One run at a time creates, removes and renames here."""
    if sys.platform == "win32":
        yield
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        with suppress(OSError):  # a file system may have no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def hold(handle: int) -> bool:
    """Takes a file until it is closed, or its process ends; False where another has it."""
    if sys.platform == "win32":
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """A fault of what stands hidden beside a file is one of that file."""
    try:
        yield
    except OSError as error:
        beside = error.filename is None or Path(os.fsdecode(error.filename)).parent == path.parent
        if not beside or error.errno is None:
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error
