"""The table's rows: in the reader's words, a page at a time."""

from collections.abc import Callable
from typing import Any

Rows = Callable[..., dict[str, Any]]


def _ids(answer: dict[str, Any]) -> list[str]:
    return [row["event_id"] for row in answer["rows"]]


def _text(kind: str, value: str) -> dict[str, Any]:
    return {"filterType": "text", "type": kind, "filter": value}


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


def test_the_pages_own_filters_always_apply(rows: Rows) -> None:
    answer = rows("actor=russia", tests={"location": _text("contains", "a")})
    assert _ids(answer) == [SEED[1]]
    assert (answer["count"], answer["total"]) == (1, 2)
    assert rows("actor=turkey") == {"count": 0, "rows": [], "total": 0}
