"""Repaired grammar says who does what, and is still grammar."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.articles.paragraphs import paragraphs
from dashboard.articles.seeds import read_article
from dashboard.extraction.article.document import Document
from dashboard.extraction.english.commas import with_commas
from dashboard.extraction.english.repairs import is_tree, repair
from dashboard.extraction.english.roles import Role, role
from dashboard.extraction.english.tokens import Doc, Token
from dashboard.extraction.pipeline import Extraction
from tests.cases import of_all
from tests.extraction.english.grammar import grammar

Read = Callable[..., Extraction]
Struck = Callable[[str], list[tuple[str, str]]]

PARTS = (
    *"jets houses the border people activists doctors and who 16 killing wounding said".split(),
    *"bombed struck shelled hit believed thought suspected reported to be have been out".split(),
    *"Russian Homs by in were that which crossed left , . ; “ ”".split(),
)


def parsed(text: str) -> Doc:
    return repair(grammar(with_commas(text)))


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def assert_tree(doc: Doc) -> None:
    """Every word's heads lead to a root, in its own sentence."""
    for token in doc:
        at, seen = token, set()
        while at.head != at:
            assert at.i not in seen, f"{token.text} hangs on itself in {doc.text!r}"
            seen.add(at.i)
            at = at.head
        assert at.sent.start <= token.i < at.sent.end


@pytest.mark.parametrize(
    ("text", "subject", "deed", "place"),
    [
        ("Warplanes believed to be Russian bombed Saraqib.", "Warplanes", "bombed", "Saraqib"),
        ("Planes believed to have come from Russia struck Ariha.", "Planes", "struck", "Ariha"),
        ("Jets thought to belong to the army hit Ariha.", "Jets", "hit", "Ariha"),
    ],
)
def test_supposed_jets_do_what_is_said(text: str, subject: str, deed: str, place: str) -> None:
    doc = parsed(text)
    verb = word(doc, deed)
    jets, struck = word(doc, subject), word(doc, place)
    assert role(verb) is Role.ROOT
    assert (role(jets), jets.head) == (Role.SUBJECT, verb)
    assert (role(struck), struck.head) == (Role.OBJECT, verb)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Warplanes believed to be Russian bombed Saraqib.", [("russia", "Saraqib")]),
        ("A drone suspected to be Turkish hit a car in Ain Issa.", [("turkey", "Ain Issa")]),
        ("Russian jets took off from a base and bombed Saraqib.", [("russia", "Saraqib")]),
    ],
)
def test_who_struck_is_read_from_the_repaired_sentence(
    struck: Struck, text: str, expected: list[tuple[str, str]]
) -> None:
    assert struck(text) == expected


def test_supposed_attackers_are_alleged(read: Read) -> None:
    (event,) = read("Warplanes believed to be Russian bombed Saraqib.").events
    assert event.factuality == "alleged"


@pytest.mark.parametrize(
    "text",
    [
        "Russian jets bombed Saraqib on Monday, killing 12 people.",
        "The jets were believed to be Russian.",
        "Activists said nine people were killed.",
    ],
)
def test_sound_grammar_is_left_alone(text: str) -> None:
    plain = grammar(text)
    repaired = parsed(text)
    assert [(t.head.i, role(t)) for t in repaired] == [(t.head.i, role(t)) for t in plain]


def test_every_passage_is_still_a_tree(root: Path) -> None:
    passages = sorted((root / "tests" / "evaluation" / "passages").glob("*.txt"))
    texts = (
        with_commas(part.text)
        for path in passages[:: len(passages) // of_all(len(passages), at_most_one_of=4)]
        for part in paragraphs(read_article(path).text)
    )
    for text in texts:
        assert_tree(repair(grammar(text)))


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(words=st.lists(st.sampled_from(PARTS), min_size=3, max_size=22))
def test_words_in_any_order_are_still_a_tree(words: list[str]) -> None:
    assert_tree(parsed(" ".join(words)))


def test_a_repaired_sentence_cites_its_own_words(document: Callable[[str], Document]) -> None:
    text = "Warplanes believed to be Russian bombed Saraqib."
    (only,) = document(text).sentences
    assert only.sentence.cite().quote == text


def test_words_that_hang_on_each_other_are_no_tree() -> None:
    doc = grammar("Russian jets bombed Ariha.")
    assert is_tree(doc)
    doc[2].head = doc[1]
    assert not is_tree(doc)
