"""English."""

from dashboard.words.english.review import REVIEW
from dashboard.words.fields import Catalogue

ENGLISH = Catalogue(comma=", ", semicolon="; ", review=REVIEW)
