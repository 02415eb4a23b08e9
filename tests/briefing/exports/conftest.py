"""Orders of the seed's data."""

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.composition import Composition, compose
from dashboard.briefing.exports.formats import export
from dashboard.briefing.exports.order import Order
from dashboard.briefing.selection import Selection
from dashboard.importing.importer import Options
from dashboard.importing.table import import_table
from dashboard.importing.zones import ZoneOptions, import_zones
from tests.folders import SERVED, copied, without_ground
from tests.importing.tables import TODAY
from tests.importing.tables import written as written_table

Ordered = Callable[..., Order]
Written = Callable[..., bytes]

ARABIC = {
    "التاريخ": "2016-03-07", "النوع": "air strike", "الفاعل": "كتيبة «نسور» الوادي",
    "المكان": "مَعَرّة النعمان – السوق", "خط_العرض": "35.64", "خط_الطول": "36.67",
    "المصدر": "شبكة شهود", "ملاحظات": 'قال أحدهم: "سقط ٣ صواريخ", ثم صمت \u200f😀',
}  # fmt: skip
"""A row of a table in Arabic, with vowel signs, quotes, figures and marks of direction."""


@pytest.fixture(scope="session")
def state(tmp_path_factory: pytest.TempPathFactory) -> DataState:
    """The seed's data on bare paper."""
    return DataState.load(without_ground(copied(tmp_path_factory.mktemp("bare"), *SERVED)))


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
    """`written("png", "actor=russia")`: the file's bytes, made once for all who ask."""

    @cache
    def write(name: str, query: str = "", **changes: Any) -> bytes:
        stream = io.BytesIO()
        export(state, order(query, **changes), name, stream)
        return stream.getvalue()

    return write


@pytest.fixture(scope="session")
def told_twice(tmp_path_factory: pytest.TempPathFactory) -> DataState:
    """The seed's data, its strike on Homs told of by a second article with another toll."""
    data = without_ground(copied(tmp_path_factory.mktemp("twice"), *SERVED))
    path = data / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    first = layer["features"][0]
    first["properties"]["incident_why"] = ["same_area", "same_day", "same_attacker"]
    again = first["properties"] | {
        "event_id": "wire:1",
        "fatalities_low": 30,
        "fatalities_high": 36,
        "fatalities_group": None,
        "sources": ["wire"],
        "claims": [],
    }
    layer["features"].append(first | {"properties": again})
    path.write_text(json.dumps(layer), encoding="utf-8")
    return DataState.load(data)


@pytest.fixture(scope="session")
def written_twice(told_twice: DataState) -> Written:
    """`written_twice("csv")`: the file's bytes, of the data with two reports of one strike."""

    def write(name: str) -> bytes:
        produced = datetime(2015, 10, 1, 12, 0, tzinfo=UTC)
        stream = io.BytesIO()
        export(told_twice, Order(selection=Selection(), produced=produced), name, stream)
        return stream.getvalue()

    return write


@pytest.fixture(scope="session")
def written_in_arabic(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """`written_in_arabic("gpkg")`: the file's bytes, of ARABIC and a zone of its actor's."""
    data = without_ground(copied(tmp_path_factory.mktemp("arabic"), *SERVED))
    table = written_table(data / "raids.csv", [ARABIC])
    import_table([table], data, TODAY, Options(), [])
    ring = [[36, 35], [36.5, 35], [36.5, 35.5], [36, 35]]
    ground = {
        "type": "Feature",
        "properties": {"actor": ARABIC["الفاعل"], "name": ARABIC["المكان"]},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    drawn = data / "ground.geojson"
    drawn.write_text(json.dumps({"type": "FeatureCollection", "features": [ground]}))
    told = ZoneOptions(actor="actor", first="2016-03-01", source=ARABIC["المصدر"])
    import_zones(drawn, data, TODAY, told)
    state = DataState.load(data)

    def write(name: str) -> bytes:
        produced = datetime(2016, 4, 1, 12, 0, tzinfo=UTC)
        stream = io.BytesIO()
        said = Order(selection=Selection(), produced=produced, title=ARABIC["المكان"])
        export(state, said, name, stream)
        return stream.getvalue()

    return write


@pytest.fixture(scope="session")
def battle(tmp_path_factory: pytest.TempPathFactory) -> DataState:
    """The seed's data, its strike on Homs an event of a data set that is no strike."""
    data = without_ground(copied(tmp_path_factory.mktemp("battle"), *SERVED))
    path = data / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    layer["features"][0]["properties"] |= {
        "sub_event_type": "Armed clash",
        "data_set": "ucdp",
        "claims": [],
    }
    path.write_text(json.dumps(layer), encoding="utf-8")
    return DataState.load(data)
