"""The page's frame: whole before any data, in either language, with a name for every control."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.briefing.data_state import DataState
from dashboard.web.page.layout import page
from dashboard.words import LANGUAGES
from tests.paths import ASSETS, DATA
from tests.web.conftest import elements, find_all, sent, text_of

IN_THE_INDEX = {"map", "map-labels", "map-names", "settings"}
CONTRACT = (
    "filter-actors filter-dates timeline event-count event-list event-table event-card tray"
    " export-menu export-png export-pdf export-pptx export-csv export-geojson share-link"
).split()
OPENED_LATER = '{"table":'
"""The table's own parts: not there until it is first opened."""


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> DataState:
    folder = tmp_path_factory.mktemp("page")
    for name in ("layers", "gazetteer", "basemap"):
        (folder / name).symlink_to(DATA / name)
    return DataState.load(folder)


@pytest.fixture(scope="module")
def shown(state: DataState) -> dict[str, Any]:
    """The page as it is sent, by language."""
    return {language: sent(page(state, language)) for language in LANGUAGES}


def _ids(shown: Any) -> list[str]:
    return [props["id"] for _, props in elements(shown) if isinstance(props.get("id"), str)]


def test_no_id_stands_twice_and_both_languages_have_the_same(shown: dict[str, Any]) -> None:
    for made in shown.values():
        found = _ids(made)
        assert len(set(found)) == len(found)
        assert set(found) == set(_ids(shown["en"]))


def test_the_ids_of_the_data_contract_are_on_the_page(shown: dict[str, Any]) -> None:
    assert set(CONTRACT) <= set(_ids(shown["en"]))


def test_whatever_a_callback_reads_or_fills_is_on_the_page(
    shown: dict[str, Any], client: FlaskClient
) -> None:
    named: set[str] = set()
    for callback in client.get("/_dash-dependencies").get_json():
        named |= {each["id"] for each in callback["inputs"] + callback["state"]}
        outputs = callback["output"].strip(".").split("...")
        named |= {each.rpartition(".")[0] for each in outputs if "@" not in each.split(".")[0]}
    assert "query" in named
    there = {*_ids(shown["en"]), ""}
    assert {each for each in named if not each.startswith(OPENED_LATER)} <= there


def test_whatever_a_script_looks_up_by_its_id_is_on_the_page(shown: dict[str, Any]) -> None:
    scripts = (path.read_text(encoding="utf-8") for path in (ASSETS / "scripts").rglob("*.js"))
    looked_up = {
        name
        for script in scripts
        for name in re.findall(r'(?:getElementById|element)\("([^"]+)"\)', script)
    }
    assert "event-card" in looked_up
    assert looked_up <= {*_ids(shown["en"]), *IN_THE_INDEX}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_and_link_has_a_name(shown: dict[str, Any], language: str) -> None:
    controls = [props for kind, props in elements(shown[language]) if kind in ("Button", "A")]
    assert len(controls) > 20
    for props in controls:
        assert props.get("aria-label") or text_of(props["children"]), props


def test_links_and_drawers_lead_to_what_is_on_the_page(shown: dict[str, Any]) -> None:
    there = {*_ids(shown["en"]), ""}
    every = [props for _, props in elements(shown["en"])]
    anchors = {props["href"][1:] for props in every if props.get("href", "").startswith("#")}
    drawers = {props["data-panel"] for props in every if "data-panel" in props}
    controlled = {props["aria-controls"] for props in every if "aria-controls" in props}
    assert anchors == {"results"}
    assert drawers == {"filters", "results", ""}
    assert anchors | drawers | controlled <= there


def test_lists_scroll_by_keyboard_and_the_strikes_come_first(shown: dict[str, Any]) -> None:
    (tabs,) = [props for kind, props in elements(shown["en"]) if kind == "Tabs"]
    panels = [props for kind, props in elements(shown["en"]) if kind == "TabsPanel"]
    assert [panel["value"] for panel in panels] == [*("strikes", "ground", "who", "tray", "charts")]
    assert tabs["value"] == "strikes"
    assert {panel["tabIndex"] for panel in panels} == {0}


def test_the_switch_leads_to_the_other_language_by_its_own_name(shown: dict[str, Any]) -> None:
    for language, other, name in (("en", "ar", "العربية"), ("ar", "en", "English")):
        (link,) = [props for _, props in elements(shown[language]) if props.get("id") == "language"]
        assert (link["href"], link["lang"]) == (f"?lang={other}", other)
        assert link["aria-label"] == name


def test_a_week_begins_as_it_does_where_the_language_is_spoken(shown: dict[str, Any]) -> None:
    # What the calendar does where it is not told: weeks from Monday to Sunday.
    usual = {"firstDayOfWeek": 1, "weekendDays": [0, 6]}
    (english,), (arabic,) = (find_all(shown[language], "settings") for language in ("en", "ar"))
    assert usual | english == usual | {"locale": "en"}
    assert usual | arabic == {"locale": "ar", "firstDayOfWeek": 6, "weekendDays": [5, 6]}
    assert [shown[language]["props"]["direction"] for language in ("en", "ar")] == ["ltr", "rtl"]


def test_the_calendar_opens_at_the_last_day_of_a_strike(shown: dict[str, Any]) -> None:
    assert '"defaultDate": "2015-09-30"' in json.dumps(shown["en"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_data_the_page_stands_and_says_what_is_missing(
    tmp_path: Path, shown: dict[str, Any], language: str
) -> None:
    state = DataState.load(tmp_path)
    bare = sent(page(state, language))
    assert set(_ids(bare)) == set(_ids(shown[language]))
    assert '"defaultDate": "' not in json.dumps(bare)
    assert state.problems[0] in text_of(bare)


def test_nothing_is_told_of_data_that_is_whole(shown: dict[str, Any]) -> None:
    (problems,) = [props for _, props in elements(shown["en"]) if props.get("id") == "problems"]
    assert problems["children"] == []


def test_text_is_measured_in_the_typeface_it_is_shown_in(shown: dict[str, Any]) -> None:
    # The map's labels stand before the components bring their theme.
    themes = [props["theme"] for _, props in elements(shown["en"]) if "theme" in props]
    assert [theme["fontFamily"] for theme in themes] == ["var(--sans)"]
    css = (ASSETS / "style.css").read_text(encoding="utf-8")
    assert re.search(r"^body \{[^}]*font-family: var\(--sans\)", css, re.MULTILINE)
