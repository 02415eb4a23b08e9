"""Where the words that a model quotes stand in the article; nowhere, where they do not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.domain.article import Article, Citation
from dashboard.readers.answer import Quote
from dashboard.readers.questions import NumberedSentence

_SAME = str.maketrans("‘’‚‛“”„‟‐‑‒–—−\u00a0\u2009\u202f\n\t", "''''\"\"\"\"------     ")
"""Typewriter's marks for printed ones, each for each, so that places in a text stay the same."""
_AROUND = " \"'.,;:…"
_WORD = re.compile(r"\w")
_INSIDE = re.compile(r"\w\0\w|\d[.,]\0\d|\d\0[.,]\d")


@dataclass(frozen=True, slots=True)
class Words:
    """`text[start:end]` of the article, as it stands there."""

    start: int
    end: int

    def meets(self, start: int, end: int) -> bool:
        """Whether any of it lies between two places of the article."""
        return self.start < end and start < self.end


class Quotations:
    """Finds quoted words in the sentences of one article that they are said to stand in."""

    def __init__(self, article: Article, sentences: Sequence[NumberedSentence]) -> None:
        self._article = article
        self._sentences = sentences
        # Only what has as many letters in small ones can be compared at the same places.
        text = article.text.translate(_SAME)
        self._text = text.lower() if len(text.lower()) == len(text) else text

    def find(self, quote: Quote | None) -> list[Words]:
        """Every place of the named sentence where the words stand, to the letter.

        Marks and spaces may be written otherwise, and letters small or capital; a part of a word
        or of a number is none.
        """
        if quote is None or quote.sentence > len(self._sentences):
            return []
        sentence = self._sentences[quote.sentence - 1]
        # A sentence may be numbered as two, where a mark in it seemed to end it.
        last = self._sentences[min(quote.sentence, len(self._sentences) - 1)]
        return [
            words
            for words in self._places(quote.words, sentence.start, last.end)
            if words.start < sentence.end
        ]

    def sentence(self, quote: Quote) -> Words | None:
        """The sentence with the number that a quote gives."""
        if quote.sentence > len(self._sentences):
            return None
        named = self._sentences[quote.sentence - 1]
        return Words(named.start, named.end)

    def cite(self, words: Words) -> Citation:
        """The words as a citation."""
        return self._article.cite(words.start, words.end)

    def _places(self, said: str, start: int, end: int) -> Iterator[Words]:
        plain = " ".join(said.translate(_SAME).lower().split()).strip(_AROUND)
        if not _WORD.search(plain):
            return
        # Spaces may be doubled in the article.
        pattern = r"\s+".join(map(re.escape, plain.split(" ")))
        for match in re.finditer(pattern, self._text[start:end], re.IGNORECASE):
            first, after = start + match.start(), start + match.end()
            if not self._cuts_word(first) and not self._cuts_word(after):
                yield Words(first, after)

    def _cuts_word(self, at: int) -> bool:
        """Whether a place is inside a word or a number: "24" is not in "240", "2,400" or "2.4"."""
        before, after = self._text[max(at - 2, 0) : at], self._text[at : at + 2]
        return _INSIDE.search(f"{before}\0{after}") is not None
