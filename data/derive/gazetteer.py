"""Derives data/gazetteer/places.csv: python -m data.derive.gazetteer

Towns and capitals from GeoNames (CC BY 4.0), air bases from OurAirports (public domain). What the
news of this war needs beyond them is in data/gazetteer/supplement.csv, which people write.
"""

import csv
import math
import re
from collections.abc import Iterator
from pathlib import Path

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from dashboard.geocoding.geonames import GOVERNORATES, town_radius
from dashboard.geocoding.naming import alternates, arabic, plain, shown
from dashboard.geocoding.places import COLUMNS
from data.derive.gazetteer_sources import airports, cities, countries, outlines

GAZETTEER = Path(__file__).parents[1] / "gazetteer"

_STRIP = re.compile(
    "Helipad|Mayadin|Agricultural|Tahaluf|Saliniyah|Tarek|Qabr|Green Village|South|Nayrab"
)

# Smallest population taken: every town of Syria, what borders it, and big cities anywhere.
SMALLEST = {"SY": 0, "LB": 100_000, "IQ": 100_000, "JO": 100_000, "TR": 100_000, "IL": 100_000}
ELSEWHERE = 500_000
# Smaller towns beyond the border that reports from this war name, by GeoNames id.
BORDER_TOWNS = frozenset(
    {
        448149,  # Sinjar
        92138,  # al-Qaim
        95788,  # Hit
        96309,  # Haditha
        90393,  # Tal Afar
        90150,  # Tikrit
        92004,  # Rawa
        266045,  # Zahle
        281133,  # Gaza
        303750,  # Nusaybin
        277130,  # Baalbek
        250582,  # Mafraq
        293100,  # Safed
        293322,  # Tiberias
    }
)
# Countries with a polygon in the basemap.
ON_THE_MAP = frozenset({"SY", "IQ", "TR", "LB", "JO", "IL", "SA", "CY", "IR", "EG", "PS"})


def main() -> None:
    """Writes the table, sorted by id, so that a second run gives the same bytes."""
    rows = sorted((*_countries(), *_towns(), *_airbases()), key=lambda row: row["id"])
    with (GAZETTEER / "places.csv").open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"places.csv: {len(rows)} places")


def _countries() -> Iterator[dict[str, object]]:
    shapes = outlines()
    for country in countries():
        code = country["iso"]
        if code not in shapes or country["population"] == 0:
            continue
        largest = max(getattr(shapes[code], "geoms", [shapes[code]]), key=lambda part: part.area)
        point = largest.representative_point()
        yield {
            "id": code,
            "name": country["name"],
            "kind": "country",
            "latitude": round(point.y, 2),
            "longitude": round(point.x, 2),
            "uncertainty_km": max(10, round(_reach(largest, point))),
            "country": code,
            "footprint": code if code in ON_THE_MAP else "",
            "population": country["population"],
            "source": "GeoNames, Natural Earth",
        }


def _reach(outline: BaseGeometry, point: Point) -> float:
    """Kilometres from a point to the farthest corner of an outline around it."""
    km_per_degree = 111.2
    shrink = math.cos(math.radians(point.y))
    return max(
        km_per_degree * math.hypot(y - point.y, (x - point.x) * shrink)
        for x, y in outline.exterior.coords
    )


def _towns() -> Iterator[dict[str, object]]:
    everywhere = list(cities())
    capitals = _capitals(everywhere)
    for city in everywhere:
        code, population = city["countrycode"], city["population"]
        small = population < SMALLEST.get(code, ELSEWHERE)
        if small and city["geonameid"] not in capitals | BORDER_TOWNS:
            continue
        at_home = code == "SY"
        admin1_code, admin1 = GOVERNORATES[city["admin1code"]] if at_home else ("", "")
        name = shown(city["name"]) if at_home else plain(city["name"])
        names = city["alternatenames"]
        # Abroad, the name in full is enough: a rare spelling there may be a place in Syria.
        others = alternates(city["name"], names) if at_home else []
        yield {
            "id": f"gn:{city['geonameid']}",
            "name": name,
            "name_ar": arabic(names) if at_home else "",
            "kind": "town",
            "latitude": round(city["latitude"], 5),
            "longitude": round(city["longitude"], 5),
            "uncertainty_km": round(town_radius(population), 1),
            "country": code,
            "admin1": admin1,
            "admin1_code": admin1_code,
            "population": population,
            "alternates": "|".join(other for other in others if other != name),
            "source": "GeoNames",
        }


def _capitals(everywhere: list[dict]) -> set[int]:
    """Ids of the capitals: in each country the largest town of the capital's name."""
    names = {country["iso"]: plain(country["capital"]) for country in countries()}
    largest: dict[str, dict] = {}
    for city in everywhere:
        code = city["countrycode"]
        if plain(city["name"]) == names.get(code):
            known = largest.get(code)
            if known is None or known["population"] < city["population"]:
                largest[code] = city
    return {city["geonameid"] for city in largest.values()}


def _airbases() -> Iterator[dict[str, object]]:
    for airport in airports():
        # Helipads and dusting strips are nobody's target by these names.
        if airport["iso_country"] != "SY" or airport["type"] == "closed":
            continue
        if _STRIP.search(airport["name"]):
            continue
        name = plain(airport["name"])
        yield {
            "id": f"oa:{airport['ident']}",
            "name": name,
            "kind": "site",
            "latitude": round(float(airport["latitude_deg"]), 5),
            "longitude": round(float(airport["longitude_deg"]), 5),
            "uncertainty_km": 2.5,
            "country": "SY",
            "population": 0,
            "source": "OurAirports",
        }


if __name__ == "__main__":
    main()
