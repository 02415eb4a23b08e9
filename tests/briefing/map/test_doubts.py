"""Circles of doubt that overlap are one shape of their colour, which holds each of them."""

from collections.abc import Callable
from typing import Any

import pytest
from pyproj import Geod
from shapely.geometry import Point, shape

from dashboard.briefing.map.scene import Scene

Make = Callable[..., Any]
Draw = Callable[..., Scene]
KM = 10.0


@pytest.fixture
def near(town: Make) -> Make:
    """`near(number, longitude, **changes)`: a strike somewhere within ten kilometres of a place."""

    def make(number: int, longitude: float, **changes: Any) -> Any:
        where = {"longitude": longitude, "latitude": 35.0, "location": f"Town {number}"}
        given = {"uncertainty_km": KM} | where | changes
        return town(number, geo_precision=2, **given)

    return make


def test_circles_that_overlap_are_one_shape_filled_once(draw: Draw, near: Make) -> None:
    scene = draw([near(1, 37.0), near(2, 37.08), near(3, 37.16), near(4, 39.0)])
    (alone,) = scene.groups["circles"]
    assert alone["geometry"]["coordinates"] == [39.0, 35.0]
    (ground,), (edge,) = scene.groups["grounds"], scene.groups["edges"]
    assert ground["geometry"] == edge["geometry"]
    assert ground["properties"]["opacity"] == alone["properties"]["opacity"]
    assert edge["properties"]["colour"] == alone["properties"]["colour"]


def test_the_shape_reaches_as_far_as_its_circles_and_no_farther(draw: Draw, near: Make) -> None:
    (ground,) = draw([near(1, 37.0), near(2, 37.1)]).groups["grounds"]
    held = shape(ground["geometry"])
    geod = Geod(ellps="WGS84")
    for bearing in (200, 270, 340):
        for km, inside in ((KM * 0.95, True), (KM * 1.05, False)):
            lon, lat, _ = geod.fwd(37.0, 35.0, bearing, km * 1000)
            assert held.contains(Point(lon, lat)) is inside, (bearing, km)


def test_a_wide_one_ends_at_the_border(draw: Draw, near: Make) -> None:
    (ground,) = draw([near(1, 37.0, latitude=35.5, uncertainty_km=120)]).groups["grounds"]
    held = shape(ground["geometry"])
    assert held.contains(Point(37.0, 35.2))
    assert not held.contains(Point(37.0, 36.2))


def test_each_attacker_keeps_its_own(draw: Draw, near: Make) -> None:
    scene = draw([near(1, 37.0, actor1="russia"), near(2, 37.05, actor1="turkey")])
    assert len(scene.groups["circles"]) == 2
    assert scene.groups["grounds"] == []
