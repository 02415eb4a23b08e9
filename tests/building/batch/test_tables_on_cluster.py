"""Tables read by a cluster come to the same data set, byte by byte, as those read here."""

import gzip
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from dashboard.building.batch import scheduler
from dashboard.building.batch.tables_on_cluster import read_on_cluster
from dashboard.errors import ClusterError, ImportingError
from dashboard.importing import acled
from dashboard.importing.gdelt import import_mentions
from dashboard.importing.importer import import_rows
from tests.importing.tables import TODAY, acled_rows, folder, written
from tests.importing.test_gdelt import row

pytestmark = pytest.mark.xdist_group("cluster")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Five tables: commas and dates are read as all of them together decide; rows are refused."""
    found = [
        written(
            tmp_path / f"{number}.csv",
            acled_rows(
                {"event_id_cnty": f"SYR{number}", "event_date": f"{number}/9/2015"},
                {"event_id_cnty": "SYR9", "event_date": "30/9/2015", "latitude": "34,8407"},
                {"event_id_cnty": f"SYR1{number}", "latitude": "north"},
            ),
        )
        for number in range(1, 5)
    ]
    packed = tmp_path / "more.csv.gz"
    packed.write_bytes(gzip.compress(written(tmp_path / "x", acled_rows({}, {})).read_bytes()))
    return [*found, packed]


def _stands(data: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((data / "events").glob("*.*"))}


def test_several_tables_are_one_data_set_whoever_read_them(
    cluster: Any, files: list[Path], tmp_path: Path
) -> None:
    here, there = folder(tmp_path / "here"), folder(tmp_path / "there")
    read = partial(read_on_cluster, address=cluster.scheduler_address)
    told: list[tuple[int, int]] = []
    report = import_rows(
        files, acled.FORMAT, there, TODAY, progress=lambda *at: told.append(at), read=read
    )
    assert report == import_rows(files, acled.FORMAT, here, TODAY)
    assert (report.about.read, report.about.refused_rows) == (14, 4)
    assert _stands(there) == _stands(here)
    assert len(told) == len(files)
    assert told[-1][0] == told[-1][1]


def test_tables_without_a_heading_too(cluster: Any, tmp_path: Path) -> None:
    here, there = folder(tmp_path / "here"), folder(tmp_path / "there")
    days = [tmp_path / f"{day}.export.CSV" for day in (1, 2)]
    for day in days:
        day.write_text(f"{row(58, globaleventid=day.name[0])}\ntorn\trow\n", encoding="utf-8")
    read = partial(read_on_cluster, address=cluster.scheduler_address)
    assert import_mentions(days, there, TODAY, read=read) == import_mentions(days, here, TODAY)
    assert _stands(there) == _stands(here)


def test_a_table_that_is_none_is_refused_as_it_is_here(
    cluster: Any, files: list[Path], tmp_path: Path
) -> None:
    data, other = folder(tmp_path / "data"), tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    read = partial(read_on_cluster, address=cluster.scheduler_address)
    with pytest.raises(ImportingError, match=r"^other.csv: not a table of acled, .* import table"):
        import_rows([files[0], other], acled.FORMAT, data, TODAY, read=read)
    assert _stands(data) == {}


def test_no_scheduler_is_one_line(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheduler, "_CONNECT_S", 0.1)
    data = folder(tmp_path / "data")
    read = partial(read_on_cluster, address="tcp://127.0.0.1:9")
    with pytest.raises(ClusterError, match="no Dask scheduler answers"):
        import_rows(files, acled.FORMAT, data, TODAY, read=read)
