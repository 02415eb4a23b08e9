"""Every word of the page in both languages, and nothing said in the wrong one."""

import re
from collections.abc import Iterator
from dataclasses import fields
from string import Formatter

import pytest

from dashboard.briefing.text import sentences, words
from dashboard.web.page import texts
from dashboard.web.page.texts import Texts

ARABIC = re.compile(r"[\u0600-\u06ff]")
LATIN = re.compile(r"[A-Za-z]")


def _all(said: Texts) -> Iterator[tuple[str, str]]:
    for field in fields(Texts):
        value = getattr(said, field.name)
        if isinstance(value, dict):
            yield from ((f"{field.name}.{key}", text) for key, text in value.items())
        else:
            yield field.name, value


ENGLISH, ARABIC_TEXTS = dict(_all(texts.of("en"))), dict(_all(texts.of("ar")))


def _holes(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_a_word_for_the_same_things() -> None:
    assert set(ENGLISH) == set(ARABIC_TEXTS)
    assert all(text.strip() for text in (*ENGLISH.values(), *ARABIC_TEXTS.values()))


@pytest.mark.parametrize("name", sorted(ENGLISH))
def test_a_text_is_in_its_own_language(name: str) -> None:
    english, arabic = ENGLISH[name], ARABIC_TEXTS[name]
    assert not ARABIC.search(english)
    assert english != arabic
    bare = re.sub(r"\{\w+\}", "", arabic)
    assert ARABIC.search(bare) or not LATIN.search(re.sub(r"\{\w+\}", "", english))
    assert not LATIN.search(bare)


@pytest.mark.parametrize("name", sorted(ENGLISH))
def test_a_text_leaves_room_for_the_same_things(name: str) -> None:
    assert _holes(ENGLISH[name]) == _holes(ARABIC_TEXTS[name])


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


def test_an_arabic_sentence_keeps_a_name_as_it_was_written() -> None:
    told = sentences.target_was("US officials", "داعش", "ar")
    assert "\u2068US officials\u2069" in told
    assert told.startswith("بحسب")
