"""What the phrases of a sentence on ground name, and what they point to."""

from collections.abc import Callable

import pytest
from spacy.tokens import Token

from dashboard.extraction.ground.context import GroundContext, Pointing
from dashboard.extraction.names.mentions import ReadSentence

Read = Callable[[str], ReadSentence]


def context(read: ReadSentence, antecedent: str | None = None) -> GroundContext:
    return GroundContext(
        read.sentence,
        {token.i: mention for mention in read.actors for token in mention.span},
        {place.root.i: [place] for place in read.places},
        Pointing((), lambda _: antecedent, lambda _: None, lambda _: None),
    )


def word(read: ReadSentence, text: str) -> Token:
    return next(token for token in read.sentence.span if token.text == text)


@pytest.mark.parametrize(
    ("text", "phrase", "actors"),
    [
        ("ISIS fighters left Ariha.", "fighters", ["islamic_state"]),
        ("Fighters of Hezbollah left Ariha.", "Fighters", ["hezbollah"]),
        ("The group left Ariha.", "group", ["sdf"]),
        ("They left Ariha.", "They", ["sdf"]),
        ("A group left Ariha.", "group", []),
        ("Residents left Ariha.", "Residents", []),
    ],
)
def test_a_phrase_names_an_actor_or_points_to_one(
    sentence: Read, text: str, phrase: str, actors: list[str]
) -> None:
    read = sentence(text)
    assert list(context(read, "sdf").actors_in(word(read, phrase))) == actors


@pytest.mark.parametrize(
    ("text", "phrase", "places"),
    [
        ("The rebels hold Ariha and Saraqib.", "Ariha", ["Ariha", "Saraqib"]),
        ("The rebels hold the town of Ariha.", "town", ["Ariha"]),
        ("The rebels hold parts of Aleppo.", "parts", ["Aleppo"]),
        ("The rebels hold a base north of Ariha.", "base", []),
        ("The rebels hold Ariha and Saraqib, two towns in Idlib.", "towns", ["Ariha", "Saraqib"]),
    ],
)
def test_a_phrase_names_the_places_that_are_its_own(
    sentence: Read, text: str, phrase: str, places: list[str]
) -> None:
    read = sentence(text)
    assert [p.name for p in context(read).places_in(word(read, phrase))] == places


@pytest.mark.parametrize(
    ("text", "options", "places"),
    [
        ("Rebels are based in Ariha and Saraqib.", {}, ["Ariha", "Saraqib"]),
        ("Rebels are based near Ariha.", {}, []),
        ("Rebels are based near Ariha.", {"near": True}, ["Ariha"]),
    ],
)
def test_forces_are_in_a_place_or_near_it(
    sentence: Read, text: str, options: dict[str, bool], places: list[str]
) -> None:
    read = sentence(text)
    assert [p.name for p in context(read).located(word(read, "based"), **options)] == places
