"""Strikes and zones made for a test, valid but for what the test changes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from shapely import box

from dashboard.briefing.parties import Parties

ROOT = Path(__file__).parents[2]
Record = dict[str, Any]
HOMS = box(36.5, 33.5, 40.0, 35.0)
HAMA = box(36.2, 35.0, 38.4, 35.8)


def citation(start: int, quote: str) -> Record:
    return {"article_id": "a", "start": start, "end": start + len(quote), "quote": quote}


def claim(by: str, value: str | None, *, about: str = "target", **changes: Any) -> Record:
    made = {"by": by, "about": about, "value": value, "stance": "affirms", "hedged": False}
    quote = f"{by} {about} {value} {changes.get('stance', '')}"
    return made | {"citation": citation(sum(map(ord, quote)), quote)} | changes


@pytest.fixture
def parties() -> Parties:
    return Parties.load(ROOT / "data")


@pytest.fixture
def footprints() -> dict[str, Any]:
    return {"SY-HI": HOMS, "SY-HM": HAMA}


@pytest.fixture
def make_claim() -> Callable[..., Record]:
    return claim


@pytest.fixture
def make_strike() -> Callable[..., Record]:
    def make(number: int = 1, **changes: Any) -> Record:
        return {
            "event_id": f"a:{number}",
            "event_date": "2015-09-30",
            "event_date_end": "2015-09-30",
            "time_precision": 1,
            "event_type": "Explosions/Remote violence",
            "sub_event_type": "Air/drone strike",
            "actor1": "russia",
            "targets": [],
            "location": "Homs",
            "admin1": "Homs",
            "admin1_code": "SY-HI",
            "country": "SY",
            "latitude": 34.3,
            "longitude": 38.2,
            "geo_precision": 3,
            "footprint": "SY-HI",
            "uncertainty_km": 150.0,
            "fatalities_low": None,
            "fatalities_high": None,
            "fatalities_group": None,
            "factuality": "alleged",
            "claims": [],
            "citations": [citation(10, "Aircraft struck Homs.")],
            "sources": ["a"],
        } | changes

    return make


@pytest.fixture
def make_zone() -> Callable[..., Record]:
    def make(number: int = 1, **changes: Any) -> Record:
        return {
            "zone_id": f"a:z{number}",
            "actor": "islamic_state",
            "relation": "absent",
            "place": "Homs",
            "latitude": 34.3,
            "longitude": 38.2,
            "footprint": "SY-HI",
            "valid_from": "2015-09-30",
            "valid_to": None,
            "by": "officials",
            "factuality": "attributed",
            "basis": "governorate",
            "claims": [],
            "citations": [citation(900, "Homs does not have ISIS fighters.")],
            "sources": ["a"],
            "shape": HOMS,
        } | changes

    return make
