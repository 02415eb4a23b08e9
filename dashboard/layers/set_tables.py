"""Puts the data sets of others into the store's tables, beside what articles report."""

import json
from pathlib import Path

import duckdb

from dashboard.errors import LayerError
from dashboard.layers import tables
from dashboard.layers.data_sets import (
    COLUMNS,
    FOLDER,
    JOINED,
    AboutSet,
    folder,
    read_sets,
)
from dashboard.layers.geojson import REVIEW, ZONES, stream_zones
from dashboard.layers.strike import PROPERTIES

_EMPTY = "[]::VARCHAR[]"
_GIVEN = {
    **{name: name for name in COLUMNS},
    "incident_id": "event_id",
    "incident_why": _EMPTY,
    "claims": _EMPTY,
    "citations": _EMPTY,
}
"""What stands in the layer's order of a strike, and how it is got of a row."""
_RECORD = ", ".join(
    f"'{name}': {_GIVEN[name]}" for name in PROPERTIES if name not in ("reports", "data_sets")
)
_WORDS = "lower(concat_ws(' ', location, admin1, notes))"

RECORD = f"to_json({{{_RECORD}}})::VARCHAR"
"""SQL: a row of a file of events as the layer has a strike, as JSON."""

_ADD = f"""
INSERT INTO records SELECT ($start + file_row_number)::INTEGER, {RECORD}
    FROM read_parquet($path, file_row_number = true) ORDER BY file_row_number;
INSERT INTO staged BY NAME SELECT ($start + file_row_number)::INTEGER AS number, {_WORDS} AS words,
    {", ".join(COLUMNS)}, event_id AS incident_id, {_EMPTY} AS incident_why, [] AS claims
    FROM read_parquet($path, file_row_number = true) ORDER BY file_row_number
"""
_JOIN = """
UPDATE staged SET incident_id = joined.incident_id, incident_why = joined.incident_why
    FROM joined WHERE staged.event_id = joined.event_id;
UPDATE records SET record = json_merge_patch(record, to_json({
        'incident_id': staged.incident_id, 'incident_why': staged.incident_why
    }))::VARCHAR
    FROM staged JOIN joined USING (event_id) WHERE staged.number = records.number
"""


def add_sets(connection: duckdb.DuckDBPyConnection, data_dir: Path) -> list[str]:
    """Adds what every data set has to the staged layers; a line for each that cannot be read."""
    found, problems = read_sets(data_dir)
    for path, about in found.items():
        connection.execute("BEGIN")
        try:
            _add(connection, path, about)
            connection.execute("COMMIT")
        except (duckdb.Error, LayerError) as error:
            connection.execute("ROLLBACK")
            why = str(error).partition("\n")[0]
            problems.append(f"{FOLDER}/{path.name}: cannot be read ({why}). Import it again.")
    return problems + _join(connection, data_dir)


def _add(connection: duckdb.DuckDBPyConnection, path: Path, about: AboutSet) -> None:
    if about.holds == "zones":
        faults: list[str] = []
        rows = tables.item_rows(stream_zones(path), faults)
        tables.add(connection, ZONES, rows, _next(connection, "staged_zones"))
        if faults:
            raise LayerError(faults[0])
    elif about.holds == "events":
        for statement in _ADD.split(";"):
            start = _next(connection, "staged")
            connection.execute(statement, {"start": start, "path": str(path)})
    connection.execute("INSERT INTO sets VALUES (?)", [about.model_dump_json()])
    review = ((record.model_dump_json(),) for record in about.review())
    tables.add(connection, REVIEW, review, _next(connection, "review"))


def _next(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    sql = f"SELECT coalesce(max(number) + 1, 0) FROM {table}"
    ((number,),) = connection.execute(sql).fetchall()
    return int(number)


def _join(connection: duckdb.DuckDBPyConnection, data_dir: Path) -> list[str]:
    """Rows that tell of one strike get one incident; the file says which."""
    path = folder(data_dir) / JOINED
    try:
        joined: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
        rows = [(event, incident, why) for event, (incident, *why) in joined.items()]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, AttributeError) as error:
        again = "Run: python -m dashboard build"
        return [f"{FOLDER}/{JOINED}: cannot be read ({error}). {again}"]
    if rows:
        import pandas as pd

        batch = pd.DataFrame(rows, columns=["event_id", "incident_id", "incident_why"])
        connection.register("joined", batch)
        for statement in _JOIN.split(";"):
            connection.execute(statement)
        connection.unregister("joined")
    return []
