"""What made-up strikes are reported in and happen on: places, articles with their quotes, zones."""

import csv
import json
from typing import Any

from tests.paths import DATA

_VARIANTS = 4
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


def places() -> list[dict[str, Any]]:
    """Syria's towns, most people first, then its governorates."""
    with (DATA / "gazetteer" / "places.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["country"] == "SY" and row["admin1"]]
    towns = [row for row in rows if row["kind"] == "town"]
    towns.sort(key=lambda row: (-int(row["population"] or 0), row["id"]))
    places = [_place(row, float(row["latitude"]), float(row["longitude"])) for row in towns]
    areas = json.loads((DATA / "basemap/low/governorates.geojson").read_text("utf-8"))
    for feature in areas["features"]:
        area = feature["properties"]
        row = {"name": area["name_en"], "admin1": area["name_en"], "admin1_code": area["key"]}
        place = _place(row, area["label_lat"], area["label_lon"])
        places.append(place | {"footprint": area["key"]})
    return [{"place": number, **place} for number, place in enumerate(places)]


def _place(row: dict[str, Any], latitude: float, longitude: float) -> dict[str, Any]:
    names = {key: row[key] for key in ("name", "admin1", "admin1_code")}
    return {**names, "latitude": latitude, "longitude": longitude, "footprint": None}


def articles(
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


def zones(number: int, articles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Governorates held or not by somebody for a year: many on the same ground."""
    areas = json.loads((DATA / "basemap/low/governorates.geojson").read_text("utf-8"))
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
