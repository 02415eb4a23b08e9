"""Who does what a verb of ground says."""

from collections.abc import Callable

import pytest

from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.doers import subjects
from dashboard.extraction.names.mentions import ReadSentence

Read = Callable[[str], ReadSentence]
ZonesOf = Callable[[str], set[tuple[str, str, str]]]


def word(read: ReadSentence, text: str) -> Token:
    return next(token for token in read.sentence.span if token.text == text)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The rebels took Ariha and held Saraqib.", "held", ["rebels"]),
        ("The rebels, who hold Ariha, left.", "hold", ["rebels"]),
        ("Ariha was held.", "held", []),
        ("The rebels shelled Ariha, taking Saraqib.", "taking", ["rebels"]),
        ("The rebels succeeded in taking Saraqib.", "taking", ["rebels"]),
        ("The raids forced the rebels to leave Saraqib.", "leave", ["rebels"]),
        ("The rebels made gains, including taking Saraqib.", "taking", ["rebels"]),
        ("The rebels fired back after troops advanced and took Saraqib.", "took", ["troops"]),
    ],
)
def test_a_verb_shares_the_subject_of_the_verb_before_it(
    sentence: Read, text: str, verb: str, expected: list[str]
) -> None:
    assert [s.text for s in subjects(word(sentence(text), verb))] == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shells hit Saraqib and Ariha, which is under rebel control.", {"Ariha"}),
        ("Shells hit Saraqib and Ariha, which are under rebel control.", {"Saraqib", "Ariha"}),
    ],
)
def test_a_clause_on_one_thing_is_on_the_last_of_a_list(
    zones: Callable[[str], set[tuple[str, str, str]]], text: str, places: set[str]
) -> None:
    assert {place for _, _, place in zones(text)} == places


def test_who_pressed_on_did_what_follows(
    zones: Callable[[str], set[tuple[str, str, str]]],
) -> None:
    text = "Rebel fighters pressed on with an offensive, seizing Ariha, the Observatory said."
    assert zones(text) == {("syrian_opposition", "controls", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "ISIS has seized Saraqib, the Observatory said on Thursday, and now controls Ariha.",
        "ISIS is based in Saraqib and controls Ariha.",
    ],
)
def test_who_did_the_first_thing_did_the_second(
    zones: Callable[[str], set[tuple[str, str, str]]], text: str
) -> None:
    assert ("islamic_state", "controls", "Ariha") in zones(text)


@pytest.mark.parametrize(
    "text",
    [
        "They were charged with ties to Hayat Tahrir al-Sham (HTS) (which holds Ariha).",
        "The talks with HTS (which holds Ariha) went on.",
    ],
)
def test_a_clause_in_brackets_is_of_who_stands_before_it(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("nusra_front", "controls", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "American jets backed the SDF as they advanced towards Hajin.",
        "Coalition jets provided close air support to the SDF as they advanced towards Hajin.",
        "Coalition jets gave cover to the SDF while they advanced towards Hajin.",
    ],
)
def test_who_is_helped_is_who_advances(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("sdf", "operates", "Hajin")}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Shells hit Saraqib in the suburbs of Idlib province, which is held by rebels.",
            "Saraqib",
        ),
        ("Rebels left Saraqib for Idlib province, which is held by the army.", "Idlib"),
    ],
)
def test_a_village_in_a_province_is_what_a_clause_after_both_tells_of(
    zones: ZonesOf, text: str, place: str
) -> None:
    assert place in {name for _, relation, name in zones(text) if relation == "controls"}


@pytest.mark.parametrize(
    "helping",
    [
        "The coalition voiced confidence in the SDF",
        "The coalition affirmed its support and trust in the SDF",
        "The coalition gives air cover to the SDF",
    ],
)
def test_who_is_trusted_or_helped_does_what_follows(zones: ZonesOf, helping: str) -> None:
    text = f"{helping} as they began an offensive on Hajin."
    assert zones(text) == {("sdf", "operates", "Hajin")}


def test_elements_of_a_force_are_its_men(zones: ZonesOf) -> None:
    assert zones("Elements of the SDF took Manbij.") == {("sdf", "controls", "Manbij")}


def test_the_arab_coalition_of_syrians_is_not_that_of_states(zones: ZonesOf) -> None:
    assert zones("The Syrian Arab Coalition took Manbij.") == {("sdf", "controls", "Manbij")}
