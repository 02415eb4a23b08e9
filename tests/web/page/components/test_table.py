"""The table's grid: made when asked for, in the reader's language."""

import importlib
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.layers.columns import COLUMNS
from dashboard.web.page.components import table
from dashboard.words import LANGUAGES
from tests.web.conftest import find_all, sent

LATIN = re.compile(r"[A-Za-z]{3,}")
KEYS_AND_FORMATS = {"Enter", "Ctrl", "yyyy"}
"""Latin on every keyboard, and in what the grid reads."""


def test_the_grids_script_is_not_in_the_page_but_can_be_asked_for(client: FlaskClient) -> None:
    assert "/dash_ag_grid/" not in client.get("/").get_data(as_text=True)
    (address,) = find_all(sent(table.sheet("en")), "data-script")
    response = client.get(address.removeprefix("."))
    assert response.status_code == 200
    assert "max-age=31536000" in response.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("language", "rtl", "first"), [("en", False, "Date"), ("ar", True, "التاريخ")]
)
def test_the_grid_speaks_the_readers_language(language: str, rtl: bool, first: str) -> None:
    found = sent(table.content(language))
    (definitions,) = find_all(found, "columnDefs")
    (options,) = find_all(found, "dashGridOptions")
    assert definitions[0]["headerName"] == first
    assert options["enableRtl"] is rtl
    assert {column["field"] for column in definitions} <= COLUMNS
    shown = [column["field"] for column in definitions if not column["hide"]]
    assert "event_id" not in shown
    assert "latitude" not in shown


# --- the grid's own menus and messages -----------------------------------------------------------


def _words(language: str) -> dict[str, str]:
    (options,) = find_all(sent(table.content(language)), "dashGridOptions")
    words: dict[str, str] = options["localeText"]
    return words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_grid_is_told_every_word_it_is_told_in_english(language: str) -> None:
    words = _words(language)
    assert words.keys() == _words("en").keys()
    assert all(text.strip() for text in words.values())


def test_no_word_stays_english_in_arabic() -> None:
    for text in _words("ar").values():
        assert set(LATIN.findall(text)) <= KEYS_AND_FORMATS


def test_the_grid_asks_for_each_word_by_that_name() -> None:
    package = Path(str(importlib.import_module("dash_ag_grid").__file__)).parent
    script = (package / "dash_ag_grid.min.js").read_text(encoding="utf-8")
    unknown = {key for key in _words("en") if not re.search(rf"\b{key}\b", script)}
    assert unknown == set()


def test_a_filter_says_what_it_does_to_the_strikes() -> None:
    words = _words("en")
    assert words["noRowsToShow"] == "No strike meets all filters."
    assert (words["blank"], words["notBlank"]) == ("Not said", "Said")
    assert len({words[key] for key in ("lessThan", "greaterThan", "equals", "notEqual")}) == 4
