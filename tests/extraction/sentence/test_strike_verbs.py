"""Which verbs report a strike, with no noun for it."""

from collections.abc import Callable

import pytest

from dashboard.extraction.names.mentions import ReadSentence
from dashboard.extraction.sentence.triggers import Trigger, find_triggers

ReadOne = Callable[[str], ReadSentence]


def triggers(sentence: ReadOne, text: str) -> list[Trigger]:
    read = sentence(text)
    return find_triggers(read.sentence, read.actors)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Russian warplanes bombed Saraqib.", "bombed"),
        ("Saraqib was bombed by Russian warplanes.", "bombed"),
        ("Russia struck Saraqib.", "struck"),
        ("Jets pounded Saraqib.", "pounded"),
        ("Warplanes killed nine people in Saraqib.", "killed"),
    ],
)
def test_a_strike_by_its_verb(sentence: ReadOne, text: str, verb: str) -> None:
    (found,) = triggers(sentence, text)
    assert found.verb is not None
    assert (found.noun, found.verb.text) == (None, verb)


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber attacked a checkpoint in Homs.",
        "Rebels attacked a checkpoint in Homs.",
        "Commandos raided a house in Idlib.",
        "The army captured Palmyra.",
        "The talks struck a hopeful note.",
        "Gunmen killed a mayor in Daraa.",
    ],
)
def test_verbs_that_only_look_like_a_strike(sentence: ReadOne, text: str) -> None:
    assert triggers(sentence, text) == []


def test_a_strike_that_goes_on_is_weak(sentence: ReadOne) -> None:
    (found,) = triggers(sentence, "A silo was hit as well.")
    assert found.weak


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Three of Monday's air strikes were near Raqqa. The others landed near Manbij.",
            ["Raqqa", "Manbij"],
        ),
        ("Two of the air raids hit Ariha. The rest hit Saraqib.", ["Ariha", "Saraqib"]),
        ("Jets struck six times on Monday. Two were near Ariha.", ["Ariha"]),
        ("Nine people were hurt. Two were near death in Ariha.", []),
    ],
)
def test_the_other_strikes_have_their_own_places(
    struck: Callable[[str], list[tuple[str, str]]], text: str, places: list[str]
) -> None:
    assert [place for _, place in struck(text)] == places


@pytest.mark.parametrize(
    ("text", "struck_by"),
    [
        ("A drone engaged three gunmen near Hajin.", [("unknown", "Hajin")]),
        ("Russian jets silenced a gun near Ariha.", [("russia", "Ariha")]),
        ("A mortar team near Ariha was suppressed by army artillery.", "syrian_government"),
        ("The SDF engaged three gunmen near Hajin.", []),
        ("A jet engaged a drone near Hajin.", []),
        ("Workers demolished a silo near Hajin.", []),
    ],
)
def test_what_jets_and_guns_engage_or_silence_they_strike(
    struck: Callable[[str], list[tuple[str, str]]], text: str, struck_by: object
) -> None:
    found = struck(text)
    assert found == struck_by or [attacker for attacker, _ in found] == [struck_by]
