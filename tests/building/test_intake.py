"""A dropped file is looked at, brought in, and taken away again."""

import os
import signal
import time
from pathlib import Path

import pytest

from dashboard.building import intake
from dashboard.importing.dropped import Asked, Dropped, Told
from dashboard.layers.store import EventStore
from tests.importing.tables import acled_rows, folder, ucdp_rows, written

ID = "0123456789abcdef" * 2


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return folder(tmp_path / "data")


def dropped(data: Path, file: Path) -> Dropped:
    made = Dropped(data, ID)
    made.begin()
    made.add(file.name, 0, file.read_bytes())
    return made


def told(data: Path, file: Path, preview: bool = True, **asked: object) -> Told:
    made = dropped(data, file)
    intake.take_in(data, ID, Asked(**asked), preview)  # type: ignore[arg-type]
    found = made.told()
    made.forget()
    return found


def test_a_preview_writes_nothing_and_says_what_would_come_in(data: Path) -> None:
    rows = acled_rows({}, {"latitude": "95"}, {})
    rows[2]["event_id_cnty"] = "SYR1"
    found = told(data, written(data / "a.csv", rows))
    assert found.about is not None
    assert (found.state, found.form, found.change) == ("preview", "acled", (1, 0, 0))
    assert (found.about.read, found.about.kept, found.about.repeated) == (3, 1, 1)
    assert found.about.reasons == {"range": 1}
    assert found.sample[0][:2] == ["event_date", "location"]
    assert found.sample[1][:2] == ["2015-09-30", "Talbiseh"]
    assert list((data / "events").glob("*.parquet")) == []


def test_what_was_brought_in_can_be_undone(data: Path) -> None:
    found = told(data, written(data / "a.csv", ucdp_rows({}, {})), preview=False)
    assert (found.state, found.change) == ("written", (2, 0, 0))
    assert EventStore.load(data).every == 2
    again = told(data, written(data / "a.csv", ucdp_rows({}, {})))
    assert (again.state, again.change) == ("preview", None)
    intake.remove(data, "ucdp")
    assert EventStore.load(data).every == 0


def test_columns_are_asked_for_and_what_they_are_is_said(data: Path) -> None:
    rows = [{"When": "2015-09-30", "Up": "34.8407", "Along": "36.7309", "killed": "7"}]
    file = written(data / "raids.csv", rows)
    found = told(data, file)
    assert (found.state, found.form) == ("failed", "table")
    assert "which column is" in found.fault
    assert found.columns == ["when", "up", "along", "killed"]
    mapping = {"up": "latitude", "along": "longitude"}
    found = told(data, file, mapping=mapping | {"killed": "date"})
    assert (found.state, found.mapping) == ("failed", mapping | {"killed": "date"})
    found = told(data, file, mapping=mapping, kind="air_strike")
    assert found.state == "preview"
    assert found.about is not None
    assert found.about.mapping == mapping | {"when": "date", "killed": "best"}
    assert found.about.name == "raids"


def test_a_map_asks_whose_it_is(data: Path) -> None:
    ring = [[36, 35], [37, 35], [37, 36], [36, 35]]
    file = data / "map_20160801.geojson"
    file.write_text(
        '{"type": "Feature", "properties": {"holder": "ISIS"}, "geometry":'
        f' {{"type": "Polygon", "coordinates": [{ring}]}}}}'
    )
    assert "whose map" in told(data, file).fault
    found = told(data, file, source="BBC", actor="holder")
    assert (found.state, found.sample[1][0]) == ("preview", "islamic_state")
    found = told(data, file, preview=False, source="BBC", actor="holder")
    assert len(EventStore.load(data).zones()) == 1


def test_a_reading_that_is_killed_is_said(data: Path) -> None:
    made = dropped(data, written(data / "a.csv", acled_rows({})))
    intake.start(data, ID, Asked(), preview=True)
    (child,) = intake.multiprocessing.active_children()
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)
    child.join()
    until = time.monotonic() + 120
    while made.told().state == "reading" and time.monotonic() < until:
        os.sched_yield()
    assert made.told().state == "failed"
    assert "What stood before stands" in made.told().fault


def test_the_end_of_an_earlier_reading_says_nothing_of_a_later_one(data: Path) -> None:
    made = dropped(data, written(data / "a.csv", acled_rows({})))
    made.tell(Told(state="reading", turn="later"))
    ended = intake.multiprocessing.get_context("spawn").Process()
    ended.start()
    intake._watch(ended, made, "earlier")
    assert made.told().state == "reading"
    intake._watch(ended, made, "later")
    assert made.told().state == "failed"
