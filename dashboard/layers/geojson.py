"""Events, zones and review items to and from `data/layers/`: sorted, rounded, atomic."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, TypeVar

from pydantic import ValidationError
from shapely.geometry import mapping

from dashboard.atomic import replace_together
from dashboard.domain.article import Article
from dashboard.domain.event import Event
from dashboard.domain.incident import Incident
from dashboard.domain.place import Candidate
from dashboard.domain.review import ReviewItem, UnmappedStrike
from dashboard.domain.zone import ActorZone
from dashboard.errors import LayerError, file_fault
from dashboard.layers.footprints import Area, place_shape
from dashboard.layers.geometry import area_of, ground_fault, point_fault
from dashboard.layers.reasons import reason_values
from dashboard.layers.schema import (
    ArticleRecord,
    CandidateRecord,
    CitationRecord,
    JsonObject,
    LayerRecord,
    ReviewRecord,
    UnmappedStrikeRecord,
    checked,
    dump,
    faults_of,
    record_of,
    rounded_degrees,
)
from dashboard.layers.stream import NoListError, stream_items
from dashboard.layers.strike import Strike, strike_of
from dashboard.layers.zone import Zone, ZoneProperties, zone_of
from dashboard.words import reviews
from dashboard.words.english import ENGLISH

STRIKES = "strikes.geojson"
ZONES = "zones.geojson"
REVIEW = "review.json"
ARTICLES = "articles.json"

_RECORDS: dict[str, type[LayerRecord]] = {
    STRIKES: Strike,
    ZONES: ZoneProperties,
    REVIEW: ReviewRecord,
    ARTICLES: ArticleRecord,
}
_GEO = frozenset({STRIKES, ZONES})
_FEATURES = "features"

_Coordinates: TypeAlias = "float | Sequence[_Coordinates]"
T = TypeVar("T")


def layer_names() -> tuple[str, ...]:
    """The files of a complete `data/layers/`."""
    return tuple(_RECORDS)


def review_record(item: ReviewItem) -> ReviewRecord:
    """A review item as written to `review.json`."""
    return ReviewRecord(
        kind=item.kind,
        text=item.text,
        reason=reviews.reason(item.reason, ENGLISH),
        reason_code=item.reason.code,
        reason_values=reason_values(item.reason),
        candidates=[candidate_record(candidate) for candidate in item.candidates],
        citation=record_of(CitationRecord, item.citation) if item.citation else None,
        strike=_unmapped(item.strike) if item.strike else None,
    )


def _unmapped(strike: UnmappedStrike) -> UnmappedStrikeRecord:
    return UnmappedStrikeRecord(
        attacker=strike.attacker,
        first=strike.first,
        last=strike.last,
        fatalities_low=strike.toll.low,
        fatalities_high=strike.toll.high,
    )


def candidate_record(candidate: Candidate) -> CandidateRecord:
    """A place a name may mean, with its score (0-1) and why."""
    place = candidate.place
    return CandidateRecord(
        name=place.name,
        kind=str(place.kind),
        admin1=place.admin1,
        country=place.country,
        latitude=rounded_degrees(place.latitude),
        longitude=rounded_degrees(place.longitude),
        score=round(candidate.score, 3),
        why=reviews.why_match(candidate.evidence, ENGLISH),
    )


def write_layers(
    directory: Path,
    *,
    events: Iterable[Event],
    zones: Iterable[ActorZone],
    review: Iterable[ReviewItem],
    articles: Iterable[Article],
    footprints: Mapping[str, Area],
    incidents: Iterable[Incident] = (),
) -> None:
    """All four layers, or none: each is whole on disk before the first old one is replaced.

    `incidents` are those of several reports. Raises LayerError for an item that breaks the
    contract.
    """
    told_with = {report: incident for incident in incidents for report in incident.reports}

    def point(event: Event) -> JsonObject:
        incident = told_with.get(event.id)
        strike = strike_of(event, incident.id, incident.why) if incident else strike_of(event)
        position = [strike.longitude, strike.latitude]
        return _feature(strike, {"type": "Point", "coordinates": position})

    def area(zone: ActorZone) -> JsonObject:
        ground = place_shape(zone.place, footprints)
        record = zone_of(zone)
        if zone.place.side is not None:  # the place's own point may be on the other side
            middle = ground.representative_point()
            at = {"latitude": rounded_degrees(middle.y), "longitude": rounded_degrees(middle.x)}
            record = record.model_copy(update=at)
        return _feature(record, mapping(ground))

    ordered_events = sorted(events, key=lambda e: (e.date, _natural(e.id)))
    ordered_zones = sorted(zones, key=lambda z: (z.valid_from, _natural(z.id)))
    ordered_review = sorted(review, key=_review_order)
    ordered_articles = sorted(articles, key=lambda a: (a.published, a.id))
    texts = {
        STRIKES: _collection(_written(STRIKES, ordered_events, point)),
        ZONES: _collection(_written(ZONES, ordered_zones, area)),
        REVIEW: _list(_written(REVIEW, ordered_review, lambda item: review_record(item).as_json())),
        ARTICLES: _list(_written(ARTICLES, ordered_articles, _article)),
    }
    replace_together(directory, texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerItem:
    """An item of a layer. `value` is as it stands there; `record` is None where it has faults.

    `json` is the record as the contract understands it: a date is an ISO date, whoever wrote it.
    """

    value: object
    record: LayerRecord | None
    json: str
    geometry: JsonObject | None
    faults: tuple[str, ...]

    @property
    def on_ground(self) -> LayerRecord | None:
        """The record; a zone's with its ground."""
        if isinstance(self.record, ZoneProperties):
            return Zone.model_construct(**dict(self.record), shape=area_of(self.geometry))
        return self.record


