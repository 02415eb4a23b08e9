"""Files that anybody may have made, opened without running, unpacking or saying too much."""

import io
import logging
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any, TypeAlias

import pypdf

# What it warns of is the file's own words, and would reach the terminal.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

_LARGEST_PART = 100_000_000  # bytes
_MOST_STEPS = 200_000_000  # of SQLite's machine: a minute or so
_STEPS_A_CALL = 1_000_000

Ask: TypeAlias = Callable[[str], list[tuple[Any, ...]]]
"""What runs a query and returns its rows."""


def part(parts: zipfile.ZipFile, name: str) -> bytes:
    """What of a part there is room for: packed as small as it is, it may be without end."""
    with parts.open(name) as file:
        return file.read(_LARGEST_PART)


def pages(content: bytes) -> pypdf.PdfReader:
    """A PDF, read as it is asked for its parts."""
    return pypdf.PdfReader(io.BytesIO(content))


@contextmanager
def database(content: bytes) -> Iterator[Ask]:
    """A SQLite file in memory, read only; a query without end raises OperationalError."""
    calls = 0

    def too_long() -> bool:
        nonlocal calls
        calls += 1
        return calls * _STEPS_A_CALL > _MOST_STEPS

    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
        connection.set_progress_handler(too_long, _STEPS_A_CALL)
        yield lambda sql: connection.execute(sql).fetchall()
