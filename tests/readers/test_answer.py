"""What can be read of an answer is read; the rest is counted, and breaks nothing."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.readers.answer import parse_answer
from tests.readers.answers import answer, quote, strike

GOOD = strike(quote(1, "bombed"), quote(1, "Saraqib"))


def test_the_json_is_found_among_other_words() -> None:
    read = parse_answer(f"Here it is:\n```json\n{answer(GOOD)}\n```\nAnything else?")
    assert [s.strike.words for s in read.strikes] == ["bombed"]


def test_what_a_model_thinks_first_is_left_out() -> None:
    read = parse_answer('<think>{"strikes": [], "zones": []} no</think>' + answer(GOOD))
    assert len(read.strikes) == 1


@pytest.mark.parametrize(
    "item",
    [
        {"place": quote(1, "Saraqib")},
        strike(quote(0, "bombed"), None),
        strike(quote(1, ""), None),
        strike({"sentence": "1", "words": "bombed"}, None),
        strike({"sentence": 1, "words": 5}, None),
        strike(quote(1, "bombed"), quote(1, "Saraqib"), type="flood"),
        strike(quote(1, "b" * 3_000), None),
        None,
        [],
        "bombed",
    ],
)
def test_an_item_not_as_asked_for_costs_no_other(item: object) -> None:
    read = parse_answer(json.dumps({"strikes": [item, GOOD], "zones": [item]}))
    assert (len(read.strikes), read.zones, read.unreadable) == (1, [], 2)


@pytest.mark.parametrize("nothing", [None, {}, "", {"sentence": 1, "words": " "}])
def test_nothing_may_be_said_in_several_ways(nothing: object) -> None:
    (read,) = parse_answer(json.dumps({"strikes": [GOOD | {"day": nothing}], "zones": []})).strikes
    assert read.day is None


def test_what_was_not_asked_for_is_left_out() -> None:
    given_more = GOOD | {"latitude": 35.8, "killed_low": 900}
    (read,) = parse_answer(json.dumps({"strikes": [given_more], "zones": []})).strikes
    assert not hasattr(read, "latitude")


@pytest.mark.parametrize(
    "text",
    ["", "no", "[]", "{", "{}", '{"strikes": []}', '{"strikes": 1, "zones": []}', "[" * 9_999],
)
def test_where_there_is_no_answer_it_is_said_why(text: str) -> None:
    with pytest.raises(ValueError, match=r"no JSON|lacks"):
        parse_answer(text)


def test_a_tower_of_brackets_is_no_answer() -> None:
    with pytest.raises(ValueError, match="no JSON"):
        parse_answer('{"strikes": ' + "[" * 100_000)


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(ValueError):
        assert parse_answer(text).unreadable >= 0
