"""A text's words are those of spaCy's: who hangs on whom, which words a span has."""

import spacy
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.extraction.english.labels import role_of
from dashboard.extraction.english.parser import load_parser
from dashboard.extraction.english.tokens import Doc, Span, longest

WORDS = ("jets", "Homs", "1,200", "third", "hit", ",", "“", "Tall al-Ward", "is", "\n", "US")
DEPS = ("conj", "nsubj", "dobj", "prep")


def _cross(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two words hang on theirs across each other: there spaCy does not find all of them."""
    (a, b), (c, d) = sorted(one), sorted(other)
    return a < c < b < d


@st.composite
def trees(draw: st.DrawFn) -> tuple[list[str], list[bool], list[int], list[str]]:
    """Words, whether a space is after each, the word each hangs on, and what it is to it."""
    count = draw(st.integers(1, 9))
    order = draw(st.permutations(range(count)))
    heads = [0] * count
    for place, word in enumerate(order):
        above = order[draw(st.integers(0, place))]
        heads[word] = above
    assume(not any(_cross(one, other) for one in enumerate(heads) for other in enumerate(heads)))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=count, max_size=count))
    spaces = draw(st.lists(st.booleans(), min_size=count, max_size=count))
    deps = draw(st.lists(st.sampled_from(DEPS), min_size=count, max_size=count))
    deps = ["ROOT" if heads[at] == at else dep for at, dep in enumerate(deps)]
    return words, spaces, heads, deps


def both(tree: tuple[list[str], list[bool], list[int], list[str]]) -> tuple[Doc, spacy.tokens.Doc]:
    words, spaces, heads, deps = tree
    theirs = spacy.tokens.Doc(load_parser().vocab, words, spaces, heads=heads, deps=deps)
    ours = Doc(words, spaces)
    for token, head, dep in zip(ours, heads, deps, strict=True):
        token.head, token.role = ours[head], role_of(dep)
    return ours, theirs


@given(trees())
def test_the_tree_is_spacys(tree: tuple[list[str], list[bool], list[int], list[str]]) -> None:
    ours, theirs = both(tree)
    assert ours.text == theirs.text
    for own, other in zip(ours, theirs, strict=True):
        for name in ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts", "sent"):
            found = [token.i for token in getattr(own, name)]
            assert found == [token.i for token in getattr(other, name)], name
        for name in ("i", "idx", "text", "lower_", "whitespace_", "is_sent_start"):
            assert getattr(own, name) == getattr(other, name), name
        for name in ("is_alpha", "is_punct", "is_space", "is_title", "like_num"):
            assert getattr(own, name) == getattr(other, name), name
        held = [token.i for token in own.subtree]
        assert (own.left_edge.i, own.right_edge.i) == (min(held), max(held))
        assert [own.is_ancestor(one) for one in ours] == [other.is_ancestor(one) for one in theirs]
    assert [(s.start, s.end) for s in ours.sents] == [(s.start, s.end) for s in theirs.sents]


@given(trees(), st.integers(-10, 10), st.integers(-10, 10))
def test_a_span_is_spacys(
    tree: tuple[list[str], list[bool], list[int], list[str]], start: int, end: int
) -> None:
    ours, theirs = both(tree)
    own, other = ours[start:end], theirs[start:end]
    assert (own.start, own.end, own.text) == (other.start, other.end, other.text)
    assert own.text_with_ws == other.text_with_ws
    if len(own):
        assert (own.start_char, own.end_char) == (other.start_char, other.end_char)
        assert own.root.i == other.root.i
        assert (own[0].i, own[-1].i) == (other[0].i, other[-1].i)
        assert [token.i for token in own[1:]] == [token.i for token in other[1:]]


@given(trees(), st.integers(0, 40), st.integers(1, 20))
def test_characters_are_spacys(
    tree: tuple[list[str], list[bool], list[int], list[str]], start: int, length: int
) -> None:
    ours, theirs = both(tree)
    exact = ours.char_span(start, start + length)
    found = theirs.char_span(start, start + length)
    assert (exact and exact.text) == (found and found.text)


def test_words_that_characters_lie_in() -> None:
    doc = Doc(["jets", "hit", "Homs"], [True, True, False])
    assert [str(doc.covering(*at)) for at in ((0, 1), (3, 6), (5, 8), (9, 12))] == [
        "jets",
        "jets hit",
        "hit",
        "Homs",
    ]
    assert doc.covering(8, 9) is None
    assert doc.covering(4, 5) is None


def test_a_changed_head_changes_what_follows_from_it() -> None:
    doc = Doc(["Jets", "hit", "Homs"], [True, True, False])
    doc[0].head = doc[1]
    assert [str(sent) for sent in doc.sents] == ["Jets hit", "Homs"]
    assert doc[2].sent.text == "Homs"
    doc[2].head = doc[1]
    assert doc[2].sent.text == "Jets hit Homs"
    assert list(doc[1].children) == [doc[0], doc[2]]
    assert doc[1].right_edge == doc[2]


def test_names_become_words() -> None:
    doc = Doc(["Deir", "ez", "-", "Zor", "fell"], [True, False, False, True, False])
    whole = doc.merged([doc[0:4]])
    assert [(token.text, token.idx) for token in whole] == [("Deir ez-Zor", 0), ("fell", 12)]
    assert whole.text == doc.text


def test_of_spans_that_overlap_the_longest_is_kept() -> None:
    doc = Doc(["a", "b", "c", "d"], [True, True, True, False])
    spans = [doc[3:4], doc[0:1], doc[0:2], doc[1:3]]
    assert longest(spans) == [doc[0:2], doc[3:4]]


def test_spans_of_the_same_words_are_equal() -> None:
    doc = Doc(["a", "b"], [True, False])
    assert doc[0:1] == doc[0:1]
    assert len({doc[0:1], doc[0:1], doc[0:2], Span(doc, 0, 1, "GROUP")}) == 3
