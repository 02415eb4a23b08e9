"""What a reader typed into the table's own filters and headers, as tests and orders of columns.

A reader asks in the words that are shown; the strikes have codes. Whatever is not understood is
left out: a filter is a wish, never an error.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date

from dashboard.briefing.data_state import DataState
from dashboard.briefing.text import phrases
from dashboard.domain.event import Factuality, GeoPrecision
from dashboard.layers.columns import COLUMNS, ColumnTest, Test, Value, Way
from dashboard.layers.schema import JsonObject
from dashboard.layers.strike import COUNTRY_LEVEL, UNSAID_LEVEL

_MOST_COLUMNS, _LONGEST, _LARGEST = 24, 200, 1e15
_PRECISIONS = (*map(int, GeoPrecision), COUNTRY_LEVEL, UNSAID_LEVEL)
_CODED = ("actor1", "targets", "sub_event_type", "factuality", "precision", "sources", "read_by")
_PLACES = ("location", "admin1")

# The grid's names for its tests, and ours.
_TESTS: dict[str, dict[str, Test]] = {
    "text": {
        "contains": "contains",
        "notContains": "lacks",
        "equals": "is",
        "notEqual": "is_not",
        "startsWith": "begins",
        "endsWith": "ends",
    },
    "number": {
        "equals": "is",
        "notEqual": "is_not",
        "lessThan": "under",
        "lessThanOrEqual": "at_most",
        "greaterThan": "over",
        "greaterThanOrEqual": "at_least",
        "inRange": "between",
    },
    "date": {
        "equals": "is",
        "notEqual": "is_not",
        "lessThan": "under",
        "greaterThan": "over",
        "inRange": "between",
    },
}
_BOTH: dict[str, Test] = {"blank": "unsaid", "notBlank": "said"}
_OPPOSITE: dict[Test, Test] = {"lacks": "contains", "is_not": "is"}
_MEETS: dict[Test, Callable[[str, str], bool]] = {
    "contains": str.__contains__,
    "is": str.__eq__,
    "begins": str.startswith,
    "ends": str.endswith,
}
_UNSEEN = dict.fromkeys(map(ord, "\u2068\u2069"))
Groups = tuple[tuple[ColumnTest, ...], ...]


def sort(text: str) -> list[tuple[str, Way]]:
    """`event_date:desc,actor1:asc`, each column once."""
    ways: dict[str, Way] = {}
    for part in text.split(",")[:_MOST_COLUMNS]:
        column, _, way = part.partition(":")
        if column in COLUMNS:
            ways.setdefault(column, "desc" if way == "desc" else "asc")
    return list(ways.items())


class Vocabulary:
    """A reader's words for codes, in one language."""

    def __init__(self, state: DataState, titles: Mapping[str, str], language: str) -> None:
        self._state = state
        self._titles = titles
        self._language = language

    def ranks(self) -> dict[str, list[Value]]:
        """For columns of codes, the codes as a reader would sort what they stand for."""
        types = self._labels("sub_event_type")
        return {
            "actor1": self._by_name("actor1"),
            "targets": self._by_name("targets"),
            "sub_event_type": sorted(types, key=lambda code: types[code]),
            "factuality": [str(code) for code in Factuality],
        }

    def _by_name(self, column: str) -> list[Value]:
        labels = self._labels(column)
        return sorted(labels, key=lambda code: labels[code].casefold())

    def tests(self, text: str) -> Groups:
        """The grid's filter model: of every group, some test is to be met."""
        try:
            model = json.loads(text or "{}")
        except (ValueError, RecursionError):
            return ()
        if not isinstance(model, dict):
            return ()
        groups: list[tuple[ColumnTest, ...]] = []
        for column, asked in list(model.items())[:_MOST_COLUMNS]:
            if column not in COLUMNS or not isinstance(asked, dict):
                continue
            conditions = asked.get("conditions", [asked])
            tests = [
                test
                for condition in (conditions if isinstance(conditions, list) else [])[:2]
                if isinstance(condition, dict) and (test := self._test(column, condition))
            ]
            if asked.get("operator") == "OR" and tests:
                groups.append(tuple(tests))
            else:
                groups += [(test,) for test in tests]
        return tuple(groups)

    def _test(self, column: str, condition: JsonObject) -> ColumnTest | None:
        kind, name = condition.get("filterType"), condition.get("type")
        if not isinstance(kind, str) or not isinstance(name, str):
            return None
        test = _BOTH.get(name) or _TESTS.get(kind, {}).get(name)
        if test is None:
            return None
        try:
            if test in _BOTH.values():
                return ColumnTest(column=column, test=test)
            if column in _CODED or (column in _PLACES and self._language != "en"):
                return self._coded(column, test, _text(condition.get("filter")))
            return ColumnTest(column=column, test=test, values=_values(kind, condition, test))
        except ValueError:
            return None

    def _coded(self, column: str, test: Test, text: str) -> ColumnTest:
        """A question to a column of codes: those are meant whose words meet it."""
        meets = _MEETS[_OPPOSITE.get(test, test)]
        wanted = _plain(text)
        return ColumnTest(
            column=column,
            test="not_among" if test in _OPPOSITE else "among",
            values=tuple(
                code for code, label in self._labels(column).items() if meets(_plain(label), wanted)
            ),
        )

    def _labels(self, column: str) -> dict[Value, str]:
        store, parties = self._state.store, self._state.parties
        if column == "actor1":
            return {code: parties.told(code, self._language) for code in store.attackers}
        if column == "targets":
            actors = parties.ids() | store.actor_ids
            return {code: parties.name(code, self._language) for code in actors}
        if column == "sources":
            return {code: self._titles.get(code, code) for code in store.source_ids}
        if column == "read_by":
            return {name: name for name in store.reader_names()}
        if column in _PLACES:
            return {name: parties.place(name, self._language) for name in store.names(column)}
        if column == "precision":
            return {code: phrases.place_level(code, self._language) for code in _PRECISIONS}
        terms = phrases.terms(self._language)
        if column == "sub_event_type":
            return {code: phrases.event_type(code, self._language) for code in store.event_types}
        return dict(terms.factuality.items())


def _plain(text: str) -> str:
    """What a reader types for what is shown: in any case, without the dash of print and what is not
    seen."""
    return text.casefold().replace("–", "-").translate(_UNSEEN)


def _values(kind: str, condition: JsonObject, test: Test) -> tuple[Value, ...]:
    """What the reader compares with. Raises ValueError where it is nothing of the kind."""
    if kind == "text":
        return (_text(condition.get("filter")),)
    names = ("dateFrom", "dateTo") if kind == "date" else ("filter", "filterTo")
    read = _day if kind == "date" else _number
    return tuple(read(condition.get(name)) for name in names[: 2 if test == "between" else 1])


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(f"no text: {value!r}")
    # Half a character is none.
    return value[:_LONGEST].encode("utf-8", "ignore").decode("utf-8")


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"no number: {value!r}")
    if not abs(value) <= _LARGEST:
        raise ValueError(f"not a number of anything here: {value!r}")
    return value


def _day(value: object) -> date:
    if not isinstance(value, str):
        raise ValueError(f"no day: {value!r}")
    return date.fromisoformat(value[:10])
