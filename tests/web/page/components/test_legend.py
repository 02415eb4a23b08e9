"""The legend is a list of symbols with their meaning, and notes on the basemap."""

from collections.abc import Callable
from typing import Any, get_args

import pytest

from dashboard.briefing.map.legend import LegendEntry, Symbol
from dashboard.web.page.components.legend import legend
from dashboard.web.page.markup import markup
from tests.paths import ASSETS
from tests.web.conftest import Html

Read = Callable[[Any], str]
Values = Callable[..., list[Any]]
SURE = LegendEntry(symbol="hatch", colour="#c2410c", text="Russia struck", strength=0.12)
DOUBTED = LegendEntry(symbol="ring", colour="#1d4ed8", text="Coalition (alleged)", dashed=True)


def _shown(entries: list[LegendEntry], *notes: str, language: str = "en") -> str:
    return markup(legend(entries, list(notes), language))


def _classes(shown: str) -> list[str]:
    return [found.get("class", "") for _, found, _ in Html(shown).elements]


def test_each_symbol_has_its_meaning_in_the_order_given(read: Read, values_of: Values) -> None:
    shown = _shown([SURE, DOUBTED])
    assert read(shown) == "Russia struck Coalition (alleged)"
    assert values_of(shown, "role") == ["list", "listitem", "listitem"]
    assert values_of(shown, "style") == [
        "--actor: #c2410c; --strength: 12%",
        "--actor: #1d4ed8; --strength: 12%",
    ]


def test_a_symbol_is_dashed_where_what_it_shows_is_doubted() -> None:
    assert not any("legend-dashed" in name for name in _classes(_shown([SURE])))
    assert sum("legend-dashed" in name for name in _classes(_shown([SURE, DOUBTED]))) == 1


def test_notes_come_after_the_symbols_in_their_own_direction(read: Read, values_of: Values) -> None:
    shown = _shown([SURE], "Golan Heights", "© OpenStreetMap")
    assert read(shown) == "Russia struck Golan Heights © OpenStreetMap"
    assert values_of(shown, "dir") == ["auto", "auto"]


def test_where_nothing_is_shown_there_is_no_empty_list(values_of: Values) -> None:
    assert values_of(_shown([], "note"), "role") == []


def test_the_list_is_named_in_the_readers_language(values_of: Values) -> None:
    assert values_of(_shown([SURE]), "aria-label") == ["Legend"]
    assert values_of(_shown([SURE], language="ar"), "aria-label") == ["مفتاح الخريطة"]


@pytest.mark.parametrize("symbol", get_args(Symbol))
def test_every_symbol_is_drawn(symbol: str) -> None:
    sheets = "".join(path.read_text(encoding="utf-8") for path in ASSETS.glob("*.css"))
    assert f".legend-{symbol}" in sheets
