"""Layers whose items are each valid, and together are not."""

from collections.abc import Sequence
from typing import Any

import pytest
from shapely import box

from dashboard.layers.consistency import contradictions
from dashboard.layers.footprints import load_footprints
from dashboard.layers.geojson import ARTICLES, STRIKES, ZONES
from dashboard.layers.schema import ArticleRecord, LayerRecord
from tests.paths import DATA
from tests.records import claim, strike, zone

TEXT = " " * 10 + "Aircraft struck Homs." + " " * 869 + "Homs does not have ISIS fighters."
ARTICLE = ArticleRecord(
    id="a",
    title="",
    publisher="",
    published="2015-10-01",  # type: ignore[arg-type]
    published_basis="",
    language="en",
    url="",
    text=TEXT,
)


def found(
    strikes: Sequence[LayerRecord | None] = (), zones: Sequence[LayerRecord] = (), **layers: Any
) -> list[str]:
    together = {STRIKES: strikes, ZONES: zones, ARTICLES: [ARTICLE]} | layers
    return list(contradictions(together, load_footprints(DATA)))


def test_what_agrees_is_not_told() -> None:
    assert found([strike(1), strike(2)], [zone(1), zone(2)]) == []
    assert found([None, strike(2)]) == []


def test_an_id_that_several_have() -> None:
    assert found([strike(1), strike(2), strike(1)], [zone(4), zone(4)]) == [
        "strikes.geojson: 2 features have the id “a:1”. Give each its own.",
        "zones.geojson: 2 features have the id “a:z4”. Give each its own.",
    ]
    (line,) = found(**{ARTICLES: [ARTICLE, ARTICLE]})
    assert line.startswith("articles.json: 2 features have the id “a”")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"latitude": 38.2, "longitude": 34.3},
         "latitude, longitude: not in SY; exchanged, they would be"),
        ({"latitude": 33.31, "longitude": 44.37},
         "latitude, longitude: not in SY, the country it names"),
        ({"latitude": -34.3, "longitude": 38.2},
         "latitude, longitude: not in SY, the country it names"),
        ({"latitude": 33.31, "longitude": 44.37, "country": "IQ"},
         "country: “IQ” is not on this map, which is of SY"),
        ({"country": ""}, "country: “” is not on this map, which is of SY"),
        ({"footprint": "SY-XX"}, "footprint: the basemap has no “SY-XX”"),
        ({"admin1_code": "SY-XX"}, "admin1_code: the basemap has no “SY-XX”"),
        ({"admin1_code": "SY"}, "admin1_code: the basemap has no “SY”"),
        ({"targets": ["sdf", ""]}, "targets, sides: one of them has no letter"),
        ({"sides": [" "]}, "targets, sides: one of them has no letter"),
        ({"sources": ["a", "gone"]}, "sources: articles.json has no “gone”"),
        ({"sources": []}, "sources: none"),
        ({"citations": [], "claims": []}, "citations, claims: none, so nobody says it"),
    ],
)  # fmt: skip
def test_a_strike_that_cannot_be_as_it_says(changes: dict[str, Any], fault: str) -> None:
    assert found([strike(1), strike(2, **changes)]) == [f"strikes.geojson, feature 2: {fault}"]


@pytest.mark.parametrize(
    ("shape", "fault"),
    [
        (box(44, 33, 45, 34), "geometry: not in SY"),
        (box(34.3, 37, 35, 40), "geometry: not in SY; exchanged, it would be"),
        (box(-80, 40, -79, 41), "geometry: not in SY"),
    ],
)
def test_ground_that_is_not_on_the_map(shape: Any, fault: str) -> None:
    across_the_border = box(41, 34, 43, 36)
    zones = [zone(1), zone(2, shape=across_the_border), zone(3, shape=shape)]
    assert found([], zones) == [f"zones.geojson, feature 3: {fault}"]


def test_a_town_on_the_coast_or_at_the_border_is_in_its_country() -> None:
    places = [(34.889, 35.866), (36.83, 38.01), (32.62, 36.10), (33.12, 35.82), (34.49, 40.96)]
    towns = [
        strike(number, latitude=latitude, longitude=longitude)
        for number, (latitude, longitude) in enumerate(places)
    ]
    assert found(towns) == []


@pytest.mark.parametrize("what", ["fatalities", "injured"])
def test_one_total_with_different_numbers_is_one_line(what: str) -> None:
    group = f"{what}_group"
    shared = [{group: "a:t1", f"{what}_low": low, f"{what}_high": 9} for low in (4, 4, 5, None)]
    same = [strike(number, **each) for number, each in enumerate(shared[:2], 1)]
    assert found(same) == []
    other = [strike(number, **each) for number, each in enumerate(shared, 1)]
    assert found(other) == [f"strikes.geojson, {group} “a:t1”: one total, 3 different numbers"]
    alone = [strike(number, **(each | {group: None})) for number, each in enumerate(shared, 1)]
    assert found(alone) == []


def test_a_row_of_a_data_set_has_sources_of_its_own() -> None:
    assert found([strike(1, data_set="UCDP", sources=["Reuters 1 October 2015"])]) == []


def test_a_strike_that_is_only_claimed_is_said_by_somebody() -> None:
    said = claim("US officials", "islamic_state", citation=strike().citations[0])
    assert found([strike(1, citations=[], claims=[said])]) == []


def test_a_quote_that_its_article_does_not_have() -> None:
    moved = strike().citations[0].model_copy(update={"start": 11, "end": 32})
    fault = "citations: a quote is not what its article says there"
    assert found([strike(1, citations=[moved])]) == [f"strikes.geojson, feature 1: {fault}"]
    assert found([], [zone(1, citations=[moved])]) == [f"zones.geojson, feature 1: {fault}"]
    nowhere = moved.model_copy(update={"article_id": "gone"})
    assert found([strike(1, citations=[nowhere])]) == [
        "strikes.geojson, feature 1: citations: articles.json has no “gone”"
    ]


def test_where_articles_cannot_be_read_none_is_said_to_be_missing() -> None:
    assert list(contradictions({STRIKES: [strike(1)]}, load_footprints(DATA))) == []
    assert list(contradictions({STRIKES: [strike(1)]}, {})) == []
