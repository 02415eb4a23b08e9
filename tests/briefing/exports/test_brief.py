"""The brief says what happened, who says so, what is new and what is not known."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import brief as exports_brief
from dashboard.briefing.exports.brief import Brief, brief
from dashboard.briefing.exports.composition import Composition, compose
from dashboard.briefing.exports.order import Order
from tests.folders import SERVED, copied, without_ground

Composed = Callable[..., Composition]


def _told(made: Brief, heading: str) -> list[str]:
    return next(each.lines for each in made.sections if each.heading.startswith(heading))


def test_of_an_area(state: DataState, composed: Composed) -> None:
    composition = composed("area=homs&since=2015-09-30")
    made = brief(state, composition)
    assert _told(made, "What happened") == [
        "1 strike, 30 Sep 2015",
        composition.killed,
        "Russia: 1 strike",
    ]
    assert "Syrian rebels: 1 strike" in _told(made, "Who says so")
    assert _told(made, "What is new since 30 Sep 2015")[:2] == [
        "New (1)",
        "– Homs · 30 Sep 2015 · Russia",
    ]
    assert composition.killed.startswith("At least 24 said killed")
    assert any("impossible to place" in line for line in _told(made, "What is not known"))
    assert composition.killed not in _told(made, "What is not known")
    assert made.charts == []


def test_those_who_say_as_much_are_in_the_order_of_their_rank_and_name(
    state: DataState, composed: Composed
) -> None:
    said = _told(brief(state, composed()), "Who says so")
    as_much = [line for line in said if line.endswith(": 2 strikes")]
    assert len(as_much) > 3
    # A party to the war comes first, and speakers without a name last.
    assert as_much[:2] == ["Russia: 2 strikes", "Syrian rebels: 2 strikes"]
    assert as_much[-1] == "Officials: 2 strikes"
    assert as_much[2:-1] == sorted(as_much[2:-1])


def test_what_is_no_strike_is_an_event_and_told_by_its_data_set(battle: DataState) -> None:
    order = Order(selection=battle.selection("type=Armed%20clash"))
    made = brief(battle, compose(battle, order))
    assert _told(made, "What happened")[0].startswith("1 event, ")
    assert _told(made, "Who says so") == ["ucdp: 1 event"]


def test_where_not_all_speakers_were_counted_it_is_said(
    state: DataState, composed: Composed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports_brief, "_MOST_HEARD", 1)
    said = _told(brief(state, composed("")), "Who says so")
    assert said[-1] == "Counted in 1 of 2 strikes only, the newest."
    monkeypatch.undo()
    assert not any("only" in line for line in _told(brief(state, composed("")), "Who says so"))


def test_without_a_day_nothing_is_called_new(state: DataState, composed: Composed) -> None:
    made = brief(state, composed(""))
    assert not any(each.heading.startswith("What is new") for each in made.sections)


def test_what_a_chart_says_is_not_listed_beside_it(state: DataState, composed: Composed) -> None:
    # One attacker has no chart.
    made = brief(state, composed(""))
    assert made.beside_charts()[0].lines == _told(made, "What happened")
    happened, *others = made.sections
    charted = replace(made, sections=[replace(happened, charted=happened.lines[-1:]), *others])
    assert charted.beside_charts()[0].lines == happened.lines[:-1]
    # A speaker may be told in the same words.
    assert [each.lines for each in charted.beside_charts()[1:]] == [each.lines for each in others]


def test_a_chart_has_a_row_for_each_and_what_was_killed(
    state: DataState, composed: Composed
) -> None:
    (chart,) = brief(state, composed("")).charts
    assert chart.name == "governorates"
    assert {row.label: row.text for row in chart.rows} == {
        "Hama": "1 strike, at least 24 killed",
        "Homs": "1 strike, at least 24 killed",
    }


def test_a_party_is_one_line_and_who_denies_a_strike_does_not_say_so(tmp_path: Path) -> None:
    data = without_ground(copied(tmp_path, *SERVED))
    path = data / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    homs, hama = (feature["properties"] for feature in layer["features"])

    def claims(**stances: str) -> list[dict[str, object]]:
        said = {"about": "attacker", "value": "russia", "hedged": False}
        cited = {"citation": homs["citations"][0]}
        return [said | cited | {"by": by, "stance": stance} for by, stance in stances.items()]

    homs["claims"] = claims(Moscow="denies", Kremlin="denies", residents="affirms")
    hama["claims"] = claims(Russia="affirms", Putin="affirms", Rescuers="affirms", Zed="affirms")
    path.write_text(json.dumps(layer), encoding="utf-8")
    state = DataState.load(data)
    made = brief(state, compose(state, Order(selection=state.selection(""))))
    assert _told(made, "Who says so") == [
        "Russia: 1 strike",
        "Zed: 1 strike",
        "Rescuers: 1 strike",
        "Residents: 1 strike",
        "Denied by Russia: 1 strike",
    ]
