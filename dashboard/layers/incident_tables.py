"""Puts the reports of each incident together in the store's tables: one row is one incident."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import duckdb

from dashboard.layers.incident import merged
from dashboard.layers.strike import Strike

_REPORTS = """
UPDATE staged SET reports = 1, data_sets = [data_set];
CREATE TABLE report_ids AS SELECT number, number AS report, event_id FROM staged;
CREATE TABLE reports AS
    SELECT first AS number, number AS report
    FROM staged JOIN (
        SELECT incident_id, min(number) AS first FROM staged GROUP BY ALL HAVING count(*) > 1
    ) USING (incident_id) ORDER BY ALL;
UPDATE report_ids SET number = reports.number FROM reports
    WHERE report_ids.report = reports.report;
CREATE TEMP TABLE told AS
    SELECT reports.number, count(*)::INTEGER AS reports,
        list_sort(list(DISTINCT data_set)) AS data_sets
    FROM reports JOIN staged ON staged.number = report GROUP BY ALL;
CREATE TABLE linked_tolls (fatalities_group VARCHAR, first VARCHAR);
CREATE TABLE shared_tolls (number INTEGER, fatalities_group VARCHAR);
"""
"""`reports` has the reports of each incident of several, `report_ids` the incident of each report;
an incident has the number of the first of its reports. `shared_tolls` says which total an incident
is counted in, though some report gives one of its own; `linked_tolls` which totals are one."""

_SEVERAL = """
SELECT reports.number, records.record, staged.words, staged.fatalities_group
FROM reports JOIN records ON records.number = report JOIN staged ON staged.number = report
ORDER BY reports.number, report
"""
_REPLACE = """
DELETE FROM staged WHERE number IN (SELECT report FROM reports);
"""
_BATCH = 20_000


def put_together(connection: duckdb.DuckDBPyConnection, add: str) -> None:
    """Replaces the staged reports of each incident of several by one row.

    `add` is the SQL that stages `number`, `record` and `words` of the table `batch`.
    """
    import pandas as pd

    connection.execute(_REPORTS)
    rows: list[tuple[int, str, str]] = []
    links: dict[str, str] = {}
    counted_in: list[tuple[int, str]] = []
    for number, record, words, groups in _incidents(connection):
        rows.append((number, record, words))
        for group in groups[1:]:
            _link(links, groups[0], group)
        counted_in += [(number, group) for group in groups[:1]]
    connection.execute(_REPLACE)
    for start in range(0, len(rows), _BATCH):
        batch = pd.DataFrame(rows[start : start + _BATCH], columns=["number", "record", "words"])
        connection.register("batch", batch)
        connection.execute(add)
        connection.unregister("batch")
    connection.execute(
        "UPDATE staged SET reports = told.reports, data_sets = told.data_sets FROM told"
        " WHERE staged.number = told.number; DROP TABLE told"
    )
    _insert(connection, "shared_tolls", counted_in)
    _share(connection, links)


def _incidents(
    connection: duckdb.DuckDBPyConnection,
) -> Iterator[tuple[int, str, str, list[str]]]:
    """Number, record, words and shared tolls of each incident of several reports."""
    found = connection.cursor().execute(_SEVERAL)
    rows = iter(found.fetchone, None)
    for number, several in groupby(rows, key=lambda row: int(row[0])):
        told = list(several)
        reports = [Strike.model_validate_json(record) for _, record, _, _ in told]
        words = " ".join(dict.fromkeys(words for _, _, words, _ in told))
        groups = sorted({group for _, _, _, group in told if group})
        yield number, merged(reports).model_dump_json(), words, groups


def _link(links: dict[str, str], one: str, other: str) -> None:
    """Two shared totals of one incident are of the same strikes: they are counted as one."""
    first, second = sorted((_first(links, one), _first(links, other)))
    if first != second:
        links[second] = first


def _first(links: dict[str, str], group: str) -> str:
    while group in links:
        group = links[group]
    return group


def _share(connection: duckdb.DuckDBPyConnection, links: dict[str, str]) -> None:
    if not links:
        return
    linked = [(group, _first(links, group)) for group in sorted(links)]
    _insert(connection, "linked_tolls", linked)
    for table in ("staged", "shared_tolls"):
        connection.execute(
            f"UPDATE {table} SET fatalities_group = first FROM linked_tolls"
            f" WHERE {table}.fatalities_group = linked_tolls.fatalities_group"
        )


def _insert(
    connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[tuple[int | str, str]]
) -> None:
    if rows:
        import pandas as pd

        connection.register("batch", pd.DataFrame(rows))
        connection.execute(f"INSERT INTO {table} FROM batch")
        connection.unregister("batch")
