"""Events, zones and review items to and from `data/layers/`: sorted, rounded, atomic."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from shapely import MultiPolygon, Polygon
from shapely.geometry import mapping

from dashboard.atomic import replace_together
from dashboard.domain.article import Article, Citation
from dashboard.domain.event import EVENT_TYPE, Claim, Event
from dashboard.domain.place import Candidate
from dashboard.domain.review import ReviewItem
from dashboard.domain.zone import ActorZone
from dashboard.errors import LayerError
from dashboard.layers.footprints import place_shape
from dashboard.layers.reasons import reason_values
from dashboard.layers.schema import (
    ArticleRecord,
    ReviewRecord,
    StrikeProperties,
    ZoneProperties,
    checked,
)
from dashboard.layers.stream import NoListError, stream_items
from dashboard.words import reviews
from dashboard.words.english import ENGLISH

STRIKES = "strikes.geojson"
ZONES = "zones.geojson"
REVIEW = "review.json"
ARTICLES = "articles.json"

_RECORDS: dict[str, type[BaseModel]] = {
    STRIKES: StrikeProperties,
    ZONES: ZoneProperties,
    REVIEW: ReviewRecord,
    ARTICLES: ArticleRecord,
}
_GEO = frozenset({STRIKES, ZONES})
_FEATURES = "features"
_DECIMALS = 5  # about a metre: finer would claim what nobody measured

Footprints = dict[str, Polygon | MultiPolygon]


def layer_names() -> tuple[str, ...]:
    """The files of a complete `data/layers/`."""
    return tuple(_RECORDS)


def strike_properties(event: Event) -> dict[str, Any]:
    """The properties of a strike, in the contract's order."""
    place = event.place
    return {
        "event_id": event.id,
        "event_date": event.date.isoformat(),
        "event_date_end": event.date_end.isoformat(),
        "time_precision": int(event.time_precision),
        "event_type": EVENT_TYPE,
        "sub_event_type": str(event.type),
        "actor1": event.actor1,
        "targets": list(event.targets),
        "location": place.name,
        "admin1": place.admin1,
        "admin1_code": place.admin1_code,
        "country": place.country,
        "latitude": round(place.latitude, _DECIMALS),
        "longitude": round(place.longitude, _DECIMALS),
        "geo_precision": int(event.geo_precision),
        "footprint": place.footprint,
        "uncertainty_km": max(0.1, round(place.uncertainty_km, 1)),
        "fatalities_low": event.toll.low,
        "fatalities_high": event.toll.high,
        "fatalities_group": event.toll.group,
        "factuality": str(event.factuality),
        "claims": [_claim(claim) for claim in event.claims],
        "citations": [asdict(citation) for citation in event.citations],
        "sources": _sources(event.citations),
    }


def zone_properties(zone: ActorZone) -> dict[str, Any]:
    """The properties of a zone, in the contract's order."""
    return {
        "zone_id": zone.id,
        "actor": zone.actor,
        "relation": str(zone.relation),
        "place": zone.place.name,
        "latitude": round(zone.place.latitude, _DECIMALS),
        "longitude": round(zone.place.longitude, _DECIMALS),
        "footprint": zone.place.footprint,
        "valid_from": zone.valid_from.isoformat(),
        "valid_to": zone.valid_to.isoformat() if zone.valid_to else None,
        "by": zone.by,
        "factuality": str(zone.factuality),
        "basis": str(zone.basis),
        "claims": [_claim(claim) for claim in zone.claims],
        "citations": [asdict(citation) for citation in zone.citations],
        "sources": _sources(zone.citations),
    }


def review_record(item: ReviewItem) -> dict[str, Any]:
    """A review item as written to `review.json`."""
    return {
        "kind": item.kind,
        "text": item.text,
        "reason": reviews.reason(item.reason, ENGLISH),
        "reason_code": item.reason.code,
        "reason_values": reason_values(item.reason),
        "candidates": [candidate_record(candidate) for candidate in item.candidates],
        "citation": asdict(item.citation) if item.citation else None,
    }


def candidate_record(candidate: Candidate) -> dict[str, Any]:
    """A place a name may mean, with its score (0-1) and why."""
    place = candidate.place
    return {
        "name": place.name,
        "kind": str(place.kind),
        "admin1": place.admin1,
        "country": place.country,
        "latitude": round(place.latitude, _DECIMALS),
        "longitude": round(place.longitude, _DECIMALS),
        "score": round(candidate.score, 3),
        "why": reviews.why_match(candidate.evidence, ENGLISH),
    }


