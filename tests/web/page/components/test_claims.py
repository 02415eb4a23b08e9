"""Who says what of a strike, each speaker apart, and each claim with the words it was made in."""

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.briefing.parties import Parties
from dashboard.layers.schema import ClaimRecord
from dashboard.web.page.components.claims import claims, who_counts
from dashboard.web.page.markup import markup
from tests.paths import DATA
from tests.records import claim, strike
from tests.web.conftest import Html

Read = Callable[[Any], str]
Values = Callable[..., list[Any]]


@pytest.fixture(scope="module")
def parties() -> Parties:
    return Parties.load(DATA)


@pytest.fixture
def shown(parties: Parties) -> Callable[..., str]:
    """The claims as HTML."""

    def show(*said: ClaimRecord, language: str = "en") -> str:
        return markup(claims(strike(claims=list(said)), {}, parties, language))

    return show


def _inside(shown: str, tag: str, name: str = "") -> list[str]:
    """The texts of the elements of a tag, or of a class."""
    return [
        "".join(inside)
        for found, attributes, inside in Html(shown).elements
        if found == tag and attributes.get("class", "") == name
    ]


def test_a_strike_nobody_speaks_of_has_no_claims(parties: Parties) -> None:
    assert claims(strike(claims=[]), {}, parties, "en") is None


def test_each_speaker_is_named_once_in_the_order_they_speak(shown: Callable[..., str]) -> None:
    found = shown(
        claim("Russia", "islamic_state"),
        claim("residents", "syrian_opposition"),
        claim("Russia", "nusra_front"),
    )
    assert _inside(found, "h4") == ["Russia", "Residents"]
    russia, residents = _inside(found, "div", "speaker")
    assert "ISIS" in russia
    assert "Nusra" in russia
    assert "Syrian rebels" in residents
    assert "ISIS" not in residents


def test_a_claim_made_twice_is_shown_once_in_its_first_words(shown: Callable[..., str]) -> None:
    first = claim("officials", "sdf")
    again = first.model_copy(update={"citation": claim("other", "sdf").citation})
    assert _inside(shown(first, again), "blockquote") == [first.citation.quote]


def test_a_claim_unfolds_into_its_words(shown: Callable[..., str]) -> None:
    made = claim("officials", "sdf")
    ((_, _, inside),) = [each for each in Html(shown(made)).elements if each[0] == "details"]
    assert "".join(inside).endswith(made.citation.quote)


def test_a_denial_a_doubt_and_a_plain_claim_are_told_apart(shown: Callable[..., str]) -> None:
    def tags(made: ClaimRecord) -> int:
        return shown(made).count('class="tag')

    plain = claim("officials", "sdf")
    denied = claim("officials", "sdf", stance="denies")
    hedged = claim("officials", "sdf", hedged=True)
    happened = claim("officials", None, about="occurrence", stance="denies")
    # "Not the SDF" is said once: a denial of it would be the contrary.
    assert [tags(plain), tags(denied), tags(happened), tags(hedged)] == [0, 0, 1, 1]
    assert "tag-denied" in shown(happened)
    assert "tag-alleged" in shown(hedged)
    assert _inside(shown(plain), "span", "value") == ["SDF"]
    (refused,) = _inside(shown(denied), "span", "value")
    assert "SDF" in refused
    assert refused != "SDF"


def test_a_number_is_said_with_what_it_counts(shown: Callable[..., str]) -> None:
    made = claim("officials", "at least 24", about="toll")
    assert _inside(shown(made), "span", "value") == ["at least 24 killed"]
    assert _inside(shown(made, language="ar"), "span", "value") == ["24 قتيلاً على الأقل"]


def test_a_claim_that_something_happened_has_no_value(shown: Callable[..., str]) -> None:
    made = claim("officials", None, about="occurrence", stance="denies")
    assert _inside(shown(made), "span", "value") == [""]


def test_claims_are_in_the_readers_language_and_quotes_in_their_own(
    shown: Callable[..., str], values_of: Values
) -> None:
    arabic = shown(claim("officials", "islamic_state"), language="ar")
    assert _inside(arabic, "span", "value") == ["داعش"]
    assert values_of(arabic, "lang") == ["en"]


def test_who_counts_has_a_line_for_each_speaker_and_number() -> None:
    said = [
        claim("residents", "at least 24", about="toll"),
        claim("residents", "at least 24", about="toll"),
        claim("officials", "30", about="toll"),
        claim("rebels", "40", about="toll", stance="denies"),
        claim("rebels", None, about="toll"),
        claim("officials", "sdf"),
    ]
    assert who_counts(strike(claims=said), "en") == [
        "Residents: at least 24 killed",
        "Officials: 30 killed",
    ]
    assert len(who_counts(strike(claims=said), "ar")) == 2
    assert who_counts(strike(), "en") == []
