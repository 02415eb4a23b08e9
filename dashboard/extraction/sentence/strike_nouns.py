"""Which nouns name a strike from the air or by guns, and which only look like it."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from dashboard.extraction.english.aircraft import words
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    ANSWERING,
    GROUND_NOUNS,
    LANDING_VERBS,
    LIGHT_VERBS,
    NOT_STRIKES,
    SHELL_WORDS,
    STRIKE_NOUNS,
    STRONG_NOUNS,
    VERBS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    Role,
    children,
    first_conjunct,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attack_arms import (
    is_dropped_grenade,
    is_of_machine_guns,
    is_with_arms,
)
from dashboard.extraction.sentence.governing_verb import going_on, governing_verb, takes_revenge
from dashboard.extraction.sentence.planted_bombs import (
    is_bomb_attack,
    is_laid_bomb,
    is_left_over,
    is_lone_bomb,
    is_planted,
)
from dashboard.extraction.sentence.raids_on_foot import is_raid_on_foot
from dashboard.extraction.sentence.strike_verbs import (
    done_by_flier,
    done_by_weapon,
)
from dashboard.extraction.sentence.telling_nouns import (
    is_aggression,
    is_bombardment,
    is_bombing_judged,
    is_fall_of_weapons,
    is_poison_used,
    is_poisoning,
    is_strike_that_hits,
    is_wreckage,
)
from dashboard.extraction.sentence.unreal_nouns import is_round_of_else
from dashboard.extraction.sentence.unseen_strikes import (
    is_air_operation,
    is_attack_on_civilians,
    is_by_flier,
    is_done_from_abroad,
    is_flown_attack,
    is_suffered_unseen,
)
from dashboard.extraction.sentence.weapons import ARMS, THROWING_VERBS, modifiers

_ONLY_WEAPONS = WEAPONS - STRIKE_NOUNS
_NAMED_STRIKES = words_of("named_strikes")
_DONE_FROM_AFAR = words_of("done_from_afar")
_GROUND_ALONE = GROUND_NOUNS - words_of("not_ground_alone")
_SHELLING_GERUNDS = words_of("shelling_gerunds")
_WEAPON_DOES = LANDING_VERBS | VERBS | words_of("other_weapon_does") | words_of("life_verbs")
_DONE_BY_WEAPON = VERBS | words_of("other_done_by_weapon")
_DONE_WITH_WEAPON = ANSWERING | words_of("other_done_with_weapon")
_FROM_THE_AIR_TOO = frozenset({"air", "aerial"})  # "air and ground strikes"
_ARMED_SORTIES = words_of("armed_sorties")
_LAUNCHED_BY = words_of("launched_by")
_SUBJECTS = frozenset({Role.SUBJECT, Role.CLAUSE_SUBJECT, Role.PASSIVE_CLAUSE_SUBJECT})


def names_strike(token: Token, actors: Mapping[int, ActorMention]) -> bool:
    """Whether a word names a strike: "air raids", "Russian strikes", "a rocket that landed"."""
    return _is_strike_noun(token, actors) or _is_gerund_subject(token)


def is_joined_strike(noun: Token, actors: Mapping[int, ActorMention]) -> bool:
    """Whether a strike noun only adds to the one before: "air strikes and shelling hit X"."""
    return _is_strike_noun(noun, actors) and not any(children(noun, Role.PREPOSITION))


def _is_strike_noun(token: Token, actors: Mapping[int, ActorMention]) -> bool:
    if token.pos_ not in {"NOUN", "PROPN"} or role(token) in {
        Role.COMPOUND,
        Role.ADJECTIVE,
        Role.NOUN_MODIFIER,
    }:
        return False
    described = frozenset[str]().union(*map(words, modifiers(token)))
    # Most nouns are none by their word alone, so that is asked first.
    return _may_strike(token, described, actors) and not (
        (described & NOT_STRIKES and not _is_armed_too(token, described))
        or is_planted(token)
        or is_bomb_attack(token)
        or is_laid_bomb(token)
        or is_left_over(token)
        or is_round_of_else(token)
        or is_of_machine_guns(token)
        or is_lone_bomb(token, _doing(token))
        or is_raid_on_foot(token)
    )


def _is_armed_too(noun: Token, described: AbstractSet[str]) -> bool:
    """ "Air and ground strikes", "ground shelling", "a ground attack with rockets"."""
    if described & _FROM_THE_AIR_TOO or is_with_arms(noun):
        return True
    return noun.lower_ == "shelling" and "ground" in described


def _may_strike(
    token: Token, described: AbstractSet[str], actors: Mapping[int, ActorMention]
) -> bool:
    """Whether a noun tells of a strike, as far as it and what describes it say."""
    word = "aggression" if _is_act_of_aggression(token) else lemma(token)
    if word in _ONLY_WEAPONS:
        return _strikes(token)
    if is_poison_used(token) or is_air_operation(token) or is_dropped_grenade(token):
        return True
    if is_fall_of_weapons(token):
        return True
    if {word, token.lower_} & STRONG_NOUNS:
        return True
    if word == "sortie":
        return bool(described & _ARMED_SORTIES) or _is_on_targets(token)
    return word in STRIKE_NOUNS and (bool(described & ARMS) or _is_by_arms(token, word, actors))


def _doing(noun: Token) -> Token:
    """The word over a noun, and over its "by" where it is who does it."""
    return noun.head.head if role(noun.head) is Role.AGENT else noun.head


def _is_by_arms(noun: Token, word: str, actors: Mapping[int, ActorMention]) -> bool:
    """Whether a general noun, "raids", is one from the air or by guns for what stands by it."""
    verb = governing_verb(noun)
    if word == "aggression" and lemma(noun.head) in {"continue", "escalate"}:
        return False  # "continued its aggression against X": no strike of a day
    if verb is not None and (is_poisoning(noun) or is_bombardment(noun)):
        return True
    if is_suffered_unseen(noun) or is_by_flier(noun, actors) or is_attack_on_civilians(noun):
        return True
    if is_flown_attack(noun, actors) or is_aggression(noun) or is_wreckage(noun):
        return True
    if is_strike_that_hits(noun) or is_with_arms(noun) or is_bombing_judged(noun):
        return True
    if _is_by_aircraft(noun) or _is_flown(noun):
        return True
    if word in _GROUND_ALONE:
        return verb is not None and is_done_from_abroad(verb, actors)
    if _is_of_flier(noun, actors):
        return True
    if word not in _DONE_FROM_AFAR:
        return word in _NAMED_STRIKES
    if verb is None:
        return False
    return done_by_weapon(verb) or (word != "fire" and done_by_flier(verb, actors))


@rule(
    fires=[
        "Russian raids hit Ariha.",
        "Russian strikes on Saraqib killed nine people.",
    ],
    near_misses=[
        "Raids hit a Russian base in Latakia.",
        "Rebel raids hit Ariha.",
    ],
    idle=False,
)
def _is_of_flier(noun: Token, actors: Mapping[int, ActorMention]) -> bool:
    """ "Russian raids": those of an actor that has an air force."""
    return any(
        word.i in actors and actors[word.i].party.air_force for word in (noun, *modifiers(noun))
    )


@rule(
    fires=[
        "Raids by warplanes hit Ariha.",
        "Strikes by helicopters killed nine people in Saraqib.",
    ],
    near_misses=[
        "Raids by commandos hit Ariha.",
        "Warplanes were seen after raids on Ariha.",
    ],
    idle=False,
)
def _is_by_aircraft(noun: Token) -> bool:
    """ "Raids by warplanes", "strikes launched from the air"."""
    return any(
        phrase.lower_ in _LAUNCHED_BY
        and any(words(token) & (AIR_WORDS | SHELL_WORDS) for token in phrase.subtree)
        for phrase in children(noun, Role.PREPOSITION, Role.PARTICIPLE_CLAUSE)
    )


@rule(
    fires=[
        "Warplanes renewed the bombing on houses in Ariha.",
        "Helicopters resumed the bombing on houses in Saraqib.",
    ],
    near_misses=[
        "Rebels renewed the bombing on houses in Ariha.",
        "Warplanes covered an attack on the town of Saraqib.",
    ],
    idle=False,
)
def _is_flown(noun: Token) -> bool:
    """ "Warplanes renewed the bombing": what aircraft do is from the air."""
    if role(noun) is not Role.OBJECT or lemma(noun.head) not in LIGHT_VERBS:
        return False
    doers = children(noun.head, Role.SUBJECT)
    return any(words(word) & AIR_WORDS for doer in doers for word in (doer, *modifiers(doer)))


@rule(
    fires=[
        "Israel committed an aerial act of aggression near Damascus.",
        "Israeli jets carried out an act of aggression near Damascus.",
    ],
    near_misses=[
        "Israel condemned an act of terrorism near Damascus.",
        "The aggression on Damascus was an Israeli act.",
    ],
    idle=False,
    kept="state media call strikes nothing else",
)
def _is_act_of_aggression(token: Token) -> bool:
    """ "An aerial act of aggression", as state media call a strike."""
    return token.lower_ == "act" and any(
        lemma(thing) == "aggression"
        for of in token.children
        if of.lower_ == "of"
        for thing in of.children
    )


@rule(
    fires=[
        "Shelling Douma with rockets killed five people.",
        "Shelling by the army killed five people in Douma.",
    ],
    near_misses=[
        "The army was shelling Douma on Monday.",
        "Army shelling of Douma killed five people.",
    ],
    idle=False,
)
def _is_gerund_subject(token: Token) -> bool:
    """ "Shelling by the army killed ...": parsed as a verb, used as a noun."""
    return token.tag_ == "VBG" and token.lower_ in _SHELLING_GERUNDS and role(token) in _SUBJECTS


@rule(
    fires=[
        "Rockets landed in Ariha on Monday.",
        "The army fired rockets at Douma.",
    ],
    near_misses=[
        "Rockets were found in Ariha on Monday.",
        "The army bought rockets in Douma.",
    ],
    idle=False,
)
def _strikes(weapon: Token) -> bool:
    """Whether a bomb or missile is said to be fired or to land, not only to exist."""
    if any(lemma(c) in THROWING_VERBS for c in children(weapon, Role.PARTICIPLE_CLAUSE)):
        return True  # "shells launched by the regime on X"
    weapon = first_conjunct(weapon)  # "launched cylinders and shells"
    above = going_on(weapon.head)
    if role(weapon) is Role.SUBJECT:
        return lemma(above) in _WEAPON_DOES
    if role(weapon) in PATIENTS:
        return lemma(above) in THROWING_VERBS | {"use"} or _is_turned_on(above)
    if role(weapon) is Role.PREPOSITION_OBJECT:
        return _is_struck_with(weapon)
    return False


@rule(
    fires=[
        "Jets flew 64 sorties from Hmeimim on 63 targets in Homs province.",
        "Jets carried out nine sorties against positions near Palmyra.",
    ],
    near_misses=[
        "Jets flew 64 sorties over Homs province.",
        "Jets flew nine sorties on Tuesday near Palmyra.",
    ],
    idle=False,
)
def _is_on_targets(sortie: Token) -> bool:
    """ "Sorties on 63 targets": bombs were dropped."""
    over = (sortie, sortie.head) if role(sortie) is Role.OBJECT else (sortie,)
    aimed = {lemma(thing) for at in over for thing in phrases(at, "on", "against", "at")}
    return bool(aimed & {"target", "position", "site", "facility", "stronghold", "object"})


@rule(
    fires=[
        "Ariha was hit by a missile on Monday.",
        "The army replied with rockets on Ariha.",
    ],
    near_misses=[
        "The army came with rockets to Ariha.",
        "A missile was found by the army in Ariha.",
    ],
    idle=False,
)
def _is_struck_with(weapon: Token) -> bool:
    """ "Hit by a missile", "replied with rockets"."""
    preposition, verb = weapon.head, weapon.head.head
    if role(preposition) is Role.AGENT:
        return lemma(verb) in _DONE_BY_WEAPON
    if preposition.lower_ not in {"with", "in", "of"} or verb.pos_ == "NOUN":
        return False
    return lemma(verb) in _DONE_WITH_WEAPON or takes_revenge(verb)


@rule(
    fires=[
        "Turkish troops turned their mortars on Azaz.",
        "The army turned its rockets against Douma.",
    ],
    near_misses=[
        "The army turned its attention to Douma, where rockets fell.",
        "The army put its rockets on a hill near Douma.",
    ],
    idle=False,
)
def _is_turned_on(verb: Token) -> bool:
    """ "Turned its guns on X"."""
    return lemma(verb) == "turn" and any(c.lower_ in {"on", "against"} for c in verb.children)
