"""Whose forces are on which ground, whose are not, and who operates there."""

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    BEING_VERBS,
    FORCE_NOUNS,
    OPERATION_NOUNS,
    OPERATION_VERBS,
    PRESENCE_NOUNS,
    STATIONING_VERBS,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.ground.holding import FoundZone
from dashboard.extraction.ground.phrases import (
    GroundContext,
    is_past,
    no_longer,
    subjects,
)
from dashboard.extraction.sentence.attribution import attribute
from dashboard.extraction.sentence.reality import is_negated, reality

_PUT = frozenset("base station dig entrench deploy position hole garrison trap encamp".split())
"""What is done to forces that are somewhere: "stationed at X", "holed up in X"."""
_PRESENT_VERBS = BEING_VERBS | _PUT | frozenset("have exist leave".split())
_POSTS = frozenset("base outpost post headquarters garrison checkpoint camp".split())
_FORCES = PRESENCE_NOUNS | FORCE_NOUNS | {"officer", "adviser", "advisor", "commander", "military"}
_INNER = frozenset(["in", "inside", "within", "around", "at"])


def present(context: GroundContext, token: Token) -> Iterator[FoundZone]:
    """ "There are rebels in X", "X has no ISIS fighters", "troops remain deployed in X"."""
    word = lemma(token)
    if token.pos_ not in {"VERB", "AUX"} or word not in _PRESENT_VERBS:
        return
    told = reality(token)
    if told == "denied" or is_past(token) or _was_then(token):
        return
    if word == "have":
        yield from _had(context, token)
        return
    children = list(token.children)
    there = any(c.dep_ == "expl" for c in children)
    roles = {"attr", "dobj"} if there else {"nsubj", "nsubjpass"}
    for thing in (c for c in children if c.dep_ in roles):
        if not there and not _is_located(context, token):
            continue
        named = lemma(thing) in _FORCES or thing.i in context.actors
        if not named and thing.lower_ not in {"they", "who"}:
            continue
        negated = is_negated(token) or is_negated(thing)
        absent = negated or _is_none(thing) or no_longer(token)
        if told != "done" and not negated:
            continue
        if word == "leave" and (token.tag_ != "VBN" or not absent):
            continue  # "no rebel is left in X" says something, "they left X" another thing
        relation = ZoneRelation.ABSENT if absent else ZoneRelation.PRESENT
        for actor in context.actors_in(thing):
            for place in context.located(token, thing):
                yield actor, relation, place, token


def kept_there(context: GroundContext, token: Token) -> Iterator[FoundZone]:
    """ "Moscow keeps planes at X", "Russia has set up a base at X", "forces stationed in X"."""
    if token.pos_ != "VERB" or is_negated(token) or reality(token) != "done" or is_past(token):
        return
    word = lemma(token)
    things = [c for c in token.children if c.dep_ == "dobj"]
    if word in STATIONING_VERBS:
        things = [c for c in things if lemma(c) in _FORCES and not is_negated(c)]
    elif word in {"set", "establish", "open", "build"}:
        things = [c for c in things if lemma(c) in _POSTS]
    else:
        things = []
    for subject in subjects(token) if things else []:
        for actor in context.actors_in(subject):
            for place in context.located(token, *things):
                yield actor, ZoneRelation.PRESENT, place, token
    if word in _PUT and token.dep_ == "acl" and lemma(token.head) in _FORCES:
        for actor in context.actors_in(token.head):
            for place in context.located(token):
                yield actor, ZoneRelation.PRESENT, place, token


def operating(context: GroundContext, token: Token) -> Iterator[FoundZone]:
    """ "Coalition forces are conducting operations in X", "ISIS operates in X"."""
    word = lemma(token)
    if token.pos_ != "VERB" or is_negated(token) or reality(token) != "done":
        return
    noun = next(
        (c for c in token.children if c.dep_ == "dobj" and lemma(c) in OPERATION_NOUNS), None
    )
    doing = word in {"conduct", "carry", "run", "continue", "fly"} and noun is not None
    if not (doing or word in OPERATION_VERBS) or token.tag_ in {"VBD", "VBN"}:
        return
    for subject in subjects(token):
        for actor in context.actors_in(subject):
            for place in context.located(token, noun or token, near=True, base=True):
                yield actor, ZoneRelation.OPERATES, place, token


def their_presence(context: GroundContext, token: Token) -> Iterator[FoundZone]:
    """ "ISIL's presence in X", "the presence of Iranian forces in X"."""
    if token.pos_ != "NOUN" or lemma(token) != "presence" or is_negated(token):
        return
    if token.head.pos_ == "VERB" and (reality(token) != "done" or lemma(token.head) == "have"):
        return
    owners = [*context.actors_in(token)]
    whose = [g for c in token.children if c.lower_ == "of" for g in c.children]
    for place in context.located(token, *whose) if owners else ():
        yield owners[0], ZoneRelation.PRESENT, place, token


def _had(context: GroundContext, verb: Token) -> Iterator[FoundZone]:
    """ "X has no ISIS fighters", "Iran has a presence in X"."""
    had_by = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    for thing in (c for c in verb.children if c.dep_ in {"dobj", "attr"}):
        if lemma(thing) not in PRESENCE_NOUNS and thing.i not in context.actors:
            continue
        absent = is_negated(verb) or is_negated(thing)
        relation = ZoneRelation.ABSENT if absent else ZoneRelation.PRESENT
        for subject in had_by:
            for actor in context.actors_in(thing):
                for place in context.places_in(subject):
                    yield actor, relation, place, verb
            if lemma(thing) == "presence" or (absent and lemma(thing) in _FORCES):
                for actor in context.actors_in(subject):
                    for place in context.located(thing, verb):
                        yield actor, relation, place, verb


def _was_then(verb: Token) -> bool:
    """ "Were stationed in 2015": no longer said to be so."""
    was = any(c.dep_ == "auxpass" and c.lower_ in {"was", "were"} for c in verb.children)
    return was and attribute(verb).speakers == ()


def _is_none(thing: Token) -> bool:
    """ "Not one rebel", "not a single soldier"."""
    words = thing.doc[thing.left_edge.i : thing.i].text.lower()
    return words.startswith(("not one", "not a single", "no ", "none of"))


def _is_grip(preposition: Token) -> bool:
    """ "In control of X": not in X."""
    return any(lemma(c) in {"control", "charge", "command"} for c in preposition.children)


def _is_located(context: GroundContext, verb: Token) -> bool:
    """Whether "to be" says where: "are in X", "is present in X", "are based in X"."""
    if any(c.dep_ == "attr" for c in verb.children):
        return False
    return any(
        (c.dep_ == "prep" and c.lower_ in _INNER and not _is_grip(c))
        or (c.dep_ in {"acomp", "xcomp", "oprd"} and (lemma(c) in _PUT | {"present", "active"}))
        or (c.dep_ == "advmod" and c.i in context.places)
        for c in verb.children
    )
