"""DuckDB as the layers use it: rows for SQL, from many threads at once."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias

import duckdb
from numpy.typing import NDArray

from dashboard.errors import DamagedTablesError

Row: TypeAlias = tuple[Any, ...]
"""A row of an answer: what its columns hold is known to whoever wrote the SQL."""
Array: TypeAlias = NDArray[Any]
Condition: TypeAlias = tuple[str, list[object]]
"""SQL with its parameters: never a value inside the SQL."""
Ask: TypeAlias = Callable[[str, Sequence[object]], list[Row]]
"""Rows of the store's tables for SQL and its parameters."""
AskColumns: TypeAlias = Callable[[str, Sequence[object]], dict[str, Array]]
"""The same as columns by name: ten times faster for thousands of rows."""


_DAMAGE = (
    duckdb.IOException,
    duckdb.FatalException,
    duckdb.InternalError,
    duckdb.SerializationException,
)


class Database:
    """A database that many threads may ask at once.

    Where its file cannot be read any more, `on_damage` is called and DamagedTablesError raised.
    """

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, on_damage: Callable[[], None] = lambda: None
    ) -> None:
        self._connection = connection
        self._on_damage = on_damage
        self._idle: list[duckdb.DuckDBPyConnection] = []

    def __call__(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Rows."""
        with self._cursor() as cursor:
            return cursor.execute(sql, values).fetchall()

    def columns(self, sql: str, values: Sequence[object]) -> dict[str, Array]:
        """Columns by name, as arrays."""
        with self._cursor() as cursor:
            return cursor.execute(sql, values).fetchnumpy()

    @contextmanager
    def _cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        # A connection must not be used by two threads at once; its cursors may. They belong to no
        # thread: one that died with its thread while the program ends would crash it.
        try:
            cursor = self._idle.pop()
        except IndexError:
            cursor = self._connection.cursor()
        try:
            yield cursor
        except duckdb.Error as error:
            # A block whose checksum is wrong is of no kind of its own.
            if type(error) is not duckdb.Error and not isinstance(error, _DAMAGE):
                raise
            self._on_damage()
            raise DamagedTablesError(
                "The tables kept of the layers were damaged, and are made again. Try once more."
            ) from error
        finally:
            self._idle.append(cursor)
