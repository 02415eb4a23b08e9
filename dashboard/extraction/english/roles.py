"""What a word does in its sentence: rules ask for roles, never for a parser's labels."""

from collections.abc import Iterator

from dashboard.extraction.english.labels import Role as Role
from dashboard.extraction.english.tokens import Token

SUBJECTS = frozenset({Role.SUBJECT, Role.PASSIVE_SUBJECT})
PATIENTS = frozenset({Role.OBJECT, Role.PASSIVE_SUBJECT})
CLAUSES_OF_NOUNS = frozenset({Role.RELATIVE_CLAUSE, Role.PARTICIPLE_CLAUSE})
NAMING = frozenset({Role.COMPOUND, Role.ADJECTIVE, Role.NOUN_MODIFIER, Role.POSSESSIVE})
"""How a name stands before its noun: "Russian jets", "Russia's jets"."""


def role(token: Token) -> Role:
    """What a word is to its head."""
    return token.role


def children(token: Token, *roles: Role) -> Iterator[Token]:
    """The words that are one of these things to a word, in their order."""
    return (child for child in token.children if role(child) in roles)


def child(token: Token, *roles: Role) -> Token | None:
    """The first word that is one of these things to a word."""
    return next(children(token, *roles), None)


def subject(verb: Token) -> Token | None:
    """Who does what an active verb says: "jets" of "jets bombed X"."""
    return child(verb, Role.SUBJECT)


def subjects(verb: Token) -> Iterator[Token]:
    """The subjects of a verb, active and passive."""
    return children(verb, *SUBJECTS)


def agents(verb: Token) -> Iterator[Token]:
    """Who does it: the subject of an active verb, the object of a passive one's "by"."""
    yield from children(verb, Role.SUBJECT)
    for by in children(verb, Role.AGENT):
        yield from objects(by)


def patients(verb: Token) -> Iterator[Token]:
    """Whom it is done to: the object of an active verb, the subject of a passive one."""
    return children(verb, *PATIENTS)


def objects(preposition: Token) -> Iterator[Token]:
    """The nouns that a preposition governs."""
    return children(preposition, Role.PREPOSITION_OBJECT)


def prepositions(token: Token, *words: str) -> Iterator[Token]:
    """The prepositions that hang on a word: all, or those of these words."""
    return (p for p in children(token, Role.PREPOSITION) if not words or p.lower_ in words)


def is_preposition(token: Token, *words: str) -> bool:
    """Whether a word is one of these prepositions."""
    return role(token) is Role.PREPOSITION and token.lower_ in words


def phrases(token: Token, *words: str) -> Iterator[Token]:
    """The nouns that stand with these prepositions beside a word: "Homs" of "raids on Homs"."""
    return (noun for p in prepositions(token, *words) for noun in objects(p))


def conjuncts(noun: Token) -> Iterator[Token]:
    """A word and those joined to it: "Homs", "Hama" and "Idlib" of "Homs, Hama and Idlib"."""
    yield noun
    for joined in children(noun, Role.CONJUNCT):
        yield from conjuncts(joined)


def named_noun(name: Token) -> Token:
    """The noun that a name belongs to: "jets" of "Syrian army jets"; itself where it has none."""
    at = name
    while role(at) in NAMING:
        at = at.head
    return at


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive."""
    return child(verb, Role.PASSIVE_SUBJECT, Role.PASSIVE_AUXILIARY) is not None


def attach(token: Token, head: Token, role: Role) -> None:
    """Make a word something to another: how a tree is repaired."""
    token.head, token.role = head, role


def put_in_place_of(token: Token, other: Token) -> None:
    """Give a word the head and the role of another: how a tree is repaired."""
    token.head = token if other.head == other else other.head
    token.role = other.role


def first_conjunct(token: Token) -> Token:
    """The first of words joined to each other: "Homs" of "Homs, Hama and Idlib"."""
    at = token
    while role(at) is Role.CONJUNCT:
        at = at.head
    return at


def preposition_of(noun: Token, *words: str) -> Token | None:
    """The preposition that governs a noun: any, or one of these words."""
    if role(noun) is not Role.PREPOSITION_OBJECT or (words and noun.head.lower_ not in words):
        return None
    return noun.head
