"""The table's rows: in the reader's words, sorted and filtered by the store, never by the page."""

import json
import shutil
from collections.abc import Callable
from copy import deepcopy
from typing import Any
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from dashboard.layers.columns import COLUMNS
from dashboard.web.app import create_app
from dashboard.web.page.components import table
from tests.paths import ROOT

Rows = Callable[..., dict[str, Any]]
TOWN = {
    "event_id": "a:1",
    "event_date": "2016-01-10",
    "event_date_end": "2016-01-12",
    "actor1": "us_coalition",
    "targets": ["islamic_state"],
    "sub_event_type": "Shelling/artillery/missile attack",
    "location": "Raqqa",
    "admin1": "Raqqa",
    "latitude": 35.95,
    "longitude": 39.01,
    "geo_precision": 1,
    "footprint": None,
    "uncertainty_km": 5.0,
    "fatalities_low": None,
    "fatalities_high": None,
    "fatalities_group": None,
    "factuality": "asserted",
}
COUNTRY = {
    **TOWN,
    "event_id": "b:1",
    "event_date": "2016-02-01",
    "event_date_end": "2016-02-01",
    "actor1": "unknown",
    "targets": [],
    "location": "Syria",
    "admin1": "",
    "geo_precision": 3,
    "footprint": "SY",
    "fatalities_low": 5,
    "fatalities_high": 11,
    "factuality": "denied",
}


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """The two strikes of the seed (Russia, alleged, in Homs and Hama) and two more."""
    data_dir = tmp_path_factory.mktemp("data")
    for name in ("layers", "gazetteer", "basemap"):
        shutil.copytree(ROOT / "data" / name, data_dir / name)
    path = data_dir / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    for changes in (TOWN, COUNTRY):
        feature = deepcopy(layer["features"][0])
        feature["properties"] |= changes
        feature["geometry"]["coordinates"] = [changes["longitude"], changes["latitude"]]
        layer["features"].append(feature)
    path.write_text(json.dumps(layer, ensure_ascii=False), encoding="utf-8")
    client = create_app(data_dir).server.test_client()

    def ask(query: str = "", *, tests: Any = None, **asked: Any) -> dict[str, Any]:
        parts = [query, *(f"{name}={quote(str(value))}" for name, value in asked.items())]
        if tests is not None:
            parts.append(f"tests={quote(tests if isinstance(tests, str) else json.dumps(tests))}")
        response = client.get("/rows?" + "&".join(filter(None, parts)))
        assert response.status_code == 200, response.get_data(as_text=True)
        answer: dict[str, Any] = response.get_json()
        return answer

    return ask


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


def test_rows_are_in_words_newest_first(rows: Rows) -> None:
    answer = rows()
    assert (answer["count"], answer["total"]) == (4, 4)
    assert _ids(answer) == ["b:1", "a:1", *SEED]
    town, homs = answer["rows"][1], answer["rows"][2]
    assert town["event_date"] == "10–12 Jan 2016"
    assert (town["actor1"], town["targets"]) == ("US-led Coalition", "ISIS")
    assert (town["precision"], town["factuality"]) == ("Town or site named", "Asserted")
    assert homs["sources"].startswith("Russian airstrikes begin")
    assert (homs["sub_event_type_code"], homs["actor1_code"]) == ("Air/drone strike", "russia")


def test_what_nobody_said_is_empty_and_never_0(rows: Rows) -> None:
    town, homs = rows()["rows"][1:3]
    assert (town["fatalities_low"], town["fatalities_high"]) == (None, None)
    assert (homs["fatalities_low"], homs["fatalities_high"]) == (24, None)


def test_a_total_that_strikes_share_is_marked(rows: Rows) -> None:
    assert [row["shared"] for row in rows()["rows"]] == [False, False, True, True]


def test_a_region_has_no_position_and_a_country_no_place_to_fly_to(rows: Rows) -> None:
    country, town, homs, _ = rows()["rows"]
    assert (town["latitude"], town["longitude"], town["fly"]) == (35.95, 39.01, [39.01, 35.95, 8.5])
    assert (homs["latitude"], homs["longitude"]) == (None, None)
    # A province is seen whole.
    assert homs["fly"][2] < 7
    assert (country["latitude"], country["fly"]) == (None, None)
    assert country["precision"] == "Known to country level only"


def test_rows_come_a_page_at_a_time(rows: Rows) -> None:
    assert _ids(rows(start=1, stop=3)) == ["a:1", SEED[0]]
    assert _ids(rows(start=4, stop=104)) == []
    assert _ids(rows(start=3, stop=1)) == []
    assert rows(start=1, stop=3)["count"] == 4
    assert len(rows(start="-5", stop="many")["rows"]) == 4


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


def test_the_pages_own_filters_always_apply(rows: Rows) -> None:
    answer = rows("actor=russia", tests={"location": _text("contains", "a")})
    assert _ids(answer) == [SEED[1]]
    assert (answer["count"], answer["total"]) == (1, 2)
    assert rows("actor=turkey") == {"count": 0, "rows": [], "total": 0}


def test_an_arabic_reader_finds_arabic_words(rows: Rows) -> None:
    answer = rows("lang=ar", tests={"actor1": _text("contains", "روسيا")})
    assert _ids(answer) == SEED
    row = answer["rows"][0]
    assert (row["actor1"], row["event_date"]) == ("روسيا", "30 أيلول 2015")
    assert _ids(rows("lang=ar", tests={"location": _text("contains", "حم")})) == SEED
    assert _ids(rows("lang=ar", tests={"location": _text("notContains", "حم")})) == ["b:1", "a:1"]


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
    for column in sorted(COLUMNS):
        for kind in ("contains", "equals", "startsWith"):
            answer = rows(tests=json.dumps({column: _text(kind, hostile)})[:20_000])
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


def test_the_grids_script_is_not_in_the_page_but_can_be_asked_for(client: FlaskClient) -> None:
    assert "/dash_ag_grid/" not in client.get("/").get_data(as_text=True)
    (address,) = _all(table.sheet("en").to_plotly_json(), "data-script")
    response = client.get(address)
    assert response.status_code == 200
    assert "max-age=31536000" in response.headers["Cache-Control"]


def test_the_grid_is_made_when_asked_for(call: Callable[..., Any], read: Any) -> None:
    inside = call("event-table.children", {"table-asked.data": True})["event-table"]["children"]
    assert "Table of strikes" in read(inside)


@pytest.mark.parametrize(
    ("language", "rtl", "first"), [("en", False, "Date"), ("ar", True, "التاريخ")]
)
def test_the_grid_speaks_the_readers_language(language: str, rtl: bool, first: str) -> None:
    found: list[Any] = [part for part in table.content(language) if part is not None]
    (definitions,) = _all(found, "columnDefs")
    (options,) = _all(found, "dashGridOptions")
    assert definitions[0]["headerName"] == first
    assert options["enableRtl"] is rtl
    assert {column["field"] for column in definitions} <= COLUMNS
    shown = [column["field"] for column in definitions if not column["hide"]]
    assert "event_id" not in shown
    assert "latitude" not in shown


def _all(component: Any, prop: str) -> list[Any]:
    """The values of a property in a component and all inside it."""
    if isinstance(component, list):
        return [value for part in component for value in _all(part, prop)]
    if hasattr(component, "to_plotly_json"):
        component = component.to_plotly_json()
    if not isinstance(component, dict):
        return []
    props = component.get("props", {})
    here = [props[prop]] if prop in props else []
    return here + _all(props.get("children"), prop)
