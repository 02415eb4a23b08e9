"""What the generator makes is opened at once, and told to the alternatives as it is."""

import csv
from pathlib import Path

from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from tests.benchmarks import points, synthetic
from tests.benchmarks.points import Facts


def test_synthetic_strikes_load_and_are_written_out(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    synthetic.make(500, folder)
    store = EventStore.load(folder)
    assert store.problems == []
    assert store.total == 500
    assert store.source_ids >= {"synthetic"}

    points.write(folder, points=True)
    facts = Facts.read(folder)
    assert facts.total == sum(facts.by_actor.values()) == 500
    some = facts.often()[:2]
    assert facts.count(some) == store.count(StrikeFilter(actors=tuple(some)))
    with (folder / points.POINTS).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len({row["event_id"] for row in rows}) == 500
    assert all(row["colour"].startswith("#") for row in rows)


def test_the_same_number_makes_the_same_strikes(tmp_path: Path) -> None:
    told = []
    for name in ("one", "two"):
        synthetic.make(200, tmp_path / name)
        store = EventStore.load(tmp_path / name)
        told.append(store.strikes(StrikeFilter()))
    assert told[0] == told[1]
