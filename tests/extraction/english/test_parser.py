"""Sentences know where in their article they stand."""

from collections.abc import Callable

import pytest

from dashboard.extraction.article.document import Document
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, role
from dashboard.extraction.names.mentions import ReadSentence

ReadDocument = Callable[[str], Document]
ReadOne = Callable[[str], ReadSentence]


def test_a_sentence_cites_itself_in_its_article(document: ReadDocument) -> None:
    read = document("Quiet night\n\nBEIRUT — Jets flew. They  left.\n\nNobody was hurt.")
    quotes = [sentence.sentence.cite() for sentence in read.sentences]
    assert [citation.quote for citation in quotes] == [
        "Quiet night",
        "Jets flew.",
        "They left.",
        "Nobody was hurt.",
    ]
    for citation in quotes:
        assert read.article.text[citation.start : citation.end] == citation.quote


def test_a_sentence_does_not_run_over_paragraphs(document: ReadDocument) -> None:
    read = document("Quiet night\n\nThe jets\n\nflew away.")
    assert [s.sentence.cite().quote for s in read.sentences] == [
        "Quiet night",
        "The jets",
        "flew away.",
    ]


def test_sentences_are_counted_from_the_first(document: ReadDocument) -> None:
    read = document("Quiet night\n\nJets flew. They left.")
    assert [s.sentence.index for s in read.sentences] == [0, 1, 2]


def test_marks_without_words_are_no_sentence(document: ReadDocument) -> None:
    assert document("* * *\n\n—").sentences == []


@pytest.mark.parametrize(
    ("text", "question"),
    [("Who did it?", True), ("“Who did it?”", True), ("He asked who did it.", False)],
)
def test_a_question_asks(sentence: ReadOne, text: str, question: bool) -> None:
    assert sentence(text).sentence.is_question is question


def test_a_headlines_capitals_do_not_hide_a_word(sentence: ReadOne) -> None:
    words = {lemma(token) for token in sentence("Russian Airstrikes Hit Homs").sentence.span}
    assert "airstrike" in words


def test_a_repaired_sentence_still_ends_at_a_root(document: ReadDocument) -> None:
    text = (
        "In Eastern Ghouta, on 6 February, ground-based strikes and airstrikes hit Arbin, where 14 "
        "civilians, including four women, were killed. On 8 February, 21 people were reportedly "
        "killed when several air-to-surface missiles hit residential buildings in Jisreen."
    )
    heads = [token for s in document(text).sentences for token in s.sentence.span]
    assert {role(token) for token in heads if token.head == token} == {Role.ROOT}


@pytest.mark.parametrize("day", ["13/5/2017", "13.05.2017", "13/05/17", "2017/5/13"])
@pytest.mark.parametrize(
    "text",
    [
        "On {} Russian jets struck Uqayribat, killing four.",
        "Russian jets on {} struck Uqayribat, killing four.",
        "On {} four people were killed by shells in Uqayribat.",
    ],
)
def test_a_day_in_figures_counts_nothing(sentence: ReadOne, text: str, day: str) -> None:
    words = sentence(text.format(day)).sentence.span
    assert [role(token) for token in words if token.text == day] == [Role.PREPOSITION_OBJECT]
    (four,) = (token for token in words if token.text == "four")
    assert four.head.lemma_ in {"kill", "people"}


@pytest.mark.parametrize("text", ["Jets bombed Tell Xurin.", "Jets bombed Ariha and Tell Xurin."])
def test_a_hill_with_a_village_is_no_order(sentence: ReadOne, text: str) -> None:
    (tell,) = (token for token in sentence(text).sentence.span if token.text == "Tell")
    assert tell.pos_ == "PROPN"
