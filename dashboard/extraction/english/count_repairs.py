"""Repairs of counts that the parser is known to get wrong: of the dead, and of what is thrown."""

from dashboard.extraction.english.lexicon import STRIKE_NOUNS, WEAPONS, words_of
from dashboard.extraction.english.roles import (
    Role,
    attach,
    child,
    objects,
    put_in_place_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule

_PEOPLE = words_of("victim_nouns") | words_of("kin")
_TOLD = frozenset({"reported", "confirmed"})
_QUANTITIES = words_of("quantities")


@rule(
    fires=[
        "Air strikes hit two towns. In Douma 20 were killed, in Arbin five.",
        "Jets bombed two towns. In Ariha nine were killed, in Saraqib six.",
    ],
    near_misses=[
        "Air strikes hit two towns. In Douma 20 people were killed.",
        "Air strikes on Douma killed 20.",
    ],
    idle=False,
)
def number_of_dead(number: Token) -> bool:
    """ "In X 20 were killed": so many people, not a part of the name."""
    name = number.head
    if role(number) is not Role.NUMBER or name.pos_ != "PROPN" or number.i != name.i + 1:
        return False
    verb = name.head.head
    if name.head.lower_ not in {"in", "at"}:
        return False
    if verb.pos_ != "VERB" or verb.i < number.i or child(verb, Role.PASSIVE_SUBJECT) is not None:
        return False
    if child(verb, Role.SUBJECT) is not None:
        return False
    passive = child(verb, Role.PASSIVE_AUXILIARY) is not None
    attach(number, verb, Role.PASSIVE_SUBJECT if passive else Role.SUBJECT)
    return True


@rule(
    fires=[
        "Between two and four civilians died in air strikes on Ariha.",
        "Air strikes on Ariha killed between two and four civilians.",
    ],
    near_misses=[
        "Two to four civilians died in air strikes on Ariha.",
        "Shells killed a man between two and four houses in Ariha.",
    ],
    idle=False,
)
def counted_between(between: Token) -> bool:
    """ "Between two and four civilians died": so many died, and nothing was between them."""
    thing, verb = child(between, Role.PREPOSITION_OBJECT), between.head
    if between.lower_ != "between" or thing is None or verb.pos_ != "VERB":
        return False
    number = child(thing, Role.NUMBER)
    several = number is not None and child(number, Role.CONJUNCT) is not None
    if number is None or not several or thing.lemma_.lower() not in _PEOPLE:
        return False
    if between.i > verb.i:
        kind = Role.OBJECT
    else:
        passive = child(verb, Role.PASSIVE_AUXILIARY) is not None
        kind = Role.PASSIVE_SUBJECT if passive else Role.SUBJECT
    if child(verb, kind) is not None:
        return False
    attach(thing, verb, kind)
    attach(between, number, Role.NUMBER_MODIFIER)
    return True


@rule(
    fires=[
        "Government forces fired dozens of rockets at Ariha.",
        "The army fired a series of shells at Ariha.",
    ],
    near_misses=[
        "Government forces fired rockets at dozens of villages.",
        "Rockets killed dozens of people in Ariha.",
    ],
    idle=False,
)
def counted_thing(of: Token) -> bool:
    """ "Fired dozens of rockets": what is fired are rockets; the dozens only count them."""
    quantity = of.head
    if of.lower_ != "of" or quantity.lower_ not in _QUANTITIES:
        return False
    thing = next(objects(of), None)
    if thing is None or thing.lemma_.lower() not in WEAPONS | STRIKE_NOUNS:
        return False
    others = [
        c for c in quantity.children if c != of and (c.i > thing.i or role(c) is Role.PUNCTUATION)
    ]
    put_in_place_of(thing, quantity)
    attach(quantity, thing, Role.NUMBER)
    for other in others:
        other.head = thing
    return True


@rule(
    fires=[
        "Seven civilians were reported killed in air strikes on Ariha.",
        "Nine people were confirmed killed in shelling of Ariha.",
    ],
    near_misses=[
        "Seven civilians were feared killed in air strikes on Ariha.",
        "Seven civilians were killed in air strikes on Ariha.",
    ],
    idle=False,
)
def reported_killed(killed: Token) -> bool:
    """ "Seven were reported killed": killed, as is reported."""
    told = killed.head
    if role(killed) is not Role.OPEN_COMPLEMENT or killed.tag_ != "VBN" or told.tag_ != "VBN":
        return False
    dead, were = child(told, Role.PASSIVE_SUBJECT), child(told, Role.PASSIVE_AUXILIARY)
    if told.lower_ not in _TOLD or killed.lower_ != "killed" or dead is None or were is None:
        return False
    attach(dead, killed, Role.PASSIVE_SUBJECT)
    return True
