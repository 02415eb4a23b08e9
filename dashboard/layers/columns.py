"""What a reader asks of single columns of the table, and the SQL it comes to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from dashboard.layers.tables import CODED

Test = Literal[
    "contains", "lacks", "is", "is_not", "begins", "ends", "under", "at_most", "over", "at_least",
    "between", "among", "not_among", "said", "unsaid",
]  # fmt: skip
Way = Literal["asc", "desc"]

COUNTRY_LEVEL = 4
"""A `precision` beside the values of `geo_precision`: a whole country."""

# A region's label point is no position: nobody finds or sorts a strike by it.
_POSITION = "CASE WHEN footprint IS NULL THEN {} END"
PRECISION = (
    "CASE WHEN geo_precision = 3 AND footprint IS NOT NULL AND NOT contains(footprint, '-')"
    f" THEN {COUNTRY_LEVEL} ELSE geo_precision END"
)
"""SQL: `geo_precision`, or COUNTRY_LEVEL."""

_DATE = "event_date"
_TEXTS = {
    **{name: name for name in ("event_id", "event_type", "location", "admin1", "footprint")},
    "actor1_code": "actor1",
    "sub_event_type_code": "sub_event_type",
}
_CODES = {
    **{name: name for name in ("actor1", "sub_event_type", "factuality")},
    "precision": PRECISION,
}
_LISTS = {name: name for name in ("targets", "sources")}
_NUMBERS = {
    **{name: name for name in ("fatalities_low", "fatalities_high")},
    **{name: name for name in ("geo_precision", "uncertainty_km")},
    **{name: _POSITION.format(name) for name in ("latitude", "longitude")},
}
_ALL = {**_TEXTS, **_CODES, **_LISTS, **_NUMBERS, _DATE: _DATE}

COLUMNS = frozenset(_ALL)
"""The table's columns, which can be tested and sorted by."""

_IN_TEXT = {
    "contains": "contains({}, lower(?))",
    "lacks": "NOT contains({}, lower(?))",
    "is": "{} = lower(?)",
    "is_not": "{} <> lower(?)",
    "begins": "starts_with({}, lower(?))",
    "ends": "ends_with({}, lower(?))",
}
_IN_NUMBER = {
    "is": "{} = ?",
    "is_not": "{} <> ?",
    "under": "{} < ?",
    "at_most": "{} <= ?",
    "over": "{} > ?",
    "at_least": "{} >= ?",
}
_ON_DAY = "event_date <= ? AND event_date_end >= ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnTest:
    """One question to one column; `values` are what it is compared with, as the column has them.

    Texts are compared whatever their case. A number nobody said meets no comparison. A strike of
    several days meets a test of dates if any of its days does. Raises ValueError for a column that
    is none, or that cannot be asked this.
    """

    column: str
    test: Test
    values: tuple[Any, ...] = ()

    def __post_init__(self) -> None:
        if self.column not in COLUMNS:
            raise ValueError(f"no column {self.column}")
        self.where()

    def where(self) -> tuple[str, list[Any]]:
        """The condition with its parameters; never a value inside the SQL."""
        sql, values = _ALL[self.column], self.values
        found = None
        if self.column == _DATE:
            found = _date(self.test, values) if self._holds(date, len(values)) else None
        elif self.test in ("said", "unsaid"):
            found = f"{'NOT ' if self.test == 'said' else ''}({_present(self.column)} IS NULL)", []
        elif self.test in ("among", "not_among") and self.column not in _NUMBERS:
            found = self._among()
        elif self.column in _TEXTS and self.test in _IN_TEXT and self._holds(str, 1):
            found = _IN_TEXT[self.test].format(f"lower({sql}::VARCHAR)"), [*values]
        elif self.column in _NUMBERS and self.test == "between" and self._holds(int | float, 2):
            found = f"{sql} BETWEEN ? AND ?", [*values]
        elif self.column in _NUMBERS and self.test in _IN_NUMBER and self._holds(int | float, 1):
            found = _IN_NUMBER[self.test].format(sql), [*values]
        if found is None:
            raise ValueError(f"{self.column} cannot be asked: {self.test} {values}")
        return found

    def _among(self) -> tuple[str, list[Any]]:
        sql = _ALL[self.column]
        negation = "NOT " if self.test == "not_among" else ""
        if not self.values:
            return f"{negation}false", []
        single = f"({sql} IN (SELECT unnest(?)))"
        found = f"list_has_any({sql}, ?)" if self.column in _LISTS else single
        return f"{negation}{found}", [[*self.values]]

    def _holds(self, kind: Any, number: int) -> bool:
        return len(self.values) == number and all(isinstance(v, kind) for v in self.values)


def where(groups: Sequence[Sequence[ColumnTest]]) -> tuple[str, list[Any]]:
    """The condition that of every group some test is met, with its parameters."""
    terms: list[str] = ["true"]
    values: list[Any] = []
    for group in groups:
        asked = [test.where() for test in group]
        terms.append(f"({' OR '.join(sql for sql, _ in asked)})")
        values += [value for _, found in asked for value in found]
    return " AND ".join(terms), values


def order(
    sort: Sequence[tuple[str, Way]], ranks: Mapping[str, Sequence[Any]]
) -> tuple[str, list[Any]]:
    """What to order by, a comma after each column, with its parameters; empty values come last.

    `ranks` has, for a column of codes, the codes in the order that a reader's words for them have.
    Columns that are none are left out.
    """
    terms: list[str] = []
    values: list[Any] = []
    for column, way in sort:
        if column not in COLUMNS:
            continue
        sql = _present(column)
        if column in ranks:
            values.append([*ranks[column]])
            single = f"list_position(?, {sql})"
            each = f"list_transform({sql}, lambda item: list_position(?, item))"
            sql = each if column in _LISTS else single
        elif _ALL[column] in CODED:
            # Its codes are in the order of its texts.
            sql = f"CASE WHEN {_ALL[column]} <> '' THEN {_ALL[column]} END"
        elif column in _TEXTS:
            sql = f"lower({sql})"
        terms.append(f"{sql} {'DESC' if way == 'desc' else 'ASC'} NULLS LAST, ")
    return "".join(terms), values


def _present(column: str) -> str:
    """A column's value, NULL where it is empty."""
    sql = _ALL[column]
    if column in _TEXTS:
        return f"nullif({sql}::VARCHAR, '')"
    return f"CASE WHEN len({sql}) > 0 THEN {sql} END" if column in _LISTS else sql


def _date(test: Test, values: tuple[Any, ...]) -> tuple[str, list[Any]] | None:
    if test == "between" and len(values) == 2:
        return _ON_DAY, [values[1], values[0]]
    if len(values) != 1:
        return None
    (day,) = values
    forms: dict[str, tuple[str, list[Any]]] = {
        "is": (_ON_DAY, [day, day]),
        "is_not": (f"NOT ({_ON_DAY})", [day, day]),
        "under": ("event_date < ?", [day]),
        "over": ("event_date_end > ?", [day]),
    }
    return forms.get(test)
