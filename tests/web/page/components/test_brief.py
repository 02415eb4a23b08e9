"""The dialog with the brief: named, to be read by keyboard, and saved in every form that tells."""

from typing import Any

import pytest

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.brief import Brief, Section
from dashboard.briefing.exports.composition import Composition, compose
from dashboard.briefing.exports.formats import FORMATS
from dashboard.briefing.exports.order import Order
from dashboard.briefing.selection import Selection
from dashboard.web.page.components import brief
from dashboard.web.page.markup import markup
from dashboard.words import LANGUAGES
from tests.paths import DATA
from tests.web.conftest import find_all, sent, text_of


@pytest.fixture(scope="module")
def composition() -> Composition:
    return compose(DataState.load(DATA), Order(selection=Selection()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dialog_is_named_and_reached_by_keyboard(language: str) -> None:
    made: Any = sent(brief.dialog(language))
    assert set(find_all(made, "aria-labelledby")) <= set(find_all(made, "id"))
    assert 0 in find_all(made, "tabIndex")
    for form in brief.FILES:
        assert form in FORMATS
        assert form.upper() in text_of(made)


def test_words_of_an_article_are_never_markup(composition: Composition) -> None:
    made = Brief(sections=[Section(heading="What", lines=["<b>37</b> killed"])], charts=[])
    shown = markup(brief.told(made, composition))
    assert "<b>" not in shown
    assert "<b>37</b> killed" in text_of(shown)
    assert composition.sources[0] in text_of(shown)
    assert composition.title in text_of(shown)
