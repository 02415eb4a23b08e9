"""The selected strikes and zones as a GeoPackage, for QGIS and other maps: a layer each."""

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import IO, Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from shapely import Point
from shapely.geometry.base import BaseGeometry

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import seal
from dashboard.briefing.exports.cited import citing
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.seal import KEY
from dashboard.briefing.map.marks import region, simplified
from dashboard.layers.footprints import Area
from dashboard.layers.schema import JsonObject, dump
from dashboard.layers.strike import PROPERTIES, Strike

_BATCH = 20_000
_DAYS = {"event_date", "event_date_end", "valid_from", "valid_to"}
_KINDS = {"BIGINT": "int64", "UTINYINT": "int64", "INTEGER": "int64", "DOUBLE": "float64"}
"""Of types that properties are declared with; every batch of rows has the same."""
_COLUMNS = tuple(name for name in PROPERTIES if name not in ("data_sets", "reports"))


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """Layers `strikes` (a feature a report) and `zones`, WGS 84; lists are JSON in text.

    What is known to a region only is that region.

    The seal is metadata, and so is what a reader must know of the selection.
    """
    selection = composition.order.selection
    told = {
        KEY: seal.written(composition),
        "title": composition.title,
        "filters": composition.filters,
        "caveats": "\n".join([composition.as_of, *composition.caveats]),
        "sources": "\n".join(composition.sources),
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.gpkg"
        footprints = simplified(state.store.footprints)
        more = citing(state, composition.language)
        reports = state.store.each_report(selection.strike_filter())
        while some := list(islice(reports, _BATCH)):
            shapes = [_shape(strike, footprints) for strike in some]
            _add(path, "strikes", [_flat(strike, more(strike)) for strike in some], shapes, told)
        zones = state.store.zones(selection.zone_filter())
        if zones:
            rows = [_cells(zone.model_dump() | more(zone)) for zone in zones]
            _add(path, "zones", rows, [zone.shape for zone in zones], told)
        with path.open("rb") as file:
            shutil.copyfileobj(file, stream)


def _add(
    path: Path,
    layer: str,
    rows: list[JsonObject],
    shapes: list[BaseGeometry],
    told: Mapping[str, str],
) -> None:
    about = {} if path.exists() else {"dataset_metadata": told}
    there = path.exists() and layer in {name for name, _ in pyogrio.list_layers(path)}
    names = list(rows[0])
    columns = [_column(name, [row[name] for row in rows]) for name in names]
    pyogrio.raw.write(
        path,
        shapely.to_wkb(shapes),
        [values for values, _ in columns],
        names,
        field_mask=[empty for _, empty in columns],
        geometry_type="Unknown",
        crs="EPSG:4326",
        driver="GPKG",
        layer=layer,
        append=there,
        **about,
    )


def _column(name: str, values: Sequence[object]) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """The values as the declared type has them, and which of them are not said."""
    declared = PROPERTIES[name].sql if name in PROPERTIES else None
    kind = "datetime64[D]" if name in _DAYS else _KINDS.get(str(declared), "object")
    unsaid = np.array([value is None for value in values])
    usual = {"int64": 0, "float64": 0.0}.get(kind)
    filled = [usual if value is None else value for value in values]
    return np.array(filled, dtype=kind), unsaid


def _shape(strike: Strike, footprints: Mapping[str, Area]) -> BaseGeometry:
    """A point, or the region where no more is known: never a point in its middle."""
    area = region(strike, footprints)
    return Point(strike.longitude, strike.latitude) if area is None else area


def _flat(strike: Strike, more: JsonObject) -> JsonObject:
    known = strike.model_dump()
    return _cells({name: known[name] for name in _COLUMNS} | more)


def _cells(values: JsonObject) -> JsonObject:
    return {
        name: dump({"": value})[5:-1] if isinstance(value, list) else _plain(value)
        for name, value in values.items()
    }


def _plain(value: object) -> object:
    return str(value) if isinstance(value, str) else value
