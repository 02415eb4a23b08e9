"""What a reader types into the table's filters and headers, as tests and orders of columns."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from dashboard.domain.event import VIOLENCE
from dashboard.layers.columns import COLUMNS
from tests.importing.tables import bring_acled, bring_ucdp
from tests.web.conftest import answered

Rows = Callable[..., dict[str, Any]]


def _ids(answer: dict[str, Any]) -> list[str]:
    return [row["event_id"] for row in answer["rows"]]


def _text(kind: str, value: str) -> dict[str, Any]:
    return {"filterType": "text", "type": kind, "filter": value}


def _number(kind: str, value: Any, to: Any = None) -> dict[str, Any]:
    return {"filterType": "number", "type": kind, "filter": value, "filterTo": to}


def _date(kind: str, first: str, last: str | None = None) -> dict[str, Any]:
    return {
        "filterType": "date",
        "type": kind,
        "dateFrom": f"{first} 00:00:00",
        "dateTo": last and f"{last} 00:00:00",
    }


SEED = ["russian-airstrikes-begin:1", "russian-airstrikes-begin:2"]


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        ("event_date:asc", [*SEED, "a:1", "b:1"]),
        ("location:asc", [SEED[1], SEED[0], "a:1", "b:1"]),
        ("location:desc", ["b:1", "a:1", *SEED]),
        # By the names that are shown: Russia, Unknown, US-led Coalition.
        ("actor1:asc", [*SEED, "b:1", "a:1"]),
        # By how sure, not by letter.
        ("factuality:asc", ["a:1", *SEED, "b:1"]),
        # Not said comes last either way.
        ("fatalities_low:asc", ["b:1", *SEED, "a:1"]),
        ("fatalities_low:desc", [*SEED, "b:1", "a:1"]),
        ("admin1:asc", [SEED[1], SEED[0], "a:1", "b:1"]),
        ("admin1:desc", ["a:1", *SEED, "b:1"]),
        ("precision:desc,event_date:asc", ["b:1", *SEED, "a:1"]),
        ("latitude:asc", ["a:1", "b:1", *SEED]),
        ("targets:asc,location:desc", ["a:1", *SEED, "b:1"]),
        ("sub_event_type:asc,location:desc", [*SEED, "b:1", "a:1"]),
    ],
)
def test_sorted_by_any_column_and_by_several(rows: Rows, sort: str, ids: list[str]) -> None:
    assert _ids(rows(sort=sort)) == ids


def test_a_precision_that_nobody_said_is_a_level_of_its_own(
    own_data: Path, served: Callable[[Path], FlaskClient]
) -> None:
    path = own_data / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    for feature, unsaid in zip(layer["features"], (["place"], []), strict=True):
        near = {"geo_precision": 2, "footprint": None, "precision_unsaid": unsaid}
        feature["properties"] |= near
    path.write_text(json.dumps(layer), encoding="utf-8")
    client = served(own_data)

    def found(language: str, words: str) -> list[str]:
        tests = quote(json.dumps({"precision": _text("contains", words)}))
        answer = client.get(f"/rows?lang={language}&tests={tests}").get_json()
        return [row["precision"] for row in answer["rows"]]

    assert found("en", "not said") == ["Precision of the place not said"]
    assert found("en", "near") == ["Near the place named, or part of a region"]
    assert found("ar", "غير مذكورة") == ["دقة المكان غير مذكورة"]
    answer = client.get("/rows?sort=precision:desc").get_json()
    assert _ids(answer) == SEED


@pytest.mark.parametrize("column", sorted(COLUMNS))
def test_every_column_sorts_and_can_be_asked_whether_it_is_said(rows: Rows, column: str) -> None:
    for way in ("asc", "desc"):
        assert sorted(_ids(rows(sort=f"{column}:{way}"))) == sorted(["a:1", "b:1", *SEED])
    if column == "event_date":
        return
    said, unsaid = (
        rows(tests={column: {"filterType": "text", "type": kind}}) for kind in ("notBlank", "blank")
    )
    assert said["count"] + unsaid["count"] == 4
    assert {bool(row[column] is not None and row[column] != "") for row in said["rows"]} <= {True}


@pytest.mark.parametrize(
    ("tests", "ids"),
    [
        ({"location": _text("contains", "ama")}, [SEED[1]]),
        ({"location": _text("contains", "AMA")}, [SEED[1]]),
        ({"location": _text("notContains", "ama")}, ["b:1", "a:1", SEED[0]]),
        ({"location": _text("equals", "homs")}, [SEED[0]]),
        ({"location": _text("notEqual", "homs")}, ["b:1", "a:1", SEED[1]]),
        ({"location": _text("startsWith", "h")}, SEED),
        ({"location": _text("endsWith", "a")}, ["b:1", "a:1", SEED[1]]),
        # The words that are shown are what is found, not the codes.
        ({"actor1": _text("contains", "coalition")}, ["a:1"]),
        ({"actor1": _text("contains", "us_coalition")}, []),
        ({"actor1": _text("notContains", "russia")}, ["b:1", "a:1"]),
        ({"actor1_code": _text("equals", "us_coalition")}, ["a:1"]),
        ({"targets": _text("contains", "rebels")}, SEED),
        ({"targets": _text("notContains", "rebels")}, ["b:1", "a:1"]),
        ({"factuality": _text("startsWith", "all")}, SEED),
        ({"sub_event_type": _text("contains", "missiles")}, ["b:1", "a:1"]),
        ({"precision": _text("contains", "province")}, SEED),
        ({"precision": _text("contains", "country")}, ["b:1"]),
        ({"sources": _text("contains", "airstrikes begin")}, ["b:1", "a:1", *SEED]),
        ({"read_by": _text("equals", "rules")}, ["b:1", "a:1", *SEED]),
        ({"read_by": _text("contains", "model")}, []),
        ({"agreement": _text("equals", "agreed")}, []),
        ({"fatalities_low": _number("equals", 24)}, SEED),
        ({"fatalities_low": _number("notEqual", 24)}, ["b:1"]),
        ({"fatalities_low": _number("lessThan", 24)}, ["b:1"]),
        ({"fatalities_low": _number("lessThanOrEqual", 24)}, ["b:1", *SEED]),
        ({"fatalities_low": _number("greaterThan", 5)}, SEED),
        ({"fatalities_low": _number("greaterThanOrEqual", 5)}, ["b:1", *SEED]),
        ({"fatalities_low": _number("inRange", 1, 10)}, ["b:1"]),
        ({"latitude": _number("greaterThan", 0)}, ["a:1"]),
        # A strike of three days is there on each of them.
        ({"event_date": _date("equals", "2016-01-11")}, ["a:1"]),
        ({"event_date": _date("notEqual", "2016-01-11")}, ["b:1", *SEED]),
        ({"event_date": _date("lessThan", "2016-01-11")}, ["a:1", *SEED]),
        ({"event_date": _date("greaterThan", "2016-01-11")}, ["b:1", "a:1"]),
        ({"event_date": _date("inRange", "2016-01-12", "2016-01-20")}, ["a:1"]),
        # Columns are met together; a column's own two conditions as the reader joins them.
        ({"actor1": _text("contains", "russia"), "location": _text("contains", "homs")}, [SEED[0]]),
        (
            {
                "location": {
                    "filterType": "text",
                    "operator": "OR",
                    "conditions": [_text("equals", "homs"), _text("equals", "raqqa")],
                }
            },
            ["a:1", SEED[0]],
        ),
        (
            {
                "location": {
                    "filterType": "text",
                    "operator": "AND",
                    "conditions": [_text("contains", "a"), _text("startsWith", "r")],
                }
            },
            ["a:1"],
        ),
    ],
)
def test_filtered_by_a_column(rows: Rows, tests: Any, ids: list[str]) -> None:
    answer = rows(tests=tests)
    assert _ids(answer) == ids
    assert (answer["count"], answer["total"]) == (len(ids), 4)


def test_an_arabic_reader_finds_arabic_words(rows: Rows) -> None:
    answer = rows("lang=ar", tests={"actor1": _text("contains", "روسيا")})
    assert _ids(answer) == SEED
    row = answer["rows"][0]
    assert (row["actor1"], row["event_date"]) == ("روسيا", "30 أيلول 2015")
    assert _ids(rows("lang=ar", tests={"location": _text("contains", "حم")})) == SEED
    assert _ids(rows("lang=ar", tests={"location": _text("notContains", "حم")})) == ["b:1", "a:1"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_who_fights_is_found_as_it_is_shown(
    own_data: Path, served: Callable[[Path], FlaskClient], language: str
) -> None:
    one_sided = {"type_of_violence": "3", "side_a": "IS", "side_b": "Civilians"}
    bring_ucdp(own_data, {"id": "1"}, {"id": "2", "side_b": "IS"}, one_sided | {"id": "3"})
    client = served(own_data)
    kinds = "type=" + ",".join(map(quote, VIOLENCE))

    def ask(tests: Any, sort: str = "") -> list[str]:
        asked = f"/rows?{kinds}&lang={language}&sort={sort}&tests={quote(json.dumps(tests))}"
        return [row["actor1"] for row in answered(client, asked)["rows"]]

    every = ask({}, sort="actor1:asc")
    assert len(set(every)) == 3
    assert any(" – " in cell for cell in every)
    assert every == sorted(every, key=str.casefold)
    for cell in every:
        # A dash is typed as a hyphen, and the marks that keep a name apart are not seen.
        typed = cell.replace("–", "-").replace("\u2068", "").replace("\u2069", "")
        for test in ("equals", "contains", "startsWith", "endsWith"):
            assert cell in ask({"actor1": _text(test, cell)})
            assert cell in ask({"actor1": _text(test, typed)})
        assert ask({"actor1": _text("equals", typed)}) == [cell]
        assert cell not in ask({"actor1": _text("notEqual", typed)})
    assert len(ask({"actor1": {"filterType": "text", "type": "notBlank"}})) == 3
    assert ask({"actor1": _text("contains", "unknown")}) == []


def test_an_attacker_that_nobody_says_is_not_said(
    own_data: Path, served: Callable[[Path], FlaskClient]
) -> None:
    bring_acled(own_data, {"event_date": "2016-05-01", "actor1": ""})
    client = served(own_data)
    asked = quote(json.dumps({"actor1": {"filterType": "text", "type": "blank"}}))
    (row,) = answered(client, f"/rows?tests={asked}")["rows"]
    assert (row["actor1"], row["event_date"]) == ("Unknown", "1 May 2016")


@pytest.mark.parametrize(
    "hostile",
    [
        "'; DROP TABLE strikes; --",
        '" OR 1=1 --',
        "%",
        "\\",
        "?",
        "$1",
        "\x00",
        "\ud800",
        "ı" * 100_000,
        "{}",
    ],
)
def test_whatever_is_typed_is_a_value_and_never_sql(rows: Rows, hostile: str) -> None:
    for kind in ("contains", "equals", "startsWith"):
        everywhere = {column: _text(kind, hostile) for column in sorted(COLUMNS)}
        answer = rows(tests=json.dumps(everywhere)[:20_000])
        assert answer["total"] == 4
    assert rows()["count"] == 4


@pytest.mark.parametrize(
    "tests",
    [
        {"location; DROP TABLE strikes": _text("contains", "x")},
        {"words": _text("contains", "x")},
        {"record": {"filterType": "text", "type": "notBlank"}},
        {"location": _text("matches", "x")},
        {"location": _text("contains", "")},
        {"location": {"filterType": "text", "type": "contains", "filter": ["x"]}},
        {"location": {"filterType": ["text"], "type": {"a": 1}}},
        {"location": {"conditions": "all", "operator": "OR"}},
        {"location": {"conditions": [None, 3], "operator": "OR"}},
        {"location": _number("equals", 3)},
        {"fatalities_low": _number("equals", "3 OR 1=1")},
        {"fatalities_low": _number("equals", True)},
        {"fatalities_low": _number("equals", 10**400)},
        {"fatalities_low": _number("inRange", 1)},
        {"fatalities_low": _text("contains", "2")},
        {"event_date": _date("equals", "yesterday")},
        {"event_date": {"filterType": "date", "type": "equals", "dateFrom": 20160101}},
        {"event_date": {"filterType": "date", "type": "blank"}},
        ["location"],
        "not json",
        "[" * 10_000,
        "NaN",
    ],
)
def test_a_filter_that_is_not_understood_is_left_out(rows: Rows, tests: Any) -> None:
    assert rows(tests=tests)["count"] == 4


@pytest.mark.parametrize(
    "sort", ["location; DROP TABLE strikes:asc", "words", ":", ",,,", "record:desc", "(SELECT 1)"]
)
def test_a_sort_that_is_not_understood_is_left_out(rows: Rows, sort: str) -> None:
    assert _ids(rows(sort=sort)) == ["b:1", "a:1", *SEED]
    assert _ids(rows(sort=f"{sort},event_date:asc")) == [*SEED, "a:1", "b:1"]


def test_numbers_that_are_none_do_not_break_the_answer(rows: Rows) -> None:
    not_a_number = '{"fatalities_low": {"filterType": "number", "type": "equals", "filter": NaN}}'
    assert rows(tests=not_a_number)["count"] == 4
