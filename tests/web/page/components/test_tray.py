"""What was not placed, with its reason in the reader's language."""

import json
from collections.abc import Callable
from typing import Any

from dashboard.briefing.parties import Parties
from dashboard.domain.actor import ActorRegistry
from dashboard.layers.schema import ReviewRecord
from dashboard.web.page.components import tray
from dashboard.web.page.markup import markup

PARTIES = Parties(ActorRegistry([]), {"Rabiah": "الربيعة", "Latakia": "اللاذقية"})
RABIAH = {"name": "Rabiah", "kind": "town", "admin1": "Latakia", "country": "SY"}
ITEM = {
    "kind": "place",
    "text": "Rabiah",
    "reason": "the likeliest place is doubtful: Rabiah (town), Latakia, SY (spelling)",
    "reason_code": "doubtful_place",
    "reason_values": {"place": RABIAH, "evidence": {"match": "spelling"}},
    "candidates": [],
    "citation": None,
}

Read = Callable[[Any], str]
Values = Callable[..., list[Any]]


def shown(item: dict[str, Any], language: str, read: Read) -> str:
    return read(markup(tray.tray([ReviewRecord.model_validate(item)], {}, PARTIES, language)))


def test_a_reason_is_in_the_readers_language_with_its_places(read: Read) -> None:
    assert "The likeliest place is doubtful: Rabiah (town), Latakia" in shown(ITEM, "en", read)
    arabic = shown(ITEM, "ar", read)
    assert "الربيعة (بلدة)، اللاذقية" in arabic
    assert "doubtful" not in arabic
    assert "town" not in arabic


def test_a_reason_nobody_knows_the_code_of_stays_as_the_layer_has_it(read: Read) -> None:
    for strange in ({"reason_code": "solar_flare"}, {"reason_code": None}):
        assert "The likeliest place is doubtful" in shown(ITEM | strange, "ar", read)
    old = {key: ITEM[key] for key in ("kind", "text", "reason", "candidates", "citation")}
    assert "The likeliest place is doubtful" in shown(old, "ar", read)


def test_a_strike_that_could_not_be_placed_says_who_when_and_how_many(read: Read) -> None:
    strike = {"attacker": "unknown", "first": "2016-03-07", "last": "2016-03-07"}
    known = shown(ITEM | {"strike": strike | {"fatalities_low": 2}}, "en", read)
    assert "7 Mar 2016" in known
    assert "2 killed" in known
    assert "killed" not in shown(ITEM | {"strike": strike}, "en", read)
    assert "2016" not in shown(ITEM, "en", read)


def test_an_unplaced_name_offers_its_places(read: Read, values_of: Values) -> None:
    candidates = [
        {
            "name": "Rabiah",
            "kind": "village",
            "admin1": within,
            "country": "SY",
            "latitude": 35.5,
            "longitude": lon,
            "score": 0.5,
            "why": "its name",
        }
        for within, lon in (("Latakia", 36.0), ("Hama", 36.5))
    ]
    made = {
        "kind": "place",
        "text": "Rabiah",
        "reason": "several places share this name: Rabiah (Latakia); Rabiah (Hama)",
        "candidates": candidates,
        "citation": None,
    }
    item = ReviewRecord.model_validate(made)
    shown = markup(tray.tray([item], {}, PARTIES, "en"))
    assert "Rabiah, Latakia" in read(shown)
    assert values_of(shown, "data-fly") == ["36.0,35.5", "36.5,35.5"]
    (held,) = values_of(shown, "data-candidates")
    assert json.loads(held) == [[36.0, 35.5, "Rabiah"], [36.5, 35.5, "Rabiah"]]
    # The button names the row that holds them.
    assert values_of(shown, "data-candidates-of") == ["unplaced-0"]
    assert "unplaced-0" in values_of(shown, "id")
