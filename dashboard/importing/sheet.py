"""The rows of files as text, in DuckDB: what a column's texts mean is found once for each text.

Columns are read in Python, where whole columns can be decided on, and put beside the rows by SQL;
so a file may be larger than memory, and a million rows take no longer than their different texts.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import Literal, TypeAlias

import duckdb
import pandas as pd

from dashboard.domain.review import RowFault
from dashboard.importing.dates import Order, is_serial, read_days
from dashboard.importing.parties import PartyNames
from dashboard.importing.records import Table
from dashboard.importing.values import (
    BLANK,
    NOTHING,
    SEEN,
    read_counts,
    read_degrees,
    read_numbers,
    says_nothing,
)
from dashboard.layers.schema import MOST_PEOPLE

Kind: TypeAlias = Literal[
    "text", "day", "count", "people", "number", "latitude", "longitude", "parties", "country"
]
_SQL = {
    "text": "VARCHAR",
    "day": "DATE",
    "count": "BIGINT",
    "people": "BIGINT",
    "number": "DOUBLE",
    "latitude": "DOUBLE",
    "longitude": "DOUBLE",
    "parties": "VARCHAR[]",
    "country": "BOOLEAN",
}
_HOME = frozenset(["syria", "syrian arab republic", "syrian arab rep.", "سوريا", "سورية",
                   "الجمهورية العربية السورية", "syrie", "suriye", "sy", "syr", "760", "760.0",
                   "652", "652.0"])  # fmt: skip
"""The country of the war, by its names and codes: ISO 3166, and Gleditsch and Ward's."""
_BATCH = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column that a format knows: its name, plain, and those it had in older editions.

    One that is `mapped` has those alone.
    """

    name: str
    kind: Kind = "text"
    older: tuple[str, ...] = ()
    needed: bool = False
    mapped: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """All names it may have in a heading."""
        return self.older if self.mapped else (self.name, *self.older)


def missing(columns: Iterable[Column], heading: Sequence[str]) -> list[Column]:
    """The needed columns that a heading does not have."""
    return [each for each in columns if each.needed and not set(each.names) & set(heading)]


class Sheet:
    """Rows being brought in; `columns` are those the format knows."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, columns: Sequence[Column]) -> None:
        self.connection = connection
        self.columns = columns
        self.read = 0
        names = ", ".join(f'"{column.name}" VARCHAR' for column in columns)
        connection.execute(
            f"CREATE TABLE raw (file INTEGER, line INTEGER, {names});"
            "CREATE TABLE refused (file INTEGER, line INTEGER, col VARCHAR, fault VARCHAR,"
            " value VARCHAR)"
        )
        self.files: list[str] = []
        self.called: dict[str, str] = {}
        """By column, what the files call it."""
        self.notes: list[str] = []
        """What of the texts was guessed, a line each."""

    def add(self, table: Table) -> None:
        """The rows of a table; those of another length than the heading are refused."""
        self.files.append(table.name)
        file = len(self.files) - 1
        at = {name: number for number, name in reversed(list(enumerate(table.heading)))}
        places = []
        for column in self.columns:
            found = next((name for name in column.names if name in at), None)
            # One past the end of the row, where there is nothing.
            places.append(len(table.heading) if found is None else at[found])
            self.called.setdefault(column.name, found or column.name)
        take = itemgetter(*places)
        names = ["file", "line", *(column.name for column in self.columns)]
        for batch in _batches(table.rows):
            good: list[tuple[object, ...]] = []
            bad: list[tuple[object, ...]] = []
            for line, cells in batch:
                if len(cells) != len(table.heading):
                    wrong = (file, line, "", RowFault.CELLS.value, "; ".join(cells)[:200])
                    bad.append(wrong)
                    continue
                cells += [""] * (len(table.heading) + 1 - len(cells))
                good.append((file, line, *take(cells)))
            self.read += len(batch)
            self._insert("raw", names, good)
            self._insert("refused", ["file", "line", "col", "fault", "value"], bad)

    def learn(self, parties: PartyNames, order: Order | None, *, swapped: bool = False) -> None:
        """Finds what each text of each column means; `typed` has the rows with it.

        Of a column `day` there are `day`, and `day_fault` where its text means nothing. A text is
        NULL where it says nothing, and `day_text` is as it stands.
        """
        if swapped:
            self.connection.execute("UPDATE raw SET latitude = longitude, longitude = latitude")
        for column in self.columns:
            if column.kind != "text":
                self._learn(column, parties, order)
        self.connection.execute(f"CREATE VIEW typed AS {_typed(self.columns)}")

    def different(self, *names: str) -> str:
        """SQL: what the texts of some columns mean, all together, each once."""
        columns = [column for column in self.columns if column.name in names]
        return f"SELECT DISTINCT {', '.join(names)} FROM ({_typed(columns)})"

    def _learn(self, column: Column, parties: PartyNames, order: Order | None) -> None:
        rows = self.connection.execute(f'SELECT DISTINCT "{column.name}" FROM raw').fetchall()
        texts = [text for (text,) in rows if not says_nothing(text)]
        if column.kind == "day":
            texts.sort()  # which one a notice names is the same every time
        called = self.called.get(column.name, column.name)
        if column.kind == "day" and (serial := next(filter(is_serial, texts), "")):
            self.notes.append(
                f"{called}: {serial} is read as a spreadsheet counts days, from 1900."
            )
        found = _read(column, called, texts, parties, order)
        self.connection.execute(
            f"CREATE TABLE known_{column.name}"
            f" (said VARCHAR, value {_SQL[column.kind]}, fault VARCHAR)"
        )
        learned = [
            (text, None, value.value) if isinstance(value, RowFault) else (text, value, None)
            for text, value in found.items()
        ]
        self._insert(f"known_{column.name}", ["said", "value", "fault"], learned)

    def _insert(
        self, table: str, names: Sequence[str], rows: Collection[tuple[object, ...]]
    ) -> None:
        remaining = iter(rows)
        while some := list(islice(remaining, _BATCH)):
            batch = pd.DataFrame(some, columns=pd.Index(names), dtype=object)
            self.connection.register("batch", batch)
            self.connection.execute(f"INSERT INTO {table} FROM batch")
            self.connection.unregister("batch")


