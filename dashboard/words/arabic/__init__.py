"""Arabic."""

from dashboard.words.arabic.briefing import NOTICES, REFUSALS, VERDICTS
from dashboard.words.arabic.page import PAGE
from dashboard.words.arabic.review import REVIEW
from dashboard.words.arabic.terms import TERMS
from dashboard.words.fields import Catalogue

ARABIC = Catalogue(
    right_to_left=True,
    comma="، ",
    semicolon="؛ ",
    page=PAGE,
    review=REVIEW,
    notices=NOTICES,
    refusals=REFUSALS,
    terms=TERMS,
    verdicts=VERDICTS,
)
