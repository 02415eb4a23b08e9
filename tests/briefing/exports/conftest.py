"""Orders of the seed's data."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from dashboard.briefing.exports.composition import Composition, compose
from dashboard.briefing.exports.formats import export
from dashboard.briefing.exports.order import Order
from dashboard.briefing.reading import Reading

DATA = Path(__file__).parents[3] / "data"
Ordered = Callable[..., Order]
Written = Callable[..., bytes]


@pytest.fixture(scope="session")
def reading() -> Reading:
    return Reading.load(DATA)


@pytest.fixture(scope="session")
def order(reading: Reading) -> Ordered:
    """`order("actor=russia", layout="a4")`: produced at a fixed moment."""

    def make(query: str = "", **changes: Any) -> Order:
        produced = datetime(2015, 10, 1, 12, 0, tzinfo=UTC)
        return Order(**({"selection": reading.selection(query), "produced": produced} | changes))

    return make


@pytest.fixture(scope="session")
def composed(reading: Reading, order: Ordered) -> Callable[..., Composition]:
    return lambda query="", **changes: compose(reading, order(query, **changes))


@pytest.fixture(scope="session")
def written(reading: Reading, order: Ordered) -> Written:
    """`written("png", "actor=russia")`: the file's bytes."""

    def write(name: str, query: str = "", **changes: Any) -> bytes:
        stream = io.BytesIO()
        export(reading, order(query, **changes), name, stream)
        return stream.getvalue()

    return write
