"""Made-up strikes of any number, in the shape that real ones have; always the same ones.

`python -m tests.benchmarks.synthetic N FOLDER [--geojson]` makes a data folder of N strikes. It
holds the store's tables as they would have been made of the layers, so that millions need not be
written and read as GeoJSON; with `--geojson` (up to 100,000) it holds the layers themselves.

Every strike has the source `synthetic`. Towns, governorates and actors are the project's; who
struck what and when is drawn at random, and says nothing of the war.
"""

import hashlib
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from dashboard.layers import table_file, tables
from dashboard.layers.footprints import load_footprints
from dashboard.layers.geojson import ARTICLES, REVIEW, STRIKES, ZONES
from dashboard.layers.table_building import layer_rows
from tests.benchmarks import synthetic_articles
from tests.paths import DATA

MOST_AS_GEOJSON = 100_000
_BATCH = 500_000
_ACTORS = {
    "syrian_government": 46,
    "russia": 22,
    "us_coalition": 10,
    "turkey": 6,
    "israel": 4,
    "syrian_opposition": 4,
    "unknown": 4,
    "iran": 1,
    "jordan": 1,
    "united_states": 1,
    "islamic_state": 1,
}
_TARGETS = ("islamic_state", "syrian_opposition", "nusra_front", "sdf", "hezbollah", "iran")

_BATCH_SQL = Path(__file__).with_name("synthetic_strikes.sql").read_text(encoding="utf-8")
_CHANCE = """
CREATE TEMP MACRO chance(i, salt) AS
    (hash(i::BIGINT * 64 + salt::BIGINT) >> 11)::DOUBLE / 9007199254740992.0
"""


def make(number: int, folder: Path, *, geojson: bool = False) -> None:
    """A data folder of so many strikes, at `folder`, which may not be there yet."""
    layers = folder / "layers"
    layers.mkdir(parents=True)
    for name in ("gazetteer", "basemap"):
        (folder / name).symlink_to(DATA / name)
    places, desks = synthetic_articles.places(), max(4, min(40, number // 500))
    articles, quotes = synthetic_articles.articles(places, desks)
    _write(layers / ARTICLES, articles)
    _write(layers / REVIEW, [])
    _write(
        layers / ZONES,
        {"type": "FeatureCollection", "features": synthetic_articles.zones(number, articles)},
    )
    # No layer: should the tables ever be made again of it, the page says so.
    _write(layers / STRIKES, {"synthetic": number})
    if geojson:
        with duckdb.connect() as connection:
            tables.stage(connection)
            _add_strikes(connection, number, places, quotes, desks)
            _write_strikes(connection, layers / STRIKES)
        return

    def fill(connection: duckdb.DuckDBPyConnection) -> None:
        tables.stage(connection)
        for name in (ZONES, REVIEW, ARTICLES):
            tables.add(connection, name, layer_rows(layers, name, []))
        _add_strikes(connection, number, places, quotes, desks)
        digest = hashlib.sha256(f"synthetic {number}".encode()).hexdigest()[:12]
        tables.finish(connection, drawn=drawn, data_hash=digest, problems=[])

    drawn = load_footprints(folder)
    table_file.keep(table_file.tables_path(folder, drawn), fill)


def ready(folder: Path) -> bool:
    """Whether a folder's tables can be opened: the code that makes them may have changed."""
    if not (folder / "layers" / STRIKES).is_file():
        return False
    if (folder / "layers" / STRIKES).stat().st_size > 100:
        return True
    return table_file.tables_path(folder, load_footprints(folder)).is_file()


def _add_strikes(
    connection: duckdb.DuckDBPyConnection,
    number: int,
    places: list[dict[str, Any]],
    quotes: list[dict[str, Any]],
    desks: int,
) -> None:
    connection.execute(_CHANCE)
    for name, rows in (("places", places), ("quotes", quotes), ("actors", _actors())):
        frame = pd.DataFrame(rows)
        connection.register("frame", frame)
        connection.execute(f"CREATE TEMP TABLE {name} AS FROM frame")
        connection.unregister("frame")
    towns = sum(place["footprint"] is None for place in places)
    for start in range(0, number, _BATCH):
        connection.execute(
            _BATCH_SQL,
            {
                "n": number,
                "start": start,
                "stop": min(start + _BATCH, number),
                "towns": towns,
                "desks": desks,
                "targets": list(_TARGETS),
            },
        )
        connection.execute(tables.ADD[STRIKES])
    for name in ("batch", "places", "quotes", "actors"):
        connection.execute(f"DROP TABLE IF EXISTS {name}")


def _actors() -> list[dict[str, Any]]:
    """Shares of the attackers, between 0 and 1; all of them are the project's."""
    known = tomllib.loads((DATA / "gazetteer" / "actors.toml").read_text("utf-8"))
    missing = {*_ACTORS, *_TARGETS} - {*known, "unknown"}
    if missing:
        raise ValueError(f"not among the actors: {sorted(missing)}")
    total, above, rows = sum(_ACTORS.values()), 0, []
    for actor, share in _ACTORS.items():
        rows.append({"actor1": actor, "above": above / total, "below": (above + share) / total})
        above += share
    return rows


def _write_strikes(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    rows = connection.execute("SELECT record FROM records ORDER BY number").fetchall()
    with path.open("w", encoding="utf-8") as file:
        file.write('{"type": "FeatureCollection", "features": [\n')
        file.write(",\n".join(_features(record for (record,) in rows)))
        file.write("\n]}\n")


def _features(records: Iterator[str]) -> Iterator[str]:
    for record in records:
        strike = json.loads(record)
        at = [strike["longitude"], strike["latitude"]]
        point = {"type": "Point", "coordinates": at}
        yield json.dumps({"type": "Feature", "properties": strike, "geometry": point})


def _write(path: Path, document: Any) -> None:
    path.write_text(json.dumps(document), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Makes the folder; 2 where the arguments are none."""
    geojson = "--geojson" in arguments
    try:
        number, folder = (each for each in arguments if each != "--geojson")
        wanted = int(number)
    except ValueError:
        print(__doc__)
        return 2
    if geojson and wanted > MOST_AS_GEOJSON:
        print(f"At most {MOST_AS_GEOJSON:,} strikes as GeoJSON.")
        return 2
    make(wanted, Path(folder), geojson=geojson)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