def _typed(columns: Iterable[Column]) -> str:
    """SQL: the rows, with what their texts in some columns mean."""
    parts, joins = ["file", "line"], []
    nothing = ", ".join(f"'{word}'" for word in sorted(NOTHING))
    for name, kind in ((column.name, column.kind) for column in columns):
        if kind == "text":
            seen = f"trim(\"{name}\", '{BLANK}')"
            parts.append(
                f'CASE WHEN lower({seen}) NOT IN ({nothing}) THEN trim("{name}") END AS {name}'
            )
            continue
        parts.append(f"k_{name}.value AS {name}, k_{name}.fault AS {name}_fault")
        parts.append(f'raw."{name}" AS {name}_text')
        joins.append(f'LEFT JOIN known_{name} AS k_{name} ON k_{name}.said = raw."{name}"')
    return f"SELECT {', '.join(parts)} FROM raw {' '.join(joins)}"


def _batches(
    rows: Iterator[tuple[int, list[str]]],
) -> Iterator[list[tuple[int, list[str]]]]:
    while some := list(islice(rows, _BATCH)):
        yield some


def _read(
    column: Column, called: str, texts: Iterable[str], parties: PartyNames, order: Order | None
) -> Mapping[str, object]:
    """What each text of a column means, or what is wrong with it."""
    match column.kind:
        case "day":
            return read_days(texts, called, order)
        case "count":
            return read_counts(texts)
        case "people":
            return read_counts(texts, MOST_PEOPLE)
        case "number":
            return read_numbers(texts)
        case "latitude":
            return read_degrees(texts, 90)
        case "longitude":
            return read_degrees(texts, 180)
        case "parties":
            return {text: parties.ids(text) for text in texts}
        case "country":
            return {text: text.translate(SEEN).strip().casefold() in _HOME for text in texts}
        case _:
            return {}
