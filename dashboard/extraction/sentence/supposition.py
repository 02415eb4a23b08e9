"""What words only suppose: "warplanes believed to be Russian", "suspected army shells"."""

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from dashboard.extraction.english.lexicon import (
    BLAMING_VERBS,
    HEDGE_ADJECTIVES,
    HEDGE_ADVERBS,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import CLAUSES_OF_NOUNS, Role, child, children, role
from dashboard.extraction.thresholds import SUPPOSED_WITHIN

_BELIEVED_TO_BE = re.compile(
    r"(?:were |was |are |is )?(?:widely |generally )?"
    r"(?:believed|thought|suspected|presumed|said|reported|understood) to "
    r"(?:be|belong to|have been)\b"
)
_SUPPOSING_VERBS = frozenset("belong believe think suspect presume say report know".split())
_SUPPOSED = frozenset("suspected presumed alleged apparent likely possibly".split())
_NAMING_WHAT_IT_IS = frozenset(
    {
        Role.ADJECTIVE_COMPLEMENT,
        Role.ATTRIBUTE,
        Role.PREPOSITION_OBJECT,
        Role.ADJECTIVE,
        Role.OBJECT_PREDICATE,
    }
)


def believed_to_be(noun: Token) -> Span | None:
    """The words just after "jets" in which "believed to be Russian" says whose they are."""
    end = noun.i + SUPPOSED_WITHIN
    if not _BELIEVED_TO_BE.match(noun.doc[noun.i + 1 : end].text):
        return None
    return noun.doc[noun.i + 3 : end]


def supposed_names(clause: Token) -> Iterator[Token]:
    """What a clause on a noun supposes it to be: "Russian" of "jets said to be Russian"."""
    if role(clause) in CLAUSES_OF_NOUNS and lemma(clause) in _SUPPOSING_VERBS:
        yield from (token for token in clause.subtree if role(token) in _NAMING_WHAT_IT_IS)


def supposed_doer(verb: Token) -> Token | None:
    """ "Jets" of "jets are believed to have bombed X"."""
    if role(verb) is Role.OPEN_COMPLEMENT and lemma(verb.head) in _SUPPOSING_VERBS:
        return child(verb.head, Role.PASSIVE_SUBJECT)
    return None


def is_supposed(name: Token, phrase: Token) -> bool:
    """Whether a noun phrase names somebody only by guess: "suspected Russian jets"."""
    if any(word.lower_ in _SUPPOSED for word in (*phrase.children, *name.children)):
        return True
    return any(
        above.i > phrase.i
        and role(above) in CLAUSES_OF_NOUNS
        and lemma(above) in _SUPPOSING_VERBS | BLAMING_VERBS
        for above in name.ancestors
    )


def hedge_of(token: Token) -> Token | None:
    """A word's own adverb or adjective that keeps its distance: "allegedly", "suspected"."""
    described = (token, *children(token, Role.COMPOUND))
    return next(
        (part for word in described for part in word.children if _keeps_distance(part)), None
    )


def _keeps_distance(word: Token) -> bool:
    if word.lower_ in HEDGE_ADVERBS:
        return True
    return word.lower_ in HEDGE_ADJECTIVES and role(word) in {Role.ADJECTIVE, Role.ADVERB}
