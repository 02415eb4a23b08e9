"""Shelling is a thing that somebody does, however it was parsed."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "strikes"),
    [
        ("A civilian was killed by Turkish shelling in Kobani.", [("turkey", "Kobani")]),
        ("Two men were killed in Russian shelling in Ariha.", [("russia", "Ariha")]),
        (
            "SOHR monitored intense shelling by the Turkish forces, targeting Hirbil village.",
            [("turkey", "Hirbil")],
        ),
        ("Regime shelling killed 30 people in Ariha.", [("syrian_government", "Ariha")]),
        ("Syrian army shelling killed 30 in Ariha.", [("syrian_government", "Ariha")]),
        ("Rebel shelling on Monday killed two people in Hass.", [("syrian_opposition", "Hass")]),
        ("Medics said regime shelling had killed ten in Hass.", [("syrian_government", "Hass")]),
        ("Turkish artillery returned fire on posts near Azaz.", [("unknown", "Azaz")]),
        ("Shelling intensified in Jobar on Monday.", [("unknown", "Jobar")]),
        ("Nine people died after shelling struck Ariha.", [("unknown", "Ariha")]),
    ],
)
def test_shelling_is_a_strike(struck: Struck, text: str, strikes: list[tuple[str, str]]) -> None:
    assert struck(text) == strikes


@pytest.mark.parametrize("verb", ["continued", "resumed", "began"])
def test_a_deed_that_goes_on_is_done(struck: Struck, verb: str) -> None:
    text = f"The coalition's warplanes {verb} bombing ISIS positions in Tabqa."
    assert struck(text) == [("us_coalition", "Tabqa")]


@pytest.mark.parametrize(
    "denial",
    ["Moscow denied bombing Ariha.", "The Russian defence ministry denied shelling Ariha."],
)
def test_who_denies_bombing_a_place_denies_the_strike(
    read: Callable[..., Extraction], denial: str
) -> None:
    (event,) = read(f"Jets bombed Ariha. {denial}").events
    assert event.factuality == "disputed"
    assert [claim.stance for claim in event.claims if claim.about == "attacker"] == ["denies"]
