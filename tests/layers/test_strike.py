"""What is declared of a strike decides the store, the table and the exports: nothing repeats it."""

import io

import duckdb
import pytest

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import rows as csv_rows
from dashboard.briefing.exports.composition import compose
from dashboard.briefing.exports.order import Order
from dashboard.briefing.selection import Selection
from dashboard.domain.event import Claim
from dashboard.layers import tables
from dashboard.layers.columns import COLUMNS, RAW
from dashboard.layers.geojson import STRIKES, read_layer
from dashboard.layers.strike import (
    COUNTRY_LEVEL,
    PROPERTIES,
    SUMMARY,
    UNSAID_LEVEL,
    Strike,
    StrikeSummary,
    strike_of,
)
from dashboard.web.page.components.table import TABLE_COLUMNS
from tests.domain.values import CITATION, event
from tests.paths import DATA
from tests.records import strike


@pytest.fixture
def database() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    tables.stage(connection)
    tables.add(connection, STRIKES, [(strike().model_dump_json(), "homs")])
    tables.finish(connection, drawn=[], data_hash="", problems=[])
    return connection


def test_every_property_is_declared_in_the_order_it_is_written() -> None:
    features, _ = read_layer(DATA / "layers", STRIKES)
    in_the_layer = [name for name in Strike.model_fields if name not in ("reports", "data_sets")]
    assert list(features[0]["properties"]) == in_the_layer
    assert list(PROPERTIES) == list(Strike.model_fields)


@pytest.mark.parametrize(
    ("tolls", "word"),
    [
        (["dozens"], "dozens"),
        (["at least several dozen", "Dozens of people"], "dozens"),
        (["a few hundred"], "hundreds"),
        (["dozens", "at least 40"], None),
        (["dozens", "nine"], None),
        (["two dozen"], None),
        (["a hundred"], None),
        ([], None),
    ],
)
def test_a_word_for_many_is_kept_where_nobody_counted(tolls: list[str], word: str | None) -> None:
    claims = tuple(Claim(by="x", about="toll", value=value, citation=CITATION) for value in tolls)
    made = strike_of(event(claims=claims))
    assert made.fatalities_words == word


def test_the_store_has_a_column_for_each_short_property(
    database: duckdb.DuckDBPyConnection,
) -> None:
    found = database.execute("DESCRIBE strikes").fetchall()
    types = {name: sql for name, sql, *_ in found if name in PROPERTIES}
    assert set(types) == set(SUMMARY)
    for name, declared in PROPERTIES.items():
        if name in SUMMARY:
            assert types[name].startswith("ENUM") == declared.enum, name
            if isinstance(declared.sql, str) and not declared.enum:
                assert types[name] == declared.sql, name


def test_a_summary_is_read_from_the_store_as_it_was_written(
    database: duckdb.DuckDBPyConnection,
) -> None:
    ((record,),) = database.execute("SELECT record FROM summaries").fetchall()
    found = StrikeSummary.model_validate_json(record)
    as_written = [name for name in SUMMARY if name != "data_sets"]
    assert all(getattr(found, name) == getattr(strike(), name) for name in as_written)
    assert found.data_sets == ["articles"]


def test_the_table_tests_and_sorts_what_is_declared_for_it() -> None:
    asked = {name for name, declared in PROPERTIES.items() if declared.kind}
    codes = {f"{name}_code" for name, declared in PROPERTIES.items() if declared.acled}
    assert asked | codes | {"precision"} == COLUMNS
    assert set(RAW) <= COLUMNS
    assert {column.name for column in TABLE_COLUMNS} == COLUMNS


def test_csv_has_a_column_for_each_property_declared_for_it() -> None:
    state = DataState.load(DATA)
    stream = io.BytesIO()
    csv_rows.write(state, compose(state, Order(selection=Selection())), stream)
    header = stream.getvalue().decode("utf-8-sig").splitlines()[0].split(",")
    declared = [name for name, each in PROPERTIES.items() if each.csv]
    assert header[: len(declared)] == declared


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"event_date_end": "2015-09-29"}, "before event_date"),
        ({"fatalities_low": 5, "fatalities_high": 4}, "under fatalities_low"),
        ({"injured_low": 5, "injured_high": 4}, "under injured_low"),
        ({"uncertainty_km": 0}, "uncertainty_km"),
    ],
)
def test_a_strike_that_breaks_the_contract_is_refused(
    changes: dict[str, object], fault: str
) -> None:
    with pytest.raises(ValueError, match=fault):
        strike(**changes)


@pytest.mark.parametrize(
    ("footprint", "geo_precision", "country"),
    [("SY", 3, True), ("SY-HI", 3, False), (None, 3, False), (None, 1, False)],
)
def test_a_footprint_without_a_governorate_is_the_country(
    footprint: str | None, geo_precision: int, country: bool
) -> None:
    made = strike(footprint=footprint, geo_precision=geo_precision)
    assert made.country_level is country


def test_a_layer_without_the_property_says_how_precise_it_is() -> None:
    older = strike(geo_precision=2, footprint=None)
    assert (older.precision_unsaid, older.place_level) == ([], 2)
    assert strike(footprint="SY").place_level == COUNTRY_LEVEL
    unsaid = strike(geo_precision=2, footprint=None, precision_unsaid=["place"])
    assert (unsaid.place_level, unsaid.place_unsaid, unsaid.day_unsaid) == (
        UNSAID_LEVEL, True, False,
    )  # fmt: skip
    with pytest.raises(ValueError, match="precision_unsaid"):
        strike(precision_unsaid=["hour"])
