"""English."""

from dashboard.words.english.briefing import NOTICES, REFUSALS, VERDICTS
from dashboard.words.english.page import PAGE
from dashboard.words.english.review import REVIEW
from dashboard.words.english.terms import TERMS
from dashboard.words.fields import Catalogue

ENGLISH = Catalogue(
    right_to_left=False,
    comma=", ",
    semicolon="; ",
    page=PAGE,
    review=REVIEW,
    notices=NOTICES,
    refusals=REFUSALS,
    terms=TERMS,
    verdicts=VERDICTS,
)
