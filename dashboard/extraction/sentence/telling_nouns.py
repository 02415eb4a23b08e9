"""Nouns that alone tell of a strike, with no aircraft, gun or attacker beside: "a gas attack"."""

from dashboard.extraction.english.lexicon import BLAMING_VERBS, VERBS, WEAPONS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    NAMING,
    Role,
    child,
    children,
    phrases,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.unseen_strikes import is_struck_thing, tells_of_men

_POISONED_NOUNS = words_of("poisoned_nouns")
_ONLY_FROM_AFAR = words_of("only_from_afar")
_QUANTITIES = words_of("quantities")
_GROUND = _ONLY_FROM_AFAR | {"area", "place"}
_FALLING = frozenset({"fall", "falling", "dropping", "landing", "firing", "launching"})
_POISONS = words_of("poison")
_POISONING_VERBS = words_of("poisoning_verbs")
_JUDGING = BLAMING_VERBS | words_of("condemning")
_WRECKING = frozenset({"flatten", "level", "destroy", "demolish", "raze", "wreck", "gut"})


@rule(
    fires=[
        "A chemical attack killed 30 people in Saraqib on Tuesday.",
        "Thirty people were killed in a suspected gas attack on Saraqib.",
    ],
    near_misses=[
        "Jets struck Ariha in response to a chemical attack on Saraqib.",
        "Rebels attacked a gas plant near Saraqib.",
    ],
    idle=False,
)
def is_poisoning(noun: Token) -> bool:
    """ "A chemical attack", "a gas attack": poison comes by aircraft, rocket or shell."""
    named = {word.lower_ for word in children(noun, Role.ADJECTIVE, Role.COMPOUND)}
    named |= {w.lower_ for part in children(noun, Role.COMPOUND) for w in part.children}
    return lemma(noun) in _POISONED_NOUNS and bool(named & _POISONS)


@rule(
    fires=[
        "Chlorine was dropped on Saraqib on Sunday, medics said.",
        "Poison gas was used against civilians in Douma on Saturday.",
    ],
    near_misses=[
        "Chlorine was found in Saraqib on Sunday.",
        "Gas was delivered to civilians in Douma on Saturday.",
    ],
    idle=False,
)
def is_poison_used(thing: Token) -> bool:
    """ "Chlorine was dropped on X", "used sarin against civilians"."""
    if lemma(thing) not in _POISONS or role(thing) not in {Role.OBJECT, Role.PASSIVE_SUBJECT}:
        return False
    used = thing.head
    aimed = any(phrases(used, "on", "against", "in", "at"))
    return aimed and lemma(used) in _POISONING_VERBS


@rule(
    fires=[
        "A monitor documented four deaths in the fall of barrel bombs on Ariha.",
        "The firing of rockets at Saraqib killed two people.",
    ],
    near_misses=[
        "The fall of Ariha was followed by barrel bombs.",
        "The firing of a general in Saraqib angered rebels.",
    ],
    idle=False,
)
def is_fall_of_weapons(noun: Token) -> bool:
    """ "The fall of barrel bombs on X", "the firing of rockets at X": they struck.

    "The fall of shells launched by Y on X" is told by its own clause.
    """
    return lemma(noun) in _FALLING and any(
        lemma(of) in WEAPONS and child(of, *CLAUSES_OF_NOUNS) is None for of in phrases(noun, "of")
    )


