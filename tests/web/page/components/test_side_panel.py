"""The lists and the card beside the map, before anything is in them."""

import pytest

from dashboard.web.page import ids, texts
from dashboard.web.page.components.side_panel import side_panel
from dashboard.words import LANGUAGES
from tests.web.conftest import find_all, sent


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_list_has_its_place_under_a_tab_that_is_named(language: str) -> None:
    shown = sent(side_panel(texts.of(language)))
    found = find_all(shown, "id")
    assert {ids.EVENT_LIST, ids.ZONE_LIST, ids.WHO_SAYS, ids.TRAY, ids.CHARTS} <= set(found)
    assert set(ids.TAB_LABELS.values()) <= set(found)
    # The charts' tab is a picture.
    assert texts.of(language).tab_charts in find_all(shown, "aria-label")


def test_all_strikes_are_listed_at_first() -> None:
    assert find_all(sent(side_panel(texts.of("en"))), "aria-pressed") == ["false", "false"]
