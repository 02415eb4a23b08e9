"""The kinds of strikes that occur: few, so what a filter asks of a kind is asked of these."""

import numpy as np

from dashboard.domain.event import STRIKE_TYPES
from dashboard.layers.database import Array, Ask
from dashboard.layers.filters import COLUMNS, KIND_PARTS, LISTS, StrikeFilter


class Kinds:
    """Which kind (a row of the tables' `kinds`) has which values of each filter by kind.

    `actors` are all attackers; `actor` has for each kind the place of its own among them.
    """

    def __init__(self, ask: Ask) -> None:
        self._values: dict[str, list[str]] = {}
        self._has: dict[str, Array] = {}
        for part in KIND_PARTS:
            rows = ask(f"SELECT {COLUMNS[part]} FROM kinds ORDER BY kind", [])
            several = COLUMNS[part] in LISTS
            has = [(set(value) if several else {value}) - {None} for (value,) in rows]
            values = sorted(set().union(*has))
            self._values[part] = values
            found = [[value in each for value in values] for each in has]
            self._has[part] = np.array(found, dtype=bool).reshape(len(has), len(values))
        self.actors = self._values["actors"]
        self.actor: Array = (
            self._has["actors"].argmax(axis=1) if self.actors else np.zeros(0, dtype=np.int64)
        )

    def __len__(self) -> int:
        return len(self.actor)

    def met(self, wanted: StrikeFilter) -> Array:
        """Whether each kind meets the filter."""
        met = np.ones(len(self), dtype=bool)
        if wanted.strikes_only:
            strikes = [value in STRIKE_TYPES for value in self._values["types"]]
            met &= self._has["types"][:, strikes].any(axis=1)
        for part in KIND_PARTS:
            if asked := getattr(wanted, part):
                columns = [value in asked for value in self._values[part]]
                met &= self._has[part][:, columns].any(axis=1)
        return met

    def counts(self, part: str, numbers: Array) -> dict[str, int]:
        """Strikes by each value of a filter, of the strikes of each kind; 0 where none has it."""
        counts = (numbers @ self._has[part]).tolist()
        return dict(zip(self._values[part], counts, strict=True))
