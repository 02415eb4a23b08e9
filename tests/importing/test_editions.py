"""A data set is whole or as it was: killed, without room, beside another writer, or torn."""

import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.errors import ImportingError
from dashboard.importing.editions import remove, working
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from tests.importing.tables import acled_rows, bring_acled, kept, written
from tests.paths import ROOT

IMPORT = """
import sys
from datetime import date
from pathlib import Path
from dashboard.errors import DashboardError
from dashboard.importing import acled
from dashboard.importing.importer import import_rows
{before}
try:
    import_rows([Path(sys.argv[2])], acled.FORMAT, Path(sys.argv[1]), date(2026, 1, 1))
except DashboardError as error:
    print(error)
    raise SystemExit(1)
"""
NO_ROOM = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))"
KILLED = """
import os
from dashboard.importing import editions
editions.os.fsync = lambda _: os._exit(9)
"""
HOLDING = """
import sys, time
from pathlib import Path
from dashboard.importing.editions import working
with working(Path(sys.argv[1])):
    print("holding", flush=True)
    time.sleep(60)
"""


def run(data: Path, file: Path, before: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", IMPORT.format(before=before), str(data), str(file)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


def many(data: Path) -> Path:
    return written(data / "many.csv", acled_rows(*[{"notes": f"{n} " * 50} for n in range(9_000)]))


def test_an_import_that_is_killed_changes_nothing_and_is_in_nobodys_way(data: Path) -> None:
    bring_acled(data, {})
    done = run(data, written(data / "two.csv", acled_rows({}, {})), KILLED)
    assert done.returncode == 9
    assert len(kept(data, "acled")) == 1
    bring_acled(data, {}, {})
    assert len(kept(data, "acled")) == 2
    assert not list((data / "events").glob(".*"))


def test_without_room_nothing_changes_and_one_line_says_so(data: Path) -> None:
    bring_acled(data, {})
    done = run(data, many(data), NO_ROOM)
    assert (done.returncode, done.stdout.count("\n")) == (1, 1)
    assert "cannot be written" in done.stdout
    assert "What stood before stands." in done.stdout
    assert len(kept(data, "acled")) == 1
    assert not list((data / "events").glob(".*"))


def test_where_nothing_can_be_written_one_line_says_so(data: Path) -> None:
    (data / "events").write_text("in the way", encoding="utf-8")
    with pytest.raises(ImportingError, match=r"events: cannot be written \([^\n]*\)"):
        bring_acled(data, {})


def test_a_second_writer_is_told_of_the_first_and_changes_nothing(data: Path) -> None:
    bring_acled(data, {})
    command = [sys.executable, "-c", HOLDING, str(data)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "holding\n"
        with pytest.raises(ImportingError, match="another import is running"):
            bring_acled(data, {}, {})
        first.kill()
    assert len(kept(data, "acled")) == 1
    bring_acled(data, {}, {})


def test_rows_that_cannot_be_read_are_replaced_by_the_next_edition(data: Path) -> None:
    bring_acled(data, {}, {})
    path = data / "events" / "acled.parquet"
    raw = bytearray(path.read_bytes())
    raw[100:400] = b"\xff" * 300
    path.write_bytes(raw)
    change = bring_acled(data, {}, {}).change
    assert change is not None
    assert change.added == 2
    assert len(kept(data, "acled")) == 2


@pytest.mark.parametrize("share", [0.0, 0.5, 0.99])
def test_a_torn_data_set_is_one_line_and_the_rest_is_shown(data: Path, share: float) -> None:
    bring_acled(data, {}, {})
    path = data / "events" / "acled.parquet"
    raw = path.read_bytes()
    path.with_name("other.parquet").write_bytes(raw)
    path.write_bytes(raw[: int(share * len(raw))])
    store = EventStore.load(data)
    torn = [line for line in store.problems if "acled.parquet" in line]
    assert len(torn) == 1
    assert torn[0].endswith("Import it again.")
    assert store.count(StrikeFilter()) == 2
    bring_acled(data, {}, {})
    assert kept(data, "acled")


def test_the_working_database_is_empty_and_removed(data: Path) -> None:
    with working(data) as connection:
        assert connection.execute("SELECT count(*) FROM duckdb_tables()").fetchall() == [(0,)]
    assert not list((data / "events").iterdir())


def test_a_data_set_is_removed_with_its_refused_rows(data: Path) -> None:
    bring_acled(data, {}, {"latitude": "x"})
    remove("acled", data)
    assert not list((data / "events").iterdir())
    with pytest.raises(ImportingError, match="acled: no data set of this name"):
        remove("acled", data)


def test_a_running_store_finds_new_data_in_its_files(data: Path) -> None:
    from dashboard.layers.table_building import data_hash

    before = data_hash(data)
    bring_acled(data, {})
    assert data_hash(data) != before
