"""Strikes and zones made for a test, valid but for what the test changes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from shapely import Point, box
from shapely.geometry import mapping

from dashboard.briefing.map.scene import Scene, scene
from dashboard.briefing.map.shapes import Shapes
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection
from dashboard.domain.bounds import Bounds
from dashboard.layers.schema import ClaimRecord
from dashboard.layers.store import EventStore
from dashboard.layers.strike import Strike
from dashboard.layers.zone import Zone
from tests.paths import ROOT
from tests.records import HOMS, claim, strike, zone

HAMA = box(36.2, 35.0, 38.4, 35.8)


@pytest.fixture
def parties() -> Parties:
    return Parties.load(ROOT / "data")


@pytest.fixture
def footprints() -> dict[str, Any]:
    return {"SY-HI": HOMS, "SY-HM": HAMA}


@pytest.fixture
def make_claim() -> Callable[..., ClaimRecord]:
    return claim


@pytest.fixture
def make_strike() -> Callable[..., Strike]:
    def make(number: int = 1, **changes: Any) -> Strike:
        return strike(number, **changes)

    return make


@pytest.fixture
def make_zone() -> Callable[..., Zone]:
    def make(number: int = 1, **changes: Any) -> Zone:
        return zone(number, **changes)

    return make


@pytest.fixture
def draw(tmp_path: Path, parties: Parties, footprints: dict[str, Any]) -> Callable[..., Scene]:
    """`draw(strikes, zones, zoom=6, box=None, layers=...)`: the scene of a store of them."""
    stores = 0

    def drawn(
        strikes: list[Strike],
        zones: list[Zone] | None = None,
        *,
        zoom: float = 6.0,
        box: Bounds | None = None,
        limit: int = 1000,
        **selection: Any,
    ) -> Scene:
        nonlocal stores
        stores += 1
        data_dir = _folder(tmp_path / str(stores), strikes, zones or [], footprints)
        store = EventStore.load(data_dir)
        assert store.problems == []
        return scene(
            store,
            Shapes(store.footprints, store.zones()),
            parties,
            Selection(**selection),
            box=box,
            zoom=zoom,
            theme="light",
            single_limit=limit,
        )

    return drawn


@pytest.fixture
def town(make_strike: Callable[..., Strike]) -> Callable[..., Strike]:
    """A strike on a town, exactly known unless the test says otherwise."""

    def make(number: int = 1, **changes: Any) -> Strike:
        known = {"footprint": None, "geo_precision": 1, "uncertainty_km": 2.0}
        return make_strike(number, **(known | changes))

    return make


def _folder(
    data_dir: Path, strikes: list[Strike], zones: list[Zone], footprints: dict[str, Any]
) -> Path:
    """A data folder of these strikes and zones, and a basemap of these footprints."""
    places = [
        {"properties": each.as_json(), "geometry": mapping(Point(each.longitude, each.latitude))}
        for each in strikes
    ]
    grounds = [{"properties": each.as_json(), "geometry": mapping(each.shape)} for each in zones]
    areas = [
        {"properties": {"key": key}, "geometry": mapping(area)} for key, area in footprints.items()
    ]
    for path, features in (
        ("layers/strikes.geojson", places),
        ("layers/zones.geojson", grounds),
        ("basemap/low/governorates.geojson", areas),
    ):
        _write(
            data_dir / path,
            {
                "type": "FeatureCollection",
                "features": [{"type": "Feature"} | feature for feature in features],
            },
        )
    for name in ("review", "articles"):
        _write(data_dir / "layers" / f"{name}.json", [])
    return data_dir


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), encoding="utf-8")
