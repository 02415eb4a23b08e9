"""The shapes of a map that others drew, in any format that GDAL reads, as ground in degrees."""

import warnings
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from zipfile import BadZipFile, ZipFile, is_zipfile

import geopandas
import pandas as pd
import pyogrio
import shapely
from pyogrio import list_layers
from pyogrio.errors import DataLayerError, DataSourceError
from shapely.geometry.base import BaseGeometry

from dashboard.errors import ImportingError
from dashboard.importing.lines import visible

MAPS = (".geojson", ".kml", ".kmz", ".gpkg", ".shp")
"""Endings of files of maps."""
_AREAS = ("Polygon", "MultiPolygon")
_REDRAWN = 0.5
"""Share of the smaller of two days' ground that both have, where one is drawn anew."""


def read_shapes(file: Path, *, swapped: bool) -> geopandas.GeoDataFrame:
    """Every feature of every layer of a file, in WGS 84 degrees.

    Where it has several, the column `layer` has their names: a folder of a KML, a file of an
    archive.
    """
    if not file.exists():
        raise ImportingError(f"{file}: not there.")
    try:
        layers = [(source, name) for source in _sources(file) for name, _ in list_layers(source)]
        # A shape that is none is refused by itself, and not the file for it.
        with warnings.catch_warnings(action="ignore"):
            read = [
                pyogrio.read_dataframe(source, layer=name, on_invalid="ignore")
                for source, name in layers
            ]
    except (DataSourceError, DataLayerError, ValueError, OSError, BadZipFile) as error:
        why = str(error).partition("\n")[0].partition(";")[0]
        raise ImportingError(
            f"{file.name}: not a map that can be read ({why}). "
            "There are: GeoJSON, KML, KMZ, Shapefile (also zipped), GeoPackage."
        ) from error
    if len(layers) > 1:
        read = [
            each if "layer" in each else each.assign(layer=name)
            for each, (_, name) in zip(read, layers, strict=True)
        ]
    drawn = [each for each in read if isinstance(each, geopandas.GeoDataFrame) and len(each)]
    if not drawn:
        raise ImportingError(f"{file.name}: no shape is in it.")
    degrees = [each.to_crs(4326) if each.crs else each for each in drawn]
    shapes = pd.concat(degrees, ignore_index=True) if len(degrees) > 1 else degrees[0]
    west, south, east, north = shapes.total_bounds
    if not (west >= -180 and east <= 180 and south >= -90 and north <= 90):
        raise ImportingError(
            f"{file.name}: its coordinates are not degrees, and it does not say what they are. "
            "Save it as WGS 84 (EPSG:4326)."
        )
    if swapped:
        shapes = shapes.set_geometry(
            shapely.transform(shapes.geometry.values, lambda points: points[:, ::-1])
        )
    return shapes


def _sources(file: Path) -> list[str]:
    """The maps in a file, as GDAL names them: itself, or those in an archive."""
    if file.suffix.lower() == ".kmz" or not is_zipfile(file):
        return [str(file)]
    with ZipFile(file) as archive:
        named = [name for name in visible(archive) if name.lower().endswith(MAPS)]
    return [f"/vsizip/{{{file.absolute()}}}/{name}" for name in named]


def area_of(ground: BaseGeometry | None) -> BaseGeometry | None:
    """The ground of a shape, valid and flat; None where it has none."""
    if ground is None or ground.is_empty:
        return None
    valid = shapely.force_2d(shapely.make_valid(ground))
    parts = [part for part in shapely.get_parts(valid) if part.geom_type in _AREAS]
    whole = shapely.union_all(parts) if parts else None
    return None if whole is None or whole.is_empty else whole


def until_next(drawn: Mapping[date, Sequence[BaseGeometry]]) -> dict[date, date]:
    """The last day of each map of a series but the newest, by its first.

    A series is where each day's ground is much the same as that of the day before; ground that was
    taken one after the other is none.
    """
    days = list(pairwise(sorted(drawn)))
    whole = {day: shapely.union_all(shapes) for day, shapes in drawn.items()}
    for one, other in days:
        smaller = min(whole[one].area, whole[other].area)
        if whole[one].intersection(whole[other]).area <= _REDRAWN * smaller:
            return {}
    return {day: following - timedelta(days=1) for day, following in days}
