"""Which strikes meet a filter: what every question looks through, as arrays in memory.

DuckDB looks through a million rows in ten milliseconds, as often as it is asked; these arrays are
looked through in two, once for all the questions about a filter.
"""

from bisect import bisect_left, bisect_right
from datetime import date
from functools import cache, cached_property, lru_cache, partial

import numpy as np

from dashboard.layers.database import Array, Ask, AskColumns
from dashboard.layers.filters import COUNTED, StrikeFilter
from dashboard.layers.kinds import Kinds
from dashboard.layers.looks import Looks
from dashboard.layers.source_sets import SourceSets

_KEPT = 8
_EPOCH = date(1970, 1, 1).toordinal()
_COLUMNS = {
    "day": f"(event_date - DATE '1970-01-01' + {_EPOCH})::INTEGER",
    "last_day": f"(event_date_end - DATE '1970-01-01' + {_EPOCH})::INTEGER",
    "killed": f"CASE WHEN {COUNTED} THEN fatalities_low ELSE -1 END",
}


class Scan:
    """Strikes by position, newest first, in columns of numbers. Safe for many threads.

    Besides the tables' own whole numbers there are `day` and `last_day`, as Python's ordinals, and
    `killed`, the lowest total, -1 where nobody counted. A column is read when it is first asked
    for, and takes one to four bytes a strike.
    """

    def __init__(self, ask: Ask, ask_columns: AskColumns) -> None:
        self.ask = ask
        self.kinds, self.looks = Kinds(ask), Looks(ask)
        self.column = cache(partial(_column, ask_columns))
        """All strikes' values by position."""
        self.met = lru_cache(maxsize=_KEPT)(self._met)
        """Positions of the strikes that meet a filter, newest first."""
        self._ask_columns = ask_columns

    @cached_property
    def source_sets(self) -> SourceSets:
        """The sets of sources."""
        return SourceSets(self.ask)

    def of(self, column: str, wanted: StrikeFilter) -> Array:
        """The values of the strikes that meet the filter, newest first."""
        found: Array = self.column(column)[self.met(wanted)]
        return found

    def _met(self, wanted: StrikeFilter) -> Array:
        within = self._window(wanted.date_from, wanted.date_to)
        if wanted.scanned:
            candidates = np.arange(within.start, within.stop, dtype=np.int32)
            here: slice | Array = within
        else:
            where, values = wanted.unscanned.where()
            sql = f"SELECT position FROM strikes WHERE {where} ORDER BY position"
            asked = self._ask_columns(sql, values)["position"]
            first, last = np.searchsorted(asked, (within.start, within.stop))
            here = candidates = asked[first:last]
        meets = self.kinds.met(wanted)[self.column("kind")[here]]
        if wanted.date_from:
            meets &= self.column("last_day")[here] >= wanted.date_from.toordinal()
        if wanted.sources:
            meets &= self.source_sets.met(wanted.sources)[self.column("source_set")[here]]
        found: Array = candidates[meets]
        return found

    def _window(self, since: date | None, until: date | None) -> slice:
        """The positions outside which no strike meets the dates; newer strikes come first."""
        day = self.column("day")
        start, stop = 0, len(day)
        if until:
            start = bisect_left(day, -until.toordinal(), key=lambda each: -each)
        if since:
            begun = since.toordinal() - self._longest
            stop = bisect_right(day, -begun, key=lambda each: -each)
        return slice(start, max(start, stop))

    @cached_property
    def _longest(self) -> int:
        """Days from the first to the last of the strike that takes longest."""
        return int((self.column("last_day") - self.column("day")).max(initial=0))


def _column(ask_columns: AskColumns, name: str) -> Array:
    # The table was written by position, and DuckDB keeps the order in which rows were written.
    found = ask_columns(f"SELECT {_COLUMNS.get(name, name)} AS value FROM strikes", [])["value"]
    # In as few bytes as the largest takes: most columns are small numbers.
    return found.astype(np.min_scalar_type(-1 - int(found.max(initial=0))))
