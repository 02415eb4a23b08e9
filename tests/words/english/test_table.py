"""The English of the table."""

import re

from dashboard.words.english.table import TABLE
from tests.words.texts import texts


def test_it_is_set_as_print_is() -> None:
    for path, text in texts(TABLE):
        assert not re.search(r"['\"]|\.\.\.|  | - ", text), path


def test_a_heading_is_short() -> None:
    assert all(len(heading) <= len("Killed, highest") for heading in TABLE.headings.values())
