"""Names follow the reader's language, and the zoom decides which there are."""

from collections.abc import Mapping
from typing import Any

import pytest

from dashboard.briefing.basemap import labels
from dashboard.briefing.basemap.maplibre import Scalar
from dashboard.briefing.basemap.theme import LIGHT
from dashboard.briefing.drawing.expressions import evaluate

NAMES = {"name_en": "Aleppo", "name_ar": "حلب"}


def shown(zoom: float, language: str = "en", **properties: Scalar) -> list[dict[str, Any]]:
    """The layers that draw a feature of names at a zoom."""
    feature: Mapping[str, Scalar] = {**NAMES, **properties}
    return [
        dict(layer)
        for layer in labels.layers(LIGHT, language)
        if layer.get("minzoom", 0) <= zoom < layer.get("maxzoom", 24)
        and evaluate(layer.get("filter", True), feature, zoom)
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_names_follow_the_language(language: str) -> None:
    texts = [
        evaluate(layer.get("layout", {})["text-field"], NAMES, 8.0)
        for layer in labels.layers(LIGHT, language)
        if layer["type"] == "symbol"
    ]
    assert len(texts) > 8
    assert all(str(text).endswith(NAMES[f"name_{language}"]) for text in texts)


def test_arabic_letters_are_not_spaced_apart() -> None:
    for layer in labels.layers(LIGHT, "ar"):
        assert not layer.get("layout", {}).get("text-letter-spacing", 0)


@pytest.mark.parametrize(("rank", "first_zoom"), [(1, 4.0), (2, 5.6), (3, 7.0), (4, 8.4)], ids=str)
def test_smaller_towns_come_closer_up_with_their_dot(rank: int, first_zoom: float) -> None:
    town = {"kind": "town", "rank": rank, "country": "SY", "capital": False}
    assert {layer["type"] for layer in shown(first_zoom, **town)} == {"circle", "symbol"}
    if rank > 1:
        assert shown(first_zoom - 0.01, **town) == []


@pytest.mark.parametrize("zoom", [8.0, 9.0])
def test_a_river_has_one_name_at_a_time(zoom: float) -> None:
    layers = shown(zoom, kind="river-name") + shown(zoom, kind="river", first=5.0)
    assert [layer["id"] for layer in layers] == [labels.BELOW_LABELS]
    assert [layer["id"] for layer in shown(7.9, kind="river", first=5.0)] == ["label-rivers-far"]


def test_syrian_cities_are_placed_before_all_other_names() -> None:
    names = [layer["id"] for layer in labels.layers(LIGHT, "en")]
    assert names[0] == labels.BELOW_LABELS
    assert names[-2:] == ["label-cities-abroad", "label-cities-syria"]


def test_governorates_and_countries_leave_the_map_close_up() -> None:
    assert shown(6.0, kind="governorate")
    assert not shown(9.5, kind="governorate")
    assert shown(6.0, kind="country", first=5.0)
    assert not shown(6.0, kind="country", first=6.5)
    assert not shown(8.5, kind="country", first=5.0)


@pytest.mark.parametrize(
    ("feature", "movable"),
    [
        ({"kind": "sea"}, True),
        ({"kind": "country", "first": 0, "small": False}, True),
        # Beside its middle lies another country.
        ({"kind": "country", "first": 0, "small": True}, False),
    ],
    ids=str,
)
def test_what_is_wide_is_named_beside_its_middle_rather_than_not_at_all(
    feature: dict[str, Scalar], movable: bool
) -> None:
    (layer,) = shown(6.0, **feature)
    assert ("text-variable-anchor-offset" in layer["layout"]) == movable
