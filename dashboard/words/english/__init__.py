"""English."""

from dashboard.words.english.briefing import (
    BRIEF,
    CAPTIONS,
    CLAIMS,
    NOTICES,
    NOUNS,
    REFUSALS,
    TOLLS,
    VERDICTS,
)
from dashboard.words.english.page import PAGE
from dashboard.words.english.review import REVIEW
from dashboard.words.english.table import TABLE
from dashboard.words.english.terms import TERMS
from dashboard.words.fields import Catalogue

ENGLISH = Catalogue(
    # Not en-GB, whose September is "Sept".
    locale="en",
    right_to_left=False,
    comma=", ",
    semicolon="; ",
    page=PAGE,
    table=TABLE,
    review=REVIEW,
    notices=NOTICES,
    refusals=REFUSALS,
    terms=TERMS,
    verdicts=VERDICTS,
    nouns=NOUNS,
    tolls=TOLLS,
    captions=CAPTIONS,
    claims=CLAIMS,
    brief=BRIEF,
    speakers={},
)
