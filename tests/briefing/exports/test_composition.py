"""What an export says, and when there is nothing to say."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.composition import Composition, compose
from dashboard.briefing.exports.order import Order
from dashboard.briefing.selection import Selection
from dashboard.errors import ExportError
from tests.importing.tables import bring_ucdp, folder
from tests.paths import DATA

TITLE = "Alleged strikes by Russia, 30 Sep 2015"


def test_an_empty_selection_is_refused(state: DataState, order: Callable[..., Order]) -> None:
    with pytest.raises(ExportError, match="nothing to export"):
        compose(state, order("actor=us_coalition"))


def test_data_that_does_not_say_how_old_it_is_is_refused(
    order: Callable[..., Order], tmp_path: Path
) -> None:
    for name in ("layers", "gazetteer", "basemap"):
        shutil.copytree(DATA / name, tmp_path / name)
    (tmp_path / "layers" / "articles.json").write_text("[]", encoding="utf-8")
    with pytest.raises(ExportError, match="No article has a date"):
        compose(DataState.load(tmp_path), order())


def test_a_caption_is_whole_without_its_picture(
    composed: Callable[..., Composition],
) -> None:
    lines = composed().caption.splitlines()
    assert lines[0] == TITLE
    assert any(line.startswith("1. Russian airstrikes begin") for line in lines)
    assert any("Data as of 30 Sep 2015" in line for line in lines)


def test_the_strikes_of_a_composition_are_joined(told_twice: DataState) -> None:
    made = compose(told_twice, Order(selection=told_twice.selection("")))
    assert [(strike.event_id[-2:], strike.reports) for strike in made.strikes] == [
        (":1", 2),
        (":2", 1),
    ]
    assert made.filters == "2 of 2 strikes (3 reports). No filter."


def test_events_of_a_data_set_are_credited_in_full(tmp_path: Path) -> None:
    data = folder(tmp_path / "data")
    bring_ucdp(data, {}, {"source_office": ""})
    chosen = Selection(types=("State-based violence",))
    made = compose(DataState.load(data), Order(selection=chosen))
    assert made.sources == [
        "1. UCDP Georeferenced Event Dataset, file ucdp.csv, imported 1 Jan 2026; CC BY 4.0",
        "2. SOHR",
    ]
    assert made.more_sources == 0


def test_where_only_events_of_other_types_meet_the_filters_that_is_said(battle: DataState) -> None:
    with pytest.raises(ExportError, match=r"nothing to export\. .*that do: 1\. Choose them"):
        compose(battle, Order(selection=battle.selection("area=homs")))
