"""What is wrong with a data set is a line for each kind, with how many rows have it."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest

from dashboard.layers.data_sets import about_set
from dashboard.layers.footprints import load_footprints
from dashboard.layers.set_consistency import set_faults
from tests.importing.tables import bring_ucdp, folder
from tests.paths import DATA


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three rows, as an import left them."""
    made = folder(tmp_path_factory.mktemp("imported") / "data")
    bring_ucdp(made, {}, {}, {})
    return made


@pytest.fixture
def data(imported: Path, tmp_path: Path) -> Path:
    """A copy of them, to spoil."""
    return shutil.copytree(imported, tmp_path / "data")


FOOTPRINTS = load_footprints(DATA)


def faults(data: Path) -> list[str]:
    return list(set_faults(data, FOOTPRINTS))


def rewritten(data: Path, replaced: str, more: str = "") -> None:
    """Writes the rows anew, with other values in some columns (`* REPLACE`)."""
    path = data / "events" / "ucdp.parquet"
    about = about_set(path).model_dump_json().replace("'", "''")
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE rows AS FROM '{path}' {more}")
        connection.execute(
            f"COPY (SELECT * REPLACE ({replaced}) FROM rows) TO '{path}'"
            f" (FORMAT parquet, KV_METADATA {{about: '{about}'}})"
        )


def test_what_import_wrote_has_no_fault(data: Path) -> None:
    assert faults(data) == []


@pytest.mark.parametrize(
    ("replaced", "said"),
    [
        ("'ucdp:1' AS event_id", "event_id: of another row as well: 3 rows, the first “ucdp:1”"),
        ("NULL::DATE AS event_date", "event_date: is empty: 3 rows, the first “ucdp:1”"),
        ("'2001-01-01'::DATE AS event_date_end", "event_date_end: before event_date: 3 rows"),
        ("7::UTINYINT AS geo_precision", "geo_precision: none of 1, 2, 3: 3 rows"),
        ("['place', 'hour'] AS precision_unsaid",
         "precision_unsaid: none of place, day: 3 rows"),
        ("NULL::VARCHAR[] AS precision_unsaid", "precision_unsaid: is empty: 3 rows"),
        ("'NaN'::DOUBLE AS uncertainty_km", "uncertainty_km: no distance: 3 rows"),
        ("99.0::DOUBLE AS fatalities_low", "fatalities_low: not there, or of another type"),
        ("99::BIGINT AS fatalities_low", "fatalities_low, fatalities_high: no range of people"),
        ("'acled' AS data_set", "data_set: another than the file's: 3 rows"),
        ("'' AS location", "location: has no letter: 3 rows"),
        ("'rumour' AS factuality", "factuality: unknown: 3 rows"),
        ("'SY-XX' AS footprint", "footprint: the basemap has no such: 3 rows"),
        ("'SY-XX' AS admin1_code", "admin1_code: the basemap has no such: 3 rows"),
        ("['sdf', ' '] AS targets", "targets: one of them has no letter: 3 rows"),
        ("'g' AS fatalities_group, event_id[-1]::BIGINT AS fatalities_low, "
         "9::BIGINT AS fatalities_high", "fatalities_group: one total, and different numbers"),
        ("200.0::DOUBLE AS latitude", "latitude, longitude: no degrees: 3 rows"),
        ("33.31::DOUBLE AS latitude, 44.36::DOUBLE AS longitude",
         "latitude, longitude: not in SY: 3 rows"),
        ("CASE event_id WHEN 'ucdp:2' THEN 'IQ' ELSE 'SY' END AS country",
         "country: not SY, which the map is of: 1 row, the first “ucdp:2”"),
    ],
)  # fmt: skip
def test_a_fault_is_one_line_with_its_count(data: Path, replaced: str, said: str) -> None:
    rewritten(data, replaced)
    found = faults(data)
    assert any(line.startswith(f"events/ucdp.parquet: {said}") for line in found), found
    assert len(found) <= 2


def test_a_lost_row_is_missed(data: Path) -> None:
    rewritten(data, "1::UTINYINT AS time_precision", "LIMIT 2")
    assert faults(data) == ["events/ucdp.parquet: has 2 rows, where it says 3. Import it again."]


@pytest.mark.parametrize("keep", [0, 100, 2000, -200])
def test_a_torn_file_is_one_line(data: Path, keep: int) -> None:
    path = data / "events" / "ucdp.parquet"
    path.write_bytes(path.read_bytes()[:keep])
    (line,) = faults(data)
    assert line.startswith("events/ucdp.parquet: cannot be read (")
    assert line.endswith("Import it again.")


def test_a_block_that_was_written_over_is_one_line(data: Path) -> None:
    path = data / "events" / "ucdp.parquet"
    content = bytearray(path.read_bytes())
    content[4:400] = b"\xff" * 396
    path.write_bytes(content)
    (line,) = faults(data)
    assert line.startswith("events/ucdp.parquet: cannot be read (")


@pytest.mark.parametrize("text", ["[]", "{", ""])
def test_what_joins_rows_must_be_readable(data: Path, text: str) -> None:
    (data / "events" / "incidents.json").write_text(text)
    (line,) = faults(data)
    assert line.startswith("events/incidents.json: cannot be read (")


def test_zones_are_looked_at_as_those_of_the_layer(data: Path) -> None:
    layer = json.loads((DATA / "layers" / "zones.geojson").read_text(encoding="utf-8"))
    zone = layer["features"][0]
    about = {"version": 1, "name": "bbc", "format": "zones", "holds": "zones", "files": ["a.kml"],
             "imported": "2026-01-01", "read": 3, "kept": 3}  # fmt: skip
    path = data / "events" / "bbc.geojson"
    path.write_text(json.dumps({"about": about, "features": [zone, zone]}), encoding="utf-8")
    found = faults(data)
    assert "events/bbc.geojson: has 2 zones, where it says 3. Import it again." in found
    assert any("2 features have the id" in line for line in found)
