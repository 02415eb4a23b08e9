"""Arabic terms are in Arabic letters, and hold names in other letters apart."""

import re

import pytest

from dashboard.briefing.text import phrases
from dashboard.words.arabic.terms import TERMS
from tests.words.texts import ARABIC, LATIN, bare, texts


def test_every_term_is_in_arabic_letters() -> None:
    for path, text in texts(TERMS):
        assert ARABIC.search(bare(text)) or not bare(text).strip(" :"), path
        assert not LATIN.search(bare(text)), path
        assert not re.search(r"[,;?]", bare(text)), path


@pytest.mark.parametrize("name", ["Homs", "US officials"])
def test_a_name_in_latin_letters_is_isolated(name: str) -> None:
    isolated = f"\u2068{name}\u2069"
    assert isolated in phrases.strikes_in(3, name, "ar")
    assert phrases.joined(["حمص", name], "ar") == f"حمص و {isolated}"


def test_a_name_in_arabic_letters_is_joined_as_it_is() -> None:
    assert phrases.joined(["حمص", "حماة"], "ar") == "حمص وحماة"


@pytest.mark.parametrize("relation", TERMS.relation.values())
def test_a_relation_is_a_noun_after_the_actor(relation: str) -> None:
    assert TERMS.standing.format(who="روسيا", relation=relation) == f"روسيا: {relation}"
