"""A text as a tree of words: what rules ask, and repairs change.

Named as spaCy names them. Rules ask for words some two hundred times a word, and spaCy makes an
object for each answer: the grammar is copied out once, and takes a quarter of the time to ask.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, overload

from spacy.lang.en import lex_attrs
from spacy.lang.lex_attrs import is_punct

from dashboard.extraction.english.labels import Role

is_like_num: Callable[[str], bool] = lex_attrs.like_num


class _Looks(NamedTuple):
    lower: str
    is_alpha: bool
    is_punct: bool
    is_space: bool
    is_title: bool
    like_num: bool


@lru_cache(maxsize=1 << 16)
def _looks(word: str) -> _Looks:
    """How a word looks, wherever it stands."""
    return _Looks(
        word.lower(),
        word.isalpha(),
        is_punct(word),
        word.isspace(),
        word.istitle(),
        is_like_num(word),
    )


class Token:
    """A word of a text, what it is to its head, and how it looks."""

    __slots__ = (
        *("_head", "doc", "i", "idx", "is_alpha", "is_punct", "is_space", "is_title"),
        *("lemma_", "like_num", "lower_", "pos_", "role", "tag_", "text", "whitespace_"),
    )

    def __init__(self, doc: "Doc", i: int, idx: int, text: str, whitespace: str) -> None:
        self.doc = doc
        self.i = i
        self.idx = idx
        self.text = text
        self.whitespace_ = whitespace
        looks = _looks(text)
        self.lower_, self.is_alpha, self.is_punct, self.is_space, self.is_title, self.like_num = (
            looks
        )
        self.tag_ = self.pos_ = self.lemma_ = ""
        self.role = Role.ROOT
        self._head = self

    @property
    def head(self) -> "Token":
        """The word it hangs on; a root hangs on itself."""
        return self._head

    @head.setter
    def head(self, head: "Token") -> None:
        if head is not self._head:
            self._head = head
            self.doc.forget()

    @property
    def children(self) -> Sequence["Token"]:
        """The words that hang on it, in their order."""
        return self.doc.children()[self.i]

    @property
    def lefts(self) -> Iterator["Token"]:
        """Those of them that stand before it."""
        return (child for child in self.children if child.i < self.i)

    @property
    def rights(self) -> Iterator["Token"]:
        """Those of them that stand after it."""
        return (child for child in self.children if child.i > self.i)

    @property
    def subtree(self) -> Iterator["Token"]:
        """It, and all that hangs on it at any depth."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def ancestors(self) -> Iterator["Token"]:
        """The words above it, the nearest first; no more than there are, in a circle too."""
        at = self
        for _ in self.doc:
            if at._head is at:
                return
            at = at._head
            yield at

    @property
    def left_edge(self) -> "Token":
        """The first word of its subtree."""
        return self.doc[self.doc.edges()[self.i][0]]

    @property
    def right_edge(self) -> "Token":
        """The last word of its subtree."""
        return self.doc[self.doc.edges()[self.i][1]]

    @property
    def sent(self) -> "Span":
        """Its sentence."""
        return self.doc.sentence_of(self.i)

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence begins with it."""
        return self.sent.start == self.i

    @property
    def conjuncts(self) -> tuple["Token", ...]:
        """The words that are joined to it, before or after it."""
        first = self
        while first.role is Role.CONJUNCT and first._head is not first:
            first = first._head
        joined = [first]
        for word in joined:
            joined += [child for child in word.rights if child.role is Role.CONJUNCT]
        return tuple(word for word in joined if word is not self)

    def is_ancestor(self, other: "Token") -> bool:
        """Whether it is above another word."""
        return any(above is self for above in other.ancestors)

    def nbor(self, steps: int = 1) -> "Token":
        """The word so many steps after it. Raises IndexError beyond the text."""
        at = self.i + steps
        if at < 0:
            raise IndexError(f"no word stands {-steps} before {self.text!r}")
        return self.doc[at]

    def __repr__(self) -> str:
        return self.text


class Span:
    """Words of a text that follow each other, from `start` up to `end`."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> "Span": ...
    def __getitem__(self, at: int | slice) -> "Token | Span":
        inside = range(self.start, self.end)[at]
        if isinstance(inside, int):
            return self.doc.tokens[inside]
        return Span(self.doc, inside.start, max(inside.start, inside.stop))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[int, int, int, str]:
        return (id(self.doc), self.start, self.end, self.label_)

    @property
    def start_char(self) -> int:
        """Where it begins in the text."""
        return self.doc.starts[self.start]

    @property
    def end_char(self) -> int:
        """Where its last word ends."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as written."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def text_with_ws(self) -> str:
        """Its words as written, and the space after the last."""
        return self.doc.text[self.start_char : self.doc.starts[self.end]]

    @property
    def root(self) -> Token:
        """The word that the others hang on: of several, the one nearest to the text's root."""
        outside = []
        for token in self:
            if token.head is token:
                return token
            if not self.start <= token.head.i < self.end:
                outside.append(token)
        return min(outside, key=_depth, default=self.doc[self.start])

    @property
    def sent(self) -> "Span":
        """The sentence of its first word."""
        return self.doc.sentence_of(self.start)

    def __repr__(self) -> str:
        return self.text


