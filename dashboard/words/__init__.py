"""All words for people, one folder for each language: codes become words here, and only here."""

from dashboard.words.arabic import ARABIC
from dashboard.words.english import ENGLISH
from dashboard.words.fields import Catalogue

_CATALOGUES = {"en": ENGLISH, "ar": ARABIC}
LANGUAGES = tuple(_CATALOGUES)


def catalogue(language: str) -> Catalogue:
    """The words of `en` or `ar`."""
    return _CATALOGUES[language]
