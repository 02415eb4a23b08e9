"""Who does what to whom, whatever a parser calls it."""

from collections.abc import Callable, Iterable

import pytest

from dashboard.extraction.english.roles import (
    Role,
    agents,
    attach,
    conjuncts,
    is_passive,
    named_noun,
    patients,
    phrases,
    prepositions,
    role,
    subject,
    subjects,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ReadSentence

Read = Callable[[str], ReadSentence]


def words(tokens: Iterable[Token]) -> list[str]:
    return [token.text for token in tokens]


def verb_of(read: ReadSentence) -> Token:
    return read.sentence.span.root


def test_who_does_it_is_the_same_in_either_voice(sentence: Read) -> None:
    active = verb_of(sentence("Jets bombed the town."))
    passive = verb_of(sentence("The town was bombed by jets."))
    assert words(agents(active)) == ["Jets"]
    assert words(agents(passive)) == ["jets"]
    assert words(patients(active)) == words(patients(passive)) == ["town"]
    assert (is_passive(active), is_passive(passive)) == (False, True)
    assert subject(passive) is None
    assert words(subjects(passive)) == ["town"]


def test_all_that_are_joined_are_found(sentence: Read) -> None:
    bombed = verb_of(sentence("Jets bombed a market, a school and a mosque."))
    (market,) = patients(bombed)
    assert words(conjuncts(market)) == ["market", "school", "mosque"]


def test_phrases_are_asked_for_by_their_preposition(sentence: Read) -> None:
    bombed = verb_of(sentence("Jets bombed the market of the town."))
    (market,) = patients(bombed)
    assert words(phrases(market, "of", "in")) == ["town"]
    assert words(phrases(market, "in")) == []
    assert words(prepositions(market)) == ["of"]


def test_a_name_belongs_to_its_noun(sentence: Read) -> None:
    span = sentence("Syrian army jets bombed the town.").sentence.span
    assert named_noun(span[0]).text == "jets"
    assert named_noun(span[2]).text == "jets"


@pytest.mark.parametrize("known", [r for r in Role if r is not Role.OTHER])
def test_a_word_is_attached_in_any_role(sentence: Read, known: Role) -> None:
    jets, bombed, *_ = sentence("Jets bombed the town.").sentence.span
    attach(jets, bombed, known)
    assert (jets.head, role(jets)) == (bombed, known)
