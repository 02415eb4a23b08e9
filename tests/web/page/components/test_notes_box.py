"""The box for notes offers every kind that the map can draw, by name."""

import pytest

from dashboard.briefing.map_notes import NoteKind
from dashboard.web.page.components.notes_box import box, opener
from dashboard.web.page.markup import markup
from dashboard.web.page.texts import of
from dashboard.words import LANGUAGES
from tests.web.conftest import find_all


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_offered_and_told_how_to_draw(language: str) -> None:
    shown = markup(box(of(language)))
    assert find_all(shown, "data-note") == list(NoteKind)
    assert set(NoteKind) <= set(of(language).draw)
    assert find_all(shown, "aria-labelledby")[0] in find_all(shown, "id")


def test_the_box_is_closed_at_first_and_opened_by_its_button() -> None:
    button = markup(opener(of("en")))
    assert find_all(button, "aria-expanded") == ["false"]
    assert find_all(button, "aria-controls")[0] in find_all(markup(box(of("en"))), "id")
