"""Rows of the table over HTTP."""

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any
from urllib.parse import quote

import pytest

from dashboard.web.app import create_app
from tests.folders import SERVED, copied

Rows = Callable[..., dict[str, Any]]
TOWN = {
    "event_id": "a:1",
    "incident_id": "a:1",
    "event_date": "2016-01-10",
    "event_date_end": "2016-01-12",
    "actor1": "us_coalition",
    "targets": ["islamic_state"],
    "sub_event_type": "Shelling/artillery/missile attack",
    "location": "Raqqa",
    "admin1": "Raqqa",
    "latitude": 35.95,
    "longitude": 39.01,
    "geo_precision": 1,
    "footprint": None,
    "uncertainty_km": 5.0,
    "fatalities_low": None,
    "fatalities_high": None,
    "fatalities_group": None,
    "factuality": "asserted",
}
COUNTRY = {
    **TOWN,
    "event_id": "b:1",
    "incident_id": "b:1",
    "event_date": "2016-02-01",
    "event_date_end": "2016-02-01",
    "actor1": "unknown",
    "targets": [],
    "location": "Syria",
    "admin1": "",
    "geo_precision": 3,
    "footprint": "SY",
    "fatalities_low": 5,
    "fatalities_high": 11,
    "factuality": "denied",
}


@pytest.fixture(scope="session")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """The two strikes of the seed (Russia, alleged, in Homs and Hama) and two more."""
    data_dir = copied(tmp_path_factory.mktemp("data"), *SERVED)
    path = data_dir / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    for changes in (TOWN, COUNTRY):
        feature = deepcopy(layer["features"][0])
        feature["properties"] |= changes
        feature["geometry"]["coordinates"] = [changes["longitude"], changes["latitude"]]
        layer["features"].append(feature)
    path.write_text(json.dumps(layer, ensure_ascii=False), encoding="utf-8")
    client = create_app(data_dir).server.test_client()

    def ask(query: str = "", *, tests: Any = None, **asked: Any) -> dict[str, Any]:
        parts = [query, *(f"{name}={quote(str(value))}" for name, value in asked.items())]
        if tests is not None:
            parts.append(f"tests={quote(tests if isinstance(tests, str) else json.dumps(tests))}")
        response = client.get("/rows?" + "&".join(filter(None, parts)))
        assert response.status_code == 200, response.get_data(as_text=True)
        answer: dict[str, Any] = response.get_json()
        return answer

    return ask
