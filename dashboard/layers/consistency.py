"""What no item shows by itself: layers that contradict themselves, each other, or the map."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from shapely import Point, contains_xy, prepare, transform

from dashboard.domain.incident import ARTICLES as OF_ARTICLES
from dashboard.domain.place import COUNTRY
from dashboard.layers import geojson
from dashboard.layers.footprints import NEAR_DEGREES, Area
from dashboard.layers.incident import incident_faults
from dashboard.layers.schema import ArticleRecord, CitationRecord, LayerRecord
from dashboard.layers.strike import Strike
from dashboard.layers.zone import Zone

OF_TWO_BUILDS = (
    "a build was stopped before all its layers were in place. Run: python -m dashboard build"
)
"""Layers that may not belong together."""


def contradictions(
    layers: Mapping[str, Sequence[LayerRecord | None]], footprints: Mapping[str, Area]
) -> Iterator[str]:
    """A line for each; `layers` has the records of each layer that can be read, None for a bad one.

    Without any `footprints` nothing is compared with the map.
    """
    articles = {
        record.id: record
        for record in layers.get(geojson.ARTICLES, ())
        if isinstance(record, ArticleRecord)
    }
    country = footprints.get(COUNTRY)
    if country is not None:
        prepare(country)
    for name, records in layers.items():
        yield from _twice(name, records)
        reports = {each.event_id: each for each in records if isinstance(each, Strike)}
        yield from incident_faults(reports.values(), name)
        yield from _totals(reports.values(), name)
        for number, record in enumerate(records, 1):
            where = f"{name}, feature {number}"
            if isinstance(record, Strike):
                yield from (f"{where}: {said}" for said in _of_strike(record, articles))
                yield from (f"{where}: {said}" for said in _of_place(record, country))
                if footprints and not _is_region(record.admin1_code, footprints):
                    yield f"{where}: admin1_code: the basemap has no “{record.admin1_code}”"
            elif isinstance(record, Zone):
                yield from (f"{where}: {said}" for said in _of_sources(record, articles))
                yield from (f"{where}: {said}" for said in _of_ground(record.shape, country))
            else:
                continue
            if footprints and record.footprint and record.footprint not in footprints:
                yield f"{where}: footprint: the basemap has no “{record.footprint}”"


def _twice(name: str, records: Iterable[LayerRecord | None]) -> Iterator[str]:
    ids = Counter(found for record in records if (found := _id(record)))
    for found, number in ids.items():
        if number > 1:
            yield f"{name}: {number} features have the id “{found}”. Give each its own."


def _totals(reports: Iterable[Strike], where: str) -> Iterator[str]:
    """A line for each total that strikes share and that is not the same number in all of them."""
    for what in ("fatalities", "injured"):
        totals: dict[str, set[tuple[int | None, int | None]]] = {}
        for report in reports:
            if group := getattr(report, f"{what}_group"):
                totals.setdefault(group, set()).add(report.range_of(what))
        for group, said in totals.items():
            if len(said) > 1:
                yield f"{where}, {what}_group “{group}”: one total, {len(said)} different numbers"


def _is_region(code: str, footprints: Mapping[str, Area]) -> bool:
    """Whether it is a governorate of the map, or says of none that it is one."""
    return not code or (code in footprints and code != COUNTRY)


def _id(record: LayerRecord | None) -> str | None:
    match record:
        case Strike(event_id=found) | Zone(zone_id=found) | ArticleRecord(id=found):
            return found
    return None


def _of_strike(strike: Strike, articles: Mapping[str, ArticleRecord]) -> Iterator[str]:
    if not (strike.citations or strike.claims):
        yield "citations, claims: none, so nobody says it"
    if not all(map(str.strip, (*strike.targets, *strike.sides))):
        yield "targets, sides: one of them has no letter"
    if strike.data_set == OF_ARTICLES:  # a row of another data set names its own sources
        yield from _of_sources(strike, articles)


def _of_sources(record: Strike | Zone, articles: Mapping[str, ArticleRecord]) -> Iterator[str]:
    if not record.sources:
        yield "sources: none"
    for source in record.sources:
        if articles and source not in articles:
            yield f"sources: {geojson.ARTICLES} has no “{source}”"
    cited = [*record.citations, *(claim.citation for claim in record.claims)]
    for citation in cited:
        if articles and citation.article_id not in articles:
            yield f"citations: {geojson.ARTICLES} has no “{citation.article_id}”"
            break
    if any(_is_other_words(citation, articles) for citation in cited):
        yield "citations: a quote is not what its article says there"


def _is_other_words(citation: CitationRecord, articles: Mapping[str, ArticleRecord]) -> bool:
    article = articles.get(citation.article_id)
    return article is not None and article.text[citation.start : citation.end] != citation.quote


def _of_ground(ground: Area, country: Area | None) -> Iterator[str]:
    if country is None or country.distance(ground) <= NEAR_DEGREES:
        return
    exchanged = country.intersects(transform(ground, lambda points: points[:, ::-1]))
    yield f"geometry: not in {COUNTRY}" + ("; exchanged, it would be" if exchanged else "")


def _of_place(strike: Strike, country: Area | None) -> Iterator[str]:
    if strike.country != COUNTRY:
        yield f"country: “{strike.country}” is not on this map, which is of {COUNTRY}"
    elif country is not None and not contains_xy(country, strike.longitude, strike.latitude):
        if country.distance(Point(strike.longitude, strike.latitude)) > NEAR_DEGREES:
            exchanged = contains_xy(country, strike.latitude, strike.longitude)
            yield (
                f"latitude, longitude: not in {COUNTRY}; exchanged, they would be"
                if exchanged
                else f"latitude, longitude: not in {COUNTRY}, the country it names"
            )
