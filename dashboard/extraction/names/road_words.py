"""Words for a road that may be named by its ends."""

from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.tokens import Doc, Token

_ROADS = words_of("roads")
_LONGEST_NAME = 6
"""Words and dashes: "Deir ez-Zor" is four."""


def is_road(token: Token) -> bool:
    """Whether a word is a road's: "highway"."""
    return token.lower_.removesuffix("s") in _ROADS


def is_named_by_ends(doc: Doc, end: int) -> bool:
    """Whether a name after a dash is the other end of a road: "the X-Y highway"."""
    before = doc[end - 2] if end > 1 else None
    if before is None or not before.text[:1].isupper():
        return False
    return any(map(is_road, doc[end + 1 : end + _LONGEST_NAME]))
