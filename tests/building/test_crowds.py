"""What is alike but for the point makes a crowd, of which two decide for whoever lies beside it."""

from dataclasses import fields, replace

import pytest

from dashboard.building.crowds import deciding_pairs, kind
from dashboard.domain.incident import Report
from tests.building.pairs import ALLIED, BASE, at

ROW = replace(BASE, data_set="acled", sources=("acled",))


def rows(data_set: str, *places: tuple[float, float], **changes: object) -> list[Report]:
    """Rows of a data set, so many kilometres north and east of the usual place."""
    made = [replace(ROW, data_set=data_set, radius_km=5.0, **at(*place)) for place in places]
    return [replace(row, **changes) for row in made]  # type: ignore[arg-type]


def fitting(one: Report, crowd: list[Report]) -> list[int]:
    """The numbers of those of a crowd that decide what a report fits."""
    pairs = deciding_pairs([one, *crowd], [0], range(1, len(crowd) + 1), ALLIED)
    return sorted({max(pair) - 1 for pair in pairs if pair[0] == 0})


def test_rows_are_of_one_kind_wherever_they_lie_and_whatever_they_call_it() -> None:
    elsewhere = replace(ROW, id="acled:2", place="Saraqib", sources=("SOHR",), **at(3, 1))
    assert kind(ROW, ()) == kind(elsewhere, ())
    assert kind(ROW, ["acled:2"]) != kind(elsewhere, ["acled:2"])


@pytest.mark.parametrize("name", [each.name for each in fields(Report) if each.name not in (
    "id", "sources", "place", "latitude", "longitude")])  # fmt: skip
def test_rows_that_differ_in_what_is_compared_are_of_two_kinds(name: str) -> None:
    assert kind(ROW, ()) != kind(replace(ROW, **{name: "another"}), ())  # type: ignore[arg-type]


def test_reports_of_one_article_are_of_a_kind_and_those_of_none_are_alone() -> None:
    again = replace(BASE, id="one:2", **at(1, 1))
    assert kind(BASE, ()) == kind(again, ()) != kind(replace(again, sources=("two",)), ())
    assert kind(replace(BASE, sources=()), ()) != kind(replace(again, sources=()), ())


def test_of_a_crowd_those_of_the_same_place_decide_before_those_near() -> None:
    (one,) = rows("acled", (0, 0))
    assert fitting(one, rows("ucdp", (1, 1), (3, 0), (0.03, 0), (2, 0))) == [0, 2]
    assert fitting(one, rows("ucdp", (1, 1), (0.03, 0), (3, 0), (0, 0.04))) == [1, 3]


def test_nobody_beyond_the_reach_decides() -> None:
    (one,) = rows("acled", (0, 0))
    assert fitting(one, rows("ucdp", (4.99, 0), (0, -4.99), (5.01, 0))) == [0, 1]
    assert fitting(one, rows("ucdp", (5.01, 0), (3.7, 3.7), (0, -5.01))) == []


def test_a_crowd_that_differs_in_more_than_the_place_decides_nothing() -> None:
    (one,) = rows("acled", (0, 0))
    assert fitting(one, rows("ucdp", (0, 0), (1, 0), attacker="turkey")) == []
    assert fitting(one, rows("acled", (0, 0), (1, 0))) == []


def test_in_an_area_any_two_decide_wherever_their_points_are() -> None:
    (one,) = rows("acled", (0, 0), area="SY-ID")
    assert fitting(one, rows("ucdp", (90, 0), (0, 90), (50, 50), area="SY-ID")) == [0, 1]
