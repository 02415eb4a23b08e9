"""Made-up strikes are always the same, marked as made up, and the same by both ways in."""

import json
from functools import cache
from pathlib import Path

import pytest

from dashboard.domain.bounds import Bounds
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from tests.benchmarks import synthetic
from tests.days import by_day

# The strikes are made once.
pytestmark = pytest.mark.xdist_group("synthetic")

NUMBER = 1500
SYRIA = Bounds(35.5, 32.0, 42.5, 37.5)
FILTERS = (
    StrikeFilter(),
    StrikeFilter(actors=("russia", "turkey")),
    StrikeFilter(targets=("islamic_state",), factualities=("alleged",)),
    StrikeFilter(text="aleppo said"),
    StrikeFilter(sources=("synthetic-desk-02",)),
)


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> tuple[EventStore, EventStore]:
    folder = tmp_path_factory.mktemp("synthetic")
    synthetic.make(NUMBER, folder / "tables")
    synthetic.make(NUMBER, folder / "layers", geojson=True)
    return EventStore.load(folder / "tables"), EventStore.load(folder / "layers")


def test_both_ways_hold_all_strikes_without_a_fault(
    stores: tuple[EventStore, EventStore],
) -> None:
    for store in stores:
        assert store.total == NUMBER
        assert store.problems == []


@pytest.mark.parametrize("wanted", FILTERS)
def test_tables_made_at_once_answer_as_those_read_from_layers(
    stores: tuple[EventStore, EventStore], wanted: StrikeFilter
) -> None:
    made, read = stores
    assert made.strikes(wanted) == read.strikes(wanted) != []
    assert made.facets(wanted) == read.facets(wanted)
    assert by_day(made.daily(wanted)) == by_day(read.daily(wanted))
    assert made.who_says(wanted) == read.who_says(wanted)
    assert made.areas(wanted) == read.areas(wanted)
    for limit in (20, 5000):
        points = made.points(wanted, SYRIA, zoom=6, limit=limit)
        assert points == read.points(wanted, SYRIA, zoom=6, limit=limit)
    sort = [("location", "asc"), ("fatalities_low", "desc")]
    assert made.rows(wanted, sort=sort, start=5, stop=25) == read.rows(
        wanted, sort=sort, start=5, stop=25
    )


def test_the_same_number_makes_the_same_strikes(
    stores: tuple[EventStore, EventStore], tmp_path: Path
) -> None:
    synthetic.make(NUMBER, tmp_path / "again")
    again = EventStore.load(tmp_path / "again")
    assert again.strikes(StrikeFilter()) == stores[0].strikes(StrikeFilter())


def test_every_strike_says_that_it_is_made_up_and_quotes_its_article(
    stores: tuple[EventStore, EventStore],
) -> None:
    store = stores[0]
    article_of = cache(store.article)
    for strike in store.strikes(StrikeFilter()):
        assert "synthetic" in strike.sources
        for citation in strike.citations:
            article = article_of(citation.article_id)
            assert article is not None
            assert article.text[citation.start : citation.end] == citation.quote


def test_strikes_have_the_shape_of_real_ones(stores: tuple[EventStore, EventStore]) -> None:
    strikes = stores[0].strikes(StrikeFilter())
    regions = [s for s in strikes if s.geo_precision == 3]
    assert 0.01 < len(regions) / NUMBER < 0.06
    assert all(s.footprint.startswith("SY-") for s in regions)
    places = [(s.longitude, s.latitude) for s in strikes if s.geo_precision == 1]
    assert 0.1 < len(set(places)) / len(places) < 0.9
    assert {str(s.event_date.year) for s in strikes} >= {str(year) for year in range(2011, 2026)}
    shared = [s.fatalities_group for s in strikes if s.fatalities_group]
    assert len(shared) > len(set(shared))
    assert all(s.fatalities_low is None or s.fatalities_low > 0 for s in strikes)


def test_tables_that_the_code_no_longer_makes_are_told(tmp_path: Path) -> None:
    assert not synthetic.ready(tmp_path / "made")
    synthetic.make(100, tmp_path / "made")
    assert synthetic.ready(tmp_path / "made")
    for tables in (tmp_path / "made" / "cache").iterdir():
        tables.unlink()
    assert not synthetic.ready(tmp_path / "made")
    store = EventStore.load(tmp_path / "made")
    assert store.total == 0
    assert [line for line in store.problems if line.startswith("strikes.geojson")]


def test_the_command_makes_a_folder_or_says_how(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert synthetic.main(["100", str(tmp_path / "made"), "--geojson"]) == 0
    layer = json.loads((tmp_path / "made" / "layers" / "strikes.geojson").read_text("utf-8"))
    assert len(layer["features"]) == 100
    assert synthetic.main(["many", str(tmp_path / "none")]) == 2
    assert "python -m tests.benchmarks.synthetic N FOLDER" in capsys.readouterr().out
    assert synthetic.main(["100001", str(tmp_path / "none"), "--geojson"]) == 2
    assert not (tmp_path / "none").exists()
