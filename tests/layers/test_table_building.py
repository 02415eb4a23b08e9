"""The store's tables hold what of the layers is good, and name what is not."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.layers.geojson import layer_names
from dashboard.layers.table_building import data_hash, layer_rows, make_tables
from tests.paths import DATA


@pytest.fixture
def layers(tmp_path: Path) -> Path:
    """The project's own layers, for the test to change."""
    return Path(shutil.copytree(DATA / "layers", tmp_path / "layers"))


@pytest.fixture
def database() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        yield connection


def _problems(database: duckdb.DuckDBPyConnection) -> list[str]:
    (row,) = database.execute("SELECT problems FROM about").fetchall()
    return list(row[0])


def _number(database: duckdb.DuckDBPyConnection, table: str) -> int:
    return database.table(table).shape[0]


def _in(layers: Path, name: str) -> int:
    document = json.loads((layers / name).read_text(encoding="utf-8"))
    return len(document["features"] if isinstance(document, dict) else document)


def test_good_layers_are_whole_in_the_tables(
    layers: Path, database: duckdb.DuckDBPyConnection
) -> None:
    make_tables(database, layers, ["SY-HI"])
    assert _problems(database) == []
    for table, layer in (
        ("strikes", "strikes.geojson"),
        ("zones", "zones.geojson"),
        ("review", "review.json"),
        ("articles", "articles.json"),
    ):
        assert _number(database, table) == _in(layers, layer) > 0
    (about,) = database.execute("SELECT data_hash FROM about").fetchall()
    assert about == (data_hash(layers.parent),)


def test_only_footprints_with_a_known_shape_are_drawn(
    layers: Path, database: duckdb.DuckDBPyConnection
) -> None:
    make_tables(database, layers, ["SY-HI"])
    drawn = database.execute("SELECT footprint FROM strikes WHERE drawn").fetchall()
    assert drawn == [("SY-HI",)]


def test_a_torn_layer_is_empty_and_keeps_the_others(
    layers: Path, database: duckdb.DuckDBPyConnection
) -> None:
    path = layers / "zones.geojson"
    path.write_bytes(path.read_bytes()[:-500])
    make_tables(database, layers, [])
    (problem,) = _problems(database)
    assert "zones.geojson" in problem
    assert _number(database, "zones") == 0
    assert _number(database, "strikes") == 2


def test_an_invalid_strike_is_left_out_and_named(
    layers: Path, database: duckdb.DuckDBPyConnection
) -> None:
    path = layers / "strikes.geojson"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["features"][1]["properties"]["latitude"] = 200
    path.write_text(json.dumps(document), encoding="utf-8")
    make_tables(database, layers, [])
    assert _number(database, "strikes") == 1
    assert any("feature 2" in line and "latitude" in line for line in _problems(database))


def test_a_strike_is_found_by_its_place_its_speakers_and_its_quotes(layers: Path) -> None:
    faults: list[str] = []
    (record, words), *_ = layer_rows(layers, "strikes.geojson", faults)
    strike = json.loads(record)
    assert faults == []
    assert words == " ".join(words.casefold().split())
    for text in (
        strike["location"],
        strike["admin1"],
        *(claim["by"] for claim in strike["claims"]),
        *(citation["quote"] for citation in strike["citations"]),
    ):
        assert " ".join(text.casefold().split()) in words


def test_a_zone_comes_with_its_geometry(layers: Path) -> None:
    rows = list(layer_rows(layers, "zones.geojson", []))
    document = json.loads((layers / "zones.geojson").read_text(encoding="utf-8"))
    geometries = [feature["geometry"] for feature in document["features"]]
    assert [json.loads(geometry) for _, geometry in rows] == geometries


def test_the_hash_is_of_the_layers_bytes_and_of_no_other_file(layers: Path) -> None:
    before = data_hash(layers.parent)
    assert len(before) == 12
    (layers / "notes.txt").write_text("nothing", encoding="utf-8")
    assert data_hash(layers.parent) == before
    for name in layer_names():
        path = layers / name
        kept = path.read_bytes()
        path.write_bytes(kept + b"\n")
        assert data_hash(layers.parent) != before
        path.unlink()
        assert data_hash(layers.parent) != before
        path.write_bytes(kept)
    assert data_hash(layers.parent) == before


@settings(max_examples=10, deadline=None)
@given(cut=st.floats(0, 1))
def test_a_layer_that_stops_anywhere_never_stops_the_others(
    tmp_path_factory: pytest.TempPathFactory, cut: float
) -> None:
    layers = Path(shutil.copytree(DATA / "layers", tmp_path_factory.mktemp("torn") / "layers"))
    path = layers / "review.json"
    whole = path.read_bytes().rstrip()
    path.write_bytes(whole[: int(cut * (len(whole) - 1))])
    with duckdb.connect() as database:
        make_tables(database, layers, [])
        assert any("review.json" in line for line in _problems(database))
        assert _number(database, "strikes") == 2
        assert _number(database, "review") == 0
