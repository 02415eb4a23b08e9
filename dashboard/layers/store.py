"""The built layers, held in DuckDB: filtered, counted and binned for whoever reads them."""

import hashlib
import json
import threading
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.errors import LayerError
from dashboard.layers.filters import COLUMNS, StrikeFilter
from dashboard.layers.footprints import load_footprints
from dashboard.layers.geojson import (
    ARTICLES,
    REVIEW,
    STRIKES,
    ZONES,
    Footprints,
    layer_names,
    read_layer,
)

Record = dict[str, Any]

_TABLE = """
CREATE TABLE strikes (
    event_id VARCHAR, event_date DATE, event_date_end DATE, actor1 VARCHAR, targets VARCHAR[],
    sub_event_type VARCHAR, factuality VARCHAR, sources VARCHAR[], words VARCHAR, record VARCHAR,
    position INTEGER
)"""
_ORDER = " ORDER BY event_date DESC, position"


class EventStore:
    """Strikes, zones, articles and what was not placed; safe to read from many threads.

    `problems` has a line for each thing that could not be read; what is good is kept.
    """

    def __init__(
        self,
        *,
        strikes: list[Record],
        zones: list[Record],
        review: list[Record],
        articles: list[Record],
        footprints: Footprints,
        data_hash: str = "",
        problems: list[str] | None = None,
    ) -> None:
        self.problems = list(problems or [])
        self.data_hash = data_hash
        self.footprints = footprints
        self.review = review
        self.total = len(strikes)
        self._articles = {article["id"]: article for article in articles}
        self._zones = [_with_shape(zone) for zone in zones]
        self._ids = frozenset(strike["properties"]["event_id"] for strike in strikes)
        self.actor_ids = _actor_ids(strikes, zones)
        """Every actor that strikes, is hit, or has a zone."""
        self.source_ids = frozenset(
            source for strike in strikes for source in strike["properties"]["sources"]
        )
        self._cursors = threading.local()
        self._connection = duckdb.connect(":memory:")
        self._connection.execute(_TABLE)
        rows = [_row(number, strike["properties"]) for number, strike in enumerate(strikes)]
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._connection.executemany(f"INSERT INTO strikes VALUES ({marks})", rows)

    def __contains__(self, event_id: object) -> bool:
        return event_id in self._ids

    @classmethod
    def load(cls, data_dir: Path) -> "EventStore":
        """The store of a data folder; a torn or missing layer is a line in `problems`."""
        directory = data_dir / "layers"
        layers: dict[str, list[Record]] = {}
        problems: list[str] = []
        for name in layer_names():
            try:
                layers[name], faults = read_layer(directory, name)
            except LayerError as error:
                layers[name], faults = [], [str(error)]
            problems += faults
        try:
            footprints = load_footprints(data_dir)
        except LayerError as error:
            footprints = {}
            problems.append(str(error))
        return cls(
            strikes=layers[STRIKES],
            zones=layers[ZONES],
            review=layers[REVIEW],
            articles=layers[ARTICLES],
            footprints=footprints,
            data_hash=_hash(directory),
            problems=problems,
        )

    @property
    def as_of(self) -> date | None:
        """The day the newest article was published."""
        days = [date.fromisoformat(article["published"]) for article in self._articles.values()]
        return max(days, default=None)

    def strikes(self, wanted: StrikeFilter, *, limit: int | None = None) -> list[Record]:
        """The strikes' properties, newest first."""
        where, values = wanted.where()
        sql = f"SELECT record FROM strikes WHERE {where}{_ORDER}"
        if limit is not None:
            sql += f" LIMIT {int(limit)}"
        return [json.loads(record) for (record,) in self._rows(sql, values)]

    def strike(self, event_id: str) -> Record | None:
        """One strike's properties, whatever the filters."""
        found = self.strikes(StrikeFilter(ids=(event_id,)))
        return found[0] if found else None

    def count(self, wanted: StrikeFilter) -> int:
        """How many strikes meet the filter."""
        where, values = wanted.where()
        return int(self._rows(f"SELECT count(*) FROM strikes WHERE {where}", values)[0][0])

    def facets(self, wanted: StrikeFilter) -> dict[str, dict[str, int]]:
        """For each list filter, its values with counts under all the other filters.

        Every value in the data is there, with 0 where the other filters leave none.
        """
        counts = {}
        for part, column in COLUMNS.items():
            value = f"unnest({column})" if column in ("targets", "sources") else column
            where, values = wanted.without(part).where()
            sql = (
                f"SELECT value, count(*) FILTER (WHERE met) FROM"
                f" (SELECT {value} AS value, ({where}) AS met FROM strikes)"
                f" GROUP BY value ORDER BY 2 DESC, 1"
            )
            counts[part] = dict(self._rows(sql, values))
        return counts

    def daily(self, wanted: StrikeFilter) -> list[tuple[date, int]]:
        """Strikes by the day they began, under every filter but the dates."""
        where, values = wanted.without("dates").where()
        sql = (
            f"SELECT event_date, count(*) FROM strikes WHERE {where}"
            " GROUP BY event_date ORDER BY event_date"
        )
        return self._rows(sql, values)

    def span(self) -> tuple[date, date] | None:
        """The first and the last day of any strike; None where there is none."""
        first, last = self._rows("SELECT min(event_date), max(event_date_end) FROM strikes", [])[0]
        return (first, last) if first is not None else None

    def zones(
        self,
        *,
        date_from: date | None = None,
        date_to: date | None = None,
        actors: tuple[str, ...] = (),
    ) -> list[Record]:
        """Zones valid on any day of the range: their properties and a `shape`."""
        return [
            zone
            for zone in self._zones
            if (not actors or zone["actor"] in actors) and _overlaps(zone, date_from, date_to)
        ]

    def article(self, article_id: str) -> Record | None:
        """An article with its cleaned text; None where no such article was read."""
        return self._articles.get(article_id)

    def articles(self) -> list[Record]:
        """All articles, oldest first."""
        return list(self._articles.values())

    def _rows(self, sql: str, values: list[Any]) -> list[tuple[Any, ...]]:
        # A DuckDB connection is not for two threads at once; its cursors are.
        if not hasattr(self._cursors, "cursor"):
            self._cursors.cursor = self._connection.cursor()
        cursor: duckdb.DuckDBPyConnection = self._cursors.cursor
        return cursor.execute(sql, values).fetchall()


