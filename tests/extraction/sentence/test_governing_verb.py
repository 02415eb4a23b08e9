"""The verb that reports the strike which a noun names."""

from collections.abc import Callable

import pytest

from dashboard.extraction.names.mentions import ReadSentence
from dashboard.extraction.pipeline import Extraction
from dashboard.extraction.sentence.triggers import Trigger, find_triggers

ReadOne = Callable[[str], ReadSentence]


def triggers(sentence: ReadOne, text: str) -> list[Trigger]:
    read = sentence(text)
    return find_triggers(read.sentence, read.actors)


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("Russian jets carried out air strikes on Saraqib.", "strikes", "carried"),
        ("Air strikes hit Saraqib.", "strikes", "hit"),
        ("Saraqib came under bombardment.", "bombardment", "came"),
        ("Nine people were killed in air strikes on Saraqib.", "strikes", "killed"),
        ("Shells kept falling on Saraqib.", "Shells", "falling"),
        ("Rockets began to rain down on Saraqib.", "Rockets", "rain"),
    ],
)
def test_a_noun_and_its_verb(sentence: ReadOne, text: str, noun: str, verb: str) -> None:
    (found,) = triggers(sentence, text)
    assert (found.noun and found.noun.text, found.verb and found.verb.text) == (noun, verb)


def test_a_verb_that_reports_no_strike_is_left_out(sentence: ReadOne) -> None:
    (found,) = triggers(sentence, "The UN condemned air strikes on Saraqib.")
    assert found.verb is None


@pytest.mark.parametrize(
    ("text", "attacker", "by"),
    [
        ("Activists reported air strikes on Saraqib.", "unknown", "Activists"),
        ("A monitor also reported Russian raids on Ariha.", "russia", "monitor"),
        ("Damascus reported an Israeli air strike near Masyaf.", "israel", "Damascus"),
        ("SANA reported an Israeli strike on Masyaf.", "israel", "SANA"),
        ("Air strikes on Ariha were reported by SANA.", "unknown", "SANA"),
    ],
)
def test_who_reports_a_strike_only_says_so(
    read: Callable[[str], Extraction], text: str, attacker: str, by: str
) -> None:
    (event,) = read(text).events
    assert (event.actor1, event.factuality) == (attacker, "attributed")
    assert {claim.by for claim in event.claims} == {by}


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Air raids affected six towns in Idlib province on Monday.", ["Idlib"]),
        ("The UN said shelling had affected several settlements near Ariha.", ["Ariha"]),
        ("Air strikes have affected health care in Ariha since 2013.", []),
    ],
)
def test_shelling_that_affects_villages_hit_them(
    read: Callable[..., Extraction], text: str, struck: list[str]
) -> None:
    assert [event.place.name for event in read(text).events] == struck
