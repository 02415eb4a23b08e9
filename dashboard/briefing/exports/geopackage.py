"""The selected strikes and zones as a GeoPackage, for QGIS and other maps: a layer each."""

import shutil
import tempfile
from itertools import islice
from pathlib import Path
from typing import IO

import geopandas
import pandas as pd
from shapely import Point

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import seal
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.seal_places import KEY
from dashboard.layers.schema import JsonObject, dump
from dashboard.layers.strike import PROPERTIES, Strike

_BATCH = 20_000
_DAYS = {"event_date", "event_date_end", "valid_from", "valid_to"}
_COLUMNS = tuple(name for name in PROPERTIES if name not in ("data_sets", "reports"))


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """Layers `strikes` (a feature a report) and `zones`, WGS 84; lists are JSON in text.

    The seal is metadata.
    """
    selection, told = composition.order.selection, seal.written(composition)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.gpkg"
        reports = state.store.each_report(selection.strike_filter())
        while some := list(islice(reports, _BATCH)):
            points = [Point(strike.longitude, strike.latitude) for strike in some]
            _add(path, "strikes", [_flat(strike) for strike in some], points, told)
        zones = state.store.zones(selection.zone_filter())
        if zones:
            rows = [_cells(zone.model_dump()) for zone in zones]
            _add(path, "zones", rows, [zone.shape for zone in zones], told)
        with path.open("rb") as file:
            shutil.copyfileobj(file, stream)


def _add(path: Path, layer: str, rows: list[JsonObject], shapes: list[object], told: str) -> None:
    frame = geopandas.GeoDataFrame(rows, geometry=shapes, crs=4326)
    for name in _DAYS & set(frame.columns):
        frame[name] = pd.to_datetime(frame[name])
    about = {"mode": "a"} if path.exists() else {"mode": "w", "dataset_metadata": {KEY: told}}
    frame.to_file(path, layer=layer, driver="GPKG", **about)


def _flat(strike: Strike) -> JsonObject:
    known = strike.model_dump()
    return _cells({name: known[name] for name in _COLUMNS})


def _cells(values: JsonObject) -> JsonObject:
    return {
        name: dump({"": value})[5:-1] if isinstance(value, list) else _plain(value)
        for name, value in values.items()
    }


def _plain(value: object) -> object:
    return str(value) if isinstance(value, str) else value
