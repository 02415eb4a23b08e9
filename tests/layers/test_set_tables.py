"""The store has rows of data sets beside the reports of articles, and counts a strike once."""

import json
from pathlib import Path

from dashboard.layers.data_sets import JOINED
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.incident import reports_of
from dashboard.layers.store import EventStore
from tests.importing.tables import bring_acled, bring_ucdp, folder

ALL = StrikeFilter()


def two(tmp_path: Path) -> Path:
    data = folder(tmp_path / "data")
    bring_acled(data, {})
    bring_ucdp(data, {}, {})
    joined = {each: ["acled:SYR1", "near", "same_day"] for each in ("acled:SYR1", "ucdp:1")}
    (data / "events" / JOINED).write_text(json.dumps(joined), encoding="utf-8")
    return data


def test_rows_of_one_incident_are_one_strike_with_the_range_of_their_tolls(tmp_path: Path) -> None:
    store = EventStore.load(two(tmp_path))
    assert (store.total, store.every, store.report_count(ALL)) == (1, 2, 2)
    strike = store.strike("ucdp:1")
    assert strike is not None
    assert strike.event_id == "acled:SYR1"
    assert (strike.fatalities_low, strike.fatalities_high) == (7, 12)
    assert [report.data_set for report in reports_of(strike)] == ["acled", "ucdp"]
    (row,) = store.rows(ALL, sort=(), start=0, stop=9)
    assert row.data_sets == ["acled", "ucdp"]


def test_a_strike_is_of_every_data_set_that_tells_of_it(tmp_path: Path) -> None:
    store = EventStore.load(two(tmp_path))
    assert store.data_sets == ("acled", "ucdp")
    assert store.count(StrikeFilter(data_sets=("ucdp",))) == 1
    assert store.count(StrikeFilter(data_sets=("ucdp",), every_type=True)) == 2


def test_rows_are_found_by_the_words_of_their_notes(tmp_path: Path) -> None:
    store = EventStore.load(two(tmp_path))
    assert store.count(StrikeFilter(text="jets STRUCK talbiseh")) == 1
    assert store.count(StrikeFilter(text="submarine")) == 0


def test_what_joins_rows_may_be_torn_and_they_stand_alone(tmp_path: Path) -> None:
    data = two(tmp_path)
    (data / "events" / JOINED).write_text("{", encoding="utf-8")
    store = EventStore.load(data)
    assert store.every == 3
    assert sum(JOINED in line for line in store.problems) == 1
