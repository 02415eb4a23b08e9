"""The Arabic of reviews."""

import re

from dashboard.words.arabic.review import REVIEW
from tests.words.texts import LATIN, UNTRANSLATED, bare, texts


def test_it_has_arabic_punctuation() -> None:
    for path, text in texts(REVIEW):
        assert not re.search(r"[,;?\"'“”]", UNTRANSLATED.sub("", text)), path


def test_no_latin_letter_turns_the_line_round() -> None:
    for path, text in texts(REVIEW):
        assert not LATIN.search(bare(text)), path
