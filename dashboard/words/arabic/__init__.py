"""Arabic."""

from dashboard.words.arabic.review import REVIEW
from dashboard.words.fields import Catalogue

ARABIC = Catalogue(comma="، ", semicolon="؛ ", review=REVIEW)
