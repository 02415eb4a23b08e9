"""Tables are made once for each state of the layers, are whole or not there, and need no disk."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard.errors import DamagedTablesError
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.footprints import load_footprints
from dashboard.layers.store import EventStore
from dashboard.layers.table_file import open_tables, tables_path
from tests.paths import DATA, ROOT


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    shutil.copytree(DATA / "layers", tmp_path / "layers")
    shutil.copytree(DATA / "basemap" / "low", tmp_path / "basemap" / "low")
    return tmp_path


def _kept(data_dir: Path) -> Path:
    return tables_path(data_dir, load_footprints(data_dir))


def _files(data_dir: Path) -> list[str]:
    return sorted(path.name for path in (data_dir / "cache").iterdir())


def test_tables_are_kept_and_opened_again(data_dir: Path) -> None:
    first = EventStore.load(data_dir)
    made = _kept(data_dir).stat()
    second = EventStore.load(data_dir)
    assert _kept(data_dir).stat().st_mtime_ns == made.st_mtime_ns
    assert _files(data_dir) == [_kept(data_dir).name]
    assert second.strikes(StrikeFilter()) == first.strikes(StrikeFilter())
    assert (second.data_hash, second.problems) == (first.data_hash, first.problems)


def test_problems_are_told_again_from_kept_tables(data_dir: Path) -> None:
    path = data_dir / "layers" / "strikes.geojson"
    text = path.read_text(encoding="utf-8").replace('"latitude": 34.34', '"latitude": 134.34')
    path.write_text(text, encoding="utf-8")
    problems = EventStore.load(data_dir).problems
    assert len(problems) == 1
    assert EventStore.load(data_dir).problems == problems


def test_changed_layers_are_read_though_an_older_store_is_open(data_dir: Path) -> None:
    before = EventStore.load(data_dir)
    path = data_dir / "layers" / "strikes.geojson"
    state = path.stat()
    # Same size, same time of change: what a copying tool may leave.
    path.write_bytes(path.read_bytes().replace(b'"location": "Homs"', b'"location": "Idli"'))
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    after = EventStore.load(data_dir)
    assert {s.location for s in after.strikes(StrikeFilter())} == {"Idli", "Hama"}
    assert {s.location for s in before.strikes(StrikeFilter())} == {"Homs", "Hama"}
    assert _files(data_dir) == [_kept(data_dir).name]


def test_other_footprints_make_other_tables(data_dir: Path) -> None:
    drawn = load_footprints(data_dir)
    fewer = {key: area for key, area in drawn.items() if key != "SY-HI"}
    both = EventStore(open_tables(data_dir, drawn), drawn)
    one = EventStore(open_tables(data_dir, fewer), fewer)
    assert {area.footprint for area in both.areas(StrikeFilter())} == {"SY-HI", "SY-HM"}
    assert {area.footprint for area in one.areas(StrikeFilter())} == {"SY-HM"}
    assert one.points(StrikeFilter(), None, zoom=6, limit=10).total == 1


@pytest.mark.parametrize("damage", ["empty", "cut", "text", "other"])
def test_a_damaged_file_is_made_again(data_dir: Path, damage: str) -> None:
    EventStore.load(data_dir)
    path = _kept(data_dir)
    raw = path.read_bytes()
    path.unlink()
    if damage == "other":
        with duckdb.connect(str(data_dir / "other.duckdb")) as connection:
            connection.execute("CREATE TABLE strikes (event_id VARCHAR)")
        (data_dir / "other.duckdb").rename(path)
    else:
        path.write_bytes({"empty": b"", "cut": raw[: len(raw) // 2], "text": b"x" * 9999}[damage])
    store = EventStore.load(data_dir)
    assert store.problems == []
    assert len(store.strikes(StrikeFilter())) == 2
    assert _files(data_dir) == [path.name]


def test_a_folder_that_cannot_be_written_is_served_from_memory(data_dir: Path) -> None:
    # A file where the folder would be: nothing can be kept, whoever runs this.
    (data_dir / "cache").write_text("", encoding="utf-8")
    store = EventStore.load(data_dir)
    assert store.problems == []
    assert len(store.strikes(StrikeFilter())) == 2
    assert (data_dir / "cache").is_file()


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    store = EventStore.load(tmp_path / "nowhere")
    assert store.total == 0
    assert len(store.problems) == 5
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locks")
def test_what_a_killed_process_left_is_taken_away_and_nobody_elses(data_dir: Path) -> None:
    import fcntl

    left, anothers = data_dir / "cache" / ".making-left", data_dir / "cache" / ".making-anothers"
    for folder in (left, anothers):
        folder.mkdir(parents=True)
        (folder / "half.duckdb").write_bytes(b"half")
    handle = os.open(anothers, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    EventStore.load(data_dir)
    assert _files(data_dir) == [anothers.name, _kept(data_dir).name]
    os.close(handle)


def test_several_may_make_them_at_once(data_dir: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _: EventStore.load(data_dir), range(8)))
    assert [store.count(StrikeFilter()) for store in stores] == [2] * 8
    assert _files(data_dir) == [_kept(data_dir).name]


def _garble(path: Path) -> None:
    """Other bytes in place of all after the head, in the same file."""
    with path.open("r+b") as file:
        file.seek(3 * 4096)
        blocks = file.read()
        file.seek(3 * 4096)
        file.write(bytes(byte ^ 0x5A for byte in blocks))


def _all(store: EventStore) -> list[Any]:
    return [
        store.strikes(StrikeFilter(text="alleged")),
        store.facets(StrikeFilter()),
        store.articles(list(store.titles)),
        store.summary(StrikeFilter()),
        store.who_says(StrikeFilter()),
        store.areas(StrikeFilter()),
    ]


def test_a_file_damaged_between_two_runs_is_made_again(data_dir: Path) -> None:
    # In a process of its own: DuckDB keeps in memory what it has open.
    script = (
        "import sys; from pathlib import Path; from dashboard.layers.store import EventStore;"
        "from tests.layers.test_table_file import _all; _all(EventStore.load(Path(sys.argv[1])))"
    )

    def use() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", script, str(data_dir)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

    assert use().returncode == 0
    for damage in ("a byte short", "half", "empty", "garbled", "zeros"):
        (path,) = (data_dir / "cache").iterdir()
        whole = path.read_bytes()
        if damage == "garbled":
            _garble(path)
        else:
            wanted = {"a byte short": whole[:-1], "half": whole[: len(whole) // 2], "empty": b""}
            path.write_bytes(wanted.get(damage, bytes(len(whole))))
        # The first may find the damage where it cannot go on; then the next does.
        done = use()
        if done.returncode:
            assert "made again. Try once more." in done.stderr, damage
            assert use().returncode == 0, damage


def test_tables_damaged_while_they_are_open_are_made_again(data_dir: Path) -> None:
    before = EventStore.load(data_dir)
    (path,) = (data_dir / "cache").iterdir()
    _garble(path)
    with pytest.raises(DamagedTablesError, match="made again"):
        _all(before)
    assert not path.exists()
    strikes, _, articles, *_ = _all(EventStore.load(data_dir))
    assert (len(strikes), len(articles)) == (2, 1)
