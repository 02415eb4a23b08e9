"""English terms stand alone, and within captions."""

import pytest

from dashboard.words.english.terms import TERMS


@pytest.mark.parametrize("meaning", TERMS.factuality_means.values())
def test_a_meaning_is_one_sentence(meaning: str) -> None:
    assert meaning[0].isupper()
    assert meaning.endswith(".")
    assert meaning.count(".") == 1


@pytest.mark.parametrize("term", TERMS.factuality.values())
def test_a_certainty_is_one_word_that_may_be_lowered(term: str) -> None:
    assert term == term.capitalize()
    assert " " not in term


@pytest.mark.parametrize("relation", TERMS.relation.values())
def test_a_relation_goes_on_from_the_actor(relation: str) -> None:
    assert relation.islower()
    assert TERMS.standing.format(who="ISIS", relation=relation) == f"ISIS: {relation}"
