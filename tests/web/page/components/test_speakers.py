"""Who says who was hit."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from dashboard.briefing.parties import Parties
from dashboard.layers.census import Speaker
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
        Speaker("Officials", ""): {
            "islamic_state": {"affirms", "denies"},
            "syrian_opposition": {"affirms"},
        },
        Speaker("Russia", ""): {"islamic_state": {"affirms"}},
        Speaker("the article", "The Wire"): {"islamic_state": {"denies"}},
    }
    shown = markup(speakers.who_says(said, parties, "en"))
    assert "Speaker ISIS Syrian rebels Officials Both Yes Russia Yes" in read(shown)
    assert "The Wire in its own words No" in read(shown)
    assert "the article" not in read(shown)
    assert values_of(shown, "scope") == ["col"] * 3 + ["row"] * 3
    assert [json.loads(each) for each in values_of(shown, "data-said")] == [
        [["Officials"], "", "islamic_state"],
        [["Officials"], "", "syrian_opposition"],
        [["Russia"], "", "islamic_state"],
        [["the article"], "The Wire", "islamic_state"],
    ]
    assert "The Wire, ISIS: No" in values_of(shown, "title")


def test_one_party_is_one_row_by_whatever_name_it_is_quoted(
    parties: Parties, read: Read, values_of: Values
) -> None:
    said = {
        Speaker("Moscow", ""): {"islamic_state": {"affirms"}},
        Speaker("US officials", ""): {"islamic_state": {"denies"}},
        Speaker("Russia", ""): {"islamic_state": {"affirms"}, "sdf": {"denies"}},
    }
    shown = markup(speakers.who_says(said, parties, "en"))
    assert values_of(shown, "scope").count("row") == 2
    assert "Russia Yes No US officials No" in read(shown)
    opened = [json.loads(each) for each in values_of(shown, "data-said")]
    assert [["Moscow", "Russia"], "", "sdf"] in opened
