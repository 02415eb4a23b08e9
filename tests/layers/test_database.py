"""One database answers many threads, and keeps parameters out of the SQL."""

from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest

from dashboard.layers.database import Database


def test_rows_and_columns_are_the_same_answer() -> None:
    database = Database(duckdb.connect())
    sql = "SELECT i AS number, i * ? AS times FROM range(3) AS numbers(i)"
    assert database(sql, [2]) == [(0, 0), (1, 2), (2, 4)]
    found = database.columns(sql, [2])
    assert [column.tolist() for column in found.values()] == [[0, 1, 2], [0, 2, 4]]


def test_many_threads_get_their_own_answers() -> None:
    database = Database(duckdb.connect())
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: database("SELECT ?::INTEGER", [n]), range(200)))
    assert answers == [[(number,)] for number in range(200)]


def test_an_error_leaves_the_database_usable() -> None:
    database = Database(duckdb.connect())
    with pytest.raises(duckdb.Error):
        database("SELECT nothing FROM nowhere")
    assert database("SELECT 1") == [(1,)]
