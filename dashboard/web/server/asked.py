"""What the request being answered asks for, as every answer reads it."""

import math
from collections.abc import Callable
from typing import TypeVar

from flask import request

from dashboard.domain.bounds import Bounds

T = TypeVar("T")

_WEST, _SOUTH, _EAST, _NORTH = -180.0, -85.0, 180.0, 85.0


def query() -> str:
    """Filters, layers and state of the data, as a query string."""
    return request.query_string.decode("ascii", "replace")


def theme() -> str:
    """The paper: "light" where none or an unknown one is named."""
    return "dark" if request.args.get("theme") == "dark" else "light"


def box() -> Bounds | None:
    """What is seen, `west,south,east,north`; None where it is no box."""
    return value("box", _box)


def value(name: str, read: Callable[[str], T]) -> T | None:
    """What `read` makes of a value; None where it is none: a view is a hint, never an error."""
    try:
        return read(request.args.get(name, ""))
    except ValueError:
        return None


def finite(text: str) -> float:
    """A number; raises ValueError for what is none."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _box(text: str) -> Bounds:
    west, south, east, north = map(finite, text.split(","))
    return Bounds(max(west, _WEST), max(south, _SOUTH), min(east, _EAST), min(north, _NORTH))
