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
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    PATIENTS,
    SUBJECTS,
    Role,
    child,
    children,
    role,
)
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import is_verb

Reality = Literal["done", "denied", "unreal"]

_TALK = frozenset("report talk claim rumour rumor account suggestion allegation".split())
_WRONG = frozenset(
    "wrong false mistaken mistake untrue baseless incorrect unfounded fabricated".split()
)
_RIGHT = frozenset(["true", "correct"])
_NOBODY = frozenset("nobody none no-one".split())
_LONG_TIMES = frozenset("month year decade week".split())
_INVERTING = frozenset("had should were".split())
_ONLY_OF_THE_PAST = frozenset("discuss protest remember recall".split())
"""Unreal governors that, with a whole clause, speak of what was done."""
_FALSE_REPORTS = re.compile(
    r"\breports? (?:that|of)\b[^.;]*\b(?:were|was|are|is|proved|proven) "
    r"(?:mistaken|wrong|false|untrue|incorrect|unfounded|baseless)\b",
    re.IGNORECASE,
)
_OF_NOUN = CLAUSES_OF_NOUNS | {Role.PREPOSITION, Role.COMPOUND}
_GOVERNED = PATIENTS | {
    Role.OPEN_COMPLEMENT,
    Role.CLAUSE_COMPLEMENT,
    Role.PREPOSITION,
    Role.PARTICIPLE_CLAUSE,
    Role.PREPOSITION_CLAUSE,
}
_SHARING_NEGATION = PATIENTS | {
    Role.OPEN_COMPLEMENT,
    Role.SUBJECT,
    Role.PREPOSITION,
    Role.CONJUNCT,
}


def reality(token: Token) -> Reality:
    """Whether the clause tells of something done, denied, or only planned, feared or remembered."""
    if _is_negated(token) or _is_unreal_verb(token) or _is_mistaken(token) or _is_inverted(token):
        return "unreal"
    came_from = token
    for above in token.ancestors:
        found = _under_noun(came_from, above) or _under_verb(came_from, above)
        if found is not None:
            return found
        came_from = above
    return "done"


def is_negated(token: Token) -> bool:
    """Whether the clause of `token` is negated, or the verb above that it completes."""
    if _is_negated(token):
        return True
    if role(token) in {Role.OPEN_COMPLEMENT, Role.CLAUSE_COMPLEMENT}:
        return lemma(token.head) in HEDGE_VERBS and _is_negated(token.head)
    return False


