"""Layers on disk: sorted, rounded and the same bytes every time."""

import json
import math
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon, shape

from dashboard.domain.article import Article, Citation
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
from dashboard.domain.zone import ActorZone, ZoneBasis, ZoneRelation
from dashboard.errors import LayerError
from dashboard.layers.geojson import (
    ARTICLES,
    REVIEW,
    STRIKES,
    ZONES,
    candidate_record,
    layer_names,
    read_layer,
    review_record,
    write_layers,
)
from dashboard.layers.strike import Strike, strike_of
from dashboard.layers.zone import ZoneProperties, zone_of

ARTICLE = Article(
    id="report",
    text="Jets bombed Homs – “a café” was hit – on Monday. Nine people were killed.",
    published=date(2016, 3, 10),
    title="Jets",
)
CITATION = ARTICLE.cite(0, 16)
SQUARE = Polygon([(36, 34), (37, 34), (37, 35), (36, 35)])


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


def write(
    folder: Path,
    events: Sequence[Event] = (),
    zones: Sequence[ActorZone] = (),
    review: Sequence[ReviewItem] = (),
    articles: Sequence[Article] = (ARTICLE,),
) -> None:
    write_layers(
        folder,
        events=events,
        zones=zones,
        review=review,
        articles=articles,
        footprints={"SY-HI": SQUARE},
    )


def features(folder: Path, name: str = STRIKES) -> list[dict[str, Any]]:
    items, faults = read_layer(folder, name)
    assert faults == []
    return items


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


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
        "location",
        "admin1",
        "admin1_code",
        "country",
        "latitude",
        "longitude",
        "geo_precision",
        "footprint",
        "uncertainty_km",
        "fatalities_low",
        "fatalities_high",
        "fatalities_group",
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
        "incident_id",
        "incident_why",
        "claims",
        "citations",
        "sources",
    ]
    assert {*features(tmp_path)[0]["properties"], "reports"} == set(Strike.model_fields)
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


def test_a_zone_over_a_town_is_round_it(tmp_path: Path) -> None:
    write(tmp_path, zones=[zone(2), zone(1, valid_to=date(2016, 4, 1))])
    first, second = features(tmp_path, ZONES)
    assert (first["properties"]["zone_id"], second["properties"]["zone_id"]) == (
        "report:z1",
        "report:z2",
    )
    assert (first["properties"]["valid_to"], second["properties"]["valid_to"]) == (
        "2016-04-01",
        None,
    )
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


# --- broken layers ----------------------------------------------------------------------------


def test_a_missing_layer_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(LayerError, match=r"^strikes\.geojson: not there\. Run: python -m dashboar"):
        read_layer(tmp_path, STRIKES)


@settings(max_examples=60, deadline=None)
@given(share=st.floats(0, 0.999))
def test_a_layer_cut_off_anywhere_is_one_line(
    tmp_path_factory: pytest.TempPathFactory, share: float
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    write(folder, [event(), event(2)], [zone()])
    for name in (STRIKES, ZONES):
        raw = (folder / name).read_bytes().rstrip()
        (folder / name).write_bytes(raw[: math.floor(share * len(raw))])
        with pytest.raises(LayerError) as caught:
            read_layer(folder, name)
        assert str(caught.value).startswith(f"{name}: cannot be read")
        assert "Run: python -m dashboard build" in str(caught.value)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "raw", [b"", b"\xff\xfe\x00", b"5", b"null", b"{}", b'{"features": 5}', b'"text"']
)
def test_another_file_in_a_layers_place_is_one_line(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / STRIKES).write_bytes(raw)
    with pytest.raises(LayerError, match=r"^strikes\.geojson: .* Run: python -m dashboard build$"):
        read_layer(tmp_path, STRIKES)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["features", "properties", "geometry", "event_id"]), inner, max_size=3
        )
    ),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None)
@given(document=JSON)
def test_any_json_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, document: Any
) -> None:
    folder = tmp_path_factory.mktemp("json")
    for name in (STRIKES, REVIEW):
        (folder / name).write_text(json.dumps(document), encoding="utf-8")
        try:
            items, faults = read_layer(folder, name)
        except LayerError:
            continue
        assert len(items) + len({line.split(":")[0] for line in faults}) >= len(items)
        assert items == [] or name == REVIEW


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("event_date", "yesterday"),
        ("geo_precision", 4),
        ("factuality", "certain"),
        ("latitude", 134.5),
        ("fatalities_low", -1),
        ("actor1", ""),
        ("sub_event_type", "Protest"),
        ("event_date_end", "2016-03-01"),
        ("uncertainty_km", 0),
    ],
)
def test_a_bad_feature_is_told_with_its_field_and_the_rest_is_kept(
    tmp_path: Path, field: str, value: object
) -> None:
    write(tmp_path, [event(1), event(2), event(3)])
    document = json.loads((tmp_path / STRIKES).read_text(encoding="utf-8"))
    document["features"][1]["properties"][field] = value
    (tmp_path / STRIKES).write_text(json.dumps(document), encoding="utf-8")
    kept, faults = read_layer(tmp_path, STRIKES)
    assert [f["properties"]["event_id"] for f in kept] == ["report:1", "report:3"]
    assert len(faults) == 1
    assert faults[0].startswith("strikes.geojson, feature 2: ")
    assert field in faults[0]


def test_a_missing_property_is_told(tmp_path: Path) -> None:
    write(tmp_path, [event()])
    document = json.loads((tmp_path / STRIKES).read_text(encoding="utf-8"))
    del document["features"][0]["properties"]["actor1"]
    (tmp_path / STRIKES).write_text(json.dumps(document), encoding="utf-8")
    assert read_layer(tmp_path, STRIKES) == (
        [],
        ["strikes.geojson, feature 1: actor1: Field required"],
    )


def test_a_feature_without_geometry_is_told(tmp_path: Path) -> None:
    write(tmp_path, [event(1), event(2)])
    document = json.loads((tmp_path / STRIKES).read_text(encoding="utf-8"))
    document["features"][0]["geometry"] = None
    (tmp_path / STRIKES).write_text(json.dumps(document), encoding="utf-8")
    kept, faults = read_layer(tmp_path, STRIKES)
    assert [f["properties"]["event_id"] for f in kept] == ["report:2"]
    assert faults == ["strikes.geojson, feature 1: geometry: missing"]


def test_a_quote_that_is_not_as_long_as_its_span_is_told(tmp_path: Path) -> None:
    write(tmp_path, [event()])
    document = json.loads((tmp_path / STRIKES).read_text(encoding="utf-8"))
    document["features"][0]["properties"]["citations"][0]["quote"] += "!"
    (tmp_path / STRIKES).write_text(json.dumps(document), encoding="utf-8")
    kept, (fault,) = read_layer(tmp_path, STRIKES)
    assert kept == []
    assert "feature 1: citations.0" in fault


def test_properties_of_others_are_let_through(tmp_path: Path) -> None:
    write(tmp_path, [event()])
    document = json.loads((tmp_path / STRIKES).read_text(encoding="utf-8"))
    document["features"][0]["properties"]["note"] = "ours"
    (tmp_path / STRIKES).write_text(json.dumps(document), encoding="utf-8")
    kept, faults = read_layer(tmp_path, STRIKES)
    assert (kept[0]["properties"]["note"], faults) == ("ours", [])