@rule(
    fires=[
        "Bombing killed seven people in Ariha on Monday.",
        "Twelve people died in bombing near Saraqib.",
        "A wave of bombing in Ariha killed seven people.",
        "The bombing of a hospital in Saraqib on 4 March killed twelve people.",
        "Two men were injured in the bombing by army forces on areas in Saraqib.",
        "The bombing of Saraqib killed nine people.",
    ],
    near_misses=[
        "A bombing killed seven people in Damascus on Monday.",
        "The bombing of a church in Damascus on Monday killed seven people.",
        "Twelve people died in two bombings near Saraqib.",
        "Two men died in the bombing on a bus in Saraqib.",
    ],
    idle=False,
)
def is_bombardment(noun: Token) -> bool:
    """ "Killed in bombing", as against "in a bombing", which is one bomb laid by somebody.

    Nobody lays a bomb for a clinic, a village or a town: "the bombing of the hospital", "of X".
    """
    if noun.lower_ != "bombing":
        return False
    if any(
        lemma(thing) in _ONLY_FROM_AFAR or thing.pos_ == "PROPN" for thing in phrases(noun, "of")
    ):
        return True
    by = (doer for doer in phrases(noun, "by"))
    if any(lemma(thing) in _GROUND for at in (noun, *by) for thing in phrases(at, "on")):
        return True  # "the bombing by the army on areas in X"
    counts = (word for word in children(noun, Role.DETERMINER, Role.NUMBER, Role.POSSESSIVE))
    return all(lemma(word) in _QUANTITIES for word in counts)  # "a wave of bombing"


@rule(
    fires=[
        "Rebels blamed Russia for the bombing of Saraqib.",
        "Residents condemned the bombing of a hospital in Ariha.",
        "The bombing of Saraqib on Monday was blamed on Russia.",
    ],
    near_misses=[
        "Rebels blamed ISIS for a bombing in Azaz.",
        "Residents fled the bombing of Saraqib.",
    ],
    idle=False,
)
def is_bombing_judged(noun: Token) -> bool:
    """ "Blamed Russia for the bombing of X", "condemned the bombing of the hospital"."""
    above = noun.head.head if role(noun) is Role.PREPOSITION_OBJECT else noun.head
    return lemma(above) in _JUDGING and is_bombardment(noun)


@rule(
    fires=[
        "The aggression targeted a post near Masyaf on Monday.",
        "The aggression also hit a post near Homs, killing a soldier.",
    ],
    near_misses=[
        "The aggression near Masyaf was condemned on Monday.",
        "Aggression against Syria hits the poor of Homs.",
    ],
    idle=False,
)
def is_aggression(noun: Token) -> bool:
    """ "The aggression hit a post": state media's word for a strike, where it strikes something."""
    if lemma(noun) != "aggression" or role(noun) is not Role.SUBJECT:
        return False
    things = children(noun.head, Role.OBJECT)
    return lemma(noun.head) in VERBS and any(map(is_struck_thing, things))


@rule(
    fires=[
        "The consulate in Damascus was flattened in an attack that killed seven officers.",
        "A clinic in Ariha was destroyed in an attack on Monday.",
    ],
    near_misses=[
        "A clinic in Ariha was destroyed in an attack by gunmen on Monday.",
        "A clinic in Ariha was destroyed in an earthquake on Monday.",
    ],
    idle=False,
)
def is_wreckage(noun: Token) -> bool:
    """ "Was flattened in an attack": what wrecks a building comes from afar."""
    within = preposition_of(noun, "in", "by")
    if within is None or lemma(noun) not in {"attack", "strike", "raid"} or tells_of_men(noun):
        return False
    wrecked = within.head
    if lemma(wrecked) not in _WRECKING or wrecked.tag_ != "VBN":
        return False
    return any(map(is_struck_thing, children(wrecked, Role.PASSIVE_SUBJECT)))


@rule(
    fires=[
        "A strike west of Ariha hit a network of operatives.",
        "Two strikes near Saraqib destroyed a bridge.",
    ],
    near_misses=[
        "A strike by teachers in Saraqib hit the schools of Ariha.",
        "A rail strike near Saraqib hit travel.",
    ],
    idle=False,
)
def is_strike_that_hits(noun: Token) -> bool:
    """ "A strike near X hit a depot": nobody lays down work and hits a depot."""
    if lemma(noun) != "strike" or role(noun) is not Role.SUBJECT or noun.i > noun.head.i:
        return False
    if child(noun, *NAMING) is not None or any(phrases(noun, "by", "of", "over")):
        return False
    return lemma(noun.head) in VERBS and child(noun.head, Role.OBJECT) is not None
