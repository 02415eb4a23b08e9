"""The plain values refuse nonsense, in one line that says whose."""

from datetime import date
from typing import Any

import pytest

from dashboard.domain.article import Article, Citation
from dashboard.domain.event import (
    Claim,
    Event,
    EventType,
    Factuality,
    GeoPrecision,
    TimePrecision,
)
from dashboard.domain.place import Mention, NameMatch, Place, PlaceKind, UnknownName, Unresolved
from dashboard.domain.review import ReviewItem
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


def test_a_citation_is_the_articles_words() -> None:
    assert Citation(article_id="report", start=5, end=16, quote="bombed Homs") == CITATION


@pytest.mark.parametrize(
    ("start", "end", "quote"), [(5, 5, ""), (6, 5, ""), (-1, 3, "Jets"), (0, 4, "Jet")]
)
def test_a_citation_of_another_span_is_refused(start: int, end: int, quote: str) -> None:
    with pytest.raises(ValueError, match="citation of report"):
        Citation(article_id="report", start=start, end=end, quote=quote)


@pytest.mark.parametrize(
    "fields",
    [
        {"latitude": 91.0},
        {"latitude": float("nan")},
        {"longitude": -181.0},
        {"uncertainty_km": 0.0},
        {"uncertainty_km": float("nan")},
    ],
)
def test_a_place_off_the_earth_is_refused(fields: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="place 1: "):
        place(**fields)


@pytest.mark.parametrize(
    ("kind", "area"),
    [
        (PlaceKind.TOWN, False),
        (PlaceKind.NEIGHBOURHOOD, False),
        (PlaceKind.SITE, False),
        (PlaceKind.AREA, True),
        (PlaceKind.DISTRICT, True),
        (PlaceKind.GOVERNORATE, True),
        (PlaceKind.COUNTRY, True),
    ],
)
def test_which_places_are_areas(kind: PlaceKind, area: bool) -> None:
    assert place(kind=kind).is_area is area


def test_a_moved_place_has_no_polygon_of_its_own() -> None:
    moved = place(footprint="SY-HI").moved(latitude=35.0, longitude=37.0, uncertainty_km=9.0)
    assert (moved.latitude, moved.longitude, moved.uncertainty_km) == (35.0, 37.0, 9.0)
    assert moved.footprint is None
    assert moved.name == "Homs"


def test_an_event_that_ends_before_it_began_is_refused() -> None:
    with pytest.raises(ValueError, match="event report:1: ends 2016-03-06, before it began"):
        event(date_end=date(2016, 3, 6))


def test_an_event_without_its_words_is_refused() -> None:
    with pytest.raises(ValueError, match="event report:1: no citation"):
        event(citations=())


def test_a_zone_that_ends_before_it_began_is_refused() -> None:
    with pytest.raises(ValueError, match="zone report:z1: ends 2016-03-06, before it began"):
        zone(valid_to=date(2016, 3, 6))


def test_a_zone_without_its_words_is_refused() -> None:
    with pytest.raises(ValueError, match="zone report:z1: no citation"):
        zone(citations=())


def test_targets_are_whom_anybody_affirms_in_the_order_named() -> None:
    def claim(value: str | None, stance: Any = "affirms", about: Any = "target") -> Claim:
        return Claim(by="officials", about=about, value=value, stance=stance, citation=CITATION)

    told = event(
        claims=(
            claim("syrian_opposition"),
            claim("islamic_state", "denies"),
            claim("russia", about="attacker"),
            claim("nusra_front"),
            claim("syrian_opposition"),
            claim("unknown"),
            claim(None),
        )
    )
    assert told.targets == ("syrian_opposition", "nusra_front")


@pytest.mark.parametrize(
    ("factuality", "hedged"),
    [
        (Factuality.ASSERTED, False),
        (Factuality.ATTRIBUTED, False),
        (Factuality.ALLEGED, True),
        (Factuality.DISPUTED, True),
        (Factuality.DENIED, True),
    ],
)
def test_what_is_in_doubt(factuality: Factuality, hedged: bool) -> None:
    assert factuality.hedged is hedged


def test_a_name_not_placed_becomes_a_review_item_with_its_reason() -> None:
    mention = Mention(name="Nayrab", citation=CITATION)
    reason = UnknownName(name="Nayrab")
    item = ReviewItem.from_unresolved(Unresolved(mention=mention, candidates=(), reason=reason))
    assert (item.kind, item.text, item.citation) == ("place", "Nayrab", CITATION)
    assert item.reason == reason


def test_a_match_is_exact_where_the_name_is_written_in_full() -> None:
    assert {match for match in NameMatch if match.exact} - {m for m in NameMatch if m.own} == {
        NameMatch.ADDED_NAME
    }
    assert not NameMatch.SPELLING.exact
