"""Raids that men on the ground made: to arrest somebody, or whoever landed to make them."""

from dashboard.extraction.english.aircraft import words
from dashboard.extraction.english.lexicon import LIGHT_VERBS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, children, phrases, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.weapons import modifiers

_RAIDS = frozenset({"raid", "operation"})
_TAKING = words_of("takes_people") | {"apprehend", "capture", "seize"}
_ON_FOOT = words_of("men_on_foot")
_FLOWN = frozenset({"air", "aerial", "drone", "jet"})


@rule(
    fires=[
        "Coalition-backed forces arrested five men in raids on the village of Karama.",
        "Two men were detained in a raid by coalition forces near Raqqa.",
        "The coalition carried out a raid in Bab and captured a financier.",
        "Special forces carried out a raid near Mayadin.",
        "A raid by US special forces in Mayadin killed three men.",
    ],
    near_misses=[
        "Five men were killed in raids by coalition jets near Raqqa.",
        "The coalition carried out raids on Karama.",
        "Air raids near Raqqa killed five soldiers.",
        "Jets carried out a raid on Karama and killed a financier.",
    ],
    idle=False,
)
def is_raid_on_foot(noun: Token) -> bool:
    """ "Arrested five in raids on X", "a raid by special forces": men came to the door."""
    within = role(noun) is Role.PREPOSITION_OBJECT and noun.head.lower_ in {"in", "during"}
    if within and lemma(noun.head.head) in _TAKING:
        return True
    named = frozenset[str]().union(*map(words, modifiers(noun)))
    if lemma(noun) not in _RAIDS or named & _FLOWN:
        return False
    verb = noun.head.head if within else noun.head
    carried_out = role(noun) is Role.OBJECT and lemma(verb) in LIGHT_VERBS
    if carried_out and any(lemma(joined) in _TAKING for joined in children(verb, Role.CONJUNCT)):
        return True
    doers = [*phrases(noun, "by")]
    doers += children(verb, Role.SUBJECT) if carried_out or within else ()
    return any(_is_man_on_foot(doer) for doer in doers) or bool(named & _ON_FOOT)


def _is_man_on_foot(doer: Token) -> bool:
    special = any(word.lower_ == "special" for word in modifiers(doer))
    return lemma(doer) in _ON_FOOT or (special and lemma(doer) == "force")
