"""The Arabic of briefings: nouns are counted, and no word has to know whom it speaks of."""

import re

import pytest

from dashboard.briefing.text import phrases, tolls
from dashboard.words.arabic import ARABIC, briefing
from tests.words.texts import UNTRANSLATED, texts

PARTS = (briefing.NOTICES, briefing.REFUSALS, briefing.VERDICTS, briefing.TOLLS, briefing.CAPTIONS)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_it_has_arabic_punctuation(part: object) -> None:
    for path, text in texts(part):
        assert not re.search(r"[,;?\"'“”]", UNTRANSLATED.sub("", text)), path


@pytest.mark.parametrize("factuality", briefing.CAPTIONS.doubted_titles)
def test_a_title_says_the_doubt_in_the_legends_word(factuality: str) -> None:
    assert ARABIC.terms.factuality[factuality] in briefing.CAPTIONS.doubted_titles[factuality]


def test_one_and_two_take_no_figure() -> None:
    for noun in (briefing.NOUNS.strikes, briefing.NOUNS.killed, briefing.NOUNS.attackers):
        assert "{n}" not in noun["one"] + noun["two"]
        assert all("{n}" in noun[form] for form in ("few", "many", "other"))


def test_the_dual_changes_after_a_preposition() -> None:
    assert phrases.strikes(2, "ar") == "ضربتان"
    assert tolls.where_together(["حمص"], 2, "ar") == "في ضربتين على حمص معاً"


@pytest.mark.parametrize("relation", briefing.VERDICTS.stands)
def test_a_verdict_agrees_with_any_speaker(relation: str) -> None:
    assert briefing.VERDICTS.stands[relation].startswith("{by}: ")
