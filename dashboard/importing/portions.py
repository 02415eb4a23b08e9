"""The tables of files, read into a sheet: here, or elsewhere and handed over as portions.

A portion is what a table comes to, wherever it was read: its rows as Parquet, and what was noted.
What their texts mean is found afterwards, for all tables together.
"""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import duckdb

from dashboard.importing.lines import Member, Progress
from dashboard.importing.records import Table
from dashboard.importing.sheet import Column, Sheet

_TABLES = ("raw", "refused")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How the tables of a format are read: all that whoever reads one must know.

    `opened` opens one of them; it is a function of a module, so that it can be named elsewhere.
    """

    form: str
    columns: tuple[Column, ...]
    opened: Callable[[Member, "Reading", Progress], Table]
    encoding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """The rows of one table, good and refused, each as Parquet; `called` as the sheet has it."""

    name: str
    called: dict[str, str]
    read: int
    rows: tuple[bytes, ...]
    notes: tuple[str, ...]


Reader: TypeAlias = Callable[[Sequence[Member], Reading, Sheet, Progress], list[str]]
"""Reads tables into a sheet, in their order, and returns what was noted, a line each."""


def read_here(
    tables: Sequence[Member], reading: Reading, sheet: Sheet, progress: Progress
) -> list[str]:
    """The tables one after the other. Raises ImportingError where one is none of its format."""
    notes: list[str] = []
    for member in tables:
        table = reading.opened(member, reading, progress)
        notes += table.notes
        sheet.add(table)
    return notes


def portion(content: bytes, name: str, reading: Reading) -> Portion:
    """What the table with this content comes to. Raises ImportingError as `read_here` does."""
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(":memory:") as connection:
        path = Path(folder, Path(name).name)
        path.write_bytes(content)
        sheet = Sheet(connection, reading.columns)
        notes = read_here([Member(path=path, name=name)], reading, sheet, lambda *_: None)
        return Portion(
            name=name,
            called=sheet.called,
            read=sheet.read,
            rows=tuple(_packed(connection, table, Path(folder, f".{table}")) for table in _TABLES),
            notes=tuple(notes),
        )


def add_portion(sheet: Sheet, given: Portion) -> None:
    """Adds to a sheet the table that was read elsewhere, as if it had been read here."""
    sheet.files.append(given.name)
    sheet.read += given.read
    for column, called in given.called.items():
        sheet.called.setdefault(column, called)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rows")
        for table, rows in zip(_TABLES, given.rows, strict=True):
            path.write_bytes(rows)
            sheet.connection.execute(
                f"INSERT INTO {table} SELECT * REPLACE (? AS file) FROM read_parquet(?)",
                [len(sheet.files) - 1, str(path)],
            )


def _packed(connection: duckdb.DuckDBPyConnection, table: str, path: Path) -> bytes:
    connection.execute(f"COPY {table} TO '{path}' (FORMAT parquet, COMPRESSION zstd)")
    return path.read_bytes()
