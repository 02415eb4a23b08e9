"""The Arabic of the page."""

import re

from dashboard.words.arabic.page import PAGE
from tests.words.texts import UNTRANSLATED, texts


def test_it_has_arabic_punctuation() -> None:
    for path, text in texts(PAGE):
        assert not re.search(r"[,;?\"'“”]", UNTRANSLATED.sub("", text)), path


def test_nothing_ends_in_three_full_stops() -> None:
    assert not any("..." in text for _, text in texts(PAGE))
