"""Layers on disk: sorted, rounded and the same bytes every time."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, shape

from dashboard.domain.article import Citation
from dashboard.domain.event import (
    Claim,
    Event,
    EventType,
    Factuality,
    GeoPrecision,
    TimePrecision,
    Toll,
)
from dashboard.domain.place import (
    Candidate,
    MatchEvidence,
    NameMatch,
    Place,
    PlaceKind,
    PlaceLabel,
    SharedName,
)
from dashboard.domain.review import (
    ReviewItem,
    UnmappedStrike,
    UnplacedStrike,
    UnreadableArticle,
)
from dashboard.errors import LayerError
from dashboard.layers.geojson import (
    ARTICLES,
    REVIEW,
    ZONES,
    candidate_record,
    layer_names,
    review_record,
)
from dashboard.layers.strike import Strike, strike_of
from dashboard.layers.zone import ZoneProperties, zone_of
from tests.domain.values import ARTICLE, CITATION, event, place, zone
from tests.layers.folders import SQUARE, features, files, write

# --- any event --------------------------------------------------------------------------------

names = st.text(min_size=1, max_size=12)
actors = st.sampled_from(["russia", "turkey", "unknown"])


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    start = draw(st.integers(0, len(ARTICLE.text) - 1))
    return ARTICLE.cite(start, draw(st.integers(start + 1, len(ARTICLE.text))))


claims = st.builds(
    Claim,
    by=names,
    about=st.sampled_from(["occurrence", "attacker", "target", "toll"]),
    value=st.none() | names,
    stance=st.sampled_from(["affirms", "denies"]),
    hedged=st.booleans(),
    citation=citations(),
)
places = st.builds(
    Place,
    id=names,
    name=names,
    kind=st.sampled_from(PlaceKind),
    latitude=st.floats(-90, 90),
    longitude=st.floats(-180, 180),
    uncertainty_km=st.floats(0.1, 400),
    country=st.just("SY"),
    admin1=st.text(max_size=5),
    footprint=st.none() | st.just("SY-HI"),
)


@st.composite
def tolls(draw: st.DrawFn) -> Toll:
    low = draw(st.none() | st.integers(0, 5000))
    high = draw(st.none() | st.integers(low or 0, 9000))
    return Toll(low=low, high=high, group=draw(st.none() | names))


@st.composite
def any_events(draw: st.DrawFn) -> Event:
    first = draw(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
    return event(
        draw(st.integers(1, 10_000)),
        date=first,
        date_end=first + timedelta(days=draw(st.integers(0, 40))),
        time_precision=draw(st.sampled_from(TimePrecision)),
        type=draw(st.sampled_from(EventType)),
        actor1=draw(actors),
        place=draw(places),
        geo_precision=draw(st.sampled_from(GeoPrecision)),
        factuality=draw(st.sampled_from(Factuality)),
        citations=tuple(draw(st.lists(citations(), min_size=1, max_size=3))),
        toll=draw(tolls()),
        claims=tuple(draw(st.lists(claims, max_size=3))),
    )


@settings(max_examples=60, deadline=None)
@given(told=any_events())
def test_any_event_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, told: Event
) -> None:
    folder = tmp_path_factory.mktemp("layers")
    write(folder, [told])
    (feature,) = features(folder)
    read = Strike.model_validate(feature["properties"])
    assert feature["properties"] == strike_of(told).as_json()
    assert (read.event_id, read.actor1, read.location) == (told.id, told.actor1, told.place.name)
    assert (read.event_date, read.event_date_end) == (told.date, told.date_end)
    assert (read.fatalities_low, read.fatalities_high, read.fatalities_group) == (
        told.toll.low,
        told.toll.high,
        told.toll.group,
    )
    assert (read.factuality, read.geo_precision) == (told.factuality, told.geo_precision)
    assert [(c.by, c.about, c.value, c.stance, c.hedged) for c in read.claims] == [
        (c.by, c.about, c.value, c.stance, c.hedged) for c in told.claims
    ]
    for citation in (*read.citations, *(claim.citation for claim in read.claims)):
        assert citation.quote == ARTICLE.text[citation.start : citation.end]
    assert (read.latitude, read.longitude) == (
        pytest.approx(told.place.latitude, abs=6e-6),
        pytest.approx(told.place.longitude, abs=6e-6),
    )
    assert feature["geometry"] == {
        "type": "Point",
        "coordinates": [read.longitude, read.latitude],
    }


@settings(max_examples=25, deadline=None)
@given(told=st.lists(any_events(), max_size=5, unique_by=lambda e: e.id), shuffle=st.randoms())
def test_the_order_in_which_events_come_makes_no_difference(
    tmp_path_factory: pytest.TempPathFactory, told: list[Event], shuffle: Any
) -> None:
    one, other = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("other")
    write(one, told)
    shuffle.shuffle(told)
    write(other, told)
    assert files(one) == files(other)


# --- one event --------------------------------------------------------------------------------


def test_properties_stand_in_the_contracts_order(tmp_path: Path) -> None:
    write(tmp_path, [event()], [zone()])
    assert list(features(tmp_path)[0]["properties"]) == [
        "event_id",
        "event_date",
        "event_date_end",
        "time_precision",
        "event_type",
        "sub_event_type",
        "actor1",
        "targets",
        "sides",
        "location",
        "admin1",
        "admin1_code",
        "country",
        "latitude",
        "longitude",
        "geo_precision",
        "footprint",
        "uncertainty_km",
        "precision_unsaid",
        "fatalities_low",
        "fatalities_high",
        "fatalities_best",
        "fatalities_group",
        "fatalities_words",
        "injured_low",
        "injured_high",
        "injured_group",
        "civilians_low",
        "civilians_high",
        "fighters_low",
        "fighters_high",
        "children_low",
        "children_high",
        "women_low",
        "women_high",
        "factuality",
        "data_set",
        "read_by",
        "agreement",
        "notes",
        "incident_id",
        "incident_why",
        "claims",
        "citations",
        "sources",
    ]
    assert {*features(tmp_path)[0]["properties"], "reports", "data_sets"} == set(
        Strike.model_fields
    )
    assert list(features(tmp_path, ZONES)[0]["properties"]) == list(ZoneProperties.model_fields)


def test_what_an_event_says_in_acleds_words() -> None:
    properties = strike_of(event(type=EventType.SHELLING)).as_json()
    assert properties["event_type"] == "Explosions/Remote violence"
    assert properties["sub_event_type"] == "Shelling/artillery/missile attack"
    assert (properties["fatalities_low"], properties["fatalities_high"]) == (None, None)
    assert properties["sources"] == ["report"]


def test_coordinates_have_five_decimals(tmp_path: Path) -> None:
    fine = place(latitude=34.123456789, longitude=36.987654321, uncertainty_km=1.23456)
    write(tmp_path, [event(place=fine)], [zone(place=fine)])
    (strike,) = features(tmp_path)
    assert strike["geometry"]["coordinates"] == [36.98765, 34.12346]
    assert strike["properties"]["uncertainty_km"] == 1.2
    (area,) = features(tmp_path, ZONES)
    ring = area["geometry"]["coordinates"][0]
    assert all(number == round(number, 5) for point in ring for number in point)
    assert ring[0] == ring[-1]


def test_events_stand_by_day_then_number(tmp_path: Path) -> None:
    later = event(1, date=date(2016, 3, 8), date_end=date(2016, 3, 8))
    write(tmp_path, [later, event(10), event(9)])
    assert [f["properties"]["event_id"] for f in features(tmp_path)] == [
        "report:9",
        "report:10",
        "report:1",
    ]


def test_a_zone_over_a_governorate_has_its_polygon(tmp_path: Path) -> None:
    whole = place(kind=PlaceKind.GOVERNORATE, footprint="SY-HI")
    write(tmp_path, zones=[zone(place=whole)])
    (area,) = features(tmp_path, ZONES)
    assert shape(area["geometry"]).equals(SQUARE)
    assert area["properties"]["footprint"] == "SY-HI"


def test_a_zone_over_a_side_of_a_governorate_stands_in_it(tmp_path: Path) -> None:
    north = place(kind=PlaceKind.GOVERNORATE, footprint="SY-HI", side=0.0)
    write(tmp_path, zones=[zone(place=north)])
    (area,) = features(tmp_path, ZONES)
    said, ground = area["properties"], shape(area["geometry"])
    assert ground.area < SQUARE.area
    assert ground.contains(Point(said["longitude"], said["latitude"]))
    assert said["footprint"] is None


def test_a_zone_over_a_town_is_round_it(tmp_path: Path) -> None:
    write(tmp_path, zones=[zone(2), zone(1, valid_to=date(2016, 4, 1))])
    first, second = features(tmp_path, ZONES)
    ends = {f["properties"]["zone_id"]: f["properties"]["valid_to"] for f in (first, second)}
    assert ends == {"report:z1": "2016-04-01", "report:z2": None}
    assert shape(first["geometry"]).contains(Point(36.71, 34.73))
    assert first["properties"] == zone_of(zone(1, valid_to=date(2016, 4, 1))).as_json()


def test_zones_stand_by_day_then_number(tmp_path: Path) -> None:
    later = zone(1, valid_from=date(2016, 3, 8))
    write(tmp_path, zones=[later, zone(10), zone(9)])
    assert [f["properties"]["zone_id"] for f in features(tmp_path, ZONES)] == [
        "report:z9",
        "report:z10",
        "report:z1",
    ]


def test_an_unplaced_strike_is_written_with_what_is_known_of_it() -> None:
    day = date(2016, 3, 7)
    strike = UnmappedStrike(attacker="turkey", first=day, last=day, toll=Toll(low=2))
    item = ReviewItem(kind="event", text="later", reason=UnplacedStrike(), strike=strike)
    assert review_record(item).as_json()["strike"] == {
        "attacker": "turkey",
        "first": "2016-03-07",
        "last": "2016-03-07",
        "fatalities_low": 2,
        "fatalities_high": None,
    }


def test_review_items_stand_where_their_words_do(tmp_path: Path) -> None:
    candidate = Candidate(
        place=place(), score=0.123456, evidence=MatchEvidence(match=NameMatch.NAME)
    )
    items = [
        ReviewItem(
            kind="event", text="later", reason=UnplacedStrike(), citation=ARTICLE.cite(9, 12)
        ),
        ReviewItem(
            kind="place",
            text="Homs",
            reason=SharedName(places=(PlaceLabel.of(place()),)),
            candidates=(candidate,),
            citation=CITATION,
        ),
        ReviewItem(kind="row", text="bad.txt", reason=UnreadableArticle(fault="it is empty")),
    ]
    write(tmp_path, review=items)
    written = features(tmp_path, REVIEW)
    assert [item["text"] for item in written] == ["bad.txt", "Homs", "later"]
    assert written[1] == review_record(items[1]).as_json()
    assert written[1]["candidates"] == [candidate_record(candidate).as_json()]
    assert written[1]["candidates"][0]["score"] == 0.123
    assert written[1]["candidates"][0]["why"] == "name"
    assert written[0]["citation"] is None
    # The reason in English, and what other languages are made from.
    assert written[0]["reason"] == "it is empty"
    assert written[0]["reason_code"] == "unreadable_article"
    assert written[0]["reason_values"] == {"fault": "it is empty"}


def test_articles_are_kept_with_the_text_that_spans_count_in(tmp_path: Path) -> None:
    write(tmp_path)
    (written,) = features(tmp_path, ARTICLES)
    assert (written["id"], written["text"]) == (ARTICLE.id, ARTICLE.text)
    assert written["published"] == "2016-03-10"


def test_empty_layers_are_layers(tmp_path: Path) -> None:
    write(tmp_path, articles=())
    for name in layer_names():
        assert features(tmp_path, name) == []


def test_files_end_lines_alike_on_every_system(tmp_path: Path) -> None:
    write(tmp_path, [event()])
    for name, raw in files(tmp_path).items():
        assert b"\r" not in raw, name
        assert raw.endswith(b"\n"), name
    assert set(files(tmp_path)) == set(layer_names())


def test_words_stay_readable_in_the_file(tmp_path: Path) -> None:
    write(tmp_path)
    assert "“a café” was hit –" in (tmp_path / ARTICLES).read_text(encoding="utf-8")


def test_an_event_that_breaks_the_contract_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, [event()])
    before = files(tmp_path)
    with pytest.raises(LayerError, match=r"strikes\.geojson, feature 2: location.*old layers"):
        write(tmp_path, [event(), event(2, place=place(name=""))])
    assert files(tmp_path) == before
