"""A person's name that is a village's too: "Salma", "Khattab", "Haddad"."""

from dashboard.extraction.english.lexicon import PLACE_KINDS, SAYING_VERBS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    children,
    first_conjunct,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Span, Token
from dashboard.extraction.rules import rule

_PEOPLE = words_of("victim_nouns") | words_of("kin")
_NOT_OF_PEOPLE = words_of("buildings") | words_of("organisations") | PLACE_KINDS.keys()
_TELLING_WHO = frozenset({"identify", "name"})


@rule(
    fires=[
        "Jets bombed Ariha. Khattab Daqaq said they hit a market.",
        "Jets bombed Ariha, Salma Haddad told reporters.",
        "Jets bombed Ariha, Karim Salma told reporters.",
    ],
    near_misses=[
        "Jets bombed Ariha. The Salma council said they hit a market.",
        "Jets bombed Salma, the council told reporters.",
    ],
    idle=False,
)
def is_of_speaker(span: Span) -> bool:
    """ "Khattab Daqaq said": a person's first or last name that is a town's too."""
    doc, at = span.doc, span.end
    if at < span.sent.end and _has_first_name(span):
        return lemma(doc[at]) in SAYING_VERBS
    while at < span.sent.end and doc[at].is_title and doc[at].pos_ == "PROPN":
        at += 1
    return span.end < at < span.sent.end and lemma(doc[at]) in SAYING_VERBS


@rule(
    fires=[
        "Jets bombed Ariha. Police identified the dead as Karim Xurab and Salma Haddad.",
        "Jets bombed Ariha. Salma Haddad was a nurse there.",
        "A raid on Ariha killed a nurse of the clinic, Salma Haddad, and her son.",
    ],
    near_misses=[
        "Jets bombed Ariha. Police identified the places as Hass and Salma.",
        "Jets bombed Ariha. Salma was a nurse there.",
        "A raid on Ariha killed the guard of a school, Salma School.",
        "Jets bombed Ariha. Salma hospital was theirs.",
    ],
    idle=False,
)
def is_of_person_told_of(span: Span) -> bool:
    """ "Salma Haddad was a nurse", "a nurse, Salma Haddad": who she is, said beside her name."""
    first_name = role(span.root) is Role.COMPOUND and span.end <= span.root.head.i < span.end + 3
    last = span.root.head if first_name else span.root
    if not (first_name or _has_first_name(span)) or lemma(last) in _NOT_OF_PEOPLE:
        return False
    if role(last) is Role.APPOSITION:
        return _is_of_people(last.head)
    if role(last) is Role.SUBJECT and lemma(last.head) == "be":
        return any(lemma(who) in _PEOPLE for who in children(last.head, Role.ATTRIBUTE))
    told = preposition_of(first_conjunct(last), "as")
    return told is not None and lemma(told.head) in _TELLING_WHO


def _has_first_name(span: Span) -> bool:
    """ "Karim" of "Karim Haddad"."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    return before is not None and before.pos_ == "PROPN" and before.head is span.root


def _is_of_people(noun: Token) -> bool:
    """ "Commander", and "unit" of "a commander of the unit"."""
    while role(noun) is Role.PREPOSITION_OBJECT and noun.head.lower_ == "of":
        noun = noun.head.head
    return lemma(noun) in _PEOPLE
