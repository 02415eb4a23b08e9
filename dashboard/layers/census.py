"""Numbers of strikes: in all, by day, by each choice of a filter; and who says who was hit."""

from collections import Counter
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from dashboard.domain.event import STRIKE_TYPES
from dashboard.layers.database import Array, Ask, AskColumns
from dashboard.layers.filters import COLUMNS, KIND_PARTS, LISTS, StrikeFilter

_KEPT = 64


class Look(NamedTuple):
    """What decides how a strike's mark looks; `footprint` is None where the strike is a point."""

    actor1: str
    factuality: str
    geo_precision: int
    footprint: str | None
    other_event: bool = False


class Speaker(NamedTuple):
    """Who says something; `outlet` is whose voice an article's own is, else empty."""

    name: str
    outlet: str


class Census:
    """Strikes by kind and look, from which counts, choices and a legend are told.

    Strikes are looked through once for what is not of their kind, such as dates; what is, is asked
    of the kinds, which are few. Safe for many threads.
    """

    def __init__(self, ask: Ask, ask_columns: AskColumns) -> None:
        self._ask_columns = ask_columns
        self._values: dict[str, list[str]] = {}
        self._has: dict[str, Array] = {}
        """By filter: which kind (a row) has which of its values (a column)."""
        for part in KIND_PARTS:
            rows = ask(f"SELECT {COLUMNS[part]} FROM kinds ORDER BY kind", [])
            several = COLUMNS[part] in LISTS
            has = [(set(value) if several else {value}) - {None} for (value,) in rows]
            values = sorted(set().union(*has))
            self._values[part] = values
            found = [[value in each for value in values] for each in has]
            self._has[part] = np.array(found, dtype=bool).reshape(len(has), len(values))
        columns = ", ".join(Look._fields)
        self._looks = [Look(*row) for row in ask(f"SELECT {columns} FROM looks ORDER BY look", [])]
        self._taken = lru_cache(maxsize=_KEPT)(self._take)

    def count(self, wanted: StrikeFilter) -> int:
        """How many strikes meet the filter."""
        _, numbers = self._met(wanted)
        return int(numbers.sum())

    def looks(self, wanted: StrikeFilter) -> list[Look]:
        """The looks that occur."""
        looks, _ = self._met(wanted)
        found = [self._looks[look] for look in np.unique(looks)]
        return sorted(found, key=lambda look: str(tuple(look)))

    def facets(self, wanted: StrikeFilter) -> dict[str, dict[str, int]]:
        """For each filter by kind, its values with counts under all the other filters.

        Every value in the data is there, with 0 where the other filters leave none.
        """
        kinds, _, numbers = self._taken(_without_kind(wanted))
        by_kind = np.zeros(len(self._has[KIND_PARTS[0]]), dtype=np.int64)
        np.add.at(by_kind, kinds, numbers)
        found = {}
        for part in KIND_PARTS:
            counts = (by_kind * self._kinds(wanted.without(part))) @ self._has[part]
            found[part] = dict(zip(self._values[part], counts.tolist(), strict=True))
        return found

    def _met(self, wanted: StrikeFilter) -> tuple[Array, Array]:
        """Looks with numbers of strikes; a look may stand there several times."""
        kinds, looks, numbers = self._taken(_without_kind(wanted))
        met = self._kinds(wanted)[kinds]
        return looks[met], numbers[met]

    def _kinds(self, wanted: StrikeFilter) -> Array:
        """Which kinds meet the filter."""
        met = np.ones(len(self._has[KIND_PARTS[0]]), dtype=bool)
        if wanted.strikes_only:
            strikes = [value in STRIKE_TYPES for value in self._values["types"]]
            met &= self._has["types"][:, strikes].any(axis=1)
        for part in KIND_PARTS:
            if asked := getattr(wanted, part):
                columns = [value in asked for value in self._values[part]]
                met &= self._has[part][:, columns].any(axis=1)
        return met

    def _take(self, wanted: StrikeFilter) -> tuple[Array, Array, Array]:
        """Kinds, looks and numbers of strikes: a row each."""
        where, values = wanted.where()
        found = self._ask_columns(
            f"SELECT kind, look, count(*) AS number FROM strikes WHERE {where} GROUP BY ALL", values
        )
        return found["kind"], found["look"], found["number"]


def _without_kind(wanted: StrikeFilter) -> StrikeFilter:
    for part in KIND_PARTS:
        wanted = wanted.without(part)
    return wanted


def daily(ask: Ask, wanted: StrikeFilter) -> list[tuple[date, int]]:
    """Strikes by the day they began."""
    where, values = wanted.where()
    rows = ask(
        f"SELECT event_date, count(*) FROM strikes WHERE {where} GROUP BY ALL ORDER BY event_date",
        values,
    )
    return [(day, number) for day, number in rows]


def daily_attackers(ask: Ask, wanted: StrikeFilter) -> list[tuple[date, str, int]]:
    """Strikes by the day they began, each attacker's."""
    where, values = wanted.where()
    rows = ask(
        f"SELECT event_date, actor1::VARCHAR, count(*) FROM strikes WHERE {where}"
        " GROUP BY ALL ORDER BY ALL",
        values,
    )
    return [(day, actor, number) for day, actor, number in rows]


def reports(ask: Ask, wanted: StrikeFilter) -> int:
    """How many reports tell of the strikes."""
    where, values = wanted.where()
    ((number,),) = ask(
        f"SELECT coalesce(sum(reports), 0)::BIGINT FROM strikes WHERE {where}", values
    )
    return int(number)


def sources(ask: Ask, wanted: StrikeFilter, among: tuple[str, ...] | None = None) -> dict[str, int]:
    """Strikes by source, of all or `among` some; 0 where a source has none."""
    where, values = wanted.where()
    some = "" if among is None else " WHERE list_contains(?, source)"
    return dict(
        ask(
            "SELECT source, coalesce(sum(number), 0)::BIGINT"
            f" FROM (FROM (SELECT source_set, unnest(sources) AS source FROM source_sets){some})"
            f" LEFT JOIN (SELECT source_set, count(*) AS number FROM strikes WHERE {where}"
            " GROUP BY source_set) USING (source_set) GROUP BY source",
            [*([] if among is None else [list(among)]), *values],
        )
    )


def who_says(ask: Ask, wanted: StrikeFilter) -> dict[Speaker, dict[str, set[str]]]:
    """Speakers, the actors each names as target, and whether they affirm or deny it.

    Who says most comes first; "Officials" and "officials" are one.
    """
    where, values = wanted.where()
    rows = ask(
        "SELECT speaker, outlet, target, stance, sum(number)::BIGINT FROM said_sets JOIN"
        " (SELECT said_set, count(*) AS number, min(position) AS first FROM strikes"
        f"  WHERE said_set > 0 AND {where} GROUP BY said_set) USING (said_set)"
        " GROUP BY ALL ORDER BY min(first), min(place)",
        values,
    )
    spelled: dict[Speaker, Speaker] = {}
    said: dict[Speaker, dict[str, set[str]]] = {}
    times: Counter[Speaker] = Counter()
    for name, outlet, target, stance, number in rows:
        speaker = spelled.setdefault(Speaker(name.casefold(), outlet), Speaker(name, outlet))
        said.setdefault(speaker, {}).setdefault(target, set()).add(stance)
        times[speaker] += number
    return dict(sorted(said.items(), key=lambda item: -times[item[0]]))
