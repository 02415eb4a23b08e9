"""The tables that the store asks, and how they are made of the layers' strikes.

`strikes` has the incidents, newest first. What many of them have in common stands once, in a small
table with a number of its own: `kinds`, `source_sets`, `said_sets`; what every question looks
through is numbers. Whole reports are in `records`; `reports` says which are of one incident.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import islice

import duckdb

from dashboard.domain.event import STRIKE_TYPES
from dashboard.layers.geojson import ARTICLES, REVIEW, STRIKES, ZONES, LayerItem
from dashboard.layers.incident_tables import put_together
from dashboard.layers.strike import PROPERTIES, SUMMARY, Strike
from dashboard.layers.web_mercator import WORLD_BITS

ITSELF = "the article"
"""The speaker of what an article says in its own voice: whose voice that is, its outlet says."""

_BATCH = 20_000

_STAGED_AS = json.dumps({name: each.sql for name, each in PROPERTIES.items() if each.sql})
"""What is taken of a strike's JSON, in the words of `from_json`."""

_STAGED = f"""
CREATE TABLE records (number INTEGER, record VARCHAR);
CREATE TABLE staged AS
    SELECT 0::INTEGER AS number, ''::VARCHAR AS words,
        unnest(from_json('{{}}', '{_STAGED_AS}'))
    LIMIT 0;
CREATE TABLE staged_zones (number INTEGER, record VARCHAR, geometry VARCHAR);
CREATE TABLE review (number INTEGER, record VARCHAR);
CREATE TABLE articles (number INTEGER, id VARCHAR, title VARCHAR, published DATE, record VARCHAR);
CREATE TABLE sets (record VARCHAR);
"""

_STAGE = f"""
INSERT INTO staged SELECT number, words, unnest(from_json(record, '{_STAGED_AS}')) FROM batch
"""

ADD = {
    STRIKES: f"INSERT INTO records SELECT number, record FROM batch; {_STAGE}",
    ZONES: "INSERT INTO staged_zones SELECT number, record, words FROM batch",
    REVIEW: "INSERT INTO review SELECT number, record FROM batch",
    ARTICLES: """
        INSERT INTO articles
            SELECT number, record->>'id', record->>'title', (record->>'published')::DATE, record
            FROM batch
        """,
}
"""What adds to each layer's tables the rows of `batch`: number, record as JSON, and words.

With a strike come the words it can be found by, with a zone its geometry as JSON.
"""

ENUMS = tuple(name for name, each in PROPERTIES.items() if each.enum)
"""Columns that hold a number for each text: sorted or grouped by, they are as fast as numbers."""

_ENUM_TYPE = """
CREATE TYPE {name}_code AS ENUM (
    SELECT {name} FROM staged WHERE {name} IS NOT NULL GROUP BY {name}
    ORDER BY lower({name}), {name}
);"""

_SUMMARY = ", ".join(
    f"staged.{name}::{name}_code AS {name}" if name in ENUMS else f"staged.{name}"
    for name in SUMMARY
)
_PLACE_UNSAID = "coalesce(list_contains(staged.precision_unsaid, 'place'), false)"
_SUMMARY_RECORD = ", ".join(f"'{name}': {name}" for name in SUMMARY)

