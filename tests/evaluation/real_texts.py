"""Scores on real texts, by the scorer that lies beside them: part of `make eval` where they are.

They are marked otherwise than the project's passages: some events and zones are optional, places
have tolerances of their own, and a shared toll may be one event or several.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from dashboard.domain.actor import UNKNOWN, ActorRegistry
from dashboard.domain.event import Event
from dashboard.domain.zone import ActorZone
from dashboard.extraction.pipeline import Extraction
from dashboard.layers.schema import JsonObject
from dashboard.layers.zone import zone_of
from tests.evaluation.outcomes import REAL_TEXTS, real_texts


def scores(
    read: Callable[[Path], Extraction], actors: ActorRegistry, folder: Path, *, misses: bool = False
) -> str:
    """The scorer's lines over all real texts; what was read of each is left in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in real_texts():
        found = read(path)
        answer = {
            "events": [_event(event, actors) for event in found.events],
            "zones": [_zone(zone, actors) for zone in found.zones],
        }
        (folder / f"{path.stem}.json").write_text(json.dumps(answer), encoding="utf-8")
    scorer = [sys.executable, str(REAL_TEXTS / "score.py"), str(folder), "--gold", str(REAL_TEXTS)]
    return subprocess.run(
        [*scorer, *(["-v"] if misses else [])], check=True, capture_output=True, text=True
    ).stdout


def _event(event: Event, actors: ActorRegistry) -> JsonObject:
    disputed = event.actor1 == "unknown" and event.factuality == "disputed"
    place = event.place
    return {
        "attacker": "disputed" if disputed else _name(event.actor1, actors),
        "places": [{"name": place.name, "lat": place.latitude, "lon": place.longitude}],
        "date": event.date.isoformat(),
        "fatalities_min": event.toll.low,
        "hedged": event.factuality.hedged,
        "quote": event.citations[0].quote,
    }


def _zone(zone: ActorZone, actors: ActorRegistry) -> JsonObject:
    said = zone_of(zone)
    return {
        "actor": _name(said.actor, actors),
        "relation": said.relation,
        "place": said.place,
    }


def _name(actor: str, actors: ActorRegistry) -> str:
    """As the gold names parties: "Nusra Front" of "Nusra Front / HTS"."""
    return actors[actor].name.split(" / ")[0] if actor in actors and actor != UNKNOWN else UNKNOWN
