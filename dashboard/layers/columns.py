"""What a reader asks of single columns of the table, and the SQL it comes to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from dashboard.domain.actor import UNKNOWN
from dashboard.layers.attacker import ATTACKER
from dashboard.layers.database import Condition
from dashboard.layers.strike import COUNTRY_LEVEL, PROPERTIES, UNSAID_LEVEL, Kind

Test = Literal[
    "contains", "lacks", "is", "is_not", "begins", "ends", "under", "at_most", "over", "at_least",
    "between", "among", "not_among", "said", "unsaid",
]  # fmt: skip
Way = Literal["asc", "desc"]
Value: TypeAlias = str | float | date
"""What a column is compared with: a text or code, a number, a day."""

PRECISION = (
    f"CASE WHEN list_contains(precision_unsaid, 'place') THEN {UNSAID_LEVEL}"
    " WHEN geo_precision = 3 AND footprint IS NOT NULL AND NOT contains(footprint, '-')"
    f" THEN {COUNTRY_LEVEL} ELSE geo_precision END"
)
"""SQL: how well the place is known, as `place_level` of a strike."""


def _columns(*kinds: Kind, sql: str = "{}") -> dict[str, str]:
    return {
        name: sql.format(name) for name, declared in PROPERTIES.items() if declared.kind in kinds
    }


_DATE = "event_date"
_ACTOR = "actor1"
_TEXTS = {
    **_columns("text"),
    **{f"{name}_code": name for name, declared in PROPERTIES.items() if declared.acled},
}
_CODES = {**_columns("code"), _ACTOR: ATTACKER, "precision": PRECISION}
_LISTS = _columns("codes")
_NUMBERS = {
    **_columns("number"),
    # The label point of a region is no position: nobody finds or sorts a strike by it.
    **_columns("position", sql="CASE WHEN footprint IS NULL THEN {} END"),
}
_ALL = {**_TEXTS, **_CODES, **_LISTS, **_NUMBERS, **_columns("date")}

POSITION = tuple(_columns("position"))
"""Columns that are empty where a footprint is known."""

RAW = {
    f"{name}_code" if declared.acled else name: name
    for name, declared in PROPERTIES.items()
    if declared.acled or declared.kind in ("text", "number", "position")
}
"""Columns that hold a property as the layer has it, and that property."""

COLUMNS = frozenset(_ALL)
"""The columns of the table, which can be tested and sorted by."""

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
    values: tuple[Value, ...] = ()

    def __post_init__(self) -> None:
        if self.column not in COLUMNS:
            raise ValueError(f"no column {self.column}")
        self.where()

    def where(self) -> Condition:
        """The condition with its parameters; never a value inside the SQL."""
        sql, values = _ALL[self.column], self.values
        found = None
        if self.column == _DATE:
            found = _date(self.test, values) if self._holds(len(values), date) else None
        elif self.test in ("said", "unsaid") and self.column == _ACTOR:
            found = f"{ATTACKER} {'<>' if self.test == 'said' else '='} '{UNKNOWN}'", []
        elif self.test in ("said", "unsaid"):
            found = f"{'NOT ' if self.test == 'said' else ''}({_present(self.column)} IS NULL)", []
        elif self.test in ("among", "not_among") and self.column not in _NUMBERS:
            found = self._among()
        elif self.column in _TEXTS and self.test in _IN_TEXT and self._holds(1, str):
            found = _IN_TEXT[self.test].format(f"lower({sql}::VARCHAR)"), [*values]
        elif self.column in _NUMBERS and self.test == "between" and self._holds(2, int, float):
            found = f"{sql} BETWEEN ? AND ?", [*values]
        elif self.column in _NUMBERS and self.test in _IN_NUMBER and self._holds(1, int, float):
            found = _IN_NUMBER[self.test].format(sql), [*values]
        if found is None:
            raise ValueError(f"{self.column} cannot be asked: {self.test} {values}")
        return found

    def _among(self) -> Condition:
        sql = _ALL[self.column]
        negation = "NOT " if self.test == "not_among" else ""
        if not self.values:
            return f"{negation}false", []
        single = f"({sql} IN (SELECT unnest(?)))"
        found = f"list_has_any({sql}, ?)" if self.column in _LISTS else single
        return f"{negation}{found}", [[*self.values]]

    def _holds(self, number: int, *kinds: type) -> bool:
        return len(self.values) == number and all(isinstance(v, kinds) for v in self.values)


def where(groups: Sequence[Sequence[ColumnTest]]) -> Condition:
    """The condition that of every group some test is met, with its parameters."""
    terms: list[str] = ["true"]
    values: list[object] = []
    for group in groups:
        asked = [test.where() for test in group]
        terms.append(f"({' OR '.join(sql for sql, _ in asked)})")
        values += [value for _, found in asked for value in found]
    return " AND ".join(terms), values


def order(sort: Sequence[tuple[str, Way]], ranks: Mapping[str, Sequence[Value]]) -> Condition:
    """What to order by, a comma after each column, with its parameters; empty values come last.

    `ranks` has, for a column of codes, the codes in the order that a reader's words for them have.
    Columns that are none are left out.
    """
    terms: list[str] = []
    values: list[object] = []
    for column, way in sort:
        if column not in COLUMNS:
            continue
        sql = _present(column)
        if column in ranks:
            values.append([*ranks[column]])
            single = f"list_position(?, {sql})"
            each = f"list_transform({sql}, lambda item: list_position(?, item))"
            sql = each if column in _LISTS else single
        elif _is_enum(column):
            # Its codes are in the order of its texts.
            sql = f"CASE WHEN {_ALL[column]} <> '' THEN {_ALL[column]} END"
        elif column in _TEXTS:
            sql = f"lower({sql})"
        terms.append(f"{sql} {'DESC' if way == 'desc' else 'ASC'} NULLS LAST, ")
    return "".join(terms), values


def _is_enum(column: str) -> bool:
    declared = PROPERTIES.get(_ALL[column])
    return declared is not None and declared.enum


def _present(column: str) -> str:
    """A column's value, NULL where it is empty."""
    sql = _ALL[column]
    if column in _TEXTS:
        return f"nullif({sql}::VARCHAR, '')"
    return f"CASE WHEN len({sql}) > 0 THEN {sql} END" if column in _LISTS else sql


def _date(test: Test, values: tuple[Value, ...]) -> Condition | None:
    if test == "between" and len(values) == 2:
        return _ON_DAY, [values[1], values[0]]
    if len(values) != 1:
        return None
    (day,) = values
    forms: dict[str, Condition] = {
        "is": (_ON_DAY, [day, day]),
        "is_not": (f"NOT ({_ON_DAY})", [day, day]),
        "under": ("event_date < ?", [day]),
        "over": ("event_date_end > ?", [day]),
    }
    return forms.get(test)
