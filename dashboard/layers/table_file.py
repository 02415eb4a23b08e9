"""The store's tables, kept in a file beside the layers they were built from.

Reading the layers takes minutes for a million strikes, opening the tables no time. The name of the
file says what it was built from, so another is never taken for it; it is whole or not there; it may
be deleted at any time. Where it cannot be written, the tables are built in memory.
"""

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import lru_cache, partial
from pathlib import Path

import duckdb

from dashboard.atomic import hold, locked
from dashboard.layers.table_building import data_files, make_tables

_FOLDER = "cache"
_HEAD = 3 * 4096  # bytes before the blocks of a DuckDB file
_LOST: set[Path] = set()
"""Tables that were damaged while this process had them open."""
_Config = dict[str, str | bool | int | float | list[str]]
_MAKING: _Config = {"memory_limit": "1GB"}
_SERVING: _Config = {"memory_limit": "160MB", "temp_directory": tempfile.gettempdir()}


def open_tables(data_dir: Path, drawn: Collection[str]) -> duckdb.DuckDBPyConnection:
    """The tables of a data folder's layers; `drawn` are the footprints with a known shape.

    Layers that are missing or torn are empty, with a line in the table `problems`.
    """
    layers = data_dir / "layers"
    if layers.is_dir():
        path = tables_path(data_dir, drawn)
        for make in (False, True):
            try:
                if make:
                    keep(path, partial(make_tables, layers=layers, drawn=drawn))
                return _opened(path)
            except (OSError, duckdb.Error):
                continue
    connection = duckdb.connect(":memory:")
    make_tables(connection, layers, drawn)
    return connection


def tables_path(data_dir: Path, drawn: Collection[str]) -> Path:
    """Where the tables of these layers, as they are now, are kept."""
    found = hashlib.sha256(_code())
    found.update(repr(sorted(drawn)).encode())
    for path in data_files(data_dir):
        # ctime, unlike mtime, cannot be set by the user.
        try:
            state = path.stat()
        except OSError:
            continue
        held = (path.name, state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns)
        found.update(repr(held).encode())
    name = f"layers-{found.hexdigest()[:16]}"
    path = data_dir / _FOLDER / f"{name}.duckdb"
    while path in _LOST:
        path = path.with_stem(f"{path.stem}-")
    return path


def forget(path: Path) -> None:
    """Removes tables that were damaged while they were open.

    In this process they get another name when they are made again: DuckDB would take whatever has
    the name of a file it still holds open for that file.
    """
    if path not in _LOST:
        _LOST.add(path)
        with suppress(OSError):
            path.unlink()


def _opened(path: Path) -> duckdb.DuckDBPyConnection:
    if not path.is_file():
        raise FileNotFoundError(path)
    connection = duckdb.connect(str(path), read_only=True, config=_SERVING)
    connection.execute("SELECT data_hash FROM about")
    if path.stat().st_size < _whole(connection):
        raise duckdb.IOException(f"{path.name}: cut off")
    return connection


def _whole(connection: duckdb.DuckDBPyConnection) -> int:
    """How many bytes the file of a database has at least."""
    sizes = connection.execute("SELECT block_size, total_blocks FROM pragma_database_size()")
    return _HEAD + sum(int(size) * int(blocks) for size, blocks in sizes.fetchall())


def keep(path: Path, make: Callable[[duckdb.DuckDBPyConnection], None]) -> None:
    """Writes the tables that `make` builds to `path`, whole or not at all, and removes all others.

    Raises OSError or duckdb.Error where they cannot be written.
    """
    path.parent.mkdir(exist_ok=True)
    with _workshop(path.parent) as folder:
        made = folder / path.name
        with duckdb.connect(str(made), config=_MAKING) as connection:
            connection.execute("SET enable_progress_bar = false")
            make(connection)
        # DuckDB may leave free blocks at the end of a large file unwritten: it would seem cut off.
        with duckdb.connect(str(made), read_only=True) as connection:
            os.truncate(made, max(_whole(connection), made.stat().st_size))
        os.replace(made, path)
    for other in path.parent.glob("layers-*.duckdb"):
        if other != path:
            # Where a file in use cannot be deleted, it goes at the next change.
            with suppress(OSError):
                other.unlink()


@contextmanager
def _workshop(parent: Path) -> Iterator[Path]:
    """A folder to make tables in, held as long; those that a killed process left are removed."""
    with ExitStack() as stack:
        with locked(parent):
            for left in parent.glob(".making-*"):
                if _held(left, stack):
                    shutil.rmtree(left, ignore_errors=True)
            made = tempfile.TemporaryDirectory(prefix=".making-", dir=parent)
            folder = Path(stack.enter_context(made))
            _held(folder, stack)
        yield folder


def _held(folder: Path, stack: ExitStack) -> bool:
    """Takes a folder that nobody has until the stack is left; False where somebody has it."""
    if sys.platform == "win32":
        return False
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return False
    stack.callback(os.close, handle)
    return hold(handle)


@lru_cache(maxsize=1)
def _code() -> bytes:
    """What decides how tables are built: the code of this package, and the version of DuckDB."""
    found = hashlib.sha256(duckdb.__version__.encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        found.update(path.read_bytes())
    return found.digest()
