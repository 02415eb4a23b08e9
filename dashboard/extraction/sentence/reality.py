"""Whether a clause tells of something done, denied, or only planned, feared or remembered."""

import re
from typing import Literal

from spacy.tokens import Token

from dashboard.extraction.english.lexicon import (
    CONDITIONALS,
    DENYING_VERBS,
    FUTURE_MODALS,
    HEDGE_VERBS,
    NEGATIONS,
    SAYING_VERBS,
    UNREAL_GOVERNORS,
    UNREAL_NOUNS,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import is_verb

Reality = Literal["done", "denied", "unreal"]

_TALK = frozenset("report talk claim rumour rumor account suggestion allegation".split())
_WRONG = frozenset(
    "wrong false mistaken mistake untrue baseless incorrect unfounded fabricated".split()
)
_FALSE_REPORTS = re.compile(
    r"\breports? (?:that|of)\b[^.;]*\b(?:were|was|are|is|proved|proven) "
    r"(?:mistaken|wrong|false|untrue|incorrect|unfounded|baseless)\b",
    re.IGNORECASE,
)
_HISTORY_NOUNS = frozenset("month year decade week campaign series".split())


def reality(token: Token) -> Reality:
    """Whether the clause tells of something done, denied, or only planned, feared or remembered."""
    if _negated(token) or _unreal_verb(token) or _mistaken(token) or _inverted(token):
        return "unreal"
    came_from = token
    for ancestor in token.ancestors:
        word = lemma(ancestor)
        if ancestor.pos_ in {"NOUN", "PROPN"}:
            if word in UNREAL_NOUNS and came_from.dep_ in {"prep", "acl", "compound", "relcl"}:
                return "unreal"
            if (
                word in _HISTORY_NOUNS
                and came_from.lower_ == "of"
                and ancestor.tag_ in {"NNS", "NN"}
                and word in {"month", "year", "decade", "week"}
            ):
                return "unreal"
        elif is_verb(ancestor):
            linked = came_from.dep_ in {
                "xcomp",
                "ccomp",
                "dobj",
                "prep",
                "acl",
                "pcomp",
                "nsubjpass",
            }
            if word in DENYING_VERBS and linked:
                return "denied"
            if (
                word in UNREAL_GOVERNORS
                and linked
                and not _is_complement_of_saying(came_from, word)
            ):
                return "unreal"
            if came_from.dep_ in {"ccomp", "csubj"} and _is_untrue(ancestor):
                return "unreal"
            if word in SAYING_VERBS and came_from.dep_ in {"ccomp", "parataxis"}:
                if _negated(ancestor) or _unreal_verb(ancestor):
                    return "unreal"
                return "done"
            if came_from.dep_ == "nsubj" and _is_to_be(ancestor):
                return "unreal"
            if came_from.dep_ in {"xcomp", "dobj", "nsubj", "nsubjpass", "prep", "conj"} and (
                _negated(ancestor) or _unreal_verb(ancestor)
            ):
                # In "did not change plans and bombed", the negation is the first verb's own.
                if came_from.dep_ != "conj":
                    return "unreal"
                if _future(ancestor) and not _has_own_tense(came_from):
                    return "unreal"
            if came_from.dep_ == "advcl" and any(
                child.dep_ == "mark" and child.lower_ in CONDITIONALS
                for child in came_from.children
            ):
                return "unreal"
        came_from = ancestor
    return "done"


def _mistaken(token: Token) -> bool:
    """ "Reports that a rocket had hit were mistaken", "talk of an air strike was wrong"."""
    if _FALSE_REPORTS.search(token.sent.text):
        return True
    for ancestor in (token, *token.ancestors):
        if ancestor.dep_ in {"nsubj", "nsubjpass"} and lemma(ancestor) in _TALK:
            verdicts = [c for c in ancestor.head.children if c.dep_ in {"acomp", "attr"}]
            return any(lemma(word) in _WRONG for word in (ancestor.head, *verdicts))
    return False


def _is_untrue(verb: Token) -> bool:
    """ "It is not true that ...", "nobody believes that ..."."""
    if any(c.dep_ == "nsubj" and c.lower_ in {"nobody", "none", "no-one"} for c in verb.children):
        return True
    true = any(c.dep_ == "acomp" and lemma(c) in {"true", "correct"} for c in verb.children)
    return lemma(verb) == "be" and (
        (true and _negated(verb))
        or any(c.dep_ == "acomp" and lemma(c) in _WRONG for c in verb.children)
    )


@rule(
    fires=[
        "Had Russia bombed Ariha on Monday, people would have fled.",
        "Had the coalition struck Raqqa on Monday, many would have died.",
    ],
    near_misses=[
        "Russia had bombed Ariha on Monday and people fled.",
        "Russian jets bombed Ariha on Monday.",
    ],
    idle=False,
)
def _inverted(token: Token) -> bool:
    """ "Had Russia bombed Ariha, people would have fled": a condition without "if"."""
    first = next((c for c in token.children if c.dep_ == "aux"), None)
    subject = next((c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if first is None or subject is None or first.i > subject.i:
        return False
    return first.lower_ in {"had", "should", "were"} and token.dep_ in {"advcl", "ccomp"}


def is_negated(token: Token) -> bool:
    """Whether the clause of `token` is negated, or the verb above that it completes."""
    if _negated(token):
        return True
    if token.dep_ in {"xcomp", "ccomp"} and lemma(token.head) in HEDGE_VERBS:
        return _negated(token.head)
    return False


def _is_complement_of_saying(came_from: Token, word: str) -> bool:
    # "expects", "fears" rule their complement; "agreed that", "backed" rule what was done too.
    return came_from.dep_ == "ccomp" and word in {"discuss", "protest", "remember", "recall"}


def _negated(token: Token) -> bool:
    return any(
        child.dep_ == "neg"
        or (child.lower_ in NEGATIONS and child.dep_ in {"det", "advmod", "preconj"})
        for child in token.children
    )


def _future(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in FUTURE_MODALS for child in token.children)


def _has_own_tense(token: Token) -> bool:
    return token.tag_ in {"VBD", "VBZ", "VBP"} or any(c.dep_ == "aux" for c in token.children)


def _is_to_be(verb: Token) -> bool:
    """ "All strikes are to cease": laid down for the future."""
    return lemma(verb) == "be" and any(
        c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children) for c in verb.children
    )


def _unreal_verb(token: Token) -> bool:
    if not is_verb(token):
        return False
    if _future(token):
        return True
    if any(c.dep_ == "mark" and c.lower_ in CONDITIONALS for c in token.children):
        return True
    # "took off to bomb": a purpose, not a deed.
    to = any(c.tag_ == "TO" for c in token.children)
    if to:
        return token.dep_ in {"advcl", "acl", "relcl"}
    ordered = token.tag_ == "VB" and token.dep_ == "ROOT"
    return ordered and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.children)
