"""What many strikes have in common stands once; each strike can be found by all it says."""

import json
import math
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.layers import tables
from dashboard.layers.geojson import REVIEW, STRIKES, ZONES
from dashboard.layers.strike import Strike
from dashboard.layers.web_mercator import WORLD_BITS
from tests.records import claim, strike

Rows = list[tuple[Any, ...]]
Ask = Callable[[str], Rows]
Fill = Callable[[Iterable[Strike]], Ask]


def _filled(connection: duckdb.DuckDBPyConnection, strikes: Iterable[Strike]) -> Ask:
    """The tables of some strikes, each found by its place; `SY-HI` can be drawn."""
    tables.stage(connection)
    rows = ((each.model_dump_json(), each.location.casefold()) for each in strikes)
    tables.add(connection, STRIKES, rows)
    tables.finish(connection, drawn=["SY-HI"], data_hash="abc", problems=["one"])
    return lambda sql: connection.execute(sql).fetchall()


@pytest.fixture
def fill() -> Iterator[Fill]:
    with duckdb.connect() as connection:
        yield lambda strikes: _filled(connection, strikes)


def _on(number: int, day: str, **changes: Any) -> Strike:
    return strike(number, event_date=day, event_date_end=day, **changes)


def test_strikes_stand_newest_first_and_of_one_day_as_the_layer_has_them(fill: Fill) -> None:
    days = ("2015-10-01", "2016-01-01", "2015-10-01")
    ask = fill(_on(number, day) for number, day in enumerate(days))
    assert ask("SELECT position, event_id FROM strikes ORDER BY position") == [
        (0, "a:1"),
        (1, "a:0"),
        (2, "a:2"),
    ]
    summaries = ask("SELECT record->>'event_id' FROM summaries ORDER BY position")
    assert summaries == [("a:1",), ("a:0",), ("a:2",)]


def test_a_whole_strike_can_be_read_back(fill: Fill) -> None:
    made = strike(7, claims=[claim("officials", "sdf")], fatalities_low=3)
    ((record,),) = fill([made])("SELECT record FROM records")
    assert Strike.model_validate_json(record) == made


def test_what_strikes_have_in_common_stands_once(fill: Fill) -> None:
    ask = fill(
        [
            strike(1, sources=["a"]),
            strike(2, sources=["a"]),
            strike(3, actor1="turkey", sources=["a", "b"]),
        ]
    )
    assert ask("SELECT actor1 FROM kinds ORDER BY actor1") == [("russia",), ("turkey",)]
    assert ask("SELECT sources FROM source_sets ORDER BY sources") == [(["a"],), (["a", "b"],)]
    for column in ("kind", "source_set", "look"):
        numbers = dict(ask(f"SELECT event_id, {column} FROM strikes"))
        assert numbers["a:1"] == numbers["a:2"] != numbers["a:3"]


def test_strikes_of_one_total_share_its_number_and_no_other(fill: Fill) -> None:
    ask = fill(strike(number, fatalities_group=group) for number, group in enumerate("xxy"))
    one, other, apart = (toll for (toll,) in ask("SELECT toll FROM strikes ORDER BY number"))
    assert one == other != apart


def test_without_a_shared_total_every_strike_has_its_own(fill: Fill) -> None:
    ask = fill(strike(number) for number in range(4))
    assert ask("SELECT count(DISTINCT toll) FROM strikes") == [(4,)]


def test_a_footprint_that_cannot_be_drawn_is_no_area(fill: Fill) -> None:
    ask = fill([strike(1), strike(2, footprint="SY-XX"), strike(3, footprint=None)])
    assert ask("SELECT event_id FROM area_strikes") == [("a:1",)]
    assert set(ask("SELECT footprint FROM looks")) == {("SY-HI",), (None,)}


def test_only_what_was_said_of_a_target_is_a_statement_about_one(fill: Fill) -> None:
    said = [
        claim("officials", "sdf"),
        claim("officials", None),
        claim("officials", "12", about="toll"),
        claim("rebels", "sdf", stance="denies"),
    ]
    ask = fill([strike(1, claims=said), strike(2, claims=said), strike(3)])
    assert ask("SELECT speaker, target, stance FROM said_sets ORDER BY place") == [
        ("officials", "sdf", "affirms"),
        ("rebels", "sdf", "denies"),
    ]
    sets = dict(ask("SELECT event_id, said_set FROM strikes"))
    assert sets["a:1"] == sets["a:2"] != sets["a:3"] == 0


def test_each_word_is_kept_once_with_the_strikes_that_mention_it(fill: Fill) -> None:
    ask = fill(
        _on(number, f"2016-01-0{number}", location=place)
        for number, place in enumerate(("Tell Abyad", "Tell Tell", "Homs"), start=1)
    )
    mentioned = "SELECT list(position ORDER BY position) FROM mentions WHERE word = words.number"
    assert dict(ask(f"SELECT word, ({mentioned}) FROM words")) == {
        "abyad": [2],
        "homs": [0],
        "tell": [1, 2],
    }


@settings(max_examples=5, deadline=None)
@given(st.lists(st.tuples(st.floats(-179, 179), st.floats(-85, 85)), min_size=1, max_size=40))
def test_a_position_is_that_of_web_mercator(points: list[tuple[float, float]]) -> None:
    world = 1 << WORLD_BITS
    made = (strike(n, longitude=east, latitude=north) for n, (east, north) in enumerate(points))
    with duckdb.connect() as connection:
        found = _filled(connection, made)("SELECT x, y FROM strikes ORDER BY number")
    for (x, y), (longitude, latitude) in zip(found, points, strict=True):
        north = math.degrees(math.atan(math.sinh((0.5 - y / world) * 2 * math.pi)))
        assert x / world * 360 - 180 == pytest.approx(longitude, abs=1e-5)
        assert north == pytest.approx(latitude, abs=1e-5)


def test_equal_shapes_of_zones_stand_once() -> None:
    with duckdb.connect() as connection:
        tables.stage(connection)
        rows = [(json.dumps({"zone_id": n}), shape) for n, shape in enumerate(("A", "B", "A"))]
        tables.add(connection, ZONES, rows)
        tables.finish(connection, drawn=[], data_hash="", problems=[])
        zones = connection.execute("SELECT number, shape FROM zones").fetchall()
        shapes = connection.execute("SELECT shape, geometry FROM shapes ORDER BY 1").fetchall()
    assert zones == [(0, 1), (1, 2), (2, 1)]
    assert shapes == [(1, "A"), (2, "B")]


def test_any_number_of_items_is_numbered_without_a_gap() -> None:
    number = 20_001
    with duckdb.connect() as connection:
        tables.stage(connection)
        tables.add(connection, REVIEW, ((f'"{each}"',) for each in range(number)))
        found = connection.execute("SELECT number, record FROM review ORDER BY number").fetchall()
    assert found == [(each, f'"{each}"') for each in range(number)]


def test_the_database_says_what_it_is_of(fill: Fill) -> None:
    assert fill([])("SELECT data_hash, problems FROM about") == [("abc", ["one"])]
