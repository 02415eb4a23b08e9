"""A place, an event and a zone of one sentence, to be changed field by field."""

from datetime import date
from typing import Any

from dashboard.domain.article import Article
from dashboard.domain.event import (
    Event,
    EventType,
    Factuality,
    GeoPrecision,
    TimePrecision,
)
from dashboard.domain.place import Place, PlaceKind
from dashboard.domain.zone import ActorZone, ZoneBasis, ZoneRelation

ARTICLE = Article(
    id="report",
    text="Jets bombed Homs – “a café” was hit – on Monday. Nine people were killed.",
    published=date(2016, 3, 10),
    title="Jets",
)
CITATION = ARTICLE.cite(0, 16)


def place(**fields: Any) -> Place:
    known: dict[str, Any] = {
        "id": "1",
        "name": "Homs",
        "kind": PlaceKind.TOWN,
        "latitude": 34.73,
        "longitude": 36.71,
        "uncertainty_km": 5.0,
        "country": "SY",
    }
    return Place(**(known | fields))


def event(number: int = 1, **fields: Any) -> Event:
    known: dict[str, Any] = {
        "id": f"report:{number}",
        "date": date(2016, 3, 7),
        "date_end": date(2016, 3, 7),
        "time_precision": TimePrecision.DAY,
        "type": EventType.AIR_STRIKE,
        "actor1": "russia",
        "place": place(),
        "geo_precision": GeoPrecision.EXACT,
        "factuality": Factuality.ASSERTED,
        "citations": (CITATION,),
    }
    return Event(**(known | fields))


def zone(number: int = 1, **fields: Any) -> ActorZone:
    known: dict[str, Any] = {
        "id": f"report:z{number}",
        "actor": "russia",
        "relation": ZoneRelation.OPERATES,
        "place": place(),
        "valid_from": date(2016, 3, 7),
        "by": "the article",
        "factuality": Factuality.ASSERTED,
        "basis": ZoneBasis.TOWN_RADIUS,
        "citations": (CITATION,),
    }
    return ActorZone(**(known | fields))
