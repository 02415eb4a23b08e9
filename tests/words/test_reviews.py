"""Reasons and whys in words: the English that layers hold, and every language of the page."""

import re
from typing import get_args

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
    AreaTotal,
    Fault,
    ForeignArticle,
    MalformedAnswer,
    ProvenField,
    ReaderDifference,
    ReviewReason,
    StrikesAbroad,
    UnaskedArticle,
    UnnamedGround,
    UnplacedStrike,
    UnprovenWords,
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
            UnprovenWords(field="attacker", said="Rebels", fault="not_there"),
            "the model's words for the attacker, “Rebels”, do not stand in the sentence it names",
        ),
        (
            MalformedAnswer(number=2),
            "items of the model's answer that could not be read: 2",
        ),
        (
            ReaderDifference(field="place", rules="Hama", model="Homs"),
            "two readers differ on the place: the rules read Hama, the model Homs",
        ),
        (
            UnaskedArticle(model="qwen3", why="budget"),
            "not read by qwen3: it was beyond the number of articles allowed",
        ),
        (
            UnreadHarm(),
            "people are reported hurt or a place attacked, but no strike was read from it",
        ),
        (
            AreaTotal(place="Eastern Ghouta"),
            "all the killed of Eastern Ghouta;"
            " on the map are those of its towns that are told apart",
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_a_models_reading_has_words(language: str) -> None:
    said = catalogue(language).review
    assert set(said.proven_fields) == set(get_args(ProvenField))
    assert set(said.faults) == set(get_args(Fault))
    assert set(said.unasked) == {"budget", "no_answer", "stopped"}
