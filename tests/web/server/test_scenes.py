"""What the map asks for over HTTP: scenes, frames, shapes, one line on a mark."""

import gzip
import json
from typing import Any

import pytest
from flask.testing import FlaskClient

HOMS = "russian-airstrikes-begin:1"


def _get(client: FlaskClient, path: str) -> Any:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.get_json()


def test_a_scene_has_the_selected_strikes(client: FlaskClient) -> None:
    scene = _get(client, "/scene?actor=russia&theme=light&at=6.0")
    assert (scene["count"], scene["total"], scene["whole"]) == (2, 2, True)
    assert {label["event_id"] for label in scene["labels"]} == {
        HOMS,
        "russian-airstrikes-begin:2",
    }
    none = _get(client, "/scene?actor=turkey")
    assert none["count"] == 0
    assert none["labels"] == []


def test_a_scene_that_is_compared_is_the_other_side(client: FlaskClient) -> None:
    asked = "/scene?from=2015-09-24&to=2015-09-30"
    assert _get(client, asked)["count"] == 2
    assert _get(client, f"{asked}&compare=2015-09-17..2015-09-23")["count"] == 0
    assert _get(client, f"{asked}&compare=data:articles")["count"] == 2


def test_columns_of_a_group_are_of_one_length(client: FlaskClient) -> None:
    scene = _get(client, "/scene?layers=zones,strikes")
    for group in scene["groups"].values():
        lengths = {len(values) for values in group["properties"].values()}
        lengths |= {len(group[name]) for name in ("lon", "lat", "geometries") if name in group}
        assert len(lengths) <= 1


def _named(scene: dict[str, Any]) -> set[str]:
    groups = scene["groups"].values()
    return {key for group in groups for key in group["properties"].get("shape", []) if key}


def test_a_scene_brings_every_shape_it_names(client: FlaskClient) -> None:
    scene = _get(client, "/scene?layers=zones,strikes")
    assert _named(scene) == set(scene["shapes"])
    assert "SY-HI~strike~0of1~0" in scene["shapes"]


def test_frames_bring_the_shapes_of_all_of_them_once(client: FlaskClient) -> None:
    answer = _get(client, "/frames?windows=2015-09-29..2015-09-29,2015-09-30..2015-09-30")
    assert set.union(*map(_named, answer["frames"])) == set(answer["shapes"]) != set()
    assert not any("shapes" in frame for frame in answer["frames"])


def test_colours_follow_the_theme(client: FlaskClient) -> None:
    light, dark = (_get(client, f"/scene?theme={theme}") for theme in ("light", "dark"))
    assert light["labels"][0]["colour"] != dark["labels"][0]["colour"]


def test_frames_are_scenes_of_their_days(client: FlaskClient) -> None:
    windows = "2015-09-29..2015-09-29,2015-09-30..2015-09-30,2015-09-30..2015-10-02"
    frames = _get(client, f"/frames?windows={windows}")["frames"]
    assert [frame["count"] for frame in frames] == [0, 2, 2]


@pytest.mark.parametrize(
    "windows", ["", "yesterday", "2015-09-30", ",".join(["2015-09-30..2015-09-30"] * 17)]
)
def test_windows_that_are_none_are_refused(client: FlaskClient, windows: str) -> None:
    assert client.get(f"/frames?windows={windows}").status_code == 400


@pytest.mark.parametrize(
    "view", ["box=a,b,c,d", "box=1,2", "at=nan", "at=inf", "box=nan,1,2,3", "box=40,30,30,40"]
)
def test_a_view_that_is_none_is_all_of_syria(client: FlaskClient, view: str) -> None:
    assert _get(client, f"/scene?{view}")["count"] == 2


def test_one_line_on_a_mark(client: FlaskClient) -> None:
    assert "Homs · Russia · 30 Sep 2015" in _get(client, f"/hover?event={HOMS}")["text"]
    assert client.get("/hover?event=gone:1").status_code == 404


@pytest.mark.parametrize(
    ("place", "code"),
    [("36.71,34.73", "SY-HI"), ("35.5,33.9", ""), ("36.71", ""), ("nan,1", ""), ("", "")],
)
def test_a_place_lies_in_one_governorate_or_in_none(
    client: FlaskClient, place: str, code: str
) -> None:
    assert _get(client, f"/governorate?at={place}") == {"code": code}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_figure_draws_every_group_that_scenes_give(client: FlaskClient, theme: str) -> None:
    figure = _get(client, f"/figure?theme={theme}&lang=ar")
    scene = _get(client, "/scene")
    drawn = json.dumps([figure["painted"]["below"], figure["painted"]["above"]])
    for group in scene["groups"]:
        assert json.dumps(["==", ["get", "of"], group]) in drawn
    assert figure["data"][0]["type"] == "scattermap"


def test_a_scene_is_compressed(client: FlaskClient) -> None:
    answer = client.get("/scene", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(answer.data).startswith(b"{")
