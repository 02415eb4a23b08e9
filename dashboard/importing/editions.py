"""A data set's file: compared with the edition that stands, and put in its place whole."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import duckdb

from dashboard.domain.review import RefusedRow, RowFault
from dashboard.errors import ImportingError, LayerError, file_fault
from dashboard.importing.sheet import Sheet
from dashboard.importing.totals import settle_totals
from dashboard.layers.data_sets import (
    ABOUT,
    JOINED,
    ROWS,
    ZONES,
    AboutSet,
    Held,
    about_set,
    folder,
    set_files,
)

SHOWN = 20
"""Refused rows of a data set that the tray shows one by one."""
_WORKING = ".importing.duckdb"
_WRITING = ".writing-"
_MEMORY_MB = 300
_SORTING_MB = 40
"""For each million rows besides: ten million that are put in order at the end need so much."""
_NO_ROOM = (
    OSError,
    duckdb.IOException,
    duckdb.OutOfMemoryException,
    duckdb.TransactionException,
    duckdb.FatalException,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an edition is to the one before it, in rows."""

    added: int = 0
    revised: int = 0
    withdrawn: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.revised or self.withdrawn)


@contextmanager
def working(data_dir: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty database to import with; one process at a time can have it.

    It lies beside the data sets, for it may be as large as they are, and is removed afterwards.
    Raises ImportingError where another process has it, or nothing can be written.
    """
    path = folder(data_dir) / _WORKING
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = _opened(path)
    except OSError as error:
        raise _unwritable(path.parent, error) from error
    for left in path.parent.glob(f"{_WRITING}*"):  # of an import that was killed
        shutil.rmtree(left, ignore_errors=True)
    try:
        connection.execute("SET enable_progress_bar = false")
        # Whatever is kept is sorted; to keep the order of the rows besides takes room that grows
        # with their number.
        connection.execute("SET preserve_insertion_order = false")
        yield connection
    except _NO_ROOM as error:
        raise _unwritable(path.parent, error) from error
    finally:
        with suppress(duckdb.Error):
            connection.close()
        _remove(path)


def _opened(path: Path) -> duckdb.DuckDBPyConnection:
    config: dict[str, str | bool | int | float | list[str]] = {"memory_limit": f"{_MEMORY_MB}MB"}
    for again in (False, True):
        try:
            connection = duckdb.connect(str(path), config=config)
            if not connection.execute("SELECT 1 FROM duckdb_tables()").fetchall():
                return connection
            connection.close()  # of an import that was killed
        except duckdb.Error as error:
            if "lock" in str(error).lower():
                raise ImportingError(
                    f"{path.parent}: another import is running. Try again when it has ended."
                ) from error
            if again:
                raise _unwritable(path.parent, error) from error
        _remove(path)
    return duckdb.connect(str(path), config=config)


def _remove(path: Path) -> None:
    for left in [*path.parent.glob(f"{path.name}.tmp/*"), *path.parent.glob(f"{path.name}*")]:
        with suppress(OSError):
            left.rmdir() if left.is_dir() else left.unlink()


def _unwritable(where: Path, error: Exception) -> ImportingError:
    if isinstance(error, OSError) and error.strerror:
        return ImportingError(f"{file_fault(error, 'cannot be written')} What stood before stands.")
    why = str(error).partition("\n")[0]
    return ImportingError(f"{where}: cannot be written ({why}). What stood before stands.")


_KEYS: dict[Held, str] = {"events": "event_id", "mentions": "mention_id"}
"""What tells the rows of a data set apart."""
_SORTED: dict[Held, str] = {"events": "event_date, event_id", "mentions": "day, mention_id"}


def settle(sheet: Sheet, holds: Held) -> tuple[int, int, dict[str, int]]:
    """Makes `kept` of `judged`, one row an id; the others, and why, are added to `refused`.

    Gives how many are kept, how many repeat an id, and how many were refused for each reason.
    """
    connection, key = sheet.connection, _KEYS[holds]
    connection.execute(
        f"""CREATE TABLE several AS SELECT {key} FROM judged WHERE fault IS NULL
            GROUP BY {key} HAVING count(*) > 1;
        CREATE TABLE repeats AS SELECT file, line, {key} AS key
            FROM judged JOIN several USING ({key}) WHERE fault IS NULL QUALIFY row_number() OVER (
                PARTITION BY {key} ORDER BY newest DESC NULLS LAST, file DESC, line DESC) > 1;
        INSERT INTO refused SELECT file, line, 'id', '{RowFault.REPEATED}', key FROM repeats"""
    )
    if holds == "events":
        settle_totals(connection)
    connection.execute(
        """INSERT INTO refused SELECT file, line, fault.col, fault.fault, left(fault.value, 200)
            FROM judged WHERE fault IS NOT NULL;
        CREATE VIEW kept AS SELECT judged.* EXCLUDE (file, line, newest, fault)
            FROM judged ANTI JOIN repeats USING (file, line) WHERE fault IS NULL"""
    )
    found = connection.execute(
        "SELECT fault, count(*) FROM refused GROUP BY fault ORDER BY ALL"
    ).fetchall()
    reasons = {str(fault): int(number) for fault, number in found}
    repeated = reasons.pop(RowFault.REPEATED, 0)
    return _count(connection, "kept"), repeated, reasons


def refused_rows(sheet: Sheet) -> list[RefusedRow]:
    """The first of the rows that were refused, in the order of the files."""
    rows = sheet.connection.execute(
        f"SELECT file, line, col, fault, value FROM refused WHERE fault <> '{RowFault.REPEATED}'"
        f" ORDER BY file, line LIMIT {SHOWN}"
    ).fetchall()
    return [
        RefusedRow(
            file=sheet.files[file],
            line=line,
            column=sheet.called.get(column, column),
            fault=RowFault(fault),
            value=value or "",
        )
        for file, line, column, fault, value in rows
    ]


def change_to(sheet: Sheet, about: AboutSet, data_dir: Path) -> Change | None:
    """What the rows of `kept` are to what stands; None where all is the same."""
    change, same = _change(sheet.connection, folder(data_dir) / f"{about.name}{ROWS}", about)
    return None if same and not change else change


def put_in_place(sheet: Sheet, about: AboutSet, data_dir: Path) -> Change | None:
    """Writes a data set's rows of `kept` in place of what stood; None where they are the same.

    The refused rows stand beside it, in `NAME.refused.csv`. Raises OSError or duckdb.Error where
    it cannot be written; then the old edition stands.
    """
    change = change_to(sheet, about, data_dir)
    if change is None:
        return None
    connection = sheet.connection
    path = folder(data_dir) / f"{about.name}{ROWS}"
    said = about.model_dump_json().replace("'", "''")
    point = (
        "CASE WHEN latitude IS NOT NULL THEN"
        " ('POINT(' || longitude || ' ' || latitude || ')')::GEOMETRY END AS geometry"
    )
    room = _MEMORY_MB + _SORTING_MB * about.kept // 1_000_000
    connection.execute(f"SET memory_limit = '{room}MB'")
    with tempfile.TemporaryDirectory(prefix=_WRITING, dir=path.parent) as made:
        rows, refused = Path(made) / path.name, Path(made) / f"{about.name}.refused.csv"
        connection.execute(
            f"COPY (SELECT *, {point} FROM kept ORDER BY {_SORTED[about.holds]}) TO {_quoted(rows)}"
            f" (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{ABOUT}: '{said}'}})"
        )
        _write_refused(sheet, refused)
        for each in (rows, refused):
            _flush(each)
        os.replace(refused, path.with_name(refused.name))
        os.replace(rows, path)
    with suppress(OSError):
        path.with_name(f"{about.name}{ZONES}").unlink()
    return change


def _write_refused(sheet: Sheet, path: Path) -> None:
    names = " ".join(
        f"WHEN {number} THEN '{name.replace(chr(39), chr(39) * 2)}'"
        for number, name in enumerate(sheet.files)
    )
    called = _cases({name: said for name, said in sheet.called.items() if said != name})
    sheet.connection.execute(
        f"COPY (SELECT CASE file {names} END AS file, line, CASE col {called} ELSE col END"
        ' AS "column", fault AS reason, value FROM refused ORDER BY refused.file, line)'
        f" TO {_quoted(path)} (FORMAT csv, HEADER)"
    )


def _cases(said: Mapping[str, str]) -> str:
    cases = [f"WHEN '{name}' THEN '{other}'" for name, other in said.items()]
    return " ".join(cases) or "WHEN '' THEN ''"


def _change(
    connection: duckdb.DuckDBPyConnection, path: Path, about: AboutSet
) -> tuple[Change, bool]:
    """What the new rows are to those that stand, and whether all that is said is the same."""
    try:
        old = about_set(path) if path.exists() else None
    except LayerError:
        old = None
    if old is None or old.holds != about.holds:
        return Change(added=about.kept), False
    names = [row[0] for row in connection.execute("DESCRIBE kept").fetchall()]
    try:
        change = _compared(connection, path, _KEYS[about.holds], names)
    except duckdb.Error:
        if _is_whole(path):
            raise
        return Change(added=about.kept), False
    if change is None:
        return Change(added=about.kept, withdrawn=old.kept), False
    same = old.model_copy(update={"imported": about.imported}) == about
    return change, same


def _compared(
    connection: duckdb.DuckDBPyConnection, path: Path, key: str, names: Sequence[str]
) -> Change | None:
    """What the rows of `kept` are to those of a file; None where it has other columns."""
    had = connection.execute(f"DESCRIBE SELECT * FROM read_parquet({_quoted(path)})").fetchall()
    if [row[0] for row in had if row[0] != "geometry"] != list(names):
        return None
    content = f"{key}, hash({', '.join(names)}) AS content"
    ((added, revised, withdrawn),) = connection.execute(
        f"""WITH new AS (SELECT {content} FROM kept),
        old AS (SELECT {content} FROM read_parquet({_quoted(path)}))
        SELECT count(*) FILTER (old.{key} IS NULL),
            count(*) FILTER (old.content <> new.content), count(*) FILTER (new.{key} IS NULL)
        FROM new FULL JOIN old USING ({key})"""
    ).fetchall()
    return Change(added=added, revised=revised, withdrawn=withdrawn)


def _is_whole(path: Path) -> bool:
    """Whether every row of a file can be read."""
    try:
        with duckdb.connect(":memory:") as connection:
            connection.execute(f"SELECT max(hash(COLUMNS(*))) FROM read_parquet({_quoted(path)})")
    except duckdb.Error:
        return False
    return True


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    ((number,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(number)


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _flush(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def remove(name: str, data_dir: Path) -> None:
    """Removes a data set with its refused rows. Raises ImportingError where there is none."""
    # Looked up in the listing, so that a name can never be a path.
    there = [each for each in set_files(data_dir) if each.stem == name and each.name != JOINED]
    if not there:
        raise ImportingError(
            f"{name}: no data set of this name. See: python -m dashboard import list"
        )
    try:
        for path in [*there, folder(data_dir) / f"{name}.refused.csv"]:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(folder(data_dir), error) from error
