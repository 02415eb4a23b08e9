"""The scene draws what is known and no more."""

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.briefing.address import LAYERS
from dashboard.briefing.map.scene import Scene
from dashboard.briefing.parties import Parties
from dashboard.domain.bounds import Bounds

Make = Callable[..., Any]
Draw = Callable[..., Scene]


def _events(scene: Scene, source: str = "marks") -> list[str]:
    found = (feature["properties"].get("event") for feature in scene.groups[source])
    return sorted(event for event in found if event)


def _shapes(scene: Scene, source: str) -> set[str]:
    return {feature["properties"]["shape"] for feature in scene.groups[source]}


def test_a_province_is_hatched_and_never_pinned(draw: Draw, make_strike: Make) -> None:
    scene = draw([make_strike()])
    assert _shapes(scene, "grounds") == {"SY-HI"}
    assert all(shape.startswith("SY-HI~strike") for shape in _shapes(scene, "hatches"))
    assert scene.groups["hatches"]
    assert scene.groups["marks"] == []
    assert [label.event_id for label in scene.labels] == ["a:1"]


def test_a_region_without_a_border_is_a_circle_with_a_label_and_never_pinned(
    draw: Draw, make_strike: Make
) -> None:
    drawn = draw([make_strike(footprint=None, uncertainty_km=40.0)])
    assert drawn.groups["marks"] == []
    (circle,) = drawn.groups["circles"]
    assert circle["properties"]["event"] == "a:1"
    (label,) = drawn.labels
    assert (label.event_id, label.title) == ("a:1", "Russia")


def test_a_town_is_a_circle_and_has_no_label(draw: Draw, town: Make) -> None:
    scene = draw([town()])
    assert _events(scene) == ["a:1"]
    assert scene.labels == []
    assert scene.groups["grounds"] == scene.groups["hatches"] == []


def test_near_a_town_gets_its_circle_of_doubt(draw: Draw, town: Make) -> None:
    near = draw([town(geo_precision=2, uncertainty_km=10.0)])
    exact = draw([town()])
    assert len(near.groups["circles"]) == 1
    assert exact.groups["circles"] == []


def test_an_alleged_region_has_a_dashed_edge(draw: Draw, make_strike: Make) -> None:
    def dashed(factuality: str) -> bool:
        edges = draw([make_strike(factuality=factuality)]).groups["edges"]
        return any(edge["properties"]["dashed"] for edge in edges)

    assert dashed("alleged")
    assert not dashed("asserted")


def test_two_attackers_in_one_region_are_one_area_in_two_colours(
    draw: Draw, make_strike: Make, parties: Parties
) -> None:
    scene = draw([make_strike(), make_strike(2, actor1="turkey")])
    assert len(scene.groups["grounds"]) == 1
    hatches = {feature["properties"]["colour"] for feature in scene.groups["hatches"]}
    assert hatches == {parties.colour("russia"), parties.colour("turkey")}


def test_a_layer_that_is_off_is_not_drawn(draw: Draw, make_strike: Make, make_zone: Make) -> None:
    scene = draw([make_strike()], [make_zone()], layers=())
    assert not any(scene.groups.values())
    assert scene.labels == []
    assert scene.count == 1


@pytest.mark.parametrize(
    ("relation", "sources"),
    [
        ("controls", {"grounds", "edges"}),
        ("present", {"grounds"}),
        ("absent", {"grounds", "hatches", "edges"}),
        ("operates", {"grounds", "edges"}),
        ("demands_exclusion", {"grounds", "edges"}),
    ],
)
def test_each_relation_has_its_own_drawing(
    draw: Draw, make_zone: Make, relation: str, sources: set[str]
) -> None:
    scene = draw([], [make_zone(relation=relation)], layers=LAYERS)
    assert {name for name, features in scene.groups.items() if features} == sources


def test_only_a_demand_is_dashed_and_absence_has_no_fill(draw: Draw, make_zone: Make) -> None:
    zones = [make_zone(n, relation=r) for n, r in enumerate(("absent", "demands_exclusion"))]
    scene = draw([], zones, layers=LAYERS)
    assert [e["properties"]["dashed"] for e in scene.groups["edges"]] == [False, True]
    assert {g["properties"]["opacity"] for g in scene.groups["grounds"]} == {0.0}


def test_two_speakers_on_one_zone_are_drawn_once(draw: Draw, make_zone: Make) -> None:
    one = draw([], [make_zone()], layers=LAYERS)
    two = draw([], [make_zone(), make_zone(2, by="rebels")], layers=LAYERS)
    assert one.groups == two.groups


def test_a_zone_round_a_town_is_a_circle_without_a_shape(draw: Draw, make_zone: Make) -> None:
    zone = make_zone(relation="controls", basis="town radius", footprint=None)
    scene = draw([], [zone], layers=LAYERS)
    assert len(scene.groups["circles"]) == 1
    assert scene.shape_keys() == []


def test_the_open_strike_is_outlined(draw: Draw, make_strike: Make, town: Make) -> None:
    closed, opened = draw([make_strike()]), draw([make_strike()], event="a:1")
    assert len(opened.groups["edges"]) == len(closed.groups["edges"]) + 1
    near = town(geo_precision=2, uncertainty_km=10.0)
    assert len(draw([near], event="a:1").groups["circles"]) == 2


def test_many_in_view_are_counts_and_none_is_lost(draw: Draw, town: Make) -> None:
    strikes = [town(n, longitude=36 + n / 10, latitude=34 + n / 20) for n in range(60)]
    scene = draw(strikes, limit=20)
    marks = scene.groups["marks"]
    assert _events(scene) == []
    assert 1 < len(marks) < 60
    assert sum(int(mark["properties"]["symbol"]) for mark in marks) == 60
    assert scene.count == 60


def test_counts_become_strikes_where_the_view_holds_few(draw: Draw, town: Make) -> None:
    strikes = [town(n, longitude=36 + n / 10, latitude=34 + n / 20) for n in range(60)]
    scene = draw(strikes, limit=20, box=Bounds(36.0, 34.0, 36.55, 35.0), zoom=8.0)
    assert _events(scene) == [f"a:{n}" for n in range(6)]
    assert scene.count == 60
    assert not scene.whole


def test_few_strikes_are_all_there_wherever_the_reader_looks(draw: Draw, town: Make) -> None:
    scene = draw([town()], box=Bounds(40.0, 36.0, 41.0, 37.0))
    assert _events(scene) == ["a:1"]
    assert scene.whole


def test_a_shared_total_is_told_as_one_even_where_a_filter_hides_its_other_half(
    draw: Draw, make_strike: Make
) -> None:
    shared = {"fatalities_low": 24, "fatalities_group": "g"}
    homs = make_strike(1, **shared)
    hama = make_strike(2, location="Hama", footprint="SY-HM", actor1="turkey", **shared)
    (label,) = draw([homs, hama], actors=("russia",)).labels
    assert label.title == "Russia · ≥ 24 killed"
    assert label.detail == "in Homs and Hama together"


def test_every_shape_named_can_be_drawn(
    draw: Draw, make_strike: Make, make_zone: Make, footprints: dict[str, Any]
) -> None:
    from dashboard.briefing.map.shapes import Shapes

    zone = make_zone(footprint=None)
    scene = draw([make_strike()], [zone], layers=LAYERS)
    shapes = Shapes(footprints, [zone])
    assert "a:z1" in scene.shape_keys()
    for features in scene.written_out(shapes).values():
        assert all(feature["geometry"] for feature in features)
