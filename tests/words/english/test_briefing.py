"""The English of briefings: what the data says is neither strengthened nor rewritten."""

import pytest

from dashboard.words.english import ENGLISH
from dashboard.words.english.briefing import CAPTIONS, REFUSALS, TOLLS
from tests.words.texts import texts


@pytest.mark.parametrize("factuality", CAPTIONS.doubted_titles)
def test_a_title_names_the_doubt_first(factuality: str) -> None:
    word = ENGLISH.terms.factuality[factuality]
    assert CAPTIONS.doubted_titles[factuality].startswith(f"{word} ")


@pytest.mark.parametrize("text", [*TOLLS.claimed.values(), TOLLS.claimed_in_words])
def test_a_claimed_toll_keeps_the_articles_own_words(text: str) -> None:
    assert text.format(value="some 1200", killed="1,200 killed") == "some 1200 killed"


def test_a_toll_on_the_map_is_shorter_than_in_a_sentence() -> None:
    spelled_out = dict(texts(TOLLS.spelled_out))
    for name, text in texts(TOLLS.short):
        assert len(text) < len(spelled_out[name])


def test_a_refusal_says_what_to_do_in_whole_sentences() -> None:
    for name, text in texts(REFUSALS):
        assert text.endswith("."), name
        assert text.count(". ") + text.count("; ") >= 1, name
