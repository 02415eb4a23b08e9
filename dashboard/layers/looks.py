"""The looks of marks that occur: few, so what is drawn of a strike is told by its look."""

from typing import NamedTuple

import numpy as np

from dashboard.domain.event import Factuality
from dashboard.layers.database import Array, Ask

_DOUBTED = {str(factuality) for factuality in Factuality if factuality.hedged}


class Look(NamedTuple):
    """What decides how a strike's mark looks; `footprint` is None where the strike is a point."""

    actor1: str
    factuality: str
    geo_precision: int
    footprint: str | None
    other_event: bool = False
    place_unsaid: bool = False


class Looks:
    """Every look (a row of the tables' `looks`), and by look, as arrays, what is counted by it.

    `footprint` is a place in `footprints`, or -1 of a point; `doubted` is that it is not told
    without doubt.
    """

    def __init__(self, ask: Ask) -> None:
        columns = ", ".join(Look._fields)
        self.every = [Look(*row) for row in ask(f"SELECT {columns} FROM looks ORDER BY look", [])]
        self.footprints = sorted({look.footprint for look in self.every if look.footprint})
        places = {footprint: place for place, footprint in enumerate(self.footprints)}
        self.footprint: Array = np.array(
            [places.get(look.footprint or "", -1) for look in self.every], dtype=np.int64
        )
        self.doubted: Array = np.array(
            [look.factuality in _DOUBTED for look in self.every], dtype=bool
        )