def _row(number: int, strike: Record) -> tuple[Any, ...]:
    quotes = [citation["quote"] for citation in strike["citations"]]
    speakers = [claim["by"] for claim in strike["claims"]]
    words = " ".join([strike["location"], strike["admin1"], *speakers, *quotes]).casefold()
    return (
        strike["event_id"],
        strike["event_date"],
        strike["event_date_end"],
        strike["actor1"],
        strike["targets"],
        strike["sub_event_type"],
        strike["factuality"],
        strike["sources"],
        words,
        json.dumps(strike, ensure_ascii=False),
        number,
    )


def _actor_ids(strikes: list[Record], zones: list[Record]) -> frozenset[str]:
    struck = (strike["properties"] for strike in strikes)
    ids = {actor for strike in struck for actor in (strike["actor1"], *strike["targets"])}
    return frozenset(ids | {zone["properties"]["actor"] for zone in zones})


def _with_shape(zone: Record) -> Record:
    geometry: BaseGeometry = shape(zone["geometry"])
    return {**zone["properties"], "shape": geometry}


def _overlaps(zone: Record, date_from: date | None, date_to: date | None) -> bool:
    starts, ends = zone["valid_from"], zone["valid_to"]
    begun = date_to is None or starts <= date_to.isoformat()
    return begun and (date_from is None or ends is None or ends >= date_from.isoformat())


def _hash(directory: Path) -> str:
    """The first 12 hex digits of the SHA-256 over the layers' bytes."""
    digest = hashlib.sha256()
    for name in layer_names():
        path = directory / name
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()[:12]
