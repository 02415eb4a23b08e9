"""Arabic."""

from dashboard.words.arabic.briefing import (
    BRIEF,
    CAPTIONS,
    CLAIMS,
    NOTICES,
    NOUNS,
    REFUSALS,
    TOLLS,
    VERDICTS,
)
from dashboard.words.arabic.page import PAGE
from dashboard.words.arabic.review import REVIEW
from dashboard.words.arabic.speakers import SPEAKERS
from dashboard.words.arabic.table import TABLE
from dashboard.words.arabic.terms import TERMS
from dashboard.words.fields import Catalogue

ARABIC = Catalogue(
    # Months have other names in Syria than in Egypt.
    locale="ar_SY",
    right_to_left=True,
    comma="، ",
    semicolon="؛ ",
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
    speakers=SPEAKERS,
)
