"""The shapes of a map that others drew, in any format that GDAL reads, as ground in degrees."""

import re
import warnings
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from zipfile import BadZipFile, ZipFile, is_zipfile

import geopandas
import pandas as pd
import pyogrio
import shapely
from pyogrio import list_layers
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj.exceptions import ProjError
from shapely.geometry.base import BaseGeometry

from dashboard.errors import ImportingError
from dashboard.importing.lines import of_windows, visible

MAPS = (".geojson", ".kml", ".kmz", ".gpkg", ".shp")
"""Endings of files of maps."""
_SAVE = "Save it as WGS 84 (EPSG:4326)."
_UNSAID = "ISO-8859-1"
"""What GDAL takes texts for where nothing says what they are written in."""
_FINEST = 1e-5
"""Degrees: about a metre, as the layers have it."""
_INSIDE = re.compile(r"/vsizip/\{[^}]*\}/")
_AREAS = ("Polygon", "MultiPolygon")
_REDRAWN = 0.5
"""Share of the smaller of two days' ground that both have, where one is drawn anew."""


def read_shapes(file: Path, notes: list[str], *, swapped: bool) -> geopandas.GeoDataFrame:
    """Every feature of every layer of a file, in WGS 84 degrees.

    Where it has several, the column `layer` has their names: a folder of a KML, a file of an
    archive. What of its texts is guessed is added to `notes`.
    """
    if not file.exists():
        raise ImportingError(f"{file}: not there.")
    try:
        # A shape that is none is refused by itself, and not the file for it.
        with warnings.catch_warnings(action="ignore"):
            layers = [
                (source, name) for source in _sources(file) for name, _ in list_layers(source)
            ]
            read = [_layer(source, name, notes) for source, name in layers]
    except (DataSourceError, DataLayerError, ValueError, OSError, BadZipFile) as error:
        why = _INSIDE.sub(
            "", str(error).partition("\n")[0].partition(";")[0].partition(". Set ")[0]
        )
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
        raise ImportingError(
            f"{file.name}: no shape is in it. A control map has areas; rows of events are taken "
            "by: python -m dashboard import table FILE"
        )
    try:
        degrees = [each.to_crs(4326) if each.crs else each for each in drawn]
    except ProjError as error:
        why = str(error).partition("\n")[0].partition(":")[0]
        raise ImportingError(
            f"{file.name}: its projection cannot be read ({why}). {_SAVE}"
        ) from error
    shapes = pd.concat(degrees, ignore_index=True) if len(degrees) > 1 else degrees[0]
    if _beyond_degrees(shapes):
        raise ImportingError(
            f"{file.name}: its coordinates are not degrees, and it does not say what they are. "
            f"{_SAVE}"
        )
    if swapped:
        shapes = shapes.set_geometry(
            shapely.transform(shapes.geometry.values, lambda points: points[:, ::-1])
        )
    return shapes


def _layer(source: str, name: str, notes: list[str]) -> pd.DataFrame:
    """A layer of a map. Texts of a Shapefile that does not say what they are written in are UTF-8,
    or of Windows; GDAL would take them for Western."""
    read = partial(pyogrio.read_dataframe, source, layer=name, on_invalid="ignore")
    if pyogrio.read_info(source, layer=name)["encoding"] != _UNSAID:
        return read()
    try:
        return read(encoding="UTF-8")
    except UnicodeDecodeError:
        texts = read(encoding=_UNSAID).select_dtypes("str").to_numpy().flat
        encoding = of_windows(" ".join(map(str, texts)).encode(_UNSAID, "replace"))
        notes.append(
            f"{name}: its texts are read as {encoding}. A .cpg file beside it says another."
        )
        return read(encoding=encoding)


def _beyond_degrees(shapes: geopandas.GeoDataFrame) -> bool:
    """Whether no shape that has coordinates has them in degrees."""
    found = shapely.bounds(shapes.geometry.values)
    west, south, east, north = found[~pd.isna(found).any(axis=1)].T
    inside = (west >= -180) & (south >= -90) & (east <= 180) & (north <= 90)
    return bool(len(inside)) and not inside.any()


def _sources(file: Path) -> list[str]:
    """The maps in a file, as GDAL names them: itself, or those in an archive."""
    if file.suffix.lower() == ".kmz" or not is_zipfile(file):
        return [str(file)]
    with ZipFile(file) as archive:
        named = [name for name in visible(archive) if name.lower().endswith(MAPS)]
    return [f"/vsizip/{{{file.absolute()}}}/{name}" for name in named]


def area_of(ground: BaseGeometry | None) -> BaseGeometry | None:
    """The ground of a shape, valid, flat, as fine as the layers have it; None where it has none.

    The same ground is the same shape, wherever its outline was begun.
    """
    if ground is None or ground.is_empty:
        return None
    valid = shapely.force_2d(shapely.make_valid(ground))
    parts = [part for part in shapely.get_parts(valid) if part.geom_type in _AREAS]
    whole = shapely.set_precision(shapely.union_all(parts), _FINEST)
    return None if whole.is_empty else shapely.normalize(whole)


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
