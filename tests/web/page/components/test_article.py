"""An article's text with every span that was taken from it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from dashboard.briefing.parties import Parties
from dashboard.layers.schema import ArticleRecord
from dashboard.layers.strike import Strike
from dashboard.web.page.components import article
from dashboard.web.page.components.article import spans_of
from dashboard.web.page.markup import markup
from tests.paths import ROOT
from tests.records import strike
from tests.web.conftest import Html

Values = Callable[..., list[Any]]
TEXT = "Jets hit Homs and Hama. Only Homs burned."


@pytest.fixture(scope="module")
def parties() -> Parties:
    return Parties.load(ROOT / "data")


def _strike(number: int, *spans: tuple[int, int], **changes: Any) -> Strike:
    citations = [{"article_id": "a", "start": s, "end": e, "quote": TEXT[s:e]} for s, e in spans]
    known = {
        "location": ("Homs", "Hama")[number % 2],
        "latitude": 34.0 + number,
        "longitude": 36.0,
        "citations": citations,
        "geo_precision": 1,
        "footprint": None,
        "factuality": "asserted",
    }
    return strike(number, **(known | changes))


def _article(strikes: list[Strike], opened: Strike, parties: Parties) -> str:
    record = ArticleRecord(
        id="a",
        title="Jets",
        publisher="",
        published=date(2015, 9, 30),
        published_basis="",
        language="en",
        url="",
        text=TEXT,
    )
    spans = spans_of("a", strikes, [], parties, "en", "light")
    return markup(article.article(record, spans, opened, "en"))


def _parts(shown: str) -> list[tuple[str, str, str]]:
    """Marks and buttons of the text: kind, strike, words."""
    return [
        (tag, found["data-event"], "".join(inside))
        for tag, found, inside in Html(shown).elements
        if tag in ("mark", "button")
    ]


def test_words_that_several_strikes_share_lead_to_each_of_them(
    parties: Parties, values_of: Values
) -> None:
    first, second = _strike(0, (0, 23), (24, 41)), _strike(1, (0, 23))
    assert _parts(_article([first, second], second, parties)) == [
        ("mark", "a:1", "Jets hit Homs and Hama."),
        ("button", "a:1", "2"),
        ("button", "a:0", "1"),
        ("mark", "a:0", "Only Homs burned."),
    ]
    shown = _article([first, second], first, parties)
    assert [event for kind, event, _ in _parts(shown) if kind == "mark"] == ["a:0", "a:0"]
    assert "Russia, Hama, 30 Sep 2015" in values_of(shown, "aria-label")


def test_overlapping_spans_are_cut_where_either_ends(parties: Parties) -> None:
    first, second = _strike(0, (0, 13)), _strike(1, (9, 22))
    marks = [
        part for part in _parts(_article([first, second], first, parties)) if part[0] == "mark"
    ]
    assert marks == [
        ("mark", "a:0", "Jets hit "),
        ("mark", "a:0", "Homs"),
        ("mark", "a:1", " and Hama"),
    ]


def test_a_span_flies_to_its_strike_and_wears_its_attackers_colour(
    parties: Parties, values_of: Values
) -> None:
    turkish = _strike(0, (0, 23), actor1="turkey")
    shown = _article([turkish], turkish, parties)
    assert values_of(shown, "data-fly") == ["36.0,34.0"]
    assert f"--actor: {parties.colour('turkey')}" in values_of(shown, "style")
