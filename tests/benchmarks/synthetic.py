"""Made-up strikes of any number, in the shape that real ones have; always the same ones.

`python -m tests.benchmarks.synthetic N FOLDER [--geojson]` makes a data folder of N strikes. It
holds the store's tables as they would have been made of the layers, so that millions need not be
written and read as GeoJSON; with `--geojson` (up to 100,000) it holds the layers themselves.

Every strike has the source `synthetic`. Towns, governorates and actors are the project's; who
struck what and when is drawn at random, and says nothing of the war.
"""

import csv
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

ROOT = Path(__file__).parents[2]
MOST_AS_GEOJSON = 100_000
_BATCH = 500_000
_VARIANTS = 4
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
_SPEAKERS = (
    *("residents", "activists", "rescue workers", "a war monitor", "state media", "officials"),
    *("US officials", "the defence ministry", "a rebel commander", "a military source", "medics"),
    *(f"correspondent {number}" for number in range(1, 150)),
)
_SENTENCES = (
    "Aircraft struck {place} before dawn, {speaker} said.",
    "{speaker} reported strikes on {place}.",
    "Several houses in {place} were hit, according to {speaker}.",
    "Shells and rockets fell on {place}, {speaker} alleged.",
)

_BATCH_SQL = """
CREATE OR REPLACE TEMP TABLE batch AS
WITH drawn AS (
    SELECT i::INTEGER AS number, (i + 0.5) / $n AS share,
        i // 2 AS pair, chance(i // 2, 1) < 0.04 AS shared,
        chance(i, 2) AS actor_chance, chance(i, 3) AS place_chance, chance(i, 4) AS exact,
        chance(i, 5) AS north, chance(i, 6) AS east, chance(i, 7) AS days, chance(i, 8) AS sure,
        chance(i, 9) AS aims, chance(i, 10) AS aim, chance(i, 11) AS second_aim,
        chance(i, 12) AS desk_chance, chance(i, 13) AS variant_chance, chance(i, 14) AS type_chance,
        chance(i, 15) AS more, chance(i, 16) AS area_chance
    FROM range($start, $stop) AS numbers(i)
), told AS (
    SELECT *,
        -- More of them in the years around 2016.
        DATE '2011-03-15' + (5405 * (0.23 + 0.35 * share + 2.524 * pow(share - 0.45, 3)))::INTEGER
            AS begun,
        CASE WHEN area_chance < 0.03 THEN $towns + (14 * place_chance)::INTEGER % 14
            ELSE ($towns * pow(place_chance, 2.5))::INTEGER % $towns END AS place,
        -- A town, one of its villages, or somewhere near.
        CASE WHEN area_chance < 0.03 THEN 3 WHEN exact < 0.87 THEN 1 ELSE 2 END AS precision,
        CASE WHEN area_chance < 0.03 OR exact < 0.4 OR exact >= 0.87 THEN 0
            ELSE 1 + (24 * north * north)::INTEGER END AS village,
        1 + floor(-ln(1 - chance(pair, 17)) * 4)::INTEGER AS low,
        shared OR chance(i := number, salt := 18) < 0.5 AS counted,
        (desk_chance * desk_chance * $desks)::INTEGER % $desks AS desk,
        (variant_chance * 4)::INTEGER % 4 AS variant
    FROM drawn
), placed AS (
    SELECT told.*, places.name, places.admin1, places.admin1_code, places.footprint,
        CASE WHEN village = 0 THEN places.name ELSE places.name || ' ' || village END AS location,
        CASE precision WHEN 3 THEN places.latitude
            WHEN 2 THEN places.latitude + (north - 0.5) * 0.4
            ELSE places.latitude + if(village = 0, 0, (chance(place, village) - 0.5) * 0.3)
            END AS latitude,
        CASE precision WHEN 3 THEN places.longitude
            WHEN 2 THEN places.longitude + (east - 0.5) * 0.4
            ELSE places.longitude + if(village = 0, 0, (chance(place, village + 50) - 0.5) * 0.3)
            END AS longitude,
        CASE precision WHEN 3 THEN 90.0 WHEN 2 THEN 5.0 + (north * 15)::INTEGER ELSE 1.5 END
            AS uncertainty,
        actors.actor1 AS chosen,
        list_distinct(CASE WHEN aims < 0.4 THEN []
            WHEN aims < 0.85 THEN [$targets[1 + (aim * aim * 6)::INTEGER % 6]]
            ELSE [$targets[1 + (aim * aim * 6)::INTEGER % 6],
                $targets[1 + (second_aim * 6)::INTEGER % 6]] END) AS targets,
        second_aim < 0.12 AND len(targets) > 0 AS refused,
        quotes.speaker, quotes.quote, {'article_id': quotes.article_id, 'start': quotes.start,
            'end': quotes.start + len(quotes.quote), 'quote': quotes.quote} AS citation
    FROM told JOIN places USING (place)
    JOIN actors ON actor_chance >= actors.above AND actor_chance < actors.below
    JOIN quotes ON quotes.desk = told.desk AND quotes.place = told.place
        AND quotes.variant = told.variant
), strike AS (
    SELECT number, location, admin1, speaker, quote, refused, {
        'event_id': 'synthetic:' || (number + 1),
        'event_date': begun, 'event_date_end': begun + if(days < 0.9, 0, (days * 50)::INTEGER - 44),
        'time_precision': if(days < 0.9, 1, 2),
        'event_type': 'Explosions/Remote violence',
        'sub_event_type':
            if(type_chance < 0.8, 'Air/drone strike', 'Shelling/artillery/missile attack'),
        'actor1': CASE WHEN chosen = 'russia' AND begun < DATE '2015-09-30' THEN 'syrian_government'
            WHEN chosen = 'us_coalition' AND begun < DATE '2014-09-22' THEN 'unknown'
            ELSE chosen END,
        'targets': targets,
        'location': location, 'admin1': admin1, 'admin1_code': admin1_code, 'country': 'SY',
        'latitude': round(latitude, 5), 'longitude': round(longitude, 5),
        'geo_precision': precision, 'footprint': footprint, 'uncertainty_km': uncertainty,
        'fatalities_low': if(counted, low, NULL),
        'fatalities_high': if(counted AND more < 0.5, low + (more * 20)::INTEGER, NULL),
        'fatalities_group': if(shared, 'synthetic:t' || pair, NULL),
        'factuality': CASE WHEN sure < 0.2 THEN 'asserted' WHEN sure < 0.6 THEN 'attributed'
            WHEN sure < 0.9 THEN 'alleged' WHEN sure < 0.98 THEN 'disputed' ELSE 'denied' END,
        'data_set': 'articles', 'sides': [],
        'incident_id': 'synthetic:' || (number + 1), 'incident_why': [],
        'claims': [{'by': speaker, 'about': 'occurrence', 'value': NULL::VARCHAR,
            'stance': 'affirms', 'hedged': sure >= 0.6, 'citation': citation}] || list_transform(
            targets, lambda target: {'by': speaker, 'about': 'target', 'value': target,
            'stance': 'affirms', 'hedged': false, 'citation': citation})
            || if(refused, [{'by': 'officials', 'about': 'target', 'value': targets[1],
            'stance': 'denies', 'hedged': false, 'citation': citation}], []),
        'citations': [citation],
        'sources': ['synthetic', citation.article_id]
    } AS properties
    FROM placed
)
SELECT number, to_json(properties)::VARCHAR AS record,
    lower(concat_ws(' ', location, admin1, speaker, if(refused, 'officials', NULL), quote)) AS words
FROM strike ORDER BY number
"""
_CHANCE = """
CREATE TEMP MACRO chance(i, salt) AS
    (hash(i::BIGINT * 64 + salt::BIGINT) >> 11)::DOUBLE / 9007199254740992.0
"""