class Doc:
    """A text: its words and, once it is parsed, their heads and roles."""

    def __init__(self, words: Sequence[str], spaces: Sequence[bool]) -> None:
        self.tokens: list[Token] = []
        self.starts: list[int] = []
        """Where each word begins, and where the text ends."""
        written, at = [], 0
        for i, (word, space) in enumerate(zip(words, spaces, strict=True)):
            after = " " if space else ""
            self.tokens.append(Token(self, i, at, word, after))
            self.starts.append(at)
            written += [word, after]
            at += len(word) + len(after)
        self.starts.append(at)
        self.text = "".join(written)
        self._children: list[list[Token]] | None = None
        self._edges: list[tuple[int, int]] | None = None
        self._sentences: list[Span] | None = None

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, int):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def merged(self, spans: Iterable[Span]) -> "Doc":
        """The same text, its grammar forgotten, each of these spans one word."""
        ends = {span.start: span.end for span in spans}
        words, spaces, at = [], [], 0
        while at < len(self):
            end = ends.get(at, at + 1)
            words.append(self[at:end].text)
            spaces.append(bool(self[end - 1].whitespace_))
            at = end
        return Doc(words, spaces)

    def covering(self, start: int, end: int) -> Span | None:
        """The words that these characters lie in, wholly or in part; None where they lie in none.

        The space after a word is in none.
        """
        words = [token for token in self if start < token.idx + len(token.text) and token.idx < end]
        return Span(self, words[0].i, words[-1].i + 1) if words else None

    def char_span(self, start: int, end: int) -> Span | None:
        """The words from one character up to another; None where these are within words."""
        words = [token for token in self if start <= token.idx < end]
        if not words or words[0].idx != start or words[-1].idx + len(words[-1].text) != end:
            return None
        return Span(self, words[0].i, words[-1].i + 1)

    @property
    def sents(self) -> list[Span]:
        """Its sentences: one begins where the words of a root do."""
        starts = {self.edges()[token.i][0] for token in self if token.head is token}
        bounds = [*sorted({0, *starts}), len(self)]
        return [Span(self, a, b) for a, b in pairwise(bounds) if a < b]

    def sentence_of(self, at: int) -> Span:
        """The sentence of the word at a place."""
        if self._sentences is None:
            self._sentences = [sent for sent in self.sents for _ in sent]
        return self._sentences[at]

    def children(self) -> list[list[Token]]:
        """For each word, those that hang on it, in their order."""
        if self._children is None:
            self._children = [[] for _ in self.tokens]
            for token in self.tokens:
                if token.head is not token:
                    self._children[token.head.i].append(token)
        return self._children

    def edges(self) -> list[tuple[int, int]]:
        """For each word, the first and the last of its subtree."""
        if self._edges is None:
            first, last = list(range(len(self))), list(range(len(self)))
            waiting = [len(below) for below in self.children()]
            known = [token for token in self.tokens if not waiting[token.i]]
            for token in known:  # from the leaves up: a chain of a thousand clauses is as deep
                at, above = token.i, token.head.i
                if at != above:
                    first[above] = min(first[above], first[at])
                    last[above] = max(last[above], last[at])
                    waiting[above] -= 1
                    if not waiting[above]:
                        known.append(self.tokens[above])
            self._edges = list(zip(first, last, strict=True))
        return self._edges

    def forget(self) -> None:
        """A head has changed: what follows from heads is found anew when it is asked."""
        self._children = self._edges = self._sentences = None


def longest(spans: Iterable[Span]) -> list[Span]:
    """Of spans that overlap the longest, and of two as long the first; in their order."""
    taken: set[int] = set()
    kept = []
    for span in sorted(spans, key=lambda span: (-len(span), span.start)):
        if taken.isdisjoint(range(span.start, span.end)):
            kept.append(span)
            taken.update(range(span.start, span.end))
    return sorted(kept, key=lambda span: span.start)


def _depth(token: Token) -> int:
    """How far a word is from its root; a mark or a space alone is no word to hang on."""
    if (token.is_punct or token.is_space) and not token.children:
        return len(token.doc) - 1
    return sum(1 for _ in token.ancestors)
