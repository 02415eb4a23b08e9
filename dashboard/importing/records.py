"""The rows of a table with their lines: the heading found, the delimiter decided, none lost."""

import csv
import json
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from unicodedata import category

import numpy as np
import pandas as pd
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from dashboard.errors import ImportingError
from dashboard.importing.headings import found_heading, is_tags, plain, score
from dashboard.importing.lines import LONGEST, Member, Progress, encoding_of, lines
from dashboard.reading import binary_kind

_DELIMITERS = (",", ";", "\t", "|")
_OTHER = {"<": "HTML or XML", "{": "JSON", "[": "JSON"}
"""What a text is that begins so."""
_SAVE = "Save the table as CSV, XLSX or ODS."
_CONTROLS = 30
"""Signs in those lines that are no letters: text has one or two astray, other files one in ten."""
_BEFORE = 20
"""Lines in which the heading is looked for: titles and notes stand above some."""

csv.field_size_limit(LONGEST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as it stands in a file: heading and rows, each row with its line (from 1).

    A row of another number of cells than the heading is given as it is. `notes` say what was
    guessed. `written` is the heading as it stands there. Without one, `heading` has a
    number for each column.
    """

    name: str
    heading: tuple[str, ...]
    rows: Iterator[tuple[int, list[str]]]
    written: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def open_table(
    member: Member,
    known: Collection[str],
    progress: Progress,
    *,
    encoding: str = "",
    columns: int = 0,
) -> Table:
    """The table of a file; `known` are names of columns, plain, that a heading may have.

    With `columns`, it has no heading, that many columns at most, and tabs between them. Raises
    ImportingError where it is no table.
    """
    notes: list[str] = []
    if member.is_sheet:
        return _headed(member.name, _sheet(member, known, notes), known, notes)
    if member.is_map:
        return _headed(member.name, _features(member), known, notes)
    _refuse_binary(member)
    guessed = False
    if not encoding:
        encoding, guessed = encoding_of(member)
    if guessed:
        said = "UTF-8 with broken letters" if encoding == "utf-8" else encoding
        notes.append(f"{member.name}: read as {said}. --encoding names another.")
    text = lines(member, encoding, progress)
    first = list(islice(text, _BEFORE))
    if sum(map(_is_control, "".join(first))) > _CONTROLS:
        raise ImportingError(f"{member.name}: a binary file, not text. {_SAVE}")
    if columns:
        heading = tuple(map(str, range(columns)))
        rows = _unquoted(chain(first, text))
        return Table(name=member.name, heading=heading, rows=rows, notes=tuple(notes))
    if other := _OTHER.get("".join(first).lstrip()[:1]):
        raise ImportingError(f"{member.name}: {other}, not a table. Save it as CSV.")
    delimiter = _delimiter(first, known)
    rows = _records(_Source([*first], text), delimiter)
    return _headed(member.name, rows, known, notes)


def _refuse_binary(member: Member) -> None:
    if kind := binary_kind(member.start()):
        raise ImportingError(f"{member.name}: {kind}, a binary file. {_SAVE}")


def _is_control(letter: str) -> bool:
    return category(letter) == "Cc" and not letter.isspace()


def _headed(
    name: str, rows: Iterable[tuple[int, list[str]]], known: Collection[str], notes: Sequence[str]
) -> Table:
    """The table whose heading is the first of the rows that has most of the known columns."""
    remaining = iter(rows)
    first = list(islice(remaining, _BEFORE))
    if not first:
        raise ImportingError(f"{name}: empty. Save or download it again.")
    cells, best = found_heading([cells for _, cells in first], known)
    heading = tuple(plain(cell) for cell in cells)
    while heading and not heading[-1]:
        heading = heading[:-1]
    if not heading:
        raise ImportingError(
            f"{name}: no heading was found. Put the names of its columns above the rows."
        )
    twice = {cell for cell in heading if cell in known and heading.count(cell) > 1}
    notes = [
        *notes,
        *(f"{name}: of the columns {each} the first is read." for each in sorted(twice)),
    ]
    rest = first[best + 1 :]
    if rest and is_tags(rest[0][1]):
        rest = rest[1:]

    def below() -> Iterator[tuple[int, list[str]]]:
        yield from rest
        yield from remaining

    return Table(
        name=name,
        heading=heading,
        written=tuple(" ".join(cell.split()) for cell in cells if cell.strip()),
        rows=_fitted(below(), len(heading)),
        notes=tuple(notes),
    )


def _fitted(rows: Iterable[tuple[int, list[str]]], width: int) -> Iterator[tuple[int, list[str]]]:
    """The rows that have something in them; blank cells beyond the heading are no cells."""
    for line, cells in rows:
        if len(cells) > width and not any(map(str.strip, cells[width:])):
            del cells[width:]
        if len(cells) > 1 or (cells and cells[0].strip()):
            yield line, cells


def _delimiter(first: Sequence[str], known: Collection[str]) -> str:
    """What parts the heading's cells: the one that gives most known names, else most cells."""

    def worth(delimiter: str) -> tuple[int, int]:
        split = [line.rstrip("\r\n").split(delimiter) for line in first]
        names = [{plain(cell.strip(' "\ufeff')) for cell in cells} for cells in split]
        return max((len(found & set(known)) for found in names), default=0), len(split[0])

    return max(_DELIMITERS, key=worth) if first else ","


class _Source:
    """Lines for the csv module: those it took can be given back."""

    def __init__(self, first: list[str], rest: Iterator[str]) -> None:
        self._waiting = deque(first)
        self._rest = rest
        self.number = 0
        self.taken: list[str] = []

    def __iter__(self) -> "_Source":
        return self

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else next(self._rest)
        self.number += 1
        self.taken.append(line)
        return line

    def give_back(self) -> None:
        """All lines but the first of those taken."""
        self._waiting.extendleft(reversed(self.taken[1:]))
        self.number -= len(self.taken) - 1
        del self.taken[1:]


def _records(source: _Source, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Rows by the line they begin in.

    A quote that is never closed takes in the rows after it, up to the next quote: such a row is
    given alone, and the lines after it are read again.
    """
    reader = csv.reader(source, delimiter=delimiter, strict=True)
    width = 0
    while True:
        source.taken.clear()
        start = source.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:  # a quote is not where a cell begins or ends
            whole = False
        else:
            whole = len(source.taken) == 1 or not width or len(cells) == width
        if not whole:
            cells = _alone(source.taken[0], delimiter, width)
            source.give_back()
        width = width or (len(cells) if len(cells) > 2 else 0)
        yield start, cells


def _alone(line: str, delimiter: str, width: int) -> list[str]:
    """The cells of a line with a stray quote, which belongs to a text: as many as others have, if
    it can be read so."""
    line = line.rstrip("\r\n")
    with suppress(csv.Error, StopIteration):
        cells = next(csv.reader([line], delimiter=delimiter))
        if len(cells) == width:
            return cells
    cells = line.split(delimiter)
    return [cell.strip('"') if cell.count('"') > 1 else cell for cell in cells]


def _unquoted(text: Iterator[str]) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text, 1):
        if line.strip():
            yield number, line.rstrip("\r\n").split("\t")


def _sheet(member: Member, known: Collection[str], notes: list[str]) -> list[tuple[int, list[str]]]:
    """The rows, as text, of the sheet of a spreadsheet that has most of the known columns."""
    try:
        sheets = {str(name): _cells(member, name) for name, _ in pyogrio.list_layers(member.path)}
    except (DataSourceError, DataLayerError, ValueError) as error:
        raise ImportingError(f"{member.name}: not a spreadsheet that can be read.") from error
    if not sheets:
        return []

    def worth(name: str) -> int:
        return max((score(cells, known) for _, cells in sheets[name][:_BEFORE]), default=0)

    best = max(sheets, key=worth)
    if others := [name for name in sheets if name != best and sheets[name]]:
        left = ", ".join(others)
        notes.append(
            f"{member.name}: its sheet {best} is read, and not {left}. "
            "To read another, save it as a file of its own."
        )
    return sheets[best]


def _cells(member: Member, sheet: str) -> list[tuple[int, list[str]]]:
    meta, _, _, columns = pyogrio.raw.read(
        member.path, layer=sheet, HEADERS="DISABLE", FIELD_TYPES="STRING"
    )
    rows = [
        ["" if cell is None else str(cell) for cell in row] for row in zip(*columns, strict=True)
    ]
    # GDAL does without a heading in the first sheet only; elsewhere it may take the first row.
    unnamed = [f"Field{number}" for number in range(1, len(columns) + 1)]
    names = [str(name) for name in meta["fields"]]
    if names != unnamed:
        blank = zip(names, unnamed, strict=True)
        rows.insert(0, ["" if name == other else name for name, other in blank])
    return list(enumerate(rows, 1))


def _features(member: Member) -> Iterator[tuple[int, list[str]]]:
    """The features of a map's first layer as rows of text, under a heading of their properties.

    Lists are texts with semicolons between them; a point that no property says is one.
    """
    try:
        meta, _, shapes, columns = pyogrio.raw.read(member.path, layer=0)
    except (DataSourceError, DataLayerError, ValueError) as error:
        raise ImportingError(f"{member.name}: not a map that can be read.") from error
    names = [str(name) for name in meta["fields"]]
    points = [] if {"latitude", "longitude"} <= set(names) or shapes is None else _points(shapes)
    yield 1, [*names, *(["latitude", "longitude"] if points else [])]
    for number, cells in enumerate(zip(*columns, strict=True), 2):
        yield number, [_text(cell) for cell in cells] + (points[number - 2] if points else [])


def _points(shapes: Iterable[bytes]) -> list[list[str]]:
    found = shapely.from_wkb(list(shapes))
    return [
        [str(each.y), str(each.x)] if each is not None and each.geom_type == "Point" else ["", ""]
        for each in found
    ]


def _text(cell: object) -> str:
    """A value as a cell of a table has it."""
    if isinstance(cell, np.ndarray):
        cell = cell.tolist()
    elif isinstance(cell, str) and cell.startswith("["):
        with suppress(ValueError):
            cell = json.loads(cell)
    if isinstance(cell, list):
        return "; ".join(each for each in cell if isinstance(each, str))
    return "" if cell is None or pd.isna(cell) else str(cell)
