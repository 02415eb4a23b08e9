"""Files that are no articles: a table's cells and a map's properties would be read as strikes."""

import csv
import json
import re

from dashboard.errors import ArticleError

_LAYER = "data/layers/strikes.geojson"
_KML = re.compile(r"\s*(<[?!][^>]*>\s*)*<(\w+:)?kml\b")
_TABLES = ("xlsx", "xlsm", "xls", "ods", "csv", "tsv")
_MAPS = ("kmz", "gpkg", "shp")
_ROWS = 3  # fewer may be the lines of a text
_COLUMNS = 3
_A_CELL = 40  # characters of a heading; a longer one is prose
_ALIKE = 0.9  # share of rows with as many cells as the first


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
    """Whether nearly every line has the cells that the first has, which are headings."""
    lines = [line for line in text.splitlines() if line.strip()]
    try:
        rows = list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return False
    if len(rows) < _ROWS or len(rows[0]) < _COLUMNS or max(map(len, rows[0])) > _A_CELL:
        return False
    return sum(len(row) == len(rows[0]) for row in rows) >= _ALIKE * len(rows)