def write_layers(
    directory: Path,
    *,
    events: Iterable[Event],
    zones: Iterable[ActorZone],
    review: Iterable[ReviewItem],
    articles: Iterable[Article],
    footprints: Footprints,
) -> None:
    """All four layers, or none: each is whole on disk before the first old one is replaced."""
    strikes = [_point(event) for event in sorted(events, key=lambda e: (e.date, _natural(e.id)))]
    areas = [
        _feature(zone_properties(zone), mapping(place_shape(zone.place, footprints)))
        for zone in sorted(zones, key=lambda z: (z.valid_from, _natural(z.id)))
    ]
    texts = {
        STRIKES: _collection(strikes),
        ZONES: _collection(areas),
        REVIEW: _lines(map(review_record, sorted(review, key=_review_order))),
        ARTICLES: _lines(map(_article, sorted(articles, key=lambda a: (a.published, a.id)))),
    }
    for name, text in texts.items():
        document = json.loads(text)
        items = document[_FEATURES] if name in _GEO else document
        faults = [
            fault for n, item in enumerate(items, 1) for fault in _checked(name, n, item).faults
        ]
        if faults:
            raise LayerError(f"{faults[0]}. Nothing was written; the old layers stand.")
    replace_together(directory, texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of a layer as it stands there; `record` is what is valid of it, None with faults."""

    value: Any
    record: BaseModel | None
    faults: tuple[str, ...]


def stream_layer(directory: Path, name: str) -> Iterator[Item]:
    """A layer's items one by one, good or not.

    Raises LayerError where the file is missing or torn: this may be after the last whole item.
    """
    try:
        for number, value in enumerate(
            stream_items(directory / name, _FEATURES if name in _GEO else None), 1
        ):
            yield _checked(name, number, value)
    except FileNotFoundError as error:
        raise LayerError(f"{name}: not there. Run: python -m dashboard build") from error
    except NoListError as error:
        raise LayerError(
            f"{name}: holds no list of features. Run: python -m dashboard build"
        ) from error
    except (OSError, ValueError) as error:
        raise LayerError(
            f"{name}: cannot be read, it seems cut off ({error}). Run: python -m dashboard build"
        ) from error


def read_layer(directory: Path, name: str) -> tuple[list[dict[str, Any]], list[str]]:
    """The valid items of a layer, and a line for each item that breaks the contract.

    Raises LayerError where the file is missing or torn.
    """
    items = list(stream_layer(directory, name))
    kept = [item.value for item in items if not item.faults]
    return kept, [fault for item in items for fault in item.faults]


def _checked(name: str, number: int, value: Any) -> Item:
    label = f"feature {number}"
    told, faults = value, []
    if name in _GEO:
        told = value.get("properties") if isinstance(value, dict) else value
        if isinstance(value, dict) and not value.get("geometry"):
            faults.append(f"{name}, {label}: geometry: missing")
    record, lines = checked(_RECORDS[name], name, label, told)
    return Item(value=value, record=record, faults=(*lines, *faults))


def _point(event: Event) -> dict[str, Any]:
    properties = strike_properties(event)
    coordinates = [properties["longitude"], properties["latitude"]]
    return _feature(properties, {"type": "Point", "coordinates": coordinates})


def _feature(properties: dict[str, Any], geometry: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {
            "type": geometry["type"],
            "coordinates": _rounded(geometry["coordinates"]),
        },
    }


def _rounded(coordinates: Any) -> Any:
    if isinstance(coordinates, float | int):
        return round(coordinates, _DECIMALS)
    return [_rounded(part) for part in coordinates]


def _claim(claim: Claim) -> dict[str, Any]:
    return asdict(claim)


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published.isoformat(),
        "published_basis": article.published_basis,
        "language": article.language,
        "url": article.url,
        "text": article.text,
    }


def _sources(citations: Iterable[Citation]) -> list[str]:
    return sorted({citation.article_id for citation in citations})


def _natural(identifier: str) -> tuple[str, int]:
    """`article:10` after `article:9`, `article:z10` after `article:z9`."""
    article, _, number = identifier.rpartition(":")
    digits = number.lstrip("z")
    return (article, int(digits)) if digits.isdecimal() else (identifier, 0)


def _review_order(item: ReviewItem) -> tuple[str, int, str, str]:
    article, start = (item.citation.article_id, item.citation.start) if item.citation else ("", 0)
    return article, start, item.kind, item.text


def _collection(features: list[dict[str, Any]]) -> str:
    # A feature a line: a rebuilt layer's diff can be read, and reviewed.
    body = ",\n".join(map(_dump, features))
    return f'{{"type": "FeatureCollection", "features": [\n{body}\n]}}\n'


def _lines(records: Iterable[dict[str, Any]]) -> str:
    return "[\n" + ",\n".join(map(_dump, records)) + "\n]\n"


def _dump(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
