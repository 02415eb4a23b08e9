"""Provinces are found by any of their names, points by the ground they lie on."""

import duckdb
import pytest

from dashboard.domain.actor import ActorRegistry
from dashboard.importing.ground import Ground
from dashboard.importing.parties import PartyNames
from dashboard.importing.records import Table
from dashboard.importing.sheet import Column, Sheet
from tests.paths import DATA

GROUND = Ground(DATA)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Idleb", "SY-ID"), ("Al Hasakah Governorate", "SY-HA"), ("Deir ez Zor", "SY-DY"),
        ("Hamah Governorate", "SY-HM"), ("As-Sweida", "SY-SU"), ("Rural Damascus", "SY-RD"),
        ("Damascus", "SY-DI"), ("Dar'a", "SY-DR"), ("Nineveh", None), ("", None),
    ],
)  # fmt: skip
def test_a_province_is_known_in_any_spelling(name: str, code: str | None) -> None:
    assert GROUND.province(name) == code


def test_points_have_the_province_they_lie_in_or_none() -> None:
    connection = duckdb.connect(":memory:")
    points = (
        Column(name="latitude", kind="latitude"),
        Column(name="longitude", kind="longitude"),
        Column(name="admin"),
    )
    rows = [["34.84", "36.73", "Homs"], ["36.73", "34.84", ""], ["50", "10", "Bavaria"],
            ["", "36", ""]]  # fmt: skip
    sheet = Sheet(connection, points)
    heading = tuple(column.name for column in points)
    sheet.add(Table(name="a.csv", heading=heading, rows=enumerate(rows, 2)))
    sheet.learn(PartyNames(ActorRegistry.load(DATA), lambda _: ()), None)
    GROUND.tell(sheet, "admin")
    found = connection.execute(
        "SELECT latitude, code, inside, exchanged FROM ground ORDER BY latitude"
    ).fetchall()
    assert found == [
        (34.84, "SY-HI", True, False), (36.73, None, False, True), (50.0, None, False, False),
    ]  # fmt: skip
    named = connection.execute("SELECT said, code FROM named ORDER BY said").fetchall()
    assert named == [("Bavaria", None), ("Homs", "SY-HI")]
    assert connection.execute("SELECT count(*) FROM provinces").fetchall() == [(14,)]
