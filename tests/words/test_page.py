"""The page has a word for everything that it lets a reader choose."""

import pytest

from dashboard.briefing.address import LAYERS
from dashboard.briefing.exports.layouts import LAYOUTS
from dashboard.web.page.components.table import TABLE_COLUMNS
from dashboard.web.page.settings import CONTROLS
from dashboard.words import LANGUAGES, catalogue


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_layer_and_filter_is_named(language: str) -> None:
    said = catalogue(language)
    assert set(said.page.layer_names) == set(LAYERS)
    filters = {*CONTROLS, "area"} - {"layers"}
    assert set(said.page.part_names) == set(said.captions.filtered_by) == filters


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_layout_on_offer_exists(language: str) -> None:
    assert set(catalogue(language).page.layouts) <= set(LAYOUTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_that_is_shown_has_a_heading(language: str) -> None:
    shown = {column.name for column in TABLE_COLUMNS if column.shown}
    assert set(catalogue(language).table.headings) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_filters_or_columns_are_called_the_same(language: str) -> None:
    said = catalogue(language)
    for named in (said.page.part_names, said.page.layer_names, said.table.headings):
        assert len(set(named.values())) == len(named)