_TABLES = f"""
CREATE TABLE kinds AS
    SELECT (row_number() OVER () - 1)::INTEGER AS kind, * FROM (
        SELECT DISTINCT actor1, sub_event_type, factuality, agreement, targets, data_sets
        FROM staged
        ORDER BY ALL
    );
CREATE TABLE looks AS
    SELECT (row_number() OVER () - 1)::INTEGER AS look, * FROM (
        SELECT DISTINCT actor1, factuality, geo_precision,
            CASE WHEN list_contains($drawn, footprint) THEN footprint END AS footprint,
            sub_event_type NOT IN {STRIKE_TYPES} AS other_event, {_PLACE_UNSAID} AS place_unsaid
        FROM staged ORDER BY ALL
    );
CREATE TABLE source_sets AS
    SELECT (row_number() OVER (ORDER BY sources) - 1)::INTEGER AS source_set, sources
    FROM (SELECT DISTINCT sources FROM staged);
CREATE TEMP TABLE said AS
    SELECT number, list_transform(
        list_filter(claims, lambda claim: claim.about = 'target' AND claim.value <> ''),
        lambda claim: {{
            'by': claim.by, 'value': claim.value, 'stance': claim.stance,
            'article': CASE WHEN claim.by = '{ITSELF}' THEN claim.citation.article_id ELSE '' END
        }}
    ) AS said
    FROM staged WHERE len(said) > 0;
CREATE TEMP TABLE said_lists AS
    SELECT row_number() OVER (ORDER BY first) AS said_set, said
    FROM (SELECT min(number) AS first, said FROM said GROUP BY said);
CREATE TABLE said_sets AS
    SELECT said_set::INTEGER AS said_set, claim.by AS speaker, claim.value AS target,
        coalesce(
            nullif(articles.record->>'publisher', ''), nullif(title, ''), claim.article
        ) AS outlet,
        claim.stance AS stance, min(place)::INTEGER AS place
    FROM (
        SELECT said_set, unnest(said) AS claim, generate_subscripts(said, 1) AS place
        FROM said_lists
    ) LEFT JOIN articles ON articles.id = claim.article GROUP BY ALL;
CREATE TABLE tolls AS
    SELECT fatalities_group, min(number) AS toll
    FROM (SELECT number, fatalities_group FROM staged UNION ALL FROM shared_tolls)
    WHERE fatalities_group <> '' GROUP BY fatalities_group;

CREATE TABLE strikes AS
    SELECT (row_number() OVER (ORDER BY event_date DESC, staged.number) - 1)::INTEGER AS position,
        staged.number, {_SUMMARY},
        kind, look, source_set, coalesce(said_set, 0)::INTEGER AS said_set,
        coalesce(toll, staged.number)::INTEGER AS toll,
        ((longitude + 180) / 360 * (1 << {WORLD_BITS}))::INTEGER AS x,
        ((0.5 - asinh(tan(radians(latitude))) / (2 * pi())) * (1 << {WORLD_BITS}))::INTEGER AS y,
        looks.footprint IS NOT NULL AS drawn,
        staged.sub_event_type IN {STRIKE_TYPES} AS strike
    FROM staged
    JOIN kinds ON kinds.actor1 = staged.actor1 AND kinds.targets = staged.targets
        AND kinds.sub_event_type = staged.sub_event_type AND kinds.factuality = staged.factuality
        AND kinds.agreement IS NOT DISTINCT FROM staged.agreement
        AND kinds.data_sets = staged.data_sets
    JOIN looks ON looks.actor1 = staged.actor1 AND looks.factuality = staged.factuality
        AND looks.geo_precision = staged.geo_precision
        AND looks.other_event = (staged.sub_event_type NOT IN {STRIKE_TYPES})
        AND looks.place_unsaid = {_PLACE_UNSAID}
        AND looks.footprint IS NOT DISTINCT FROM
        CASE WHEN list_contains($drawn, staged.footprint) THEN staged.footprint END
    JOIN source_sets ON source_sets.sources = staged.sources
    LEFT JOIN said ON said.number = staged.number
    LEFT JOIN said_lists ON said_lists.said = said.said
    LEFT JOIN shared_tolls ON shared_tolls.number = staged.number
    LEFT JOIN tolls ON tolls.fatalities_group =
        coalesce(shared_tolls.fatalities_group, staged.fatalities_group)
    ORDER BY event_date DESC, staged.number;
CREATE TABLE summaries AS
    SELECT position, to_json({{{_SUMMARY_RECORD}}})::VARCHAR AS record
    FROM strikes ORDER BY position;
CREATE TABLE area_strikes AS
    SELECT * FROM strikes WHERE drawn ORDER BY position;
CREATE TABLE ids AS
    SELECT hash(report_ids.event_id) AS hash, position, strikes.number
    FROM report_ids JOIN strikes USING (number) ORDER BY hash;
DROP TABLE report_ids;

CREATE TABLE words AS
    SELECT (row_number() OVER (ORDER BY word))::INTEGER AS number, word
    FROM (SELECT DISTINCT unnest(string_split(words, ' ')) AS word FROM staged) WHERE word <> '';
-- Texts are not carried through the join with strikes: of many rows DuckDB 2.0 fails over that.
CREATE TEMP TABLE said_words AS
    SELECT number AS said_by, unnest(list_distinct(string_split(words, ' '))) AS word FROM staged;
CREATE TEMP TABLE said_numbers AS
    SELECT said_by, words.number AS word FROM said_words JOIN words USING (word);
CREATE TABLE mentions AS
    SELECT word, position FROM said_numbers JOIN strikes ON strikes.number = said_by ORDER BY ALL;
DROP TABLE said_words;
DROP TABLE said_numbers;
DROP TABLE said;
DROP TABLE said_lists;
DROP TABLE shared_tolls;
DROP TABLE staged;
"""


