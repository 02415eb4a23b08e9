"""A summary is what going through the strikes one by one gives."""

import json
import shutil
from collections import Counter
from pathlib import Path

from hypothesis import given, settings

from dashboard.layers.filters import StrikeFilter
from dashboard.layers.geojson import STRIKES
from dashboard.layers.store import EventStore
from dashboard.layers.strike import UNSAID_LEVEL
from tests.layers.oracle import FILTERS, Made, contested, precision


@settings(max_examples=60, deadline=None)
@given(wanted=FILTERS)
def test_a_summary(made: Made, wanted: StrikeFilter) -> None:
    strikes = made.meeting(wanted)
    found = made.store.summary(wanted)
    assert [s.event_id for s in made.store.each(wanted, batch=7)] == [s.event_id for s in strikes]
    if not strikes:
        assert found is None
        return
    assert found is not None
    assert found.number == len(strikes)
    assert found.first == min(s.event_date for s in strikes)
    assert found.last == max(s.event_date_end for s in strikes)
    assert dict(found.attackers) == Counter(s.actor1 for s in strikes)
    assert dict(found.factualities) == Counter(s.factuality for s in strikes)
    assert found.precisions == Counter(precision(s) for s in strikes)
    assert found.contested == sum(contested(s) for s in strikes)
    totals: dict[str, list[int]] = {}
    for strike in strikes:
        if strike.fatalities_low is not None:
            key = strike.fatalities_group or strike.event_id
            totals.setdefault(key, []).append(strike.fatalities_low)
    assert found.killed_low == (sum(map(max, totals.values())) if totals else None)
    assert found.shares == any(len(total) > 1 for total in totals.values())
    assert dict(found.sources) == Counter(source for s in strikes for source in s.sources)
    assert found.source_number == len(found.sources)


def test_what_nobody_counted_is_not_added(data_dir: Path, tmp_path: Path) -> None:
    shutil.copytree(data_dir, tmp_path / "data", ignore=shutil.ignore_patterns("cache"))
    path = tmp_path / "data" / "layers" / STRIKES
    layer = json.loads(path.read_text(encoding="utf-8"))
    first, second = (feature["properties"] for feature in layer["features"])
    first |= {"fatalities_group": None, "fatalities_words": "dozens"}
    second |= {"fatalities_group": None, "fatalities_low": 3}
    path.write_text(json.dumps(layer), encoding="utf-8")
    store = EventStore.load(tmp_path / "data")
    found = store.summary(StrikeFilter())
    assert found is not None
    assert (found.killed_low, found.uncounted) == (3, 1)
    assert {area.killed_low for area in store.areas(StrikeFilter())} == {None, 3}


def test_what_is_not_said_to_be_precise_is_counted_apart(data_dir: Path, tmp_path: Path) -> None:
    shutil.copytree(data_dir, tmp_path / "data", ignore=shutil.ignore_patterns("cache"))
    path = tmp_path / "data" / "layers" / STRIKES
    layer = json.loads(path.read_text(encoding="utf-8"))
    first, second = (feature["properties"] for feature in layer["features"])
    row = {"geo_precision": 2, "footprint": None, "time_precision": 2}
    first |= row | {"precision_unsaid": ["place", "day"]}
    second |= row
    del second["precision_unsaid"]  # as older layers have it
    path.write_text(json.dumps(layer), encoding="utf-8")
    store = EventStore.load(tmp_path / "data")
    found = store.summary(StrikeFilter())
    assert found is not None
    assert found.precisions == {2: 1, UNSAID_LEVEL: 1}
    assert {look.place_unsaid for look in store.looks(StrikeFilter())} == {False, True}
    counted = store.tallies(StrikeFilter())
    assert (counted.undated, counted.day_unsaid) == (1, 1)


def test_what_two_readers_do_not_read_alike_is_counted(data_dir: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    for room in ("layers", "gazetteer", "basemap"):
        shutil.copytree(data_dir / room, folder / room)
    path = folder / "layers" / STRIKES
    layer = json.loads(path.read_text(encoding="utf-8"))

    def marked(*marks: str | None) -> EventStore:
        for feature, mark in zip(layer["features"], marks, strict=True):
            feature["properties"]["agreement"] = mark
        path.write_text(json.dumps(layer), encoding="utf-8")
        return EventStore.load(folder)

    def single(*marks: str | None) -> int:
        found = marked(*marks).summary(StrikeFilter())
        assert found is not None
        return found.single_readings

    assert single(None, None) == 0
    assert single("agreed", "agreed") == 0
    assert single("agreed", "single") == 1
    assert single("differed", None) == 2
    store = marked("agreed", "single")
    assert store.facets(StrikeFilter())["agreements"] == {"agreed": 1, "single": 1}
    assert store.count(StrikeFilter(agreements=("single",))) == 1
    assert len(store.strikes(StrikeFilter(agreements=("agreed", "single")))) == 2
    assert store.compared
    assert not marked(None, None).compared
