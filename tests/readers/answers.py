"""Answers of a model, in short."""

import json
from typing import Any

Json = dict[str, Any]


def quote(sentence: int, words: str) -> Json:
    return {"sentence": sentence, "words": words}


def strike(words: Json, place: Json | None, attacker: Json | None = None, **more: Any) -> Json:
    return {"strike": words, "place": place, "attacker": attacker, **more}


def answer(*strikes: Json, zones: tuple[Json, ...] = ()) -> str:
    return json.dumps({"strikes": list(strikes), "zones": list(zones)}, ensure_ascii=False)


NOTHING = answer()