_ZONES = """
CREATE TABLE shapes AS
    SELECT (row_number() OVER (ORDER BY first))::INTEGER AS shape, geometry
    FROM (SELECT min(number) AS first, geometry FROM staged_zones GROUP BY geometry);
CREATE TABLE zones AS
    SELECT number, record, shape FROM staged_zones JOIN shapes USING (geometry) ORDER BY number;
DROP TABLE staged_zones;
"""


def stage(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes room for the layers in an empty database."""
    connection.execute(_STAGED)


def add(
    connection: duckdb.DuckDBPyConnection,
    layer: str,
    rows: Iterable[tuple[str, ...]],
    start: int = 0,
) -> None:
    """Adds all items of a layer, as `ADD` has them, numbered from `start`.

    A bounded number of them is in memory.
    """
    # Half a second to load, and most who open a store find its tables made.
    import pandas as pd

    remaining = iter(rows)
    while taken := list(islice(remaining, _BATCH)):
        batch = pd.DataFrame(taken, dtype=object)
        batch = batch.set_axis(["record", "words"][: batch.shape[1]], axis="columns")
        batch.insert(0, "number", range(start, start + len(taken)))
        connection.register("batch", batch)
        connection.execute(ADD[layer])
        connection.unregister("batch")
        start += len(taken)


def item_rows(items: Iterable[LayerItem], faults: list[str]) -> Iterator[tuple[str, ...]]:
    """What the tables take of each valid item; `faults` gains a line for each fault."""
    for item in items:
        faults += (
            f"{fault}. It is left out. Run: python -m dashboard check" for fault in item.faults
        )
        if item.record is None:
            continue
        if isinstance(item.record, Strike):
            yield item.json, _words(item.record)
        elif item.geometry is not None:
            yield item.json, json.dumps(item.geometry)
        else:
            yield (item.json,)


def _words(strike: Strike) -> str:
    """All that a strike can be found by, in lower case."""
    quotes = [citation.quote for citation in strike.citations]
    speakers = [claim.by for claim in strike.claims]
    words = " ".join([strike.location, strike.admin1, strike.notes or "", *speakers, *quotes])
    return " ".join(words.casefold().split())


def finish(
    connection: duckdb.DuckDBPyConnection,
    *,
    drawn: Iterable[str],
    data_hash: str,
    problems: Iterable[str],
) -> None:
    """Makes the tables of what was added; `drawn` are the footprints with a known shape."""
    put_together(connection, _STAGE)
    for name in ENUMS:
        connection.execute(_ENUM_TYPE.format(name=name))
    for statement in _TABLES.split(";"):
        if statement.strip():
            values = {"drawn": sorted(drawn)} if "$drawn" in statement else None
            connection.execute(statement, values)
    connection.execute(_ZONES)
    # Last, for a database that says what it is of is whole.
    connection.execute(
        "CREATE TABLE about AS SELECT ? AS data_hash, ?::VARCHAR[] AS problems",
        [data_hash, list(problems)],
    )
