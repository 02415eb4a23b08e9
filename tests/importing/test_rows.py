"""What all formats share: precision, places without a name, and records the layer can have."""

from pathlib import Path

import duckdb

from dashboard.importing.rows import everyone
from dashboard.layers.data_sets import COLUMNS
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.set_tables import RECORD
from dashboard.layers.store import EventStore
from dashboard.layers.strike import Strike
from tests.importing.tables import bring_acled, bring_ucdp, kept


def test_a_row_is_a_record_of_the_layer(data: Path) -> None:
    bring_acled(data, {}, {"event_type": "Battles", "sub_event_type": "Armed clash"})
    (row, *_) = kept(data, "acled")
    assert list(row) == list(COLUMNS)
    path = str(data / "events" / "acled.parquet")
    with duckdb.connect(":memory:") as connection:
        records = connection.execute(f"SELECT {RECORD} FROM read_parquet(?)", [path]).fetchall()
    strikes = [Strike.model_validate_json(record) for (record,) in records]
    assert [strike.data_set for strike in strikes] == ["acled", "acled"]
    assert EventStore.load(data).strikes(StrikeFilter(every_type=True))[-1].notes


def test_a_place_without_a_name_is_called_by_its_point(data: Path) -> None:
    bring_ucdp(data, {"where_coordinates": ""})
    assert kept(data, "ucdp")[0]["location"] == "34.927, 36.732"


def test_without_a_source_the_data_set_is_the_source(data: Path) -> None:
    bring_ucdp(data, {"source_office": "NA"})
    assert kept(data, "ucdp")[0]["sources"] == ["ucdp"]


def test_the_geometry_is_read_by_others(data: Path) -> None:
    bring_acled(data, {})
    path = str(data / "events" / "acled.parquet")
    with duckdb.connect(":memory:") as connection:
        found = connection.execute(
            "SELECT ST_AsText(geometry) FROM read_parquet(?)", [path]
        ).fetchall()
        keys = connection.execute(
            "SELECT decode(key) FROM parquet_kv_metadata(?)", [path]
        ).fetchall()
    assert found == [("POINT (36.7309 34.8407)",)]
    assert {"geo", "about"} <= {key for (key,) in keys}


def test_everyone_is_named_once_in_the_order_first_named() -> None:
    sql = f"SELECT {everyone('one', 'other')} FROM (SELECT ['b', 'a'] AS one, ['a', 'c'] AS other)"
    assert duckdb.connect(":memory:").execute(sql).fetchall() == [(["b", "a", "c"],)]
