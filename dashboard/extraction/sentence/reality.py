"""Whether a clause reports something done, denied, or only planned, feared or remembered."""

import re
from typing import Literal

from dashboard.extraction.english.lexicon import (
    DENYING_VERBS,
    HEDGE_VERBS,
    SAYING_VERBS,
    UNREAL_GOVERNORS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    SUBJECTS,
    Role,
    children,
    is_passive,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import is_verb
from dashboard.extraction.sentence.mood import (
    has_conditional,
    has_negation,
    has_own_tense,
    has_to,
    is_done_by_none,
    is_future,
    is_inverted,
    is_unreal_verb,
)
from dashboard.extraction.sentence.unreal_nouns import (
    is_any_of_them,
    is_long_time,
    is_threat,
    is_unreported,
    lasts_long,
)

Reality = Literal["done", "denied", "unreal"]

_TALK = words_of("talk")
_WRONG = words_of("wrong")
_RIGHT = words_of("right")
_NOBODY = words_of("nobody_reality")
_STOPPING = frozenset({"stop", "cease"})
_ONLY_OF_THE_PAST = words_of("only_of_the_past")
_REMEMBERING = words_of("remembering")
_FALSE_REPORTS = re.compile(
    r"\breports? (?:that|of)\b[^.;]*\b(?:were|was|are|is|proved|proven) "
    r"(?:mistaken|wrong|false|untrue|incorrect|unfounded|baseless)\b",
    re.IGNORECASE,
)
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
    """Whether the clause reports something done, denied, or only planned, feared or remembered."""
    if has_negation(token) or is_unreal_verb(token) or _is_mistaken(token) or is_inverted(token):
        return "unreal"
    if lasts_long(token) or is_done_by_none(token) or is_unreported(token) or is_any_of_them(token):
        return "unreal"
    came_from = token
    for above in token.ancestors:
        found = _under_noun(came_from, above)
        if found is None and (_is_told_aside(came_from) or _is_told_as_cause(came_from)):
            return "done"
        found = found or _under_verb(came_from, above)
        if found is not None:
            return found
        came_from = above
    return "done"


def is_negated(token: Token) -> bool:
    """Whether the clause of `token` is negated, or the verb above that it completes."""
    if has_negation(token) or is_done_by_none(token):
        return True
    if role(token) in {Role.OPEN_COMPLEMENT, Role.CLAUSE_COMPLEMENT}:
        return lemma(token.head) in HEDGE_VERBS and has_negation(token.head)
    return False


def _under_noun(thing: Token, noun: Token) -> Reality | None:
    """What the noun above makes of a thing; None where it leaves that open."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    return "unreal" if is_threat(thing, noun) or is_long_time(thing, noun) else None


def _under_verb(thing: Token, verb: Token) -> Reality | None:
    """What the verb above makes of a thing; None where it leaves that open."""
    if not is_verb(verb) or _never_stopped(verb):
        return None
    if role(thing) in _GOVERNED and lemma(verb) in DENYING_VERBS:
        return "denied"
    if _is_governed(thing, verb) or _is_called_untrue(thing, verb):
        return "unreal"
    if lemma(verb) in SAYING_VERBS and role(thing) in {Role.CLAUSE_COMPLEMENT, Role.PARATAXIS}:
        return "unreal" if has_negation(verb) or is_unreal_verb(verb) else "done"
    if _is_laid_down(thing, verb) or _shares_unreality(thing, verb) or _is_condition(thing):
        return "unreal"
    return None


@rule(
    fires=[
        "Warplanes have not stopped bombing Douma.",
        "The army never ceased its shelling of Ariha.",
    ],
    near_misses=[
        "Warplanes have stopped bombing Douma.",
        "The army will not stop to bomb Ariha.",
    ],
    idle=False,
)
def _never_stopped(verb: Token) -> bool:
    """ "Have not stopped bombing X": they bomb it still."""
    return lemma(verb) in _STOPPING and has_negation(verb) and not is_future(verb)


@rule(
    fires=[
        "A clinic in Ariha stopped working after it was hit by jets.",
        "Teachers decided to close the school after jets bombed Ariha on Monday.",
    ],
    near_misses=[
        "Teachers decided to close the school if jets bombed Ariha.",
        "Russia denied that nine people died after its jets bombed Ariha.",
    ],
    idle=False,
)
def _is_told_as_cause(clause: Token) -> bool:
    """ "Stopped working after jets bombed it": bombed they have, whatever stopped."""
    if role(clause) is not Role.ADVERBIAL_CLAUSE or any(
        lemma(above) in DENYING_VERBS for above in clause.ancestors
    ):
        return False
    after = any(mark.lower_ in {"after", "because"} for mark in children(clause, Role.MARKER))
    past = clause.tag_ == "VBD" or any(word.lower_ in {"was", "were"} for word in clause.children)
    return after and past


@rule(
    fires=[
        "The envoy urged both sides to spare Saraqib, which Russian jets bombed on Monday.",
        "The envoy called for a truce in Ariha, where families face air strikes.",
    ],
    near_misses=[
        "The envoy urged Russia to bomb Saraqib.",
        "The envoy remembered the families who were bombed in Ariha.",
    ],
    idle=False,
)
def _is_told_aside(clause: Token) -> bool:
    """ "Urged a truce in X, where people face raids": a fact, whatever is urged."""
    if role(clause) is not Role.RELATIVE_CLAUSE or not has_own_tense(clause):
        return False
    return all(lemma(above) not in _REMEMBERING for above in clause.ancestors)


@rule(
    fires=[
        "Russia planned to bomb Ariha.",
        "Turkey threatened to shell Azaz.",
    ],
    near_misses=[
        "Russia protested that Turkey had shelled Azaz.",
        "Russian jets bombed Ariha as the army planned.",
    ],
    idle=False,
)
def _is_governed(thing: Token, verb: Token) -> bool:
    """ "Planned to bomb", "called for strikes": wished, feared or planned, not done."""
    if lemma(verb) not in UNREAL_GOVERNORS or role(thing) not in _GOVERNED:
        return False
    if lemma(verb) == "aim" and is_passive(verb):
        return False  # "the strikes were aimed at rebels"
    return not (role(thing) is Role.CLAUSE_COMPLEMENT and lemma(verb) in _ONLY_OF_THE_PAST)


@rule(
    fires=[
        "It is not true that Russian jets bombed Ariha.",
        "Nobody believes that Russian jets bombed Ariha.",
    ],
    near_misses=[
        "It is true that Russian jets bombed Ariha.",
        "Everybody believes that Russian jets bombed Ariha.",
    ],
    idle=False,
    kept="what is said not to be so is no strike",
)
def _is_called_untrue(thing: Token, verb: Token) -> bool:
    """ "It is not true that ...", "nobody believes that ..."."""
    if role(thing) not in {Role.CLAUSE_COMPLEMENT, Role.CLAUSE_SUBJECT}:
        return False
    if any(doer.lower_ in _NOBODY for doer in children(verb, Role.SUBJECT)):
        return True
    verdicts = {lemma(word) for word in children(verb, Role.ADJECTIVE_COMPLEMENT)}
    not_right = bool(verdicts & _RIGHT) and has_negation(verb)
    return lemma(verb) == "be" and (not_right or bool(verdicts & _WRONG))


@rule(
    fires=[
        "All air strikes on Ariha are to cease.",
        "Air strikes on Ariha are to end on Friday.",
    ],
    near_misses=[
        "Air strikes on Ariha have ceased.",
        "Air strikes on Ariha are frequent.",
    ],
    idle=False,
)
def _is_laid_down(thing: Token, verb: Token) -> bool:
    """ "All strikes are to cease": laid down for the future."""
    return (
        role(thing) is Role.SUBJECT
        and lemma(verb) == "be"
        and any(has_to(clause) for clause in children(verb, Role.OPEN_COMPLEMENT))
    )


@rule(
    fires=[
        "Russia did not begin to bomb Ariha.",
        "Russian jets will bomb Ariha and shell Saraqib.",
    ],
    near_misses=[
        "Russian jets began to bomb Ariha on Monday.",
        "Russian jets did not change course and bombed Ariha.",
    ],
    idle=False,
)
def _shares_unreality(thing: Token, verb: Token) -> bool:
    """ "No jets will try to bomb": what hangs on a verb that is negated or yet to be."""
    if role(thing) not in _SHARING_NEGATION:
        return False
    if role(thing) is Role.CONJUNCT:
        # In "did not change plans and bombed", the negation is the first verb's own.
        return is_future(verb) and not has_own_tense(thing)
    return has_negation(verb) or is_unreal_verb(verb) or is_done_by_none(verb)


@rule(
    fires=[
        "If jets come and bomb Ariha, people will flee.",
        "Unless jets return and strike Raqqa, the rebels will stay.",
    ],
    near_misses=[
        "When jets came and bombed Ariha, people fled.",
        "People fled because jets came and bombed Ariha.",
    ],
    idle=False,
    kept="a condition may stand over the verb that strikes",
)
def _is_condition(clause: Token) -> bool:
    """ "If Russia bombs X"."""
    return role(clause) is Role.ADVERBIAL_CLAUSE and has_conditional(clause)


@rule(
    fires=[
        "Reports that Russian jets had bombed Ariha were false.",
        "Talk of an air strike on Ariha was wrong.",
    ],
    near_misses=[
        "Reports that Russian jets had bombed Ariha were true.",
        "Russian jets bombed Ariha and the reports were quick.",
    ],
    idle=False,
)
def _is_mistaken(token: Token) -> bool:
    """ "Reports that a rocket had hit were mistaken", "talk of an air strike was wrong"."""
    if _FALSE_REPORTS.search(token.sent.text):
        return True
    for above in (token, *token.ancestors):
        if role(above) in SUBJECTS and lemma(above) in _TALK:
            verdicts = children(above.head, Role.ADJECTIVE_COMPLEMENT, Role.ATTRIBUTE)
            return any(lemma(word) in _WRONG for word in (above.head, *verdicts))
    return False
