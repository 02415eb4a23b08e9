"""Strikes told twice: by a noun and its clause, or as one of those of the sentence before."""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from dashboard.domain.event import EventType
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, preposition_of, role, subjects
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention


@rule(
    fires=[
        "Shells fell on Hass. Three people were killed in a mortar attack that hit Jaramana.",
        "Shells fell on Hass. Nine people died in an air strike which struck a mill in Ariha.",
        "Shells fell on Hass. A man died in an attack with rockets that hit Ariha and Saraqib.",
    ],
    near_misses=[
        "Shells fell on Hass. Three people were killed in a mortar attack on Jaramana.",
        "Shells fell on Hass. Three people died in an air strike on Ariha, and jets hit Jaramana.",
    ],
    idle=MappingProxyType({}),
)
def told_by_clauses(facts: SentenceFacts) -> Mapping[int, int]:
    """ "Killed in an attack that hit X": strikes without a place, and the clauses that have it."""
    mentions = facts.strike_mentions
    return {
        number: other
        for number, mention in enumerate(mentions)
        for other, clause in enumerate(mentions)
        if not mention.places and clause.places and mention.trigger.noun is not None
        if role(clause.trigger.head) is Role.RELATIVE_CLAUSE
        if mention.trigger.noun in _described(clause.trigger.head) and clause.trigger.noun is None
    }


@rule(
    fires=[
        "Jets bombed Ariha. Seven people were killed by air strikes and shelling in Hass.",
        "Shells fell on Ariha. Nine people were killed by air raids and shelling near Jaramana.",
    ],
    near_misses=[
        "Jets bombed Ariha. Seven people were killed by air strikes on Hish and shelling in Hass.",
        "Jets bombed Ariha. Seven people were killed by Russian air strikes and shelling in Hass.",
    ],
    idle=MappingProxyType({}),
)
def told_together(facts: SentenceFacts) -> Mapping[int, int]:
    """ "Air strikes and shelling in X": strikes without a place, and those joined that have it."""
    mentions = facts.strike_mentions
    return {
        number: number + 1
        for number, (mention, joined) in enumerate(pairwise(mentions))
        if not mention.places and not mention.attackers and joined.places
        if mention.trigger.noun is not None
        if _is_joined(mention.trigger.noun, joined.trigger.noun or joined.trigger.head)
    }


def _is_joined(noun: Token, other: Token) -> bool:
    """ "Strikes and artillery shelling", whatever the grammar hung the second on."""
    between = noun.doc[noun.i + 1 : other.i]
    named = other.pos_ == "NOUN" or other.lower_.endswith("ing")
    return (
        named
        and any(word.lower_ == "and" for word in between)
        and all(word.lower_ == "and" or word.head == other for word in between)
    )


def _described(clause: Token) -> tuple[Token, ...]:
    """The "attack" of "an attack that hit X", "an attack with rockets that hit X"."""
    made_with = preposition_of(clause.head, "with")
    return (clause.head,) if made_with is None else (clause.head, made_with.head)


@rule(
    fires=[
        "Army jets bombed Idlib while rebels shelled Nubl. One of Sunday's raids hit Ariha.",
        "Jets bombed Hass while rebels were shelling Nubl. One of Monday's strikes hit Ariha.",
    ],
    near_misses=[
        "Jets bombed Hass while rebels were shelling Nubl. One of the shells hit Foua.",
        "Jets bombed Hass while rebels were shelling Nubl. Two landed in Foua.",
    ],
    idle=None,
)
def _of_the_strikes(mention: StrikeMention) -> Token | None:
    """ "One of Monday's strikes hit X": of those from the air, where guns were told of too."""
    verb = mention.trigger.verb
    words = () if verb is None else (t for doer in subjects(verb) for t in doer.subtree)
    return next((t for t in words if lemma(t) in {"strike", "airstrike", "raid"}), None)


def type_of_those(mention: StrikeMention, before: SentenceFacts) -> EventType:
    """The type of the strikes told before that a weak word goes on from."""
    types = [each.type for each in before.strike_mentions]
    aerial = EventType.AIR_STRIKE in types and _of_the_strikes(mention) is not None
    return EventType.AIR_STRIKE if aerial else types[-1]
