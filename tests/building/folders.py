"""Folders to build from, and what a build left in them."""

from pathlib import Path
from typing import Any

from dashboard.layers.geojson import read_layer

WEST_OF = {"SY-HI": 36, "SY-HM": 37, "SY-ID": 38, "SY-HL": 39}

SARAQIB = "Strikes in Idlib\n\nRussian jets bombed Saraqib on Monday, killing nine people.\n"
RAQQA = "Raid on Raqqa\n\nCoalition jets bombed ISIS-held Raqqa on Tuesday.\n"
NAYRAB = "Raid on Nayrab\n\nRussian jets struck Nayrab on Monday.\n"


def square(west: float) -> dict[str, Any]:
    ring = [[west, 34], [west + 1, 34], [west + 1, 35], [west, 35], [west, 34]]
    return {"type": "Polygon", "coordinates": [ring]}


def correct(data: Path, text: str) -> None:
    (data / "gazetteer" / "corrections.toml").write_text(text, encoding="utf-8")


def layers(data: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (data / "layers").iterdir()}


def items(data: Path, name: str) -> list[dict[str, Any]]:
    found, faults = read_layer(data / "layers", name)
    assert faults == []
    return found


def struck(data: Path) -> dict[str, tuple[str, str]]:
    return {
        f["properties"]["event_id"]: (f["properties"]["actor1"], f["properties"]["location"])
        for f in items(data, "strikes.geojson")
    }
