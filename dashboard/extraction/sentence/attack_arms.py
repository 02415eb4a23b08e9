"""With what an attack is said to be made: rockets, machine guns, a grenade from a drone."""

from collections.abc import Iterator

from dashboard.extraction.english.aircraft import words
from dashboard.extraction.english.lexicon import AIR_WORDS, WEAPONS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    agents,
    children,
    conjuncts,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.weapons import modifiers

_THROWN = WEAPONS - {"bomb", "round", "grenade"}  # which men lay and fire by hand
_SMALL_ARMS = frozenset({"machine", "machine-gun", "machinegun", "small-arms", "rifle", "sniper"})
_SMALL = frozenset({"small", "light"})
_GENERAL = frozenset({"arm", "weapon", "fire", "gun", "gunfire", "round"})
_FIRING = frozenset({"fire", "open", "shoot"})


@rule(
    fires=[
        "A convoy came under fire from heavy machine guns near Ariha.",
        "An attack with machine guns and rifles on Saraqib killed a man.",
    ],
    near_misses=[
        "A convoy came under fire from heavy guns near Ariha.",
        "The village of Saraqib came under artillery fire.",
        "Turkish shelling and machine-gun fire on Azaz killed a farmer.",
    ],
    idle=False,
)
def is_of_machine_guns(noun: Token) -> bool:
    """ "Fire from machine guns", "a machine-gun attack": men on the ground fire them."""
    over = noun.head.head if role(noun) is Role.PREPOSITION_OBJECT else noun
    fired = {thing.i: thing for at in (noun, over) for thing in phrases(at, "from", "with")}
    if fired and all(map(_is_small_arm, fired.values())):
        return True
    return any(_is_named_small(word) for word in modifiers(noun))


@rule(
    fires=[
        "Turkish troops targeted the village of Ain Issa with heavy machine guns.",
        "The army struck Saraqib with machine-gun fire on Monday.",
        "The Turkish army targeted farmers near Kobani with small arms and rifles.",
        "Turkish soldiers fired heavy machine guns at houses in Ain Issa.",
    ],
    near_misses=[
        "Turkish troops targeted the village of Ain Issa with heavy guns.",
        "The army struck Saraqib with machine guns and mortars on Monday.",
        "Army helicopters strafed Saraqib with machine guns on Monday.",
    ],
    idle=False,
)
def is_done_with_small_arms(verb: Token) -> bool:
    """ "Targeted X with machine guns": no strike, unless an aircraft does it."""
    used = list(phrases(verb, "with", "by", "using"))
    used += [
        thing
        for clause in children(verb, Role.ADVERBIAL_CLAUSE, Role.PREPOSITION_CLAUSE)
        if clause.lower_ == "using"
        for thing in children(clause, Role.OBJECT)
    ]
    if lemma(verb) in _FIRING:
        used += children(verb, Role.OBJECT)
    if any(words(word) & AIR_WORDS for doer in agents(verb) for word in (doer, *modifiers(doer))):
        return False
    return any(map(_is_small_arm, used)) and all(
        _is_small_arm(thing) for each in used for thing in conjuncts(each)
    )


def _is_small_arm(thing: Token) -> bool:
    """ "Machine guns", "small arms", "sniper fire", "rifles"."""
    return _is_named_small(thing) or any(map(_is_named_small, modifiers(thing)))


def _is_named_small(word: Token) -> bool:
    if words(word) & _SMALL_ARMS:
        return True
    return word.lower_ in _SMALL and lemma(word.head) in _GENERAL


@rule(
    fires=[
        "A ground attack with cluster munitions on a school in Ariha killed three people.",
        "A ground attack with rockets on Saraqib killed three people.",
    ],
    near_misses=[
        "A ground attack with tanks on Ariha killed three people.",
        "A ground attack on Ariha began with rockets in Saraqib.",
    ],
    idle=False,
)
def is_with_arms(noun: Token) -> bool:
    """ "A ground attack with cluster munitions": from the ground, by guns."""
    return any(lemma(thing) in _THROWN for thing in phrases(noun, "with", "using"))


@rule(
    fires=[
        "A drone dropped a grenade on a bus in Azaz.",
        "A grenade dropped by a drone killed a man in Saraqib.",
    ],
    near_misses=[
        "A man threw a grenade at a bus in Azaz.",
        "A drone took pictures of grenades in Saraqib.",
    ],
    idle=False,
)
def is_dropped_grenade(token: Token) -> bool:
    """ "A drone dropped a grenade": thrown by hand it is no strike."""
    if lemma(token) != "grenade":
        return False
    over = [token.head, *children(token, Role.PARTICIPLE_CLAUSE)]
    return any(
        lemma(verb) == "drop" and any(words(doer) & AIR_WORDS for doer in _dropping(verb))
        for verb in over
    )


def _dropping(verb: Token) -> Iterator[Token]:
    yield from agents(verb)
    if role(verb) in {Role.CONJUNCT, Role.OPEN_COMPLEMENT}:
        yield from agents(verb.head)