def _under_noun(thing: Token, noun: Token) -> Reality | None:
    """What the noun above makes of a thing; None where it leaves that open."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    return "unreal" if _is_threat(thing, noun) or _is_long_time(thing, noun) else None


def _under_verb(thing: Token, verb: Token) -> Reality | None:
    """What the verb above makes of a thing; None where it leaves that open."""
    if not is_verb(verb):
        return None
    if role(thing) in _GOVERNED and lemma(verb) in DENYING_VERBS:
        return "denied"
    if _is_governed(thing, verb) or _is_called_untrue(thing, verb):
        return "unreal"
    if lemma(verb) in SAYING_VERBS and role(thing) in {Role.CLAUSE_COMPLEMENT, Role.PARATAXIS}:
        return "unreal" if _is_negated(verb) or _is_unreal_verb(verb) else "done"
    if _is_laid_down(thing, verb) or _shares_unreality(thing, verb) or _is_condition(thing):
        return "unreal"
    return None


def _is_threat(thing: Token, noun: Token) -> bool:
    """ "The threat of strikes", "plans for strikes"."""
    return lemma(noun) in UNREAL_NOUNS and role(thing) in _OF_NOUN


def _is_long_time(thing: Token, noun: Token) -> bool:
    """ "Years of air strikes": no strike of a day."""
    return lemma(noun) in _LONG_TIMES and noun.tag_ in {"NN", "NNS"} and thing.lower_ == "of"


def _is_governed(thing: Token, verb: Token) -> bool:
    """ "Planned to bomb", "called for strikes": wished, feared or planned, not done."""
    if lemma(verb) not in UNREAL_GOVERNORS or role(thing) not in _GOVERNED:
        return False
    return not (role(thing) is Role.CLAUSE_COMPLEMENT and lemma(verb) in _ONLY_OF_THE_PAST)


def _is_called_untrue(thing: Token, verb: Token) -> bool:
    """ "It is not true that ...", "nobody believes that ..."."""
    if role(thing) not in {Role.CLAUSE_COMPLEMENT, Role.CLAUSE_SUBJECT}:
        return False
    if any(doer.lower_ in _NOBODY for doer in children(verb, Role.SUBJECT)):
        return True
    verdicts = {lemma(word) for word in children(verb, Role.ADJECTIVE_COMPLEMENT)}
    not_right = bool(verdicts & _RIGHT) and _is_negated(verb)
    return lemma(verb) == "be" and (not_right or bool(verdicts & _WRONG))


def _is_laid_down(thing: Token, verb: Token) -> bool:
    """ "All strikes are to cease": laid down for the future."""
    return (
        role(thing) is Role.SUBJECT
        and lemma(verb) == "be"
        and any(_has_to(clause) for clause in children(verb, Role.OPEN_COMPLEMENT))
    )


def _shares_unreality(thing: Token, verb: Token) -> bool:
    """ "No jets will try to bomb": what hangs on a verb that is negated or yet to be."""
    if role(thing) not in _SHARING_NEGATION:
        return False
    if role(thing) is Role.CONJUNCT:
        # In "did not change plans and bombed", the negation is the first verb's own.
        return _is_future(verb) and not _has_own_tense(thing)
    return _is_negated(verb) or _is_unreal_verb(verb)


def _is_condition(clause: Token) -> bool:
    """ "If Russia bombs X"."""
    return role(clause) is Role.ADVERBIAL_CLAUSE and _has_conditional(clause)


def _is_mistaken(token: Token) -> bool:
    """ "Reports that a rocket had hit were mistaken", "talk of an air strike was wrong"."""
    if _FALSE_REPORTS.search(token.sent.text):
        return True
    for above in (token, *token.ancestors):
        if role(above) in SUBJECTS and lemma(above) in _TALK:
            verdicts = children(above.head, Role.ADJECTIVE_COMPLEMENT, Role.ATTRIBUTE)
            return any(lemma(word) in _WRONG for word in (above.head, *verdicts))
    return False


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
def _is_inverted(token: Token) -> bool:
    """ "Had Russia bombed Ariha, people would have fled": a condition without "if"."""
    first, doer = child(token, Role.AUXILIARY), child(token, *SUBJECTS)
    if first is None or doer is None or first.i > doer.i:
        return False
    conditional = role(token) in {Role.ADVERBIAL_CLAUSE, Role.CLAUSE_COMPLEMENT}
    return conditional and first.lower_ in _INVERTING


def _is_negated(token: Token) -> bool:
    """ "Did not bomb", "no strikes", "neither bombed nor shelled"."""
    return any(
        role(part) is Role.NEGATION
        or (
            part.lower_ in NEGATIONS
            and role(part) in {Role.DETERMINER, Role.ADVERB, Role.PRECONJUNCTION}
        )
        for part in token.children
    )


def _is_future(verb: Token) -> bool:
    """ "Will bomb", "could bomb"."""
    return any(word.lower_ in FUTURE_MODALS for word in children(verb, Role.AUXILIARY))


def _is_unreal_verb(token: Token) -> bool:
    """ "Will bomb", "if it bombs", "took off to bomb", "bomb them!"."""
    if not is_verb(token):
        return False
    if _is_future(token) or _has_conditional(token):
        return True
    if _has_to(token):
        return role(token) in CLAUSES_OF_NOUNS | {Role.ADVERBIAL_CLAUSE}
    return _is_ordered(token)


def _is_ordered(verb: Token) -> bool:
    """ "Bomb them": an imperative."""
    return verb.tag_ == "VB" and role(verb) is Role.ROOT and child(verb, *SUBJECTS) is None


def _has_conditional(verb: Token) -> bool:
    return any(word.lower_ in CONDITIONALS for word in children(verb, Role.MARKER))


def _has_to(verb: Token) -> bool:
    return any(part.tag_ == "TO" for part in verb.children)


def _has_own_tense(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or child(verb, Role.AUXILIARY) is not None
