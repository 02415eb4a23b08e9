"""Lists with more in them than the seed has."""

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.briefing.parties import Parties
from dashboard.layers.strike import Strike
from dashboard.web.page.components import listing
from dashboard.web.page.markup import markup
from tests.paths import ROOT
from tests.records import strike

Read = Callable[[Any], str]
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


def test_a_long_list_says_how_to_see_the_rest(
    parties: Parties, read: Read, values_of: Values
) -> None:
    many = [_strike(number) for number in range(listing.SHOWN)]
    shown = markup(listing.strikes(many, 1_234, {}, parties, "en", "light"))
    assert len(values_of(shown, "data-event")) == listing.SHOWN
    assert "The newest 50 of 1,234 strikes. The table has them all." in read(shown)
    assert values_of(shown, "data-press") == ["show-table"]
    arabic = read(markup(listing.strikes(many, 1_234, {}, parties, "ar", "light")))
    assert "أحدث 50 من أصل 1,234 ضربة." in arabic
