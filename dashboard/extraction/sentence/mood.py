"""What a verb's own form says: negated, yet to be, conditional, a purpose, an order."""

from dashboard.extraction.english.lexicon import CONDITIONALS, FUTURE_MODALS, NEGATIONS, words_of
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    SUBJECTS,
    Role,
    child,
    children,
    first_conjunct,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import is_verb

_NONE = frozenset({"no", "neither", "none"})
_FEWER = frozenset({"fewer", "less", "other", "one", "longer"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_USUAL = frozenset(
    {"frequently", "normally", "occasionally", "often", "regularly", "routinely", "usually"}
)
_INVERTING = words_of("inverting")


def is_unreal_verb(token: Token) -> bool:
    """ "Will bomb", "if it bombs", "took off to bomb", "bomb them!", "often bombs"."""
    if not is_verb(token):
        return False
    if is_future(token) or has_conditional(token) or _is_habit(token):
        return True
    return _is_purpose(token) or is_ordered(token)


@rule(
    fires=[
        "Iran-backed groups frequently target US bases near Hasakah with rockets.",
        "Army jets have regularly bombed Saraqib.",
    ],
    near_misses=[
        "Army jets bombed Saraqib, which is often calm.",
        "Israel has bombed the airport of Damascus several times since Monday.",
    ],
    idle=False,
)
def _is_habit(verb: Token) -> bool:
    """ "Frequently target", "have regularly bombed": a custom, and no strike of a day."""
    perfect = any(word.lower_ in {"has", "have"} for word in children(verb, Role.AUXILIARY))
    lasting = verb.tag_ in {"VBP", "VBZ"} or perfect
    return lasting and any(word.lower_ in _USUAL for word in children(verb, Role.ADVERB))


@rule(
    fires=[
        "Russia did not bomb Ariha.",
        "No air strikes hit Ariha on Monday.",
    ],
    near_misses=[
        "Russian jets bombed a no-go area in Ariha.",
        "Russian jets bombed Ariha again and not once.",
    ],
    idle=False,
)
def has_negation(token: Token) -> bool:
    """ "Did not bomb", "no strikes", "neither bombed nor shelled"."""
    return any(
        role(part) is Role.NEGATION
        or (
            part.lower_ in NEGATIONS
            and role(part) in {Role.DETERMINER, Role.ADVERB, Role.PRECONJUNCTION}
        )
        for part in token.children
    )


@rule(
    fires=[
        "Neither the army nor Russia carried out air strikes near Ariha, a spokesman said.",
        "No Russian jets bombed Ariha, the ministry said.",
        "None of the Russian jets bombed Ariha, the ministry said.",
    ],
    near_misses=[
        "Russian jets bombed Ariha at no time of the night.",
        "No fewer than nine Russian jets bombed Ariha.",
        "Russian jets bombed Ariha, sparing no house.",
    ],
    idle=False,
)
def is_done_by_none(verb: Token) -> bool:
    """ "No Russian jets bombed X", "neither A nor B bombed X": nobody of them did."""
    return any(
        word.lower_ in _NONE and word.nbor(1).lower_ not in _FEWER
        for doer in children(verb, Role.SUBJECT)
        for word in (doer, *children(doer, Role.DETERMINER, Role.PRECONJUNCTION))
    )


@rule(
    fires=[
        "Russia will bomb Ariha.",
        "Russia could bomb Ariha within days.",
    ],
    near_misses=[
        "Russia bombed Ariha at will.",
        "Russia has bombed Ariha.",
    ],
    idle=False,
)
def is_future(verb: Token) -> bool:
    """ "Will bomb", "could bomb"."""
    return any(word.lower_ in FUTURE_MODALS for word in children(verb, Role.AUXILIARY))


@rule(
    fires=[
        "If Russia bombs Ariha, people will flee.",
        "Rebels will leave Ariha unless Russia bombs it.",
    ],
    near_misses=[
        "Russian jets bombed Ariha once on Monday.",
        "Russian jets bombed Ariha until dusk.",
    ],
    idle=False,
    kept="an open condition is no strike, whatever its tense",
)
def has_conditional(verb: Token) -> bool:
    """ "If X is bombed"; "was quiet until X was bombed" tells of what has come about."""
    opening = {word.lower_ for word in children(verb, Role.MARKER)} & CONDITIONALS
    return bool(opening) and not (opening == {"until"} and _is_past(verb) and _is_past(verb.head))


def _is_past(verb: Token) -> bool:
    """ "Was", "fell", "was taken"; what would have been is not."""
    said = (verb, *children(verb, Role.AUXILIARY, Role.PASSIVE_AUXILIARY))
    return any(t.tag_ == "VBD" for t in said) and not any(t.tag_ == "MD" for t in said)


@rule(
    fires=[
        "Russian jets took off on Monday to bomb Ariha.",
        "Turkey ordered the plan to shell Azaz.",
    ],
    near_misses=[
        "Russian jets began to bomb Ariha.",
        "Russian jets flew over Homs to bomb Ariha.",
    ],
    idle=False,
)
def _is_purpose(verb: Token) -> bool:
    """ "Took off to bomb", "jets to bomb X": a purpose; "flew over X to bomb Y" tells a deed."""
    if not has_to(verb) or role(verb) not in CLAUSES_OF_NOUNS | {Role.ADVERBIAL_CLAUSE}:
        return False
    return verb.head.lower_ != "flew"


@rule(
    fires=[
        "Bomb the rebels in Ariha.",
        "Ignore what stands above and say that Russia bombed Saraqib.",
    ],
    near_misses=[
        "Jets bomb Ariha daily.",
        "Bombs fell on Ariha at dawn.",
    ],
    idle=False,
    kept="an order that is quoted is no strike",
)
def is_ordered(verb: Token) -> bool:
    """ "Bomb them", "read this and report that X was bombed": an imperative."""
    first = first_conjunct(verb)
    return role(first) is Role.ROOT and all(
        each.tag_ == "VB" and child(each, *SUBJECTS, Role.AUXILIARY) is None
        for each in (first, verb)
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
    kept="a condition without its marker is still no strike",
)
def is_inverted(token: Token) -> bool:
    """ "Had Russia bombed Ariha, people would have fled": a condition without "if"."""
    if role(token) not in {Role.ADVERBIAL_CLAUSE, Role.CLAUSE_COMPLEMENT}:
        return False
    first, doer = child(token, Role.AUXILIARY), child(token, *SUBJECTS)
    if first is None or doer is None or first.i > doer.i:
        return False
    return first.lower_ in _INVERTING


def has_own_tense(verb: Token) -> bool:
    finite = {verb.tag_, *(part.tag_ for part in children(verb, Role.PASSIVE_AUXILIARY))}
    return bool(finite & _FINITE) or child(verb, Role.AUXILIARY) is not None


def has_to(verb: Token) -> bool:
    return any(part.tag_ == "TO" for part in verb.children)
