"""Bombs that men plant or carry: what they do is no strike from the air or by guns."""

from dashboard.extraction.english.aircraft import words
from dashboard.extraction.english.lexicon import AIR_WORDS, NOT_STRIKES, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    children,
    objects,
    preposition_of,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.weapons import THROWING_VERBS, modifiers

_LAID = words_of("laid_bomb")
_PLANTING_VERBS = words_of("planting_verbs")
_BURSTING_VERBS = words_of("bursting_verbs")
_POINTING_BACK = words_of("pointing_back")
_UNEXPLODED = frozenset({"unexploded", "leftover"})
_DOERS = (Role.SUBJECT, Role.AGENT)


@rule(
    fires=[
        "A car bomb killed nine people in Azaz.",
        "A bomb hidden in a bus killed two people in Homs.",
    ],
    near_misses=[
        "Warplanes killed nine people in Azaz.",
        "A barrel bomb killed two people in Homs.",
    ],
    idle=False,
)
def is_done_by_hand(verb: Token) -> bool:
    """ "A car bomb killed 43", "a bomb planted on a bus killed two"."""
    doers = list(children(verb, *_DOERS))
    named = (word for doer in doers for word in doer.subtree)
    if any(words(word) & (NOT_STRIKES | _PLANTING_VERBS) for word in named):
        return True
    if any(map(is_left_over, doers)):
        return True
    bombs = (thing for doer in doers for thing in (doer, *objects(doer)))
    return any(is_lone_bomb(bomb, verb) for bomb in bombs)


@rule(
    fires=[
        "A roadside bomb hit an army bus in Damascus.",
        "A bus in Damascus was struck by a sticky bomb.",
        "A checkpoint in Homs was hit by a suicide bomber.",
        "A checkpoint in Homs was hit with a car bomb.",
        "ISIS targeted Saraqib with two car bomb attacks.",
    ],
    near_misses=[
        "A barrel bomb hit a bus in Ariha.",
        "A bomb hit a car on a roadside in Ariha.",
        "Jets destroyed three bombs that had been laid in Ariha.",
    ],
    idle=False,
)
def is_laid_bomb(noun: Token) -> bool:
    """ "A roadside bomb", "a suicide bomber": nothing that came from the air or from afar."""
    named = list(modifiers(noun))
    bombs = {lemma(word) for word in (noun, *named)} & {"bomb", "bomber", "bombing", "device"}
    return bool(bombs) and any(word.lower_ in _LAID for word in named)


@rule(
    fires=[
        "A bomb planted in a market killed nine people in Ariha.",
        "A bomb hidden in a truck exploded in Azaz.",
    ],
    near_misses=[
        "A bomb dropped on a market killed nine people in Ariha.",
        "A bomb exploded in Azaz where fighters hide.",
    ],
    idle=False,
)
def is_planted(noun: Token) -> bool:
    """ "A bomb planted in a car": no strike from the air or by guns."""
    return any(lemma(c) in _PLANTING_VERBS for c in children(noun, Role.PARTICIPLE_CLAUSE))


@rule(
    fires=[
        "A cluster bomb left over from a raid killed three children in Kafr Zita.",
        "Unexploded munitions killed two farmers in Latamna on Monday.",
        "A shell left behind by ISIS exploded in Palmyra on Monday, killing a boy.",
    ],
    near_misses=[
        "A cluster bomb exploded in Kafr Zita, killing three children who were left behind.",
        "Cluster munitions killed two farmers in Latamna on Monday.",
    ],
    idle=False,
)
def is_left_over(noun: Token) -> bool:
    """ "A bomb left over from a raid", "unexploded shells": what kills later is no strike, nor is
    the raid that it is left from."""
    if any(word.lower_ in _UNEXPLODED for word in modifiers(noun)):
        return True
    since = preposition_of(noun, "from")
    left = (*children(noun, Role.PARTICIPLE_CLAUSE), *([since.head] if since else ()))
    return any(
        word.lower_ == "left" and any(c.lower_ in {"over", "behind"} for c in word.children)
        for word in left
    )


@rule(
    fires=[
        "A bomb in a parked lorry killed nine people in Azaz.",
        "Two bombs exploded at a bus station in Homs, killing six.",
    ],
    near_misses=[
        "Two bombs fell on a bus station in Ariha, killing six.",
        "Jets dropped a bomb that exploded in Ariha, killing six.",
    ],
    idle=False,
)
def is_lone_bomb(noun: Token, verb: Token) -> bool:
    """ "A bomb in a van killed 46", "two bombs went off": with no word of who dropped it."""
    if lemma(noun) != "bomb" or any(words(word) & AIR_WORDS for word in modifiers(noun)):
        return False
    if any(word.lower_ in _POINTING_BACK for word in children(noun, Role.DETERMINER)):
        return False  # "the bombs": those an aircraft dropped, reported before
    if any(lemma(word) in THROWING_VERBS or words(word) & AIR_WORDS for word in noun.sent):
        return False
    if any(_lies_in(holder) for holder in prepositions(noun, "in", "inside", "under", "aboard")):
        return True
    burst = role(noun) is Role.SUBJECT or role(noun.head) is Role.AGENT
    return burst and lemma(verb) in _BURSTING_VERBS and not _is_named(noun)


@rule(
    fires=[
        "A bomb attack on an army bus in Damascus left 14 people dead.",
        "Two bomb attacks in Homs killed six people.",
    ],
    near_misses=[
        "A barrel bomb attack on Ariha left 14 people dead.",
        "A cluster bomb attack by jets in Saraqib killed six people.",
    ],
    idle=False,
)
def is_bomb_attack(noun: Token) -> bool:
    """ "A bomb attack": of a bomb that was laid, with no word of what dropped it."""
    if lemma(noun) not in {"attack", "blast", "explosion"}:
        return False
    beside = list(children(noun, Role.COMPOUND, Role.NOUN_MODIFIER))
    bombs = [word for word in beside if word.lower_ in {"bomb", "bombs"}]
    if not bombs:
        return False
    others = [w for w in (*modifiers(noun), *noun.sent) if words(w) & AIR_WORDS]
    named = any(list(modifiers(bomb)) for bomb in bombs) or len(beside) > len(bombs)
    return not others and not named


def _lies_in(preposition: Token) -> bool:
    return any(thing.pos_ == "NOUN" for thing in objects(preposition))


def _is_named(noun: Token) -> bool:
    """ "Barrel bombs", "a cluster bomb": bombs of a kind that is dropped."""
    return any(part.pos_ == "NOUN" for part in children(noun, Role.COMPOUND, Role.ADJECTIVE))
