"""What the timeline is drawn from, asked as the browser asks."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.importing.tables import bring_acled
from tests.web.conftest import answered

Bars = Callable[[str], dict[str, Any]]
ATTACK_DAY = "2015-09-30"


@pytest.fixture
def bars(client: FlaskClient) -> Bars:
    return lambda query: answered(client, f"/timeline?{query}")


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


def test_bars_have_the_attackers_colours_in_either_theme(bars: Bars) -> None:
    data = bars("")
    (russia,) = data["attackers"]
    assert russia["numbers"] == data["numbers"]
    assert len(set(russia["colours"])) == 2
    assert bars("actor=turkey")["attackers"] == []


def test_each_bar_is_said_in_words_of_either_language(bars: Bars) -> None:
    english, arabic = bars(""), bars("lang=ar")
    day = english["starts"].index(ATTACK_DAY)
    assert (english["said"][day], english["said"][0]) == ("2 strikes", "0 strikes")
    assert arabic["said"][day] == "ضربتان"
    assert english["shown"] == "{n} of 2 strikes"
    assert "{n}" in arabic["shown"]


def test_bars_of_events_that_are_no_strikes_are_not_called_strikes(
    own_data: Path, served: Callable[[Path], FlaskClient]
) -> None:
    battle = {"event_type": "Battles", "sub_event_type": "Armed clash"}
    bring_acled(own_data, {"event_date": ATTACK_DAY} | battle)
    data = answered(served(own_data), "/timeline?type=Armed%20clash")
    assert data["shown"] == "{n} of 3 events"
    assert data["said"][data["starts"].index(ATTACK_DAY)] == "1 event"


def test_without_data_there_are_no_bars(
    served: Callable[[Path], FlaskClient], tmp_path: Path
) -> None:
    assert answered(served(tmp_path), "/timeline")["starts"] == []