def stream_layer(directory: Path, name: str) -> Iterator[LayerItem]:
    """A layer's items one by one, good or not.

    Raises LayerError where the file is missing or torn: this may be after the last whole item.
    """
    try:
        yield from _items(directory / name, name)
    except FileNotFoundError as error:
        raise LayerError(f"{name}: not there. Run: python -m dashboard build") from error
    except NoListError as error:
        raise LayerError(
            f"{name}: holds no list of features. Run: python -m dashboard build"
        ) from error
    except OSError as error:
        raise LayerError(file_fault(error, "cannot be read")) from error
    except ValueError as error:
        raise LayerError(
            f"{name}: cannot be read, it seems cut off ({error}). Run: python -m dashboard build"
        ) from error


def stream_zones(path: Path) -> Iterator[LayerItem]:
    """The zones of a file of the layer's shape, under any name. Raises LayerError where torn."""
    try:
        yield from _items(path, ZONES)
    except (OSError, ValueError) as error:
        raise LayerError(str(error)) from error


def _items(path: Path, layer: str) -> Iterator[LayerItem]:
    for number, value in enumerate(stream_items(path, _FEATURES if layer in _GEO else None), 1):
        yield _checked(layer, number, value, path.name)


def read_layer(directory: Path, name: str) -> tuple[list[JsonObject], list[str]]:
    """The valid items of a layer, and a line for each item that breaks the contract.

    Raises LayerError where the file is missing or torn.
    """
    kept: list[JsonObject] = []
    faults: list[str] = []
    for item in stream_layer(directory, name):
        faults += item.faults
        if isinstance(item.value, dict) and not item.faults:
            kept.append(item.value)
    return kept, faults


def _checked(name: str, number: int, value: object, file: str) -> LayerItem:
    where = _place(file, number)
    properties, geometry = value, None
    if name in _GEO and isinstance(value, dict):
        properties, geometry = value.get("properties"), value.get("geometry")
    record, faults = checked(_RECORDS[name], where, properties)
    wrong = _geometry_fault(record, geometry) if name in _GEO and isinstance(value, dict) else None
    if wrong:
        faults = [*faults, f"{where}: geometry: {wrong}"]
    json = ""
    if record is not None:
        try:
            json = record.model_dump_json()
        except ValueError:  # half a character, or more lists in lists than JSON is written with
            faults = [*faults, f"{where}: holds what cannot be written as JSON"]
    return LayerItem(
        value=value,
        record=None if faults else record,
        json=json,
        geometry=geometry,
        faults=tuple(faults),
    )


def _geometry_fault(record: LayerRecord | None, geometry: object) -> str | None:
    if not geometry:
        return "missing"
    if isinstance(record, Strike):
        return point_fault(geometry, record.longitude, record.latitude)
    if isinstance(record, ZoneProperties):
        return ground_fault(geometry, record.longitude, record.latitude)
    return None


def _written(name: str, items: Iterable[T], write: Callable[[T], JsonObject]) -> Iterator[str]:
    for number, item in enumerate(items, 1):
        try:
            yield dump(write(item))
        except ValidationError as error:
            fault = faults_of(error, _place(name, number))[0]
            raise LayerError(f"{fault}. Nothing was written; the old layers stand.") from error


def _place(name: str, number: int) -> str:
    return f"{name}, feature {number}"


def _feature(record: LayerRecord, geometry: JsonObject) -> JsonObject:
    return {
        "type": "Feature",
        "properties": record.as_json(),
        "geometry": {
            "type": geometry["type"],
            "coordinates": _rounded(geometry["coordinates"]),
        },
    }


def _rounded(coordinates: _Coordinates) -> _Coordinates:
    if isinstance(coordinates, float | int):
        return rounded_degrees(coordinates)
    return [_rounded(part) for part in coordinates]


def _article(article: Article) -> JsonObject:
    return record_of(ArticleRecord, article).as_json()


def _natural(identifier: str) -> tuple[str, int]:
    """`article:10` after `article:9`, `article:z10` after `article:z9`."""
    article, _, number = identifier.rpartition(":")
    digits = number.lstrip("z")
    return (article, int(digits)) if digits.isdecimal() else (identifier, 0)


def _review_order(item: ReviewItem) -> tuple[str, int, str, str]:
    article, start = (item.citation.article_id, item.citation.start) if item.citation else ("", 0)
    return article, start, item.kind, item.text


def _collection(features: Iterable[str]) -> str:
    # A feature a line: the diff of a rebuilt layer can be read, and reviewed.
    body = ",\n".join(features)
    return f'{{"type": "FeatureCollection", "features": [\n{body}\n]}}\n'


def _list(records: Iterable[str]) -> str:
    return "[\n" + ",\n".join(records) + "\n]\n"
