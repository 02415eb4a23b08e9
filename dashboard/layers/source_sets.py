"""The sets of sources that strikes have: few beside the strikes, so sources are asked of these."""

from collections.abc import Iterable

import numpy as np

from dashboard.layers.database import Array, Ask


class SourceSets:
    """Which set (a row of the tables' `source_sets`) has which sources.

    Both are many, and a set has few of the sources: they are kept as pairs.
    """

    def __init__(self, ask: Ask) -> None:
        rows = ask("SELECT source_set, sources FROM source_sets ORDER BY source_set", [])
        pairs = [(row, source) for row, sources in rows for source in dict.fromkeys(sources)]
        names = sorted({source for _, source in pairs})
        self._number = len(rows)
        self._place = {name: place for place, name in enumerate(names)}
        self._set = np.array([row for row, _ in pairs], dtype=np.int64)
        self._source = np.array([self._place[source] for _, source in pairs], dtype=np.int64)

    def met(self, wanted: Iterable[str]) -> Array:
        """Whether each set has any of the sources."""
        places = [self._place[name] for name in wanted if name in self._place]
        met = np.zeros(self._number, dtype=bool)
        met[self._set[np.isin(self._source, places)]] = True
        return met

    def counts(self, sets: Array, among: Iterable[str] | None = None) -> dict[str, int]:
        """Strikes by source, from each strike's set: of all sources, or `among` some.

        0 where no strike has it; those that nothing has are left out.
        """
        numbers = np.bincount(sets, minlength=self._number)[self._set]
        counts = np.bincount(self._source, numbers, minlength=len(self._place))
        asked = self._place if among is None else (name for name in among if name in self._place)
        return {name: int(counts[self._place[name]]) for name in asked}
