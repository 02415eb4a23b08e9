"""Phrases that mean a place named in another sentence: "all of it", "a rebel-held town"."""

from collections.abc import Container

from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    NAMING,
    Role,
    children,
    conjuncts,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.locating_names import INTRODUCED_SITES, SETTLEMENTS
from dashboard.extraction.ground.shares import is_share_of_it
from dashboard.extraction.rules import rule

_INCLUDING = frozenset({"include", "comprise"})
_QUARTERS = words_of("quarters")
_SIDES = frozenset({"rebel", "opposition", "insurgent", "government", "regime", "loyalist"})
_WHOLE = frozenset({"whole", "entire", "same"})
"""What leaves "the area" the place named last; "the old bridge area" is another."""


@rule(
    fires=[
        "Jets bombed Ariha. The rebels control all of it.",
        "Jets bombed Ariha. The rebels control it.",
        "The army holds half of Aleppo and the rebels hold the rest.",
    ],
    near_misses=[
        "Jets bombed Ariha. The rebels control the town.",
        "Jets bombed Ariha. The rebels control all of the town.",
        "Jets bombed Ariha. The rebels control the grain silo area.",
    ],
    idle=False,
)
def is_all_of_it(phrase: Token) -> bool:
    """ "It", "the area", "all of it", "10 percent", "the rest": the place named last, or of it."""
    pointing = {c.lower_ for c in children(phrase, Role.DETERMINER)} & {"the", "this", "that"}
    bounded = any(prepositions(phrase, "between", "of", "around", "near"))
    named = any(c.lower_ not in _WHOLE for c in children(phrase, *NAMING))
    area = phrase.lower_ == "area" and pointing and not bounded and not named
    if phrase.lower_ == "it" or area or is_share_of_it(phrase):
        return True
    return phrase.lower_ in {"all", "most"} and any(t.lower_ == "it" for t in phrase.subtree)


@rule(
    fires=[
        "Jets bombed a rebel-held town on Monday. The Observatory said the raid hit Ariha.",
        "A town seized by rebels was shelled on Monday. Ten people died in Saraqib, medics said.",
    ],
    near_misses=[
        "Jets bombed rebel-held Saraqib on Monday. The Observatory said the raid hit Ariha.",
        "Jets bombed rebels on Monday. The Observatory said the raid hit Ariha.",
    ],
    idle=False,
)
def is_introduced(phrase: Token) -> bool:
    """ "A rebel-held town", "a key airbase in X": which one, the next sentence says."""
    indefinite = any(c.lower_ in {"a", "an"} for c in children(phrase, Role.DETERMINER))
    first = phrase.left_edge.i
    follows = first > phrase.sent.start and phrase.doc[first - 1].is_punct  # "X, a town"
    apposed = follows or role(phrase) is Role.APPOSITION
    return indefinite and lemma(phrase) in SETTLEMENTS | INTRODUCED_SITES and not apposed


@rule(
    fires=[
        "The areas held by the rebels include Ariha and Saraqib.",
        "Areas under ISIS control include Tadmur.",
    ],
    near_misses=[
        "The areas held by the rebels are near Ariha.",
        "The rebels hold areas that include Ariha.",
    ],
    idle=(),
)
def included(phrase: Token) -> tuple[Token, ...]:
    """X and Y of "the areas they hold include X and Y"."""
    verb = phrase.head
    listing = verb.lemma_.lower() in _INCLUDING and verb.tag_ in {"VBP", "VBZ"}
    if role(phrase) is not Role.SUBJECT or phrase.tag_ != "NNS" or not listing:
        return ()
    return tuple(one for first in children(verb, Role.OBJECT) for one in conjuncts(first))


@rule(
    fires=[
        "Shells hit Jobar and Qaboun. The army has regained control over the opposition districts.",
        "Jets bombed Salihin and Sukkari. The army took the rebel districts.",
    ],
    near_misses=[
        "Shells hit Jobar and Qaboun. The army has regained control over the districts.",
        "Jets bombed Salihin. The army took the rebel town.",
    ],
    idle=False,
)
def are_of_a_side(quarters: Token, named: Container[int]) -> bool:
    """ "The opposition districts": all that are theirs, not just those that were named before.

    `named` are the words that name an actor.
    """
    several = quarters.tag_ == "NNS" and lemma(quarters) in _QUARTERS
    beside = children(quarters, *NAMING)
    return several and any(c.i in named or c.lower_ in _SIDES for c in beside)
