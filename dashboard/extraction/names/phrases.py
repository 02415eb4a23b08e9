"""Known phrases, found in a text whatever their capitals."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Generic, TypeVar

from dashboard.extraction.english.tokens import Doc, Span

M = TypeVar("M")


class Phrases(Generic[M]):
    """Phrases of one word or more, each with all that it may mean."""

    def __init__(self) -> None:
        self._known: dict[str, dict[tuple[str, ...], list[M]]] = defaultdict(dict)
        """By their first word."""

    def add(self, phrase: Doc, meaning: M) -> None:
        """One more phrase, or one more meaning of it."""
        words = tuple(token.lower_ for token in phrase)
        meanings = self._known[words[0]].setdefault(words, [])
        if meaning not in meanings:
            meanings.append(meaning)

    def find(self, text: Span) -> Iterator[tuple[Span, M]]:
        """Every phrase in a text with each of its meanings, in the order of the text."""
        lower = [token.lower_ for token in text]
        for at, first in enumerate(lower):
            for words, meanings in self._known.get(first, {}).items():
                if tuple(lower[at : at + len(words)]) == words:
                    span = text[at : at + len(words)]
                    yield from ((span, meaning) for meaning in meanings)
