"""What is wrong with the data sets of others: a line for each kind of fault, with a count."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import duckdb
import shapely
from numpy.typing import NDArray

from dashboard.domain.event import Factuality
from dashboard.domain.place import COUNTRY
from dashboard.errors import LayerError
from dashboard.layers.consistency import contradictions
from dashboard.layers.data_sets import COLUMNS, FOLDER, JOINED, AboutSet, folder, read_sets
from dashboard.layers.footprints import Area, with_surroundings
from dashboard.layers.geojson import stream_zones
from dashboard.layers.schema import MOST_PEOPLE, LayerRecord
from dashboard.layers.strike import CASUALTIES, Unsaid

_AGAIN = "Import it again."
_COUNTED = ("fatalities", *CASUALTIES)
_NAMES = ("event_id", "event_type", "sub_event_type", "actor1", "location", "data_set")
_NEEDED = (*_NAMES, "event_date", "event_date_end", "time_precision", "latitude", "longitude",
           "geo_precision", "uncertainty_km", "precision_unsaid", "targets", "sources", "country",
           "admin1", "admin1_code", "factuality")  # fmt: skip
_WRONG = {
    **{f"{name}: is empty": f"{name} IS NULL" for name in _NEEDED},
    **{f"{name}: has no letter": f"{name} = ''" for name in _NAMES},
    **{
        f"{name}: one of them has no letter": (
            f"list_bool_or(list_transform({name}, lambda each: trim(each) = ''))"
        )
        for name in ("targets", "sides")
    },
    **{
        f"{what}_group: one total, and different numbers": (
            f"{what}_group IN (SELECT {what}_group FROM rows WHERE {what}_group <> '' GROUP BY ALL"
            f" HAVING count(DISTINCT ({what}_low, {what}_high)) > 1)"
        )
        for what in ("fatalities", "injured")
    },
    "event_date_end: before event_date": "event_date_end < event_date",
    "time_precision: none of 1, 2, 3": "time_precision NOT BETWEEN 1 AND 3",
    "geo_precision: none of 1, 2, 3": "geo_precision NOT BETWEEN 1 AND 3",
    f"precision_unsaid: none of {', '.join(get_args(Unsaid))}": (
        f"len(list_filter(precision_unsaid, lambda each: each NOT IN {get_args(Unsaid)})) > 0"
    ),
    "uncertainty_km: no distance": "NOT (uncertainty_km > 0 AND isfinite(uncertainty_km))",
    "latitude, longitude: no degrees": (
        "NOT (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180)"
    ),
    "factuality: unknown": f"factuality NOT IN {tuple(str(each) for each in Factuality)}",
    f"country: not {COUNTRY}, which the map is of": f"country <> '{COUNTRY}'",
    **{
        f"{each}_low, {each}_high: no range of people": (
            f"{each}_high < {each}_low OR least({each}_low, {each}_high) < 0"
            f" OR greatest({each}_low, {each}_high) > {MOST_PEOPLE}"
        )
        for each in _COUNTED
    },
    "data_set: another than the file's": "data_set <> $name",
}
"""SQL of what the map cannot show, by what is said of it."""


def set_faults(data_dir: Path, footprints: Mapping[str, Area]) -> Iterator[str]:
    """A line for each kind of fault in each data set, with how many rows have it and the first.

    Without any `footprints` nothing is compared with the map.
    """
    found, problems = read_sets(data_dir)
    yield from problems
    for path, about in found.items():
        where = f"{FOLDER}/{path.name}"
        if about.holds == "zones":
            yield from _zone_faults(path, about, footprints)
            continue
        try:
            with duckdb.connect(":memory:") as connection:
                connection.execute("SET enable_progress_bar = false")
                connection.read_parquet(str(path)).create_view("rows")
                yield from (f"{where}: {said}" for said in _faults(connection, about, footprints))
        except duckdb.Error as error:
            why = str(error).partition("\n")[0]
            yield f"{where}: cannot be read ({why}). {_AGAIN}"
    yield from _joined_fault(data_dir)


def _faults(
    connection: duckdb.DuckDBPyConnection, about: AboutSet, footprints: Mapping[str, Area]
) -> Iterator[str]:
    key = "event_id" if about.holds == "events" else "mention_id"
    ((number,),) = connection.execute("SELECT count(*) FROM rows").fetchall()
    if number != about.kept:
        yield f"has {number:,} rows, where it says {about.kept:,}. {_AGAIN}"
    twice = f"SELECT {key} FROM rows GROUP BY {key} HAVING count(*) > 1"
    yield from _counted(connection, {f"{key}: of another row as well": f"{key} IN ({twice})"}, key)
    if about.holds != "events":
        return
    described = "SELECT column_name, column_type FROM (DESCRIBE rows)"
    types = dict(connection.execute(described).fetchall())
    if other := [name for name, kind in COLUMNS.items() if types.get(name) != kind]:
        yield f"{', '.join(other)}: not there, or of another type. {_AGAIN}"
        return
    yield from _counted(connection, _WRONG, key, {"name": about.name})
    if footprints:
        yield from _off_the_map(connection, footprints, key)


def _counted(
    connection: duckdb.DuckDBPyConnection,
    wrong: Mapping[str, str],
    key: str,
    values: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """A line for each condition that rows meet; all are asked at once, of millions of rows."""
    asked = ", ".join(
        f"count(*) FILTER ({condition}), min({key}) FILTER ({condition})"
        for condition in wrong.values()
    )
    (found,) = connection.execute(f"SELECT {asked} FROM rows", values or {}).fetchall()
    for said, number, first in zip(wrong, found[::2], found[1::2], strict=True):
        if number:
            yield f"{said}: {number:,} {'row' if number == 1 else 'rows'}, the first “{first}”"


def _off_the_map(
    connection: duckdb.DuckDBPyConnection, footprints: Mapping[str, Area], key: str
) -> Iterator[str]:
    keys = [each.replace("'", "''") for each in footprints]
    listed = ", ".join(f"'{each}'" for each in keys)
    points = connection.execute(
        "SELECT DISTINCT latitude, longitude FROM rows"
        " WHERE isfinite(latitude) AND isfinite(longitude)"
    ).fetchnumpy()
    connection.register("outside", _outside(footprints[COUNTRY], points))
    off = {
        "footprint: the basemap has no such": f"footprint NOT IN ({listed})",
        "admin1_code: the basemap has no such": (
            f"admin1_code NOT IN ({listed}, '') OR admin1_code = '{COUNTRY}'"
        ),
        f"latitude, longitude: not in {COUNTRY}": (
            "(latitude, longitude) IN (SELECT (latitude, longitude) FROM outside)"
        ),
    }
    yield from _counted(connection, off, key)
    connection.unregister("outside")


def _outside(country: Area, points: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """The points that lie further from the country than its borders are drawn."""
    around = with_surroundings(country)
    outside = ~shapely.contains_xy(around, points["longitude"], points["latitude"])
    return {name: values[outside] for name, values in points.items()}


def _zone_faults(path: Path, about: AboutSet, footprints: Mapping[str, Area]) -> Iterator[str]:
    where = f"{FOLDER}/{path.name}"
    records: list[LayerRecord | None] = []
    try:
        for item in stream_zones(path):
            yield from item.faults
            records.append(item.on_ground)
    except LayerError as error:
        yield f"{where}: cannot be read ({error}). {_AGAIN}"
        return
    if len(records) != about.kept:
        yield f"{where}: has {len(records):,} zones, where it says {about.kept:,}. {_AGAIN}"
    yield from contradictions({where: records}, footprints)


def _joined_fault(data_dir: Path) -> Iterator[str]:
    try:
        json.loads((folder(data_dir) / JOINED).read_text(encoding="utf-8")).items()
    except FileNotFoundError:
        return
    except (OSError, ValueError, AttributeError) as error:
        yield f"{FOLDER}/{JOINED}: cannot be read ({error}). Run: python -m dashboard build"
