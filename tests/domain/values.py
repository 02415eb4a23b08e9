"""An event and a zone of one sentence, to be changed field by field."""

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

ARTICLE = Article(id="report", text="Jets bombed Homs.", published=date(2016, 3, 10))
CITATION = ARTICLE.cite(5, 16)


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


def event(**fields: Any) -> Event:
    known: dict[str, Any] = {
        "id": "report:1",
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


def zone(**fields: Any) -> ActorZone:
    known: dict[str, Any] = {
        "id": "report:z1",
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
