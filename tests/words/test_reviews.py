"""Reasons and whys in words: the English that layers hold, and every language of the page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.domain.place import (
    DoubtfulPlace,
    MatchEvidence,
    NameMatch,
    PlaceKind,
    PlaceLabel,
    SharedName,
    UnknownName,
)
from dashboard.domain.review import (
    ForeignArticle,
    ReviewReason,
    StrikesAbroad,
    UnnamedGround,
    UnplacedStrike,
    UnreadableArticle,
    UnreadHarm,
)
from dashboard.words import LANGUAGES, catalogue, reviews
from dashboard.words.arabic import ARABIC
from dashboard.words.english import ENGLISH

RABIAH = PlaceLabel(name="Rabiah", kind=PlaceKind.TOWN, admin1="Latakia", country="SY")
SINJAR = PlaceLabel(name="Sinjar", kind=PlaceKind.TOWN, admin1="", country="IQ")
ALL_EVIDENCE = MatchEvidence(
    match=NameMatch.SPELLING,
    kind=PlaceKind.TOWN,
    within="Idlib",
    outside=("Hama", "Homs"),
    abroad="IQ",
    near_others=True,
    unsupported=True,
)
LATIN = re.compile(r"[A-Za-z]")


@pytest.mark.parametrize(
    ("reason", "english"),
    [
        (UnknownName(name="Foo"), "no place called Foo is known"),
        (
            DoubtfulPlace(place=RABIAH, evidence=MatchEvidence(match=NameMatch.ALTERNATE)),
            "the likeliest place is doubtful: Rabiah (town), Latakia, SY (alternate name)",
        ),
        (
            SharedName(places=(RABIAH, SINJAR)),
            "several places share this name: Rabiah (town), Latakia, SY; Sinjar (town), IQ",
        ),
        (UnplacedStrike(), "a strike is reported, but not where in Syria"),
        (
            UnreadHarm(),
            "people are reported hurt or a place attacked, but no strike was read from it",
        ),
        (
            StrikesAbroad(places=("Sinjar", "Mosul")),
            "strikes outside Syria, not drawn: Sinjar, Mosul",
        ),
        (UnnamedGround(), "forces are told to leave, but the ground is not named"),
        (UnreadableArticle(fault="a.txt: it is empty."), "a.txt: it is empty."),
        (ForeignArticle(language="ar"), "Arabic: only English is read"),
        (ForeignArticle(language="und"), "another language: only English is read"),
    ],
)
def test_a_reason_in_english(reason: ReviewReason, english: str) -> None:
    assert reviews.reason(reason, ENGLISH) == english


def test_what_speaks_for_a_place_is_listed_in_one_order() -> None:
    assert reviews.why_match(ALL_EVIDENCE, ENGLISH) == (
        "spelling, is a town, in Idlib, not in Hama, Homs, abroad (IQ), "
        "near other places of the article, and nothing else speaks for it"
    )


@given(st.from_type(ReviewReason))
def test_every_reason_has_words_in_every_language(reason: ReviewReason) -> None:
    for language in LANGUAGES:
        assert reviews.reason(reason, catalogue(language), lambda name: f"<{name}>")


def test_an_arabic_reason_has_no_english_but_names() -> None:
    doubt = DoubtfulPlace(place=RABIAH, evidence=ALL_EVIDENCE)
    for reason in (doubt, SharedName(places=(RABIAH,)), UnknownName(name="Foo")):
        assert not LATIN.search(reviews.reason(reason, ARABIC, lambda _: "حمص"))


def test_names_are_written_as_the_reader_asks() -> None:
    reason = UnknownName(name="Foo")
    assert reviews.reason(reason, ARABIC, lambda name: f"\u2068{name}\u2069") == (
        "لا يُعرف مكان باسم \u2068Foo\u2069"
    )
