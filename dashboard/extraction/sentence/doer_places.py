"""Places beside who struck: theirs, or where they struck."""

from collections.abc import Set as AbstractSet

from dashboard.extraction.english.lexicon import AIR_WORDS, FORCE_NOUNS, NEAR, WEAPONS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, is_preposition, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.triggers import Trigger


@rule(
    fires=[
        "Warplanes of the army in Hama bombed Ariha.",
        "The army in Hama shelled Ariha.",
    ],
    near_misses=[
        "Jets bombed Raqqa in Syria.",
        "Shells launched by the army on Ariha killed nine people.",
    ],
    idle=False,
)
def is_of_doer(token: Token, came_from: Token, doing: AbstractSet[int]) -> bool:
    """ "Jets from X"; but "shells launched by the army on X" are aimed there."""
    if token.i not in doing or _is_hit_there(token, came_from):
        return False
    return not is_preposition(came_from, "on", "at", "against")


@rule(
    fires=[
        "Nine soldiers were killed in an air strike by army forces in Ariha.",
        "A raid by Turkish forces in Saraqib killed two people.",
    ],
    near_misses=[
        "Army forces in Ariha carried out an air strike.",
        "An air strike by forces from Ariha killed two people.",
    ],
    idle=False,
)
def is_in_doers_reach(doer: Token, came_from: Token, trigger: Trigger) -> bool:
    """ "A strike by forces in X": the grammar cannot tell the strike's place from the forces'."""
    by = doer.head
    if by.lower_ != "by" or by.head != trigger.noun or lemma(doer) not in FORCE_NOUNS:
        return False
    return is_preposition(came_from, "in", *NEAR)


@rule(
    fires=[
        "A fighter was targeted by a Turkish drone in Kobani.",
        "A fighter died on Sunday after being hit by a Turkish drone in Kobani.",
    ],
    near_misses=[
        "A Turkish drone in Kobani targeted a fighter.",
        "A fighter was targeted by Turkish soldiers in Kobani.",
    ],
    idle=False,
)
def _is_hit_there(doer: Token, came_from: Token) -> bool:
    """ "Was targeted by a drone in X": where it happened, for a drone is nowhere for long."""
    by = doer.head
    agent = role(by) is Role.AGENT and role(doer) is Role.PREPOSITION_OBJECT
    return agent and lemma(doer) in AIR_WORDS and is_preposition(came_from, "in", *NEAR)


@rule(
    fires=[
        "Shelling by army forces with guided shells on a house in Ariha killed seven people.",
        "Shelling by army forces with guided shells on a farm in Saraqib killed two people.",
    ],
    near_misses=[
        "Shelling by army forces with tanks at a base in Ariha killed seven people.",
        "Army forces with rockets in Ariha shelled Saraqib.",
    ],
    idle=False,
)
def is_aim_of_weapon(token: Token) -> bool:
    """ "Forces with guided shells on a house in X": the shells are aimed there."""
    thrown = role(token.head) is Role.PREPOSITION_OBJECT and lemma(token.head) in WEAPONS
    return thrown and is_preposition(token, "on", "at", "against")
