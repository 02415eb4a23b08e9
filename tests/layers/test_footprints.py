"""The ground a place covers: its polygon, or a circle on the ellipsoid."""

import json
import math
from pathlib import Path
from typing import Any

import pytest
from pyproj import Geod
from shapely import MultiPolygon, Point, Polygon

from dashboard.domain.place import Place, PlaceKind
from dashboard.errors import LayerError
from dashboard.layers.footprints import load_footprints, place_shape

WGS84 = Geod(ellps="WGS84")


def square(west: float) -> list[list[list[float]]]:
    return [[[west, 34], [west + 1, 34], [west + 1, 35], [west, 35], [west, 34]]]


def feature(key: str, west: float) -> dict[str, Any]:
    geometry = {"type": "Polygon", "coordinates": square(west)}
    return {"type": "Feature", "properties": {"key": key}, "geometry": geometry}


def put(data: Path, text: str, ground: str = "") -> Path:
    folder = data / "basemap" / "low"
    folder.mkdir(parents=True)
    (folder / "governorates.geojson").write_text(text, encoding="utf-8")
    if ground:
        (folder / "ground.geojson").write_text(ground, encoding="utf-8")
    return data


def town(**fields: Any) -> Place:
    known: dict[str, Any] = {
        "id": "1",
        "name": "Homs",
        "kind": PlaceKind.TOWN,
        "latitude": 34.73,
        "longitude": 36.71,
        "uncertainty_km": 10.0,
        "country": "SY",
    }
    return Place(**(known | fields))


def test_governorates_by_key_and_all_of_syria(tmp_path: Path) -> None:
    features = [feature("SY-HI", 36), feature("SY-HM", 37)]
    found = load_footprints(
        put(tmp_path, json.dumps({"type": "FeatureCollection", "features": features}))
    )
    assert set(found) == {"SY-HI", "SY-HM", "SY"}
    assert found["SY-HI"].equals(Polygon(square(36)[0]))
    assert found["SY"].area == pytest.approx(2)


def test_the_projects_governorates_cover_the_gazetteers(data_dir: Path) -> None:
    if not (data_dir / "basemap" / "low" / "governorates.geojson").exists():
        pytest.skip("data/basemap/low/governorates.geojson is not there")
    found = load_footprints(data_dir)
    assert len(found) == 16
    assert {"SY-HI", "SY-HM", "SY-ID", "SY-HL", "SY-RA", "SY-DI", "SY", "golan"} <= set(found)
    assert found["golan"].difference(found["SY-QU"].buffer(0.01)).is_empty
    for key, polygon in found.items():
        assert isinstance(polygon, Polygon | MultiPolygon), key
        assert polygon.is_valid, key
    square_km = abs(WGS84.geometry_area_perimeter(found["SY"])[0]) / 1e6
    assert square_km == pytest.approx(185_000, rel=0.04)


def test_without_ground_there_is_no_golan(tmp_path: Path) -> None:
    lakes = json.dumps({"features": [feature("SY-HI", 36) | {"properties": {"kind": "lake"}}]})
    found = load_footprints(put(tmp_path, json.dumps({"features": [feature("SY-HI", 36)]}), lakes))
    assert set(found) == {"SY-HI", "SY"}


def test_a_missing_basemap_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(LayerError, match=r"^governorates\.geojson: .*Restore data/basemap"):
        load_footprints(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        '{"type": "FeatureCollection", "features": [{"properties": {}, "geometry": null}]}',
        '{"type": "FeatureCollection", "features": [{"properties": {"key": "SY-HI"}, "geom',
    ],
)
def test_a_broken_basemap_is_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(LayerError) as caught:
        load_footprints(put(tmp_path, text))
    assert str(caught.value).startswith("governorates.geojson: cannot be read")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        '{"type": "FeatureCollection", "features": [{"properties": {"key": "SY-HI"}}]}',
        '{"type": "FeatureCollection", "features": [{"properties": null, "geometry": null}]}',
        '{"type": "FeatureCollection", "features": []}',
    ],
)
def test_a_basemap_of_another_form_is_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(LayerError):
        load_footprints(put(tmp_path, text))


def test_a_place_with_a_footprint_is_its_polygon() -> None:
    polygon = Polygon(square(36)[0])
    governorate = town(kind=PlaceKind.GOVERNORATE, footprint="SY-HI")
    assert place_shape(governorate, {"SY-HI": polygon}) is polygon


@pytest.mark.parametrize("footprint", [None, "SY-XX"])
def test_a_place_without_a_polygon_is_a_circle_of_its_uncertainty(footprint: str | None) -> None:
    circle = place_shape(town(footprint=footprint), {})
    assert isinstance(circle, Polygon)
    square_km = abs(WGS84.geometry_area_perimeter(circle)[0]) / 1e6
    assert square_km == pytest.approx(math.pi * 10**2, rel=0.01)
    for longitude, latitude in circle.exterior.coords:
        *_, metres = WGS84.inv(36.71, 34.73, longitude, latitude)
        assert metres == pytest.approx(10_000, rel=1e-6)


@pytest.mark.parametrize(
    ("side", "inside", "outside"),
    [
        (0.0, (36.5, 34.9), (36.5, 34.1)),
        (180.0, (36.5, 34.1), (36.5, 34.9)),
        (90.0, (36.9, 34.5), (36.1, 34.5)),
        (45.0, (36.9, 34.9), (36.1, 34.9)),
        (225.0, (36.1, 34.1), (36.9, 34.1)),
        (22.5, (36.4, 34.9), (36.6, 34.1)),
    ],
)
def test_a_side_of_an_area_is_what_lies_beyond_its_middle(
    side: float, inside: tuple[float, float], outside: tuple[float, float]
) -> None:
    polygon = Polygon([(36, 34), (37, 34), (37, 35), (36, 35)])
    governorate = town(kind=PlaceKind.GOVERNORATE, footprint="SY-HI", side=side)
    part = place_shape(governorate, {"SY-HI": polygon})
    assert part.contains(Point(inside))
    assert not part.contains(Point(outside))
    assert part.area == pytest.approx(polygon.area * (0.25 if side % 90 == 45 else 0.5), rel=0.01)


def test_a_circle_ends_at_the_border() -> None:
    country = Polygon([(36, 34), (37, 34), (37, 35), (36, 35)])
    whole, ends = place_shape(town(), {}), place_shape(town(longitude=36.95), {"SY": country})
    assert place_shape(town(), {"SY": country}).equals(whole)
    assert country.contains(ends)
    assert ends.area < 0.8 * whole.area


def test_of_a_town_beyond_the_maps_border_the_circle_is_whole() -> None:
    country = Polygon([(36, 34), (37, 34), (37, 35), (36, 35)])
    beyond = town(longitude=37.001)
    assert place_shape(beyond, {"SY": country}).equals(place_shape(beyond, {}))
