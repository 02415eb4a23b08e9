"""The English of the page."""

import re

from dashboard.words.english.page import PAGE
from tests.words.texts import texts


def test_it_is_set_as_print_is() -> None:
    for path, text in texts(PAGE):
        assert not re.search(r"['\"]|\.\.\.|  | - ", text), path


def test_a_filter_is_named_within_a_sentence() -> None:
    for name in PAGE.part_names.values():
        assert name.islower()
        assert PAGE.culprit.format(part=name).startswith(f"The filter by {name} ")
