"""Ground is ground, a point is where it says; anything else is said and never drawn."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import box, mapping

from dashboard.layers.geometry import area_of, ground_fault, point_fault

SQUARE = [[36, 34], [37, 34], [37, 35], [36, 35], [36, 34]]
BOW_TIE = [[36, 34], [37, 35], [37, 34], [36, 35], [36, 34]]
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)
KINDS = st.sampled_from(["Point", "Polygon", "MultiPolygon", "GeometryCollection", "Nope"])
FEATURES = st.fixed_dictionaries(
    {"type": KINDS}, optional={"coordinates": JSON, "geometries": JSON}
)


@given(geometry=JSON | FEATURES, degrees=st.floats(-90, 90))
def test_whatever_stands_there_is_an_area_or_a_line(geometry: Any, degrees: float) -> None:
    for find in (ground_fault, point_fault):
        fault = find(geometry, degrees, degrees)
        assert fault is None or len(fault.splitlines()) == 1
    with suppress(ValueError):
        assert area_of(geometry).area > 0


@pytest.mark.parametrize(
    ("geometry", "fault"),
    [
        ({"type": "Polygon", "coordinates": [1]}, "is no GeoJSON geometry"),
        ({"type": "Blob", "coordinates": []}, "is no GeoJSON geometry"),
        ({"type": "Polygon"}, "is no GeoJSON geometry"),
        ([1], "is no GeoJSON geometry"),
        ({"type": "Polygon", "coordinates": [[[None, 34], *SQUARE]]}, "is no GeoJSON geometry"),
        ({"type": "Polygon", "coordinates": [[[36, 34], [37, 34]]]}, "is no GeoJSON geometry"),
        ({"type": "Polygon", "coordinates": []}, "has no ground"),
        ({"type": "MultiPolygon", "coordinates": [[[]]]}, "has no ground"),
        ({"type": "Polygon", "coordinates": None}, "has no ground"),
        ({"type": "Point", "coordinates": [36, 34]}, "is no Polygon or MultiPolygon"),
        ({"type": "LineString", "coordinates": SQUARE}, "is no Polygon or MultiPolygon"),
        (
            {"type": "Polygon", "coordinates": [BOW_TIE]},
            "is no area (self-intersection)",
        ),
        (mapping(box(3_600_000, 4_000_000, 3_700_000, 4_100_000)),
         "is not in degrees of longitude and latitude"),
        (mapping(box(10, 10, 11, 11)), "is away from its latitude and longitude"),
        ({"type": "Polygon", "coordinates": [SQUARE]}, None),
        (mapping(box(36, 34, 36.39, 35)), "is away from its latitude and longitude"),
        (mapping(box(36, 34, 36.48, 35)), None),
    ],
)  # fmt: skip
def test_the_ground_of_a_zone(geometry: Any, fault: str | None) -> None:
    assert ground_fault(geometry, 36.5, 34.5) == fault


@pytest.mark.parametrize(
    ("geometry", "fault"),
    [
        ({"type": "Point", "coordinates": [36.5, 34.5]}, None),
        ({"type": "Point", "coordinates": [36.5, 34.5, 120]}, None),
        ({"type": "Point", "coordinates": [36.50001, 34.5]}, None),
        ({"type": "Point", "coordinates": [34.5, 36.5]}, "is away from its latitude and longitude"),
        ({"type": "Point", "coordinates": [float("nan"), 34.5]},
         "is away from its latitude and longitude"),
        ({"type": "Point", "coordinates": ["36.5", "34.5"]}, "is no Point"),
        ({"type": "Point", "coordinates": [36.5]}, "is no Point"),
        ({"type": "Polygon", "coordinates": [SQUARE]}, "is no Point"),
        ("POINT (36.5 34.5)", "is no Point"),
    ],
)  # fmt: skip
def test_the_point_of_a_strike(geometry: Any, fault: str | None) -> None:
    assert point_fault(geometry, 36.5, 34.5) == fault
