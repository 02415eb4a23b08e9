"""Records made for a test, valid but for what the test changes."""

from typing import Any

from shapely import box

from dashboard.layers.schema import CitationRecord, ClaimRecord
from dashboard.layers.strike import Strike
from dashboard.layers.zone import Zone

HOMS = box(36.5, 33.5, 40.0, 35.0)


def citation(start: int, quote: str) -> CitationRecord:
    return CitationRecord(article_id="a", start=start, end=start + len(quote), quote=quote)


def claim(by: str, value: str | None, *, about: str = "target", **changes: Any) -> ClaimRecord:
    made = {"by": by, "about": about, "value": value, "stance": "affirms", "hedged": False}
    quote = f"{by} {about} {value} {changes.get('stance', '')}"
    cited = {"citation": citation(sum(map(ord, quote)), quote)}
    return ClaimRecord.model_validate(made | cited | changes)


def strike(number: int = 1, **changes: Any) -> Strike:
    made = {
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
    }
    made["incident_id"] = changes.get("event_id", made["event_id"])
    return Strike.model_validate(made | changes)


def zone(number: int = 1, **changes: Any) -> Zone:
    made = {
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
    }
    return Zone.model_validate(made | changes)
