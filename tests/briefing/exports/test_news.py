"""What is new, revised or denied since a day, by the days of the articles."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.news import news
from tests.paths import DATA

Build = Callable[..., DataState]
EARLY, LATE = date(2015, 9, 30), date(2015, 10, 5)


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """The seed's first strike, told of by an article of each of these days."""

    def make(*days: date, **changes: Any) -> DataState:
        for name in ("layers", "gazetteer", "basemap"):
            shutil.copytree(DATA / name, tmp_path / name)
        strikes = tmp_path / "layers" / "strikes.geojson"
        layer = json.loads(strikes.read_text(encoding="utf-8"))
        first = layer["features"][0]
        articles = tmp_path / "layers" / "articles.json"
        (article,) = json.loads(articles.read_text(encoding="utf-8"))
        layer["features"] = []
        told = []
        for number, day in enumerate(days):
            name = f"wire-{number}"
            told.append(article | {"id": name, "published": day.isoformat()})
            claims = [
                claim | {"citation": claim["citation"] | {"article_id": name}}
                for claim in first["properties"]["claims"]
            ]
            report = first["properties"] | {
                "event_id": f"{name}:1",
                "incident_id": "wire-0:1",
                "incident_why": ["same_area"] if len(days) > 1 else [],
                "fatalities_group": None,
                "fatalities_low": 24 + number,
                "sources": [name],
                "claims": claims,
            }
            layer["features"].append(first | {"properties": report | changes})
        strikes.write_text(json.dumps(layer), encoding="utf-8")
        articles.write_text(json.dumps(told), encoding="utf-8")
        return DataState.load(tmp_path)

    return make


def test_a_strike_of_later_articles_alone_is_new(build: Build) -> None:
    state = build(LATE)
    found = news(state, state.selection(""), LATE)
    assert [strike.event_id for strike in found.new] == ["wire-0:1"]
    assert (found.revised, found.undated) == ([], 0)


def test_one_told_of_again_is_revised_and_says_what_it_was(build: Build) -> None:
    state = build(EARLY, LATE)
    found = news(state, state.selection(""), LATE)
    assert found.new == []
    ((before, now),) = [(each.before, each.now) for each in found.revised]
    assert (before.reports, now.reports) == (1, 2)
    assert before.fatalities_low == 24


def test_nothing_is_new_of_old_articles(build: Build) -> None:
    state = build(EARLY)
    found = news(state, state.selection(""), LATE)
    assert (found.new, found.revised, found.denied) == ([], [], [])


def test_a_denial_since_is_told(build: Build) -> None:
    denial = {
        "by": "Russia",
        "about": "occurrence",
        "value": None,
        "stance": "denies",
        "hedged": False,
        "citation": {"article_id": "wire-0", "start": 0, "end": 1, "quote": "x"},
    }
    state = build(LATE, claims=[denial])
    assert len(news(state, state.selection(""), LATE).denied) == 1


def test_the_filters_hold(build: Build) -> None:
    state = build(LATE)
    assert news(state, state.selection("actor=turkey"), LATE).new == []
