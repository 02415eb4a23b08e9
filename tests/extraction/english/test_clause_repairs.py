"""A clause hangs on the verb that it belongs to, and a speaker is none of the dead."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "Turkish jets crossed into Syria and bombed Ariha.",
        "Turkish jets flew over the border and bombed houses in Ariha.",
        "Turkish jets entered Syrian airspace and bombed Ariha.",
    ],
)
def test_jets_that_come_and_bomb_do_both(struck: Struck, text: str) -> None:
    assert struck(text) == [("turkey", "Ariha")]


@pytest.mark.parametrize(
    ("killed", "low", "high", "speakers"),
    [
        (
            "at least 16 people waiting for bread, rescuers and witnesses",
            16,
            None,
            {"rescuers", "witnesses"},
        ),
        ("16 people, a doctor and a rescuer", 16, 16, {"doctor", "rescuer"}),
        (
            "16 people who had queued for bread, a doctor and a rescuer",
            16,
            16,
            {"doctor", "rescuer"},
        ),
    ],
)
def test_the_dead_do_not_speak(
    read: Read, killed: str, low: int, high: int | None, speakers: set[str]
) -> None:
    (event,) = read(f"Russian jets bombed Ariha, killing {killed} said.").events
    assert (event.toll.low, event.toll.high) == (low, high)
    assert {claim.by for claim in event.claims} == speakers


@pytest.mark.parametrize("said", ["a monitor said", "activists said", "the Observatory said"])
def test_who_speaks_hits_nothing(struck: Struck, said: str) -> None:
    text = f"Russian jets renewed their raids on Monday, {said}, targeting Ariha."
    assert struck(text) == [("russia", "Ariha")]


def test_the_army_shells_with_mortars_and_jets_bomb(struck: Struck) -> None:
    text = "Rebels shelled Nubl with mortars and Russian jets bombed Anadan."
    assert set(struck(text)) == {("syrian_opposition", "Nubl"), ("russia", "Anadan")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Turkish guns shelled Azaz and Russian jets bombed Ariha.",
            {("turkey", "Azaz"), ("russia", "Ariha")},
        ),
        (
            "Army guns shelled Azaz and Turkish jets struck Afrin.",
            {("syrian_government", "Azaz"), ("turkey", "Afrin")},
        ),
    ],
)
def test_of_two_clauses_without_a_comma_each_has_its_doer(
    struck: Struck, text: str, expected: set[tuple[str, str]]
) -> None:
    assert set(struck(text)) == expected


def test_a_participle_that_opens_a_sentence_is_of_its_doer(read: Read) -> None:
    found = read("Based in Ariha, the rebels have shelled Hass.")
    said = {(zone.actor, str(zone.relation), zone.place.name) for zone in found.zones}
    assert said == {("syrian_opposition", "present", "Ariha")}


@pytest.mark.parametrize(
    "deed",
    ["struck Tell Rifaat on March 5, killing four children", "struck Tell Rifaat overnight"],
)
def test_who_vows_to_respond_did_not_strike(
    struck: Callable[[str], list[tuple[str, str]]], deed: str
) -> None:
    text = f"Turkey vowed to respond after unidentified aircraft {deed}."
    assert struck(text) == [("unknown", "Tell Rifaat")]
