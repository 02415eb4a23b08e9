"""Words for aircraft, guns and what they throw, and the kind of strike they make."""

from collections.abc import Iterator

from dashboard.domain.event import EventType
from dashboard.extraction.english.aircraft import words
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    LIGHT_VERBS,
    SHELL_WORDS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    NAMING,
    SUBJECTS,
    Role,
    children,
    objects,
    prepositions,
    role,
    subject,
)
from dashboard.extraction.english.tokens import Token

ARMS = AIR_WORDS | SHELL_WORDS | WEAPONS
THROWING_VERBS = words_of("throwing_verbs")
_FROM_THE_GROUND = words_of("from_the_ground")
_NAMING_WEAPONS = NAMING | {Role.NOUN_ADVERB}
_FIRED = WEAPONS | {"fire"}
_DOING_OR_DONE = frozenset({Role.AGENT, *SUBJECTS})


def modifiers(token: Token) -> Iterator[Token]:
    """The words that stand before a noun and say what it is, at any depth."""
    for modifier in children(token, *_NAMING_WEAPONS):
        yield modifier
        yield from modifiers(modifier)


def is_air_or_shell(token: Token) -> bool:
    """Whether a noun phrase names an aircraft, a gun, a bomb or the like."""
    return any(words(word) & ARMS for word in (token, *modifiers(token)))


def strike_type(noun: Token | None, verb: Token | None) -> EventType:
    """Air strike, or shelling by guns, mortars, rockets and missiles from the ground or sea."""
    named = frozenset[str]().union(*map(words, _weapon_words(noun, verb)))
    if named & (AIR_WORDS - _FROM_THE_GROUND):
        return EventType.AIR_STRIKE
    if named & (SHELL_WORDS | _FROM_THE_GROUND):
        return EventType.SHELLING
    return EventType.AIR_STRIKE


def _fired_with(verb: Token) -> Iterator[Token]:
    """ "Artillery fire" of "targeted posts in X and Y with artillery fire", hung on the posts."""
    if verb.pos_ != "VERB":
        return
    for preposition in (word for word in verb.subtree if word.lower_ == "with"):
        over = next((t for t in preposition.ancestors if t.pos_ == "VERB"), None)
        for thrown in objects(preposition):
            if over == verb and preposition.head != verb and lemma(thrown) in _FIRED:
                yield from thrown.subtree


def _is_done_by_noun(verb: Token) -> bool:
    """ "A mortar attack that hit X": the clause says what the noun before it did."""
    doers = children(verb, Role.SUBJECT)
    clause = role(verb) is Role.RELATIVE_CLAUSE
    return clause and any(doer.lower_ in {"that", "which"} for doer in doers)


def _weapon_words(*strike: Token | None) -> Iterator[Token]:
    """A strike's own words and those around them that may say with what it was done."""
    for token in filter(None, strike):
        yield token
        if role(token) is Role.ADVERBIAL_CLAUSE and subject(token) is None:
            yield from children(token.head, Role.SUBJECT)
        if _is_done_by_noun(token):
            yield from (token.head, *modifiers(token.head))
        # What is struck is no weapon, "bombed a tank"; what is thrown is: "fired a rocket".
        throws = token.pos_ != "VERB" or lemma(token) in LIGHT_VERBS | THROWING_VERBS
        thrown = {Role.OBJECT} if throws else set()
        for part in children(token, *_NAMING_WEAPONS, *_DOING_OR_DONE, *thrown):
            yield from [part] if role(part) is Role.PASSIVE_SUBJECT else part.subtree
        for preposition in prepositions(token, "by", "with", "from", "of", "through"):
            yield from preposition.subtree
        yield from _fired_with(token)
