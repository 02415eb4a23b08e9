"""A strike in words: what, how surely, and who says what; quotes stay as they were written."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.strike_text import (
    Quote,
    StrikeText,
    alike,
    by_source,
    citation,
    tell,
)
from dashboard.briefing.parties import Parties
from dashboard.layers.schema import ClaimRecord
from dashboard.layers.strike import Strike

Make = Callable[..., Strike]
Say = Callable[..., ClaimRecord]
Composed = Callable[..., Composition]
Told = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def told(make_strike: Make, composed: Composed, parties: Parties) -> Told:
    """`told([claim], "lang=ar")`: who says what."""

    def tell_claims(claims: list[ClaimRecord], query: str = "") -> list[tuple[str, str]]:
        return tell(make_strike(claims=claims), composed(query), parties).claims

    return tell_claims


@pytest.mark.parametrize(
    ("claim", "english", "arabic"),
    [
        ({"about": "occurrence"}, "it happened", "وقوعها"),
        ({"about": "occurrence", "stance": "denies"}, "denies it happened", "ينفي وقوعها"),
        ({"about": "attacker", "value": "russia"}, "attacker: Russia", "المهاجِم: روسيا"),
        (
            {"about": "target", "value": "russia", "stance": "denies"},
            "target: not Russia",
            "الهدف: ليس روسيا",
        ),
        (
            {"about": "toll", "value": "at least 24", "hedged": True},
            "at least 24 killed (hedged)",
            "24 قتيلاً على الأقل (بتحفّظ)",
        ),
    ],
)
def test_a_claim_in_words(
    told: Told, make_claim: Say, claim: dict[str, Any], english: str, arabic: str
) -> None:
    claims = [make_claim(**({"by": "officials", "value": None} | claim))]
    assert told(claims) == [("Officials", english)]
    ((_, in_arabic),) = told(claims, "lang=ar")
    assert in_arabic == arabic


def test_a_speaker_stands_once_with_each_thing_said_once(told: Told, make_claim: Say) -> None:
    said = [
        make_claim(by="officials", about="occurrence", value=None),
        make_claim(by="activists", about="occurrence", value=None),
        make_claim(by="officials", about="attacker", value="russia"),
        make_claim(by="officials", about="occurrence", value=None),
    ]
    assert told(said) == [
        ("Officials", "it happened, attacker: Russia"),
        ("Activists", "it happened"),
    ]


def _of_the_seed(composition: Composition, parties: Parties) -> StrikeText:
    return tell(composition.strikes[0], composition, parties)


def test_quotes_stay_in_the_articles_language(composed: Composed, parties: Parties) -> None:
    english = _of_the_seed(composed(), parties)
    arabic = _of_the_seed(composed("lang=ar"), parties)
    assert [each.text for each in arabic.quotes] == [each.text for each in english.quotes]
    assert arabic.heading != english.heading


def test_a_citation_says_where_the_sentence_stands(composed: Composed) -> None:
    composition = composed()
    (strike, *_) = composition.strikes
    for line, cited in zip(citation(strike, composition), strike.citations, strict=True):
        assert line.startswith(f"“{cited.quote}” ")
        assert line.endswith(f"[{cited.start}–{cited.end}]")


def test_a_source_that_is_no_longer_there_is_named_by_its_id(composed: Composed) -> None:
    composition = replace(composed(), articles={})
    (strike, *_) = composition.strikes
    assert all(
        f"” {cited.article_id} [" in line
        for line, cited in zip(citation(strike, composition), strike.citations, strict=True)
    )


def test_strikes_told_by_the_same_sentences_are_read_once() -> None:
    quote = Quote("Jets hit both.", "Paper", "")
    both = [
        StrikeText(heading=place, facts=["Russia"], claims=[], quotes=[quote])
        for place in ("Homs", "Hama")
    ]
    assert [len(some) for some in alike(both)] == [2]
    other = replace(both[1], facts=["Turkey"])
    assert [len(some) for some in alike([both[0], other])] == [1, 1]
    # Of rows that quote nobody, "1 killed" under two headings would be of both.
    rows = [replace(each, quotes=[]) for each in both]
    assert [len(some) for some in alike(rows)] == [1, 1]


def test_quotes_of_one_source_have_it_once_under_the_last() -> None:
    one, other = Quote("a", "Paper", "x"), Quote("b", "Radio", "")
    named = [named for _, named in by_source([one, one, other, one])]
    assert named == [False, True, True, True]
    assert by_source([]) == []
