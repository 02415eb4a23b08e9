"""Words for a road that may be named by its ends."""

from spacy.tokens import Token

from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma

_ROADS = words_of("roads")


def is_road(token: Token) -> bool:
    """Whether a word is a road's: "highway"."""
    return lemma(token) in _ROADS
