"""Files that are no articles: a table's cells and a map's properties would be read as strikes."""

import csv
import json
import re
from collections.abc import Sequence
from itertools import zip_longest

from dashboard.errors import ArticleError

_LAYER = "data/layers/strikes.geojson"
_KML = re.compile(r"\s*(<[?!][^>]*>\s*)*<(\w+:)?kml\b")
_TABLES = ("xlsx", "xlsm", "xls", "ods", "csv", "tsv")
_MAPS = ("kmz", "gpkg", "shp")
_ROWS = 3  # fewer may be the lines of a text
_COLUMNS = 3
_A_CELL = 40  # characters of a heading; a longer one is prose
_ALIKE = 0.9  # share of rows with as many cells as the first
_MOSTLY = 0.8  # share of rows, where some have lost cells, or hold delimiters of their own
_FIGURES = re.compile(r"[-+~<>]?\d[\d.,:/ T+-]{0,25}Z?")
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*$")


def refuse_data_file(name: str) -> None:
    """Raises ArticleError where a file's name says that it is a table or a map."""
    ending = name.lower().rpartition(".")[2]
    if ending in _TABLES:
        raise _table(name)
    if ending in _MAPS:
        raise _map(name, "a map")


def refuse_data(text: str, name: str) -> None:
    """Raises ArticleError, with `name`, where a text is GeoJSON, other JSON, KML or a table."""
    if _is_json(text):
        if '"coordinates"' in text or '"FeatureCollection"' in text:
            raise _map(name, "GeoJSON", f". Strikes of your own go into {_LAYER}")
        raise ArticleError(f"{name}: JSON, not an article. Put the article's text into a file.")
    if _KML.match(text):
        raise _map(name, "KML")
    if any(_is_table(text, delimiter) for delimiter in ",;\t|"):
        raise _table(name)


def _map(name: str, what: str, more: str = "") -> ArticleError:
    return ArticleError(
        f"{name}: {what}, not an article. A control map is taken by: "
        f"python -m dashboard import zones {name}{more}"
    )


def _table(name: str) -> ArticleError:
    return ArticleError(
        f"{name}: a table, not an article. It is taken by: python -m dashboard import "
        f"acled, ucdp, gdelt or table {name}"
    )


def _is_json(text: str) -> bool:
    if text.lstrip()[:1] not in {"{", "["}:
        return False
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _is_table(text: str, delimiter: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    return _is_even(lines, delimiter) or _has_columns(lines, delimiter)


def _is_even(lines: list[str], delimiter: str) -> bool:
    """Whether nearly every line has the cells that the first has, which are headings."""
    try:
        rows = list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return False
    if len(rows) < _ROWS or len(rows[0]) < _COLUMNS or max(map(len, rows[0])) > _A_CELL:
        return False
    return sum(len(row) == len(rows[0]) for row in rows) >= _ALIKE * len(rows)


def _has_columns(lines: list[str], delimiter: str) -> bool:
    """Whether most lines have figures at the same place, however many cells each has.

    Prose has no columns of figures, but a chronicle may: "March 1, 2016, Saraqib: jets bombed it."
    So one is enough only under a heading, and where lines are no sentences.
    """
    if len(lines) < _ROWS:
        return False
    first, *rows = [_cells(line, delimiter) for line in lines]
    if len(first) < _COLUMNS:
        return False
    wide = [row for row in rows if len(row) > 1]
    if len(wide) < _MOSTLY * len(rows):
        return False
    columns = zip_longest(*wide, fillvalue="")
    found = [number for number, cells in enumerate(columns) if _are_figures(cells)]
    headed = any(not _FIGURES.fullmatch(_at(first, number)) for number in found)
    sentences = sum(bool(_SENTENCE.search(line.rstrip())) for line in lines)
    prose = delimiter == "," and sentences > len(lines) / 2
    return len(found) > 1 or (bool(found) and headed and not prose)


def _are_figures(cells: Sequence[str]) -> bool:
    """Of a column; some of its rows may say nothing."""
    said = [cell for cell in map(str.strip, cells) if cell]
    figures = sum(bool(_FIGURES.fullmatch(cell)) for cell in said)
    return len(said) >= len(cells) / 2 and figures >= _MOSTLY * len(said)


def _cells(line: str, delimiter: str) -> list[str]:
    """Of one line, so that a stray quote swallows no more than it."""
    try:
        return next(csv.reader([line], delimiter=delimiter))
    except csv.Error:
        return []


def _at(row: list[str], number: int) -> str:
    return row[number].strip() if number < len(row) else ""
