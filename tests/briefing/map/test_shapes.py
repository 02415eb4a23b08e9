"""Shapes by key: what a feature names can be had, and nothing else."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import box
from shapely.geometry import shape

from dashboard.briefing.map.shapes import Shapes
from dashboard.layers.zone import Zone

HOMS = box(36.5, 33.5, 40.0, 35.0)
ZONE = box(37.0, 34.0, 37.5, 34.5)
SHAPES = Shapes({"SY-HI": HOMS}, [Zone.model_construct(zone_id="a:z1", shape=ZONE)])


@pytest.mark.parametrize(("key", "area"), [("SY-HI", HOMS), ("a:z1", ZONE)])
def test_an_area_is_its_polygon(key: str, area: Any) -> None:
    found = SHAPES.geometry(key)
    assert found
    assert shape(found).equals(area)


def test_zones_of_one_shape_share_a_key(make_zone: Callable[..., Zone]) -> None:
    zones = [make_zone(n, footprint=None, shape=box(37.0, 34.0, 37.5, 34.5)) for n in (1, 2)]
    other = make_zone(3, footprint=None, shape=HOMS)
    known = make_zone(4)
    shapes = Shapes({"SY-HI": HOMS}, [*zones, other, known])
    keys = [shapes.key(zone) for zone in (*zones, other, known)]
    assert keys == ["a:z1", "a:z1", "a:z3", "SY-HI"]


def test_every_key_offered_has_lines_inside_its_area() -> None:
    keys = SHAPES.hatch_keys("SY-HI", "strike", zoom=6.0, stripe=1, stripes=2)
    assert keys
    for _, key in keys:
        lines = SHAPES.geometry(key)
        assert lines
        assert HOMS.buffer(0.001).covers(shape(lines))


def test_closer_views_get_more_bands() -> None:
    far, near = (SHAPES.hatch_keys("SY-HI", "absent", zoom=zoom) for zoom in (5.0, 8.0))
    assert len(near) > len(far)
    assert near[: len(far)] == far


@given(st.text(max_size=40) | st.from_regex(r"SY-HI~(strike|other)~-?\d+of-?\d+~-?\d+"))
def test_any_other_key_is_nothing_or_a_shape_and_never_an_error(key: str) -> None:
    found = SHAPES.geometry(key)
    assert found is None or found["coordinates"]


def test_a_zone_of_a_region_the_basemap_lacks_has_its_own_ground() -> None:
    known, unknown = (
        Zone.model_construct(zone_id="a:z1", footprint=footprint) for footprint in ("SY-HI", "XX")
    )
    assert (SHAPES.key(known), SHAPES.key(unknown)) == ("SY-HI", "a:z1")
