"""The Arabic of the table."""

import re

from dashboard.words.arabic.table import TABLE
from tests.words.texts import UNTRANSLATED, texts


def test_it_has_arabic_punctuation() -> None:
    for path, text in texts(TABLE):
        assert not re.search(r"[,;?\"'“”]", UNTRANSLATED.sub("", text)), path


def test_the_grid_names_the_keys_as_they_are_printed_on_them() -> None:
    assert "Enter" in TABLE.grid["ariaSortableColumn"]
    assert "Shift" in TABLE.hint
