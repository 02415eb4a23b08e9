"""One row of the store is one strike, however many reports tell of it."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from shapely import Point
from shapely.geometry import mapping

from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from dashboard.layers.strike import Strike
from tests.days import by_day
from tests.records import citation, claim, strike

ALL = StrikeFilter()
TOWN = {"geo_precision": 1, "footprint": None, "uncertainty_km": 3.0}
Make = Callable[..., EventStore]


def of_incident(incident: str, name: str, **changes: Any) -> Strike:
    made = strike(**{**TOWN, "event_id": name, "sources": [name.split(":")[0]], **changes})
    return made.model_copy(update={"incident_id": incident})


@pytest.fixture
def store(tmp_path: Path) -> Make:
    """A store of strikes, as the layers have them."""

    def made(*strikes: Strike) -> EventStore:
        layers = tmp_path / "layers"
        layers.mkdir()
        features = [
            {
                "type": "Feature",
                "properties": each.as_json(),
                "geometry": mapping(Point(each.longitude, each.latitude)),
            }
            for each in strikes
        ]
        collection = {"type": "FeatureCollection", "features": features}
        (layers / "strikes.geojson").write_text(json.dumps(collection), encoding="utf-8")
        return EventStore.load(tmp_path)

    return made


MARKET = (
    of_incident("a:1", "a:1", fatalities_low=37, fatalities_high=37, factuality="attributed"),
    of_incident("b:1", "b:1", latitude=35.9, actor1="turkey", fatalities_low=3),
    of_incident(
        "a:1",
        "c:1",
        fatalities_low=40,
        fatalities_high=59,
        targets=["sdf"],
        factuality="alleged",
        claims=[claim("medics", "sdf")],
        citations=[citation(10, "A bakery was hit.")],
    ),
)


def test_a_strike_is_counted_once_and_its_reports_beside_it(store: Make) -> None:
    found = store(*MARKET)
    assert (found.total, found.count(ALL), found.report_count(ALL)) == (2, 2, 3)
    assert found.facets(ALL)["actors"] == {"russia": 1, "turkey": 1}
    assert found.facets(ALL)["sources"] == {"a": 1, "b": 1, "c": 1}
    assert by_day(found.daily(ALL)) == [(date(2015, 9, 30), 2)]
    assert len(found.points(ALL, None, zoom=6, limit=100).singles) == 2
    assert len(found.rows(ALL, sort=(), start=0, stop=9)) == 2


def test_the_toll_of_all_counts_each_strike_once_at_its_lowest(store: Make) -> None:
    summary = store(*MARKET).summary(ALL)
    assert summary is not None
    assert (summary.number, summary.reports, summary.killed_low) == (2, 3, 37 + 3)


def test_a_row_is_what_the_whole_strike_is(store: Make) -> None:
    found = store(*MARKET)
    for summary, whole in zip(
        found.rows(ALL, sort=(), start=0, stop=9), found.strikes(ALL), strict=True
    ):
        names = [name for name in type(summary).model_fields if name != "data_sets"]
        assert {n: getattr(summary, n) for n in names} == {n: getattr(whole, n) for n in names}


@pytest.mark.parametrize(
    ("wanted", "strikes"),
    [
        (StrikeFilter(sources=("c",)), ["a:1"]),
        (StrikeFilter(text="bakery"), ["a:1"]),
        (StrikeFilter(text="homs bakery"), ["a:1"]),
        (StrikeFilter(targets=("sdf",)), ["a:1"]),
        (StrikeFilter(factualities=("alleged",)), ["b:1", "a:1"]),
        (StrikeFilter(factualities=("attributed",)), []),
    ],
)
def test_a_strike_is_found_by_what_any_of_its_reports_says(
    store: Make, wanted: StrikeFilter, strikes: list[str]
) -> None:
    assert sorted(each.event_id for each in store(*MARKET).strikes(wanted)) == sorted(strikes)


def test_any_of_its_reports_opens_a_strike(store: Make) -> None:
    found = store(*MARKET)
    for name in ("a:1", "c:1"):
        opened = found.strike(name)
        assert opened is not None
        assert (opened.event_id, opened.reports) == ("a:1", 2)
    assert found.strike("d:1") is None


def test_reports_are_handed_out_one_by_one_those_of_a_strike_together(store: Make) -> None:
    found = store(*MARKET)
    assert [each.event_id for each in found.each_report(ALL)] == ["a:1", "c:1", "b:1"]
    assert [each.event_id for each in found.each(ALL)] == ["a:1", "b:1"]
    assert [each.event_id for each in found.each_report(StrikeFilter(sources=("c",)))] == [
        "a:1",
        "c:1",
    ]


def test_totals_that_reports_of_one_strike_share_are_one_total(store: Make) -> None:
    found = store(
        of_incident("a:1", "a:1", fatalities_low=24, fatalities_group="a:t1"),
        of_incident("a:2", "a:2", latitude=35.1, fatalities_low=24, fatalities_group="a:t1"),
        of_incident("a:1", "b:1", fatalities_low=30, fatalities_group="b:t1"),
        of_incident("b:2", "b:2", latitude=36.2, fatalities_low=30, fatalities_group="b:t1"),
    )
    summary = found.summary(ALL)
    assert summary is not None
    assert (summary.number, summary.killed_low, summary.shares) == (3, 30, True)
    opened = found.strike("b:2")
    assert opened is not None
    assert {other.event_id for other in found.sharing(opened)} == {"a:1", "a:2"}


def test_a_total_of_one_strike_alone_is_not_added_to_one_that_it_shares(store: Make) -> None:
    found = store(
        of_incident("a:1", "a:1", fatalities_low=27, fatalities_group="a:t1"),
        of_incident("a:2", "a:2", latitude=35.1, fatalities_low=27, fatalities_group="a:t1"),
        of_incident("a:1", "b:1", fatalities_low=36, fatalities_high=36),
    )
    summary = found.summary(ALL)
    assert summary is not None
    assert (summary.number, summary.killed_low) == (2, 36)
    alone, shared = found.strike("a:1"), found.strike("a:2")
    assert alone is not None
    assert shared is not None
    assert (alone.fatalities_low, found.sharing(alone)) == (36, [])
    assert [other.event_id for other in found.sharing(shared)] == ["a:1"]


def test_how_many_reports_there_are_is_not_taken_from_the_layer(store: Make) -> None:
    boasting = strike(reports=9)
    assert store(boasting).report_count(ALL) == 1
