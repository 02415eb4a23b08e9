"""The box for comparing says what stands on which side, in the page's language."""

import pytest

from dashboard.web.page.components.compare_box import box, line, opener
from dashboard.web.page.texts import of
from dashboard.words import LANGUAGES
from tests.web.conftest import find_all, sent, text_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_is_named(language: str) -> None:
    said = of(language)
    shown = sent(box(said))
    assert find_all(shown, "aria-labelledby")[0] in find_all(shown, "id")
    for name in ("hint", "days", "other", "stop"):
        assert said.compare[name] in text_of(shown)


def test_the_box_and_the_line_are_closed_at_first() -> None:
    assert find_all(sent(box(of("en"))), "hidden") == [True]
    assert find_all(sent(line()), "hidden") == [True]
    button = sent(opener(of("en")))
    assert find_all(button, "aria-expanded") == ["false"]
    assert find_all(button, "aria-controls")[0] in find_all(sent(box(of("en"))), "id")
