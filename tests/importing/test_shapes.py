"""Shapes of any format are ground in degrees, or one line."""

import zipfile
from datetime import date
from pathlib import Path

import geopandas
import pytest
from shapely import LineString, Point, box

from dashboard.errors import ImportingError
from dashboard.importing.shapes import area_of, read_shapes, until_next


def test_every_layer_of_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "map.gpkg"
    for layer, shape in (("north", box(38, 36, 39, 37)), ("south", box(36, 32, 37, 33))):
        geopandas.GeoDataFrame(geometry=[shape], crs=4326).to_file(path, layer=layer)
    assert len(read_shapes(path, [], swapped=False)) == 2


def test_metres_without_a_projection_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "map.shp"
    metres = box(400_000, 3_900_000, 500_000, 4_000_000)
    geopandas.GeoDataFrame(geometry=[metres], crs=32637).to_file(path)
    path.with_suffix(".prj").unlink()
    with pytest.raises(ImportingError, match="not degrees"):
        read_shapes(path, [], swapped=False)


def test_shapes_without_ground_are_not_taken_for_metres(tmp_path: Path) -> None:
    path = tmp_path / "map.geojson"
    shapes = [None, box(1e9, 1, 2e9, 2), box(36, 35, 37, 36)]
    for some, number in ((shapes[:1], 1), (shapes, 3)):
        geopandas.GeoDataFrame(geometry=some, crs=4326).to_file(path)
        assert len(read_shapes(path, [], swapped=False)) == number


def test_a_projection_that_leads_to_no_degrees_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "map.shp"
    geopandas.GeoDataFrame(geometry=[box(36, 35, 37, 36)], crs=4326).to_file(path)
    site = 'LOCAL_CS["site",LOCAL_DATUM["x",0],UNIT["metre",1]]'
    path.with_suffix(".prj").write_text(site, encoding="utf-8")
    with pytest.raises(ImportingError, match=r"^map\.shp: its projection cannot be read [^\n]*$"):
        read_shapes(path, [], swapped=False)


def test_points_and_lines_are_no_ground() -> None:
    assert area_of(Point(36, 35)) is area_of(LineString([(36, 35), (37, 35)])) is None
    assert area_of(box(36, 35, 37, 36)) is not None


def test_each_map_of_a_series_stands_until_the_next() -> None:
    north, south = box(36, 35, 40, 37), box(36, 32, 40, 34)
    july, august, september = date(2016, 7, 1), date(2016, 8, 1), date(2016, 9, 1)
    series = {september: [north], july: [north], august: [box(36, 35.5, 40, 37)]}
    assert until_next(series) == {july: date(2016, 7, 31), august: date(2016, 8, 31)}
    assert until_next({july: [north], august: [south]}) == until_next({july: [north]}) == {}


def test_maps_in_an_archive_are_read_each_with_its_name(tmp_path: Path) -> None:
    archive = tmp_path / "maps.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for name, shape in (("isis", box(38, 36, 39, 37)), ("regime", box(36, 32, 37, 33))):
            drawn = geopandas.GeoDataFrame(geometry=[shape], crs=4326)
            drawn.to_crs(32637).to_file(tmp_path / f"{name}.shp")
            for part in tmp_path.glob(f"{name}.*"):
                packed.write(part, f"folder/{part.name}")
        packed.writestr("__MACOSX/folder/._isis.shp", b"x")
    found = read_shapes(archive, [], swapped=False)
    assert list(found["layer"]) == ["isis", "regime"]
    assert found.total_bounds == pytest.approx([36, 32, 39, 37])


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ImportingError, match=r"none\.kml: not there\.$"):
        read_shapes(tmp_path / "none.kml", [], swapped=False)
