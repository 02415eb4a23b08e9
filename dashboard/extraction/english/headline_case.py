"""A headline's capitals, undone for the parser: of "Army Shells Hama" it makes one long name."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from dashboard.extraction.english.lexicon import ALL_WORDS
from dashboard.extraction.thresholds import HEADLINE_CAPITALS, HEADLINE_WORDS

_SMALL = re.compile(r"\b[a-z]{2,}\b")
_ENDING = re.compile(r"(?:ies|es|s|ed|ing|e|y)$")


def common_words(text: str) -> frozenset[str]:
    """The stems of words that an article writes in small letters, and of those the rules know."""
    return frozenset(map(_stem, _SMALL.findall(text))) | _STEMS_OF_RULES


def in_sentence_case(words: Sequence[str], common: AbstractSet[str]) -> list[str]:
    """The words of a line, common ones in small letters where nearly all have capitals."""
    long = [word for word in words if len(word) >= HEADLINE_WORDS and word.isalpha()]
    capitals = sum(word[0].isupper() for word in long)
    if len(long) < 3 or capitals < HEADLINE_CAPITALS * len(long):
        return list(words)
    return [
        word.lower() if word.istitle() and _stem(word.lower()) in common else word for word in words
    ]


def _stem(word: str) -> str:
    """Alike for "bomb", "bombs" and "bombed"; no word for readers."""
    return _ENDING.sub("", word) or word


_STEMS_OF_RULES = frozenset(_stem(word) for word in ALL_WORDS if word.isalpha())
