"""The store keeps what is good, says what is not, and counts what a filter leaves."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from dashboard.layers.strike import Strike
from dashboard.layers.zone import ZoneFilter
from tests.days import by_day
from tests.layers.oracle import FILTERS, Made, any_filter, grouped, often, summary_of
from tests.paths import DATA

LAYERS = ("strikes.geojson", "zones.geojson", "review.json", "articles.json")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    shutil.copytree(DATA / "layers", tmp_path / "layers")
    shutil.copytree(DATA / "basemap" / "low", tmp_path / "basemap" / "low")
    return tmp_path


@pytest.fixture
def store(data_dir: Path) -> EventStore:
    return EventStore.load(data_dir)


def test_the_seed_is_two_russian_strikes(store: EventStore) -> None:
    assert store.problems == []
    assert store.total == 2
    assert store.as_of == date(2015, 9, 30)
    assert [s.admin1_code for s in store.strikes(StrikeFilter())] == ["SY-HI", "SY-HM"]


def test_counts_follow_the_other_filters_but_not_their_own(store: EventStore) -> None:
    facets = store.facets(StrikeFilter(actors=("turkey",), factualities=("alleged",)))
    assert facets["actors"] == {"russia": 2}
    assert facets["factualities"] == {"alleged": 0}
    assert facets["targets"] == {"islamic_state": 0, "syrian_opposition": 0}


def test_days_keep_their_bars_outside_the_chosen_dates(store: EventStore) -> None:
    assert by_day(store.daily(StrikeFilter(date_from=date(2016, 1, 1)))) == [(date(2015, 9, 30), 2)]
    assert by_day(store.daily(StrikeFilter(actors=("turkey",)))) == []
    assert store.span == (date(2015, 9, 30), date(2015, 9, 30))


def test_zones_are_those_valid_in_the_range(store: EventStore) -> None:
    everything = store.zones()
    assert {zone.relation for zone in everything} >= {"absent", "operates", "demands_exclusion"}
    assert store.zones(ZoneFilter(date_to=date(2015, 9, 29))) == []
    # An open end is still so.
    assert len(store.zones(ZoneFilter(date_from=date(2020, 1, 1)))) == len(everything)
    only = store.zones(ZoneFilter(actors=("islamic_state",)))
    assert {zone.actor for zone in only} == {"islamic_state"}


def test_quotes_are_the_articles_own_words(store: EventStore) -> None:
    for strike in store.strikes(StrikeFilter()):
        for citation in strike.citations:
            article = store.article(citation.article_id)
            assert article is not None
            assert article.text[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize("name", LAYERS)
def test_a_missing_layer_is_a_problem_and_not_a_failure(data_dir: Path, name: str) -> None:
    (data_dir / "layers" / name).unlink()
    store = EventStore.load(data_dir)
    assert [line for line in store.problems if line.startswith(name)]
    assert store.total == (0 if name == "strikes.geojson" else 2)


def test_without_a_basemap_the_strikes_are_still_read(data_dir: Path) -> None:
    shutil.rmtree(data_dir / "basemap")
    store = EventStore.load(data_dir)
    assert store.total == 2
    assert store.footprints == {}
    assert len(store.problems) == 1


def test_many_threads_may_ask_at_once(store: EventStore) -> None:
    def ask(number: int) -> int:
        wanted = StrikeFilter(actors=("russia",) if number % 2 else ("turkey",))
        return store.count(wanted)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(200))) == [0, 2] * 100


# --- under any filter, what going through the strikes one by one gives ---


@often
@any_filter
def test_strikes_and_counts(made: Made, wanted: StrikeFilter) -> None:
    found = made.meeting(wanted)
    assert made.store.strikes(wanted) == found
    assert made.store.strikes(wanted, limit=7) == found[:7]
    assert made.store.count(wanted) == len(found)
    assert made.strikes == sorted(made.strikes, key=lambda s: s.event_date, reverse=True)


@often
@given(
    wanted=FILTERS,
    column=st.sampled_from(["location", "actor1", "fatalities_low", "event_date", "event_id"]),
    way=st.sampled_from(["asc", "desc"]),
    start=st.integers(0, 50),
)
def test_rows(
    made: Made,
    wanted: StrikeFilter,
    column: str,
    way: Any,
    start: int,
) -> None:
    def key(strike: Strike) -> Any:
        value = getattr(strike, column)
        return value.lower() if isinstance(value, str) else value

    found = made.meeting(wanted)
    known = [strike for strike in found if getattr(strike, column) is not None]
    known.sort(key=key, reverse=way == "desc")
    ordered = known + [strike for strike in found if getattr(strike, column) is None]
    page = made.store.rows(wanted, sort=[(column, way)], start=start, stop=start + 20)
    assert page == [summary_of(strike) for strike in ordered[start : start + 20]]


def test_a_strike_is_found_by_its_id(made: Made) -> None:
    for strike in made.strikes[::90]:
        assert made.store.strike(strike.event_id) == strike
        assert strike.event_id in made.store
    assert made.store.strike("synthetic:0") is None
    assert "synthetic:0" not in made.store
    ids = tuple(strike.event_id for strike in made.strikes[10:13])
    assert made.store.strikes(StrikeFilter(ids=ids)) == made.strikes[10:13]


def test_strikes_that_share_a_total(made: Made) -> None:
    groups = grouped(made.strikes, lambda strike: strike.fatalities_group)
    shared = [each for group, each in groups.items() if group and len(each) == 2]
    assert shared
    for one, other in shared:
        assert made.store.sharing(one) == [summary_of(other)]
    assert made.store.sharing(groups[None][0]) == []


def test_names_and_ids_that_occur(made: Made) -> None:
    for column in ("location", "admin1"):
        assert made.store.names(column) == {getattr(strike, column) for strike in made.strikes}
    with pytest.raises(ValueError, match="no column of names: claims"):
        made.store.names("claims")
    assert made.store.source_ids == {source for s in made.strikes for source in s.sources}
    assert made.store.actor_ids >= {s.actor1 for s in made.strikes} | {
        target for s in made.strikes for target in s.targets
    }
    assert made.store.titles["synthetic-desk-01"] == "Synthetic desk 1"


@pytest.mark.parametrize(
    "changes",
    [
        {"geometry": {"type": "Polygon", "coordinates": [1]}},
        {"geometry": {"type": "Nowhere", "coordinates": [[36, 34]]}},
        {"geometry": {"type": "Polygon", "coordinates": [[[None, 1], [2, 3], [4, 5], [6, 7]]]}},
        {"geometry": [1]},
        {"properties": {"note": "half a character: \ud83d"}},
        {"properties": {"actor": "\udfff"}},
    ],
)
def test_a_zone_that_cannot_be_drawn_is_left_out_with_a_line(
    data_dir: Path, changes: dict[str, Any]
) -> None:
    path = data_dir / "layers" / "zones.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    first = layer["features"][0]
    first["properties"] |= changes.get("properties", {})
    first["geometry"] = changes.get("geometry", first["geometry"])
    path.write_text(json.dumps(layer), encoding="utf-8")
    store = EventStore.load(data_dir)
    assert len(store.zones()) == len(layer["features"]) - 1
    (problem,) = store.problems
    assert problem.startswith("zones.geojson, feature 1: ")
    assert problem.endswith("Run: python -m dashboard check")
    assert store.total == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"fatalities_low": 10**30},
        {"uncertainty_km": float("inf")},
        {"note": "\ud800"},
        {"location": "Homs\u0000"},
        {"event_date": "0001-01-01", "event_date_end": "9999-12-31"},
        {"targets": ["a"] * 5_000},
        {"deep": json.loads("[" * 900 + "]" * 900)},
    ],
)
def test_a_strike_with_values_nobody_means_is_shown_or_left_out_with_a_line(
    data_dir: Path, changes: dict[str, Any]
) -> None:
    path = data_dir / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    layer["features"][0]["properties"] |= changes
    path.write_text(json.dumps(layer), encoding="utf-8")
    store = EventStore.load(data_dir)
    assert store.total + len(store.problems) == 2
    assert len(store.strikes(StrikeFilter())) == store.total
