"""Whom words name: a party by its name, by an elided one, by a pronoun; never by an adjective."""

import pytest

from dashboard.extraction.pipeline import Extractor
from tests.readers.answers import answer, quote, strike
from tests.readers.reading import article_of, read_by


def test_one_of_two_is_nobody_and_both_are_told_of(extractor: Extractor) -> None:
    text = "Jets bombed Saraqib. The Russian or the Syrian air force did it, doctors said."
    said = strike(quote(1, "bombed"), quote(1, "Saraqib"), quote(2, "The Russian or the Syrian"))
    (event,) = read_by(extractor, answer(said), article=article_of(text)).events
    assert event.actor1 == "unknown"
    named = {claim.value for claim in event.claims if claim.about == "attacker"}
    assert named == {"russia", "syrian_government"}


def test_a_denial_by_they_is_that_of_whom_they_are(extractor: Extractor) -> None:
    text = "Russian jets bombed Saraqib. The Russian army said that they did not strike Saraqib."
    denial = {
        "by": quote(2, "The Russian army"),
        "about": "attacker",
        "stance": "denies",
        "value": quote(2, "they"),
    }
    said = strike(quote(1, "bombed"), quote(1, "Saraqib"), quote(1, "Russian"), claims=[denial])
    (event,) = read_by(extractor, answer(said), article=article_of(text)).events
    assert event.factuality.value == "disputed"


@pytest.mark.parametrize("word", ["Russian", "Turkish", "Syrian", "Israeli doctors"])
def test_an_adjective_of_somebody_else_is_no_attacker(extractor: Extractor, word: str) -> None:
    text = (
        "Jets bombed Saraqib, the Syrian Observatory for Human Rights said. A Russian journalist "
        "and Israeli doctors flew in by Turkish Airlines."
    )
    number = 1 if word == "Syrian" else 2
    said = strike(quote(1, "bombed"), quote(1, "Saraqib"), quote(number, word))
    (event,) = read_by(extractor, answer(said), article=article_of(text)).events
    assert event.actor1 == "unknown"