def make(number: int, folder: Path, *, geojson: bool = False) -> None:
    """A data folder of so many strikes, at `folder`, which may not be there yet."""
    layers = folder / "layers"
    layers.mkdir(parents=True)
    for name in ("gazetteer", "basemap"):
        (folder / name).symlink_to(ROOT / "data" / name)
    places, desks = _places(), max(4, min(40, number // 500))
    articles, quotes = _articles(places, desks)
    _write(layers / ARTICLES, articles)
    _write(layers / REVIEW, [])
    _write(layers / ZONES, {"type": "FeatureCollection", "features": _zones(number, articles)})
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


def _places() -> list[dict[str, Any]]:
    """Syria's towns, most people first, then its governorates."""
    with (ROOT / "data/gazetteer/places.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["country"] == "SY" and row["admin1"]]
    towns = [row for row in rows if row["kind"] == "town"]
    towns.sort(key=lambda row: (-int(row["population"] or 0), row["id"]))
    places = [_place(row, float(row["latitude"]), float(row["longitude"])) for row in towns]
    areas = json.loads((ROOT / "data/basemap/low/governorates.geojson").read_text("utf-8"))
    for feature in areas["features"]:
        area = feature["properties"]
        row = {"name": area["name_en"], "admin1": area["name_en"], "admin1_code": area["key"]}
        place = _place(row, area["label_lat"], area["label_lon"])
        places.append(place | {"footprint": area["key"]})
    return [{"place": number, **place} for number, place in enumerate(places)]


def _place(row: dict[str, Any], latitude: float, longitude: float) -> dict[str, Any]:
    names = {key: row[key] for key in ("name", "admin1", "admin1_code")}
    return {**names, "latitude": latitude, "longitude": longitude, "footprint": None}


def _actors() -> list[dict[str, Any]]:
    """Shares of the attackers, between 0 and 1; all of them are the project's."""
    known = tomllib.loads((ROOT / "data/gazetteer/actors.toml").read_text("utf-8"))
    missing = {*_ACTORS, *_TARGETS} - {*known, "unknown"}
    if missing:
        raise ValueError(f"not among the actors: {sorted(missing)}")
    total, above, rows = sum(_ACTORS.values()), 0, []
    for actor, share in _ACTORS.items():
        rows.append({"actor1": actor, "above": above / total, "below": (above + share) / total})
        above += share
    return rows


def _articles(
    places: list[dict[str, Any]], desks: int
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """An article for each desk, with some sentences on every place, and where these stand."""
    articles, quotes = [], []
    for desk in range(desks):
        article_id, text = f"synthetic-desk-{desk + 1:02}", ""
        for place in places:
            for variant, sentence in enumerate(_SENTENCES):
                speaker = _SPEAKERS[(desk * _VARIANTS + variant) % len(_SPEAKERS)]
                quote = sentence.format(place=place["name"], speaker=speaker)
                quotes.append(
                    {
                        "desk": desk,
                        "place": place["place"],
                        "variant": variant,
                        "article_id": article_id,
                        "speaker": speaker,
                        "quote": quote,
                        "start": len(text),
                    }
                )
                text += f"{quote} "
        articles.append(
            {
                "id": article_id,
                "title": f"Synthetic desk {desk + 1}",
                "publisher": "synthetic",
                "published": "2026-01-01",
                "published_basis": "synthetic",
                "language": "en",
                "url": "",
                "text": text,
            }
        )
    return articles, quotes


def _zones(number: int, articles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Governorates held or not by somebody for a year: many on the same ground."""
    areas = json.loads((ROOT / "data/basemap/low/governorates.geojson").read_text("utf-8"))
    text = articles[0]["text"]
    quote = text[: text.index(". ") + 1]
    citation = {"article_id": articles[0]["id"], "start": 0, "end": len(quote), "quote": quote}
    holders = ("syrian_government", "syrian_opposition", "islamic_state", "sdf", "nusra_front")
    zones = []
    for turn in range(min(200, number // 50)):
        area = areas["features"][turn % len(areas["features"])]
        key, year = area["properties"]["key"], 2011 + turn % 15
        zone = {
            "zone_id": f"synthetic:z{turn + 1}",
            "actor": holders[turn % len(holders)],
            "relation": ("controls", "present", "absent")[turn % 3],
            "place": area["properties"]["name_en"],
            "latitude": area["properties"]["label_lat"],
            "longitude": area["properties"]["label_lon"],
            "footprint": key,
            "valid_from": f"{year}-01-01",
            "valid_to": f"{year}-12-31",
            "by": "residents",
            "factuality": "attributed",
            "basis": "governorate",
            "claims": [],
            "citations": [citation],
            "sources": ["synthetic", articles[0]["id"]],
        }
        zones.append({"type": "Feature", "properties": zone, "geometry": area["geometry"]})
    return zones


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
