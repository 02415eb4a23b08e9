"""Each notice of an address has a sentence in every language, with all it speaks of."""

from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.text.notices import (
    BackwardDates,
    LongSearch,
    Notice,
    NotUnderstood,
    UnknownKey,
    notice_text,
)
from dashboard.words import LANGUAGES


@given(st.from_type(Notice))
def test_a_notice_says_all_it_speaks_of_in_every_language(notice: Notice) -> None:
    for language in LANGUAGES:
        text = notice_text(notice, language)
        assert all(str(value) in text for value in astuple(notice))


@pytest.mark.parametrize(
    ("notice", "english"),
    [
        (UnknownKey("colour"), "“colour” in the address is not known and was left out."),
        (NotUnderstood("zoom=far"), "“zoom=far” in the address was not understood."),
        (
            BackwardDates("2015-10-07", "2015-10-01"),
            "The dates 2015-10-07 to 2015-10-01 run backwards and were left out.",
        ),
        (LongSearch(60), "Of the words searched for, only the first 60 are looked for."),
    ],
)
def test_a_notice_in_english(notice: Notice, english: str) -> None:
    assert notice_text(notice, "en") == english


def test_what_was_typed_keeps_its_direction_in_arabic() -> None:
    assert "\u2068zoom=far\u2069" in notice_text(NotUnderstood("zoom=far"), "ar")
