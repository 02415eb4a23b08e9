"""Orders of the seed's data."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.composition import Composition, compose
from dashboard.briefing.exports.formats import export
from dashboard.briefing.exports.order import Order
from tests.paths import DATA

Ordered = Callable[..., Order]
Written = Callable[..., bytes]


@pytest.fixture(scope="session")
def state() -> DataState:
    return DataState.load(DATA)


@pytest.fixture(scope="session")
def order(state: DataState) -> Ordered:
    """`order("actor=russia", layout="a4")`: produced at a fixed moment."""

    def make(query: str = "", **changes: Any) -> Order:
        produced = datetime(2015, 10, 1, 12, 0, tzinfo=UTC)
        return Order(**({"selection": state.selection(query), "produced": produced} | changes))

    return make


@pytest.fixture(scope="session")
def composed(state: DataState, order: Ordered) -> Callable[..., Composition]:
    return lambda query="", **changes: compose(state, order(query, **changes))


@pytest.fixture(scope="session")
def written(state: DataState, order: Ordered) -> Written:
    """`written("png", "actor=russia")`: the file's bytes."""

    def write(name: str, query: str = "", **changes: Any) -> bytes:
        stream = io.BytesIO()
        export(state, order(query, **changes), name, stream)
        return stream.getvalue()

    return write
