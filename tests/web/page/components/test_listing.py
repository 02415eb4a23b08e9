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


def test_how_precisely_a_place_is_known_is_said_where_it_is_not_exact(
    parties: Parties, read: Read
) -> None:
    def row(**changes: Any) -> str:
        shown = listing.strikes([_strike(0, **changes)], 1, {}, parties, "en", "light")
        return read(markup(shown))

    assert "Town or site named" not in row()
    assert "Near the place named" in row(geo_precision=2)
    assert "province" in row(geo_precision=3, footprint="SY-HI").lower()
    unsaid = row(geo_precision=2, precision_unsaid=["place"])
    assert "Precision of the place not said" in unsaid
    assert "Near the place named" not in unsaid
