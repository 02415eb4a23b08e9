"""Numbers of strikes: in all, by day, by each choice of a filter; and who says who was hit."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.layers.filters import COLUMNS, KIND_PARTS, LISTS, StrikeFilter, kinds_where
from dashboard.layers.viewport import Ask


def count(ask: Ask, wanted: StrikeFilter) -> int:
    """How many strikes meet the filter."""
    where, values = wanted.where()
    return int(ask(f"SELECT count(*) FROM strikes WHERE {where}", values)[0][0])


def daily(ask: Ask, wanted: StrikeFilter) -> list[tuple[date, int]]:
    """Strikes by the day they began, under every filter but the dates."""
    where, values = wanted.without("dates").where()
    rows: list[Any] = ask(
        f"SELECT event_date, count(*) FROM strikes WHERE {where} GROUP BY ALL ORDER BY event_date",
        values,
    )
    return rows


def facets(ask: Ask, wanted: StrikeFilter) -> dict[str, dict[str, int]]:
    """For each list filter, its values with counts under all the other filters, most first.

    Every value in the data is there, with 0 where the other filters leave none.
    """
    sql, values = _kinds(wanted)
    sources_sql, sources_values = _sources(wanted)
    found: dict[str, dict[str, int]] = {part: {} for part in COLUMNS}
    for part, value, number in ask(f"{sql} UNION ALL {sources_sql}", [*values, *sources_values]):
        found[part][value] = number
    return {
        part: dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
        for part, counts in found.items()
    }


def _kinds(wanted: StrikeFilter) -> tuple[str, list[Any]]:
    """Strikes are looked through once, by kind; the rest is asked of the kinds, which are few."""
    empty: dict[str, Any] = dict.fromkeys(KIND_PARTS, ())
    where, values = replace(wanted, **empty).where()
    counted = (
        "WITH counted AS MATERIALIZED (SELECT kinds.*, number FROM kinds LEFT JOIN"
        f" (SELECT kind, count(*) AS number FROM strikes WHERE {where} GROUP BY kind) USING (kind))"
    )
    queries = []
    for part in KIND_PARTS:
        others, asked = kinds_where(wanted.without(part))
        column = COLUMNS[part]
        value = f"unnest({column})" if column in LISTS else column
        queries.append(
            f"SELECT '{part}' AS part, value, coalesce(sum(number) FILTER (met), 0)::BIGINT"
            f" FROM (SELECT {value} AS value, number, ({others}) AS met FROM counted)"
            " GROUP BY value"
        )
        values += asked
    return f"{counted} {' UNION ALL '.join(queries)}", values


def _sources(wanted: StrikeFilter) -> tuple[str, list[Any]]:
    where, values = wanted.without("sources").where()
    return (
        "SELECT 'sources', source, coalesce(sum(number), 0)::BIGINT"
        " FROM (SELECT source_set, unnest(sources) AS source FROM source_sets) LEFT JOIN"
        f" (SELECT source_set, count(*) AS number FROM strikes WHERE {where} GROUP BY source_set)"
        " USING (source_set) GROUP BY source",
        values,
    )


def who_says(ask: Ask, wanted: StrikeFilter) -> dict[str, dict[str, set[str]]]:
    """Speakers, the actors each names as target, and whether they affirm or deny it.

    Who says most comes first; "Officials" and "officials" are one.
    """
    where, values = wanted.where()
    rows = ask(
        "SELECT speaker, target, stance, sum(number)::BIGINT FROM said_sets JOIN"
        " (SELECT said_set, count(*) AS number, min(position) AS first FROM strikes"
        f"  WHERE said_set > 0 AND {where} GROUP BY said_set) USING (said_set)"
        " GROUP BY ALL ORDER BY min(first), min(place)",
        values,
    )
    spelled: dict[str, str] = {}
    said: dict[str, dict[str, set[str]]] = {}
    times: Counter[str] = Counter()
    for speaker, target, stance, number in rows:
        name = spelled.setdefault(speaker.casefold(), speaker)
        said.setdefault(name, {}).setdefault(target, set()).add(stance)
        times[name] += number
    return dict(sorted(said.items(), key=lambda item: -times[item[0]]))
