"""Numbers that go on from a first one: "six died in X, three in Y and in Z two"."""

import re
from collections.abc import Iterator

from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    PLACE_KINDS,
    SHELL_WORDS,
    STRIKE_NOUNS,
    words_of,
)
from dashboard.extraction.english.numbers import (
    are_people,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    children,
    conjuncts,
    objects,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.killing_words import (
    WOUNDING_VERBS,
)

_OF_THEM = re.compile(r"\S+ of (?:them|whom|those) (?:in|at|near) ")
_WOUNDS = words_of("wounds") | {"wounding"}
_OF_PLACES = frozenset({"ADP", "PROPN", "NUM", "PUNCT", "CCONJ", "DET", "ADV"})
_ALSO_BETWEEN = frozenset(PLACE_KINDS) | STRIKE_NOUNS | AIR_WORDS | SHELL_WORDS
"""What may stand between the numbers of "six in raids on X, at least three in the town of Y"."""


def elliptical(noun: Token, head: Token) -> Iterator[Token]:
    """ "Nine people in Arbin and four in Saqba": numbers joined to a counted noun."""
    for joined in (c for parent in (noun, head) for c in children(parent, Role.CONJUNCT)):
        if joined.like_num and not _are_wounded(joined):
            yield joined
    yield from parts_at_places(head)
    for token in head.doc[head.i + 1 : head.sent.end - 1]:
        if is_of_next_place(token, head) or _is_after_place(token, head):
            yield token


@rule(
    fires=[
        "Air strikes killed 30 people across Idlib, including 12 in Ariha.",
        "Twenty people were killed on Monday, including 12 in air strikes in Ariha.",
        "Raids on Hass and Ariha killed 20 people, 11 of them in Hass.",
    ],
    near_misses=[
        "Air strikes killed 30 people in Ariha, including 12 children.",
        "Air strikes killed 30 people, including 12 children in Ariha.",
    ],
    idle=(),
)
def parts_at_places(head: Token) -> tuple[Token, ...]:
    """ "12" of "killed 30, including 12 in X": parts of a number that are told by their places."""
    after = head.doc[head.i + 1 : head.sent.end]
    opening = (t for t in after if t.lower_ == "including")
    parts = (part for word in opening for first in objects(word) for part in conjuncts(first))
    of_them = (t for t in after if t.like_num and _OF_THEM.match(t.doc[t.i : t.sent.end].text))
    return *of_them, *(
        part
        for part in parts
        if (part.like_num or lemma(part) in {"people", "person"})
        and any(phrases(part, "in", "at", "near", "by"))
    )


@rule(
    fires=[
        "Air strikes killed six and 12 wounded in Saraqib.",
        "Air strikes killed nine and 30 injured in Ariha.",
    ],
    near_misses=[
        "Air strikes on Ariha killed nine people and destroyed 30 houses.",
        "Air strikes on Ariha killed nine people in one place and four in another.",
    ],
    idle=False,
    kept="the injured would be counted as killed",
)
def _are_wounded(number: Token) -> bool:
    """ "Killed nine and 30 wounded"."""
    return number.i + 1 < len(number.doc) and lemma(number.nbor(1)) in WOUNDING_VERBS


def of_wounded(noun: Token) -> bool:
    """ "Dozens of injured", "100 hurt", "six others wounded", "the injury of 63"."""
    beside = noun.doc[noun.i + 1 : min(noun.i + 2, noun.sent.end)]
    hurt = any(lemma(each) in WOUNDING_VERBS for each in (noun, *beside, *phrases(noun, "of")))
    return hurt or lemma(noun) in _WOUNDS


@rule(
    fires=[
        "Jets bombed two towns. Five people died in Raqqa and two in Arbin.",
        "Air strikes killed six people in Douma, three in Arbin and two in Saqba.",
        "Six people died in shelling of Douma and three in Arbin.",
    ],
    near_misses=[
        "Air strikes hit two towns. Nine died in Ariha and Saraqib.",
        "Air strikes hit two towns. Six died in Ariha and three were hurt in Saraqib.",
    ],
    idle=False,
)
def is_of_next_place(number: Token, head: Token) -> bool:
    """ "Three" of "six died in X and three in Y": only places stand between it and the first."""
    if not number.like_num:
        return False
    after = [token for token in number.doc[number.i + 1 : number.i + 3] if not are_people(token)]
    if not after or after[0].lower_ not in {"in", "at", "near"}:
        return False
    if number.i > head.i and number.nbor(-1).lower_ == "another":
        return True  # "killed nine in a raid that hit X and another four in a raid on Y"
    between = number.doc[head.i + 1 : number.i]
    if role(number) is Role.CONJUNCT and number.head.pos_ == "PROPN":
        return number.nbor(-1).lower_ in {"and", ","}  # read as joined to X
    return any(token.text in {",", ":", ";"} or token.lower_ == "and" for token in between) and all(
        token.pos_ in _OF_PLACES or are_people(token) or lemma(token) in _ALSO_BETWEEN
        for token in between
    )


@rule(
    fires=[
        "Air strikes hit two towns. In Douma 20 were killed, in Arbin five.",
        "Jets bombed two towns. Nine people died in Ariha, and in Saraqib four.",
    ],
    near_misses=[
        "Air strikes killed 20 people in Douma and hit Arbin five times.",
        "Air strikes killed nine people, in Arbin, five kilometres from Douma.",
    ],
    idle=False,
)
def _is_after_place(number: Token, head: Token) -> bool:
    """ "Five" of "in X 20 were killed, in Y five"."""
    before, after = number.nbor(-1), number.nbor(1)
    if not number.like_num or before.pos_ != "PROPN" or before.head.lower_ not in {"in", "at"}:
        return False
    ends = after.pos_ == "PUNCT" or after.lower_ == "and"
    return ends and before.head.i > head.i
