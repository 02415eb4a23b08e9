"""Several of whom one has struck, and nobody says which."""

from collections.abc import Mapping

from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, children, objects, subjects
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.admissions import DEEDS
from dashboard.extraction.sentence.reality import is_negated

_LEFT_OPEN = words_of("left_open")
_OPEN_IF_DENIED = words_of("open_if_denied")
_HARDLY = frozenset({"impossible", "difficult", "hard"})
_DIFFERENT = frozenset(
    {"different", "contradictory", "various", "conflicting", "differing", "rival"}
)


@rule(
    fires=[
        "Jets bombed Ariha on Monday. It said Russia or the Syrian army was behind the raid.",
        "Jets bombed Ariha on Monday. Activists blamed Russia or the Syrian army.",
        "Jets bombed Ariha on Monday, with different sources blaming Russia and the Syrian army.",
        "Jets bombed Ariha on Monday. Some blamed Russia and others the Syrian army.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. Activists blamed Russia and the Syrian army.",
        "Jets bombed Ariha on Monday. Activists blamed Russia or its friends.",
    ],
    idle=(),
)
def rivals(verb: Token, first: str, by_token: Mapping[int, str]) -> tuple[str, ...]:
    """ "The Syrian army" of "Russia or the Syrian army was behind it": nobody says which.

    And of "different sources blamed Russia and the Syrian army": each says another.
    """
    several = _are_several_accounts(verb)
    others = (
        by_token[token.i]
        for named in verb.subtree
        if by_token.get(named.i) == first
        for at in (named, named.head)
        if several or any(joint.lower_ == "or" for joint in children(at, Role.CONJUNCTION))
        for other in (
            *children(at, Role.CONJUNCT),
            *(children(verb, Role.OBJECT) if several else ()),
        )
        for token in other.subtree
        if token.i in by_token and by_token[token.i] != first
    )
    return tuple(dict.fromkeys(others))


def _are_several_accounts(verb: Token) -> bool:
    """ "Different sources blamed", "some blamed X and others Y"."""
    said_by = [word for speaker in subjects(verb) for word in (speaker, *speaker.children)]
    if any(word.lower_ in _DIFFERENT for word in said_by):
        return True
    some = any(word.lower_ in {"some", "one"} for word in said_by)
    return some and any(word.lower_ in {"others", "another"} for word in verb.subtree)


@rule(
    fires=[
        "Jets bombed Ariha on Monday. It is not clear whether they were Syrian or Russian jets.",
        "Jets bombed Ariha on Monday. It was unclear if Russia had carried out the raid.",
        "Jets bombed Ariha on Monday. It is not possible to say if Russian jets carried it out.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. It is clear that Russia carried out the raid.",
        "Jets bombed Ariha on Monday. It is not clear whether the hospital will open again.",
        "Jets bombed Ariha on Monday. Nobody could say whether they were Russian or other jets.",
    ],
    idle=(),
    kept="where nobody can say who of two it was, the first named would be blamed",
)
def left_open(verb: Token, by_token: Mapping[int, str]) -> tuple[str, ...]:
    """Those named in "it is not clear whether Syrian or Russian jets carried out the raid"."""
    if not is_left_open(verb):
        return ()
    said = (*subjects(verb), *(n for by in children(verb, Role.AGENT) for n in objects(by)))
    named = (*said, *children(verb, Role.ATTRIBUTE, Role.ADJECTIVE_COMPLEMENT))
    inside = [token for noun in named for token in noun.subtree]
    known = tuple(dict.fromkeys(by_token[token.i] for token in inside if token.i in by_token))
    # "Whether they were Russian or somebody else's": neither is blamed.
    alone = len(known) == 1 and any(token.lower_ == "or" for token in inside)
    return () if alone else known


def is_left_open(verb: Token) -> bool:
    """Whether a deed is only asked about: "unclear whether", "not possible to say if"."""
    asked = any(mark.lower_ in {"whether", "if"} for mark in children(verb, Role.MARKER))
    return asked and lemma(verb) in DEEDS and _is_open(verb.head)


def _is_open(verb: Token) -> bool:
    if lemma(verb) in _OPEN_IF_DENIED and _cannot_be(verb.head):
        return True
    words = [verb, *children(verb, Role.ADJECTIVE_COMPLEMENT, Role.OBJECT_PREDICATE)]
    if any(lemma(word) in _LEFT_OPEN for word in words):
        return True
    return is_negated(verb) and any(lemma(word) in _OPEN_IF_DENIED for word in words)


def _cannot_be(verb: Token) -> bool:
    """ "It is impossible to say", "it is not possible to tell"."""
    at = verb if verb.pos_ != "ADJ" else verb.head
    said = {lemma(word) for word in children(at, Role.ADJECTIVE_COMPLEMENT)}
    return bool(said & _HARDLY) or ("possible" in said and is_negated(at))
