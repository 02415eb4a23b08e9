"""Every word of the page in both languages, and nothing said in the wrong one."""

import re

from dashboard.briefing.text import words
from dashboard.web.page import texts

ARABIC = re.compile(r"[\u0600-\u06ff]")
LATIN = re.compile(r"[A-Za-z]")


def test_each_code_has_a_word_in_both_languages() -> None:
    tables = [
        table
        for name, table in vars(words).items()
        if name.isupper() and isinstance(table, dict) and not name.startswith("_")
    ]
    assert len(tables) >= 8
    for table in tables:
        for english, arabic in table.values():
            assert LATIN.search(english)
            assert not ARABIC.search(english)
            assert ARABIC.search(arabic)
            assert not LATIN.search(arabic)


def test_scripts_get_their_words_in_the_pages_language() -> None:
    assert texts.for_scripts("en")["km"] == "km"
    assert texts.for_scripts("ar")["km"] == "كم"
    assert set(texts.for_scripts("en")) == set(texts.for_scripts("ar"))


def test_the_switch_leads_from_each_language_to_another() -> None:
    assert {texts.OTHER[language] for language in words.LANGUAGES} == set(words.LANGUAGES)
    assert texts.direction("ar") == "rtl"
    assert texts.direction("en") == "ltr"
