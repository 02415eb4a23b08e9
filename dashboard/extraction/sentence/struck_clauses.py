"""Clauses that stand on what was struck: which of them say where it is."""

from dashboard.extraction.english.lexicon import (
    BLAMING_VERBS,
    HEDGED_SAYING_VERBS,
    LANDING_VERBS,
    LIGHT_VERBS,
    NEAR,
    SUFFERING_VERBS,
    VERBS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    PATIENTS,
    Role,
    is_preposition,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.governing_verb import BEING_VERBS
from dashboard.extraction.sentence.killing_words import HARM
from dashboard.extraction.sentence.triggers import Trigger
from dashboard.extraction.sentence.weapons import is_air_or_shell

_SITED = words_of("sited")
_LISTING_VERBS = words_of("listing_verbs")
_OCCURRING = words_of("occurring")
_IMMOBILE = (words_of("sites") | words_of("posts") | words_of("buildings")) | (
    words_of("struck_things") - words_of("movable")
    | {"point", "location", "place", "area", "region", "zone"}
)
_BEING_THERE = frozenset({"present", "active", "entrenched", "stationed", "based", "holed"})
_STATIONED = frozenset({"station", "position", "mount", "base", "deploy", "place", "park"})
_THERE = NEAR | {"in", "at"}


@rule(
    fires=[
        "The army fired missiles, which fell in Ariha.",
        "Rebels fired a rocket that landed in Nubl.",
        "Two men died in an attack with a rocket that fell on a house at a mill in Nubl.",
    ],
    near_misses=[
        "The army fired missiles in Ariha.",
        "The army sent tanks, which rolled into Ariha after air strikes.",
    ],
    idle=False,
)
def is_where_it_fell(clause: Token, came_from: Token, trigger: Trigger) -> bool:
    """ "Missiles, which fell in X", "rockets that struck X", "bombs filled with gas on X"."""
    if trigger.noun is None or not _is_weapon_of(clause.head, trigger.noun):
        return False
    if lemma(clause) in LANDING_VERBS | VERBS:
        return True
    return is_preposition(came_from, "on", "at", "into") and clause.head.i in trigger.core


def _is_weapon_of(thrown: Token, noun: Token) -> bool:
    """ "An attack with a rocket that fell on X": what it was made with."""
    if lemma(noun) in WEAPONS:
        return True
    return lemma(thrown) in WEAPONS and thrown.head.lower_ == "with" and thrown.head.head == noun


@rule(
    fires=[
        "Russian jets bombed a market located in Ariha.",
        "Jets carried out strikes on towns that include Ariha.",
        "Nine people died in an air strike blamed on Syrian forces in Ariha.",
        "A drone strike that wounded a man in Ariha on Monday also killed his driver.",
    ],
    near_misses=[
        "Russian jets bombed tanks captured in Ariha.",
        "Russian jets bombed men who came to Ariha.",
    ],
    idle=False,
)
def is_of_struck(clause: Token, trigger: Trigger) -> bool:
    """ "Strikes on towns including X", "strikes believed to have hit X", "a market in X"."""
    if _is_of_gun(clause):
        return False
    if lemma(clause) in _LISTING_VERBS | _OCCURRING:
        return True
    if clause.head == trigger.noun and lemma(clause) in HARM and lemma(trigger.noun) not in WEAPONS:
        return True
    said_of_it = HEDGED_SAYING_VERBS | LIGHT_VERBS | BLAMING_VERBS
    if clause.head.i in trigger.core and lemma(clause) in said_of_it:
        return True
    return role(clause) is Role.PARTICIPLE_CLAUSE and lemma(clause) in _SITED


@rule(
    fires=[
        "Talbiseh, which Russian jets bombed on Monday, is held by rebels.",
        "The town of Hass, which was bombed on Monday, is held by rebels.",
        "Rebels hold Ariha, which came under air strikes on Monday.",
    ],
    near_misses=[
        "The rebels, whom Russian jets bombed on Monday, hold Talbiseh.",
        "Israel, which bombed a depot on Monday, holds the Golan.",
    ],
    idle=False,
)
def is_told_of(place: PlaceMention, trigger: Trigger) -> bool:
    """ "X, which jets bombed", "X, which came under fire": what a clause on a place says of it."""
    verb = trigger.verb
    if verb is None or role(verb) is not Role.RELATIVE_CLAUSE:
        return False
    of = preposition_of(place.root, "of")
    if verb.head not in (place.root, of.head if of is not None else None):
        return False
    which = next((word for word in verb.children if word.lower_ in {"which", "that"}), None)
    suffers = lemma(verb) in SUFFERING_VERBS | BEING_VERBS
    return which is not None and (role(which) in PATIENTS or suffers)


@rule(
    fires=[
        "The army shelled Ariha with artillery stationed on Mount Qasioun.",
        "The army pounded Douma with guns positioned in Barzeh.",
    ],
    near_misses=[
        "Rockets that landed in Ariha killed two.",
        "Jets bombed guns that the army had stationed in Ariha.",
    ],
    idle=False,
)
def _is_of_gun(clause: Token) -> bool:
    """ "With artillery stationed on X": where it was fired from."""
    gun = clause.head
    used = role(gun) is Role.PREPOSITION_OBJECT and gun.head.lower_ in {"with", "by", "from"}
    return used and lemma(clause) in _STATIONED and is_air_or_shell(gun)


@rule(
    fires=[
        "A hospital supported by doctors in Ariha was struck by two missiles.",
        "Jets bombed a base that the rebels had seized from the army at Saraqib.",
        "Jets struck a factory that made rockets in Ariha.",
        "Jets carried out attacks on four points where groups were located in the town of Ariha.",
        "Jets bombed areas where men of the so-called Xurab Party are present in Ariha.",
    ],
    near_misses=[
        "Jets bombed a convoy that the rebels had seized from the army at Saraqib.",
        "Jets bombed a factory whose rockets had been fired at Saraqib.",
        "Jets bombed a base that the army had supplied from Saraqib.",
    ],
    idle=False,
)
def is_of_site(clause: Token, came_from: Token) -> bool:
    """ "A base that it seized at X", "a clinic run by doctors in X": what cannot move is there."""
    if role(clause) not in CLAUSES_OF_NOUNS or lemma(clause.head) not in _IMMOBILE:
        return False
    if lemma(clause) == "be" and came_from.lower_ in _BEING_THERE:
        return True  # "areas where fighters are present in X"
    beside = role(came_from) in {Role.AGENT, Role.OBJECT} and came_from.i > clause.i
    return beside or is_preposition(came_from, *_THERE)
