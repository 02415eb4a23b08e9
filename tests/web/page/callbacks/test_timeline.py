"""What the timeline is drawn from, asked as the browser asks."""

from collections.abc import Callable
from typing import Any

import pytest

Call = Callable[..., dict[str, dict[str, Any]]]
Bars = Callable[[str], dict[str, Any]]
ATTACK_DAY = "2015-09-30"


@pytest.fixture
def bars(call: Call) -> Bars:
    def ask(query: str) -> dict[str, Any]:
        answer = call("timeline-data.data", {"timeline-query.data": query})
        data: dict[str, Any] = answer["timeline-data"]["data"]
        return data

    return ask


def _counted(data: dict[str, Any]) -> dict[str, int]:
    numbers = zip(data["starts"], data["numbers"], strict=True)
    return {start: number for start, number in numbers if number}


@pytest.mark.parametrize(
    ("query", "counted"),
    [
        ("", {ATTACK_DAY: 2}),
        ("actor=russia", {ATTACK_DAY: 2}),
        ("actor=turkey", {}),
        ("q=nowhere", {}),
    ],
)
def test_bars_obey_the_filters_and_the_axis_stands_still(
    bars: Bars, query: str, counted: dict[str, int]
) -> None:
    data = bars(query)
    assert _counted(data) == counted
    assert (data["starts"], data["end"]) == (bars("")["starts"], bars("")["end"])


def test_each_bar_is_said_in_words_of_either_language(bars: Bars) -> None:
    english, arabic = bars(""), bars("lang=ar")
    day = english["starts"].index(ATTACK_DAY)
    assert (english["said"][day], english["said"][0]) == ("2 strikes", "0 strikes")
    assert (arabic["said"][day], arabic["months"][8]) == ("ضربتان", "أيلول")
    assert english["months"][8] == "Sep"
    assert english["shown"] == "{n} of 2 strikes"
    assert "{n}" in arabic["shown"]


def test_without_data_there_are_no_bars(
    calls_to: Callable[..., Call], tmp_path_factory: pytest.TempPathFactory
) -> None:
    empty = calls_to(tmp_path_factory.mktemp("empty"))
    data = empty("timeline-data.data", {"timeline-query.data": ""})["timeline-data"]["data"]
    assert data["starts"] == []
