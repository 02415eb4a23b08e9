"""One state of the data is shown as far as it can be read, and says what could not be."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from dashboard.briefing.basemap import style as basemap
from dashboard.briefing.basemap.maplibre import Feature, Style
from dashboard.briefing.data_state import VERSION, DataState
from dashboard.briefing.selection import Selection
from tests.paths import DATA

MARK: Feature = {"type": "Feature", "geometry": None, "properties": {"event": "a:1"}}
HOMS = "russian-airstrikes-begin:1"


def _folder(folder: Path, *parts: str) -> Path:
    for name in parts:
        (folder / name).symlink_to(DATA / name)
    return folder


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> DataState:
    """The project's own data."""
    folder = tmp_path_factory.mktemp("state")
    return DataState.load(_folder(folder, "layers", "gazetteer", "basemap"))


def test_what_is_whole_has_no_problems(state: DataState) -> None:
    assert state.problems == ()
    assert state.store.total == 2
    assert state.parties.name("russia") == "Russia"
    assert state.version == state.store.data_hash


def test_an_empty_folder_is_a_state_with_a_line_for_each_thing_missing(tmp_path: Path) -> None:
    state = DataState.load(tmp_path)
    assert state.store.total == 0
    assert state.parties.ids() == frozenset()
    for name in ("strikes.geojson", "zones.geojson", "review.json", "articles.json", "actors.toml"):
        assert [line for line in state.problems if name in line]
    assert all(line.count("\n") == 0 for line in state.problems)


def test_without_a_registry_strikes_are_still_shown_under_their_actors_ids(tmp_path: Path) -> None:
    state = DataState.load(_folder(tmp_path, "layers", "basemap"))
    (problem,) = state.problems
    assert "actors.toml" in problem
    assert state.store.total == 2
    # An actor of a strike can be chosen, registered or not.
    assert state.selection("actor=russia").actors == ("russia",)


def test_a_selection_keeps_what_exists_and_says_what_does_not(state: DataState) -> None:
    selection = state.selection(f"actor=russia,nobody&source=gone&event={HOMS}")
    assert selection.actors == ("russia",)
    assert selection.sources == ()
    assert selection.event == HOMS
    assert len(selection.notices) == 2
    assert state.selection(None) == state.selection("") == Selection()


def test_an_actor_without_a_strike_can_be_chosen(state: DataState) -> None:
    assert "jordan" not in state.store.actor_ids
    assert state.selection("actor=jordan").actors == ("jordan",)


def test_the_version_and_the_view_are_no_part_of_the_selection(state: DataState) -> None:
    selection = state.selection(f"actor=russia&{VERSION}={state.version}&box=1,2,3,4&at=6.0")
    assert selection == state.selection("actor=russia")


# --- the map's style ------------------------------------------------------------------------------


def _inside(style: Style) -> dict[str, Any]:
    """What each source of features is: written in, or an address."""
    return {name: each["data"] for name, each in style["sources"].items() if "data" in each}


def _layers(style: Style) -> list[str]:
    return [layer["id"] for layer in style["layers"]]


def test_the_pages_style_leaves_out_the_detail_and_says_where_it_is(state: DataState) -> None:
    style = state.style(theme="light", language="en")
    detail = style["metadata"]["detail"]
    assert set(detail) == {"ground-high"}
    address = detail["ground-high"]
    assert address.startswith("./basemap/")
    assert (DATA / "basemap" / address.removeprefix("./basemap/").split("?")[0]).is_file()
    assert _inside(style)["ground-high"]["features"] == []
    assert isinstance(_inside(style)["ground-low"], str)


def test_a_standalone_style_needs_no_server(state: DataState) -> None:
    style = state.style(theme="dark", language="ar", standalone=True)
    assert '"./basemap' not in json.dumps(style)
    assert _inside(style)["ground-high"]["features"]
    assert "metadata" not in style


def test_the_basemap_obeys_theme_and_language(state: DataState) -> None:
    def layers(theme: str, language: str) -> str:
        return json.dumps(state.style(theme=theme, language=language)["layers"])

    seen = {layers(theme, language) for theme in ("light", "dark") for language in ("en", "ar")}
    assert len(seen) == 4


def test_groups_of_features_are_on_the_map(state: DataState) -> None:
    data = _inside(state.style(theme="light", language="en", groups={"marks": [MARK]}))["data"]
    assert [feature["properties"] for feature in data["features"]] == [
        {"event": "a:1", "of": "marks"}
    ]
    # The style is kept for the next who asks: without the features of this one.
    assert _inside(state.style(theme="light", language="en"))["data"]["features"] == []


@pytest.mark.parametrize("broken", ["missing", "torn"])
@pytest.mark.parametrize("standalone", [True, False])
def test_without_a_basemap_the_data_lies_on_bare_paper(
    tmp_path: Path, broken: str, *, standalone: bool
) -> None:
    _folder(tmp_path, "layers", "gazetteer")
    if broken == "torn":
        shutil.copytree(DATA / "basemap", tmp_path / "basemap")
        (tmp_path / "basemap" / "relief.json").write_text("{", encoding="utf-8")
    style = DataState.load(tmp_path).style(
        theme="light", language="en", standalone=standalone, groups={"marks": [MARK]}
    )
    order = _layers(style)
    assert order[0] == "paper"
    assert order.index("grounds") < order.index(basemap.BELOW_LINES)
    assert order.index("edges") < order.index(basemap.BELOW_LABELS) < order.index("marks")
    assert len(_inside(style)["data"]["features"]) == 1
