"""Who says who was hit."""

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.briefing.parties import Parties
from dashboard.web.page.components import speakers
from dashboard.web.page.markup import markup
from tests.paths import ROOT

Read = Callable[[Any], str]
Values = Callable[..., list[Any]]


@pytest.fixture(scope="module")
def parties() -> Parties:
    return Parties.load(ROOT / "data")


def test_who_says_marks_yes_no_and_both(parties: Parties, read: Read, values_of: Values) -> None:
    said = {
        "Officials": {"islamic_state": {"denies"}, "syrian_opposition": {"affirms"}},
        "officials": {"islamic_state": {"affirms"}},
        "Russia": {"islamic_state": {"affirms"}},
    }
    shown = markup(speakers.who_says(said, parties, "en"))
    assert "Speaker ISIS Syrian rebels Officials Both Yes Russia Yes" in read(shown)
    assert values_of(shown, "scope") == ["col", "col", "col", "row", "row"]
