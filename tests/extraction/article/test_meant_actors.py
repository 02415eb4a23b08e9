"""Whom the pronouns and the "group" of an article mean."""

from collections.abc import Callable

import pytest

from dashboard.extraction.article.document import Document
from dashboard.extraction.article.meant_actors import is_subject

ReadDocument = Callable[[str], Document]


def test_they_are_the_subject_before(document: ReadDocument) -> None:
    read = document("Russia bombed Saraqib near the Turkish border. They hit Ariha too.")
    sentence = read.sentences[1].sentence
    assert read.antecedent(sentence.span[0], sentence) == "russia"


def test_the_group_is_the_last_armed_group(document: ReadDocument) -> None:
    read = document("ISIS fought Russia in Palmyra. The group shelled Tadmur.")
    sentence = read.sentences[1].sentence
    assert read.antecedent(sentence.span[1], sentence) == "islamic_state"


def test_a_name_is_subject_with_its_noun(document: ReadDocument) -> None:
    span = document("Russian army jets bombed Turkish positions.").sentences[0].sentence.span
    assert is_subject(span[0])
    assert not is_subject(span[4])


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("ISIS left Ariha, and the SDF shelled Tadmur. The jihadists fled.", "islamic_state"),
        ("The SDF shelled Tadmur. The jihadists fled.", None),
        ("Rebels left Ariha. The SDF shelled Tadmur. The militants fled.", "syrian_opposition"),
    ],
)
def test_jihadists_are_no_group_that_nobody_calls_so(
    document: ReadDocument, text: str, actor: str | None
) -> None:
    read = document(text)
    sentence = read.sentences[-1].sentence
    assert read.antecedent(sentence.span[1], sentence) == actor


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("ISIS took Ariha, which rebels had shelled. They hold Tadmur.", "islamic_state"),
        ("Government forces left Ariha, and the SDF moved in. It took Tadmur.", "sdf"),
    ],
)
def test_a_pronoun_is_not_whom_an_aside_names_nor_of_another_number(
    document: ReadDocument, text: str, actor: str
) -> None:
    read = document(text)
    sentence = read.sentences[1].sentence
    assert read.antecedent(sentence.span[0], sentence) == actor


@pytest.mark.parametrize(
    ("said", "actor"),
    [
        ("A spokesman for Jaish al-Islam said its", "syrian_opposition"),
        ("A spokeswoman for the YPG said its", "sdf"),
        ("Abu Yusuf, a commander in the Nusra Front, said its", "nusra_front"),
        ("According to a spokesman for Hezbollah, its", "hezbollah"),
        ("A spokesman for the military wing of Hezbollah said its", "hezbollah"),
        ("A statement from ISIS said its", "islamic_state"),
        ("A spokesman for the Red Crescent said its", "syrian_government"),
        ("A rebel spokesman in Turkey said their", "syrian_opposition"),
    ],
)
def test_what_a_spokesman_calls_its_is_whom_he_speaks_for(
    struck: Callable[[str], list[tuple[str, str]]], said: str, actor: str
) -> None:
    told = struck(f"Government artillery shelled Douma. {said} fighters shelled Saraqib.")
    assert told == [("syrian_government", "Douma"), (actor, "Saraqib")]


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        (
            "US forces shot down a Syrian army jet after it bombed Tabqa.",
            "syrian_government",
        ),
        ("Rebels shot down a helicopter after it dropped barrel bombs on Tabqa.", "unknown"),
        ("The army shot at rebels near Ariha after it shelled Tabqa.", "syrian_government"),
    ],
)
def test_what_was_shot_down_had_struck(
    struck: Callable[[str], list[tuple[str, str]]], text: str, attacker: str
) -> None:
    assert struck(text) == [(attacker, "Tabqa")]
