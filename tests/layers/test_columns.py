"""A question to a column is checked when it is made, and never carries a value in its SQL."""

from datetime import date

import pytest

from dashboard.layers.columns import COLUMNS, ColumnTest, Test, order, where


@pytest.mark.parametrize(
    ("column", "test", "values"),
    [
        ("words", "contains", ("x",)),
        ("location; DROP TABLE strikes", "contains", ("x",)),
        ("location", "contains", ()),
        ("location", "contains", (3,)),
        ("location", "over", ("x",)),
        ("fatalities_low", "is", ("24",)),
        ("fatalities_low", "between", (1,)),
        ("fatalities_low", "among", (1, 2)),
        ("actor1", "contains", ("russia",)),
        ("event_date", "is", ("2015-09-30",)),
        ("event_date", "said", ()),
        ("event_date", "between", (date(2015, 9, 30),)),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(
    column: str, test: Test, values: tuple[object, ...]
) -> None:
    with pytest.raises(ValueError, match=r"no column|cannot be asked"):
        ColumnTest(column=column, test=test, values=values)


def test_values_travel_beside_the_sql() -> None:
    hostile = "x' OR true --"
    tests = (
        ColumnTest(column="location", test="contains", values=(hostile,)),
        ColumnTest(column="targets", test="not_among", values=(hostile,)),
    )
    sql, values = where([tests, tests[:1]])
    assert hostile not in sql
    assert values == [hostile, [hostile], hostile]
    assert sql.count("?") == len(values)


def test_nothing_asked_is_met_by_all() -> None:
    assert where([]) == ("true", [])
    none = ColumnTest(column="actor1", test="among")
    assert none.where() == ("false", [])


def test_only_columns_of_the_table_are_ordered_by() -> None:
    assert order([("words", "asc"), ("1; DROP TABLE strikes", "desc")], {}) == ("", [])
    for column in COLUMNS:
        sql, values = order([(column, "desc")], {"actor1": ["russia", "turkey"]})
        assert sql.endswith(" DESC NULLS LAST, ")
        assert values == ([["russia", "turkey"]] if column == "actor1" else [])
