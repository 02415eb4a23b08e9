"""What was not placed, with its reason in the reader's language."""

from collections.abc import Callable
from typing import Any

from dashboard.briefing.parties import Parties
from dashboard.domain.actor import ActorRegistry
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


def shown(item: dict[str, Any], language: str, read: Read) -> str:
    return read(markup(tray.tray([item], {}, PARTIES, language)))


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
