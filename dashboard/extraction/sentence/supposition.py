"""What words only suppose: "warplanes believed to be Russian", "suspected army shells"."""

from spacy.tokens import Token

from dashboard.extraction.english.lexicon import (
    BLAMING_VERBS,
    HEDGE_ADJECTIVES,
    HEDGE_ADVERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import CLAUSES_OF_NOUNS, Role, child, children, role
from dashboard.extraction.rules import rule

_SUPPOSING_VERBS = words_of("supposing_verbs")
_SUPPOSED = words_of("supposed")
_NAMING_WHAT_IT_IS = frozenset(
    {
        Role.ADJECTIVE_COMPLEMENT,
        Role.ATTRIBUTE,
        Role.PREPOSITION_OBJECT,
        Role.ADJECTIVE,
        Role.OBJECT_PREDICATE,
    }
)


@rule(
    fires=[
        "Ariha was bombed by planes that residents believe were Russian.",
        "Ariha was hit by jets that activists say are Russian.",
    ],
    near_misses=[
        "Ariha was bombed by jets that flew from Russia.",
        "Ariha was bombed by Russian jets, residents say.",
    ],
    idle=(),
)
def supposed_names(clause: Token) -> tuple[Token, ...]:
    """What a clause on a noun supposes it to be: "Russian" of "jets said to be Russian"."""
    if role(clause) not in CLAUSES_OF_NOUNS or lemma(clause) not in _SUPPOSING_VERBS:
        return ()
    return tuple(token for token in clause.subtree if role(token) in _NAMING_WHAT_IT_IS)


@rule(
    fires=[
        "Russian jets are believed to have bombed Ariha.",
        "Turkish guns are thought to have shelled Azaz.",
    ],
    near_misses=[
        "Russian jets began to bomb Ariha.",
        "Russian jets are said to be ready and bombed Ariha.",
    ],
    idle=None,
)
def supposed_doer(verb: Token) -> Token | None:
    """ "Jets" of "jets are believed to have bombed X"."""
    if role(verb) is Role.OPEN_COMPLEMENT and lemma(verb.head) in _SUPPOSING_VERBS:
        return child(verb.head, Role.PASSIVE_SUBJECT)
    return None


@rule(
    fires=[
        "Suspected Russian jets bombed Ariha.",
        "Air strikes blamed on Russia hit Ariha.",
    ],
    near_misses=[
        "Russian jets bombed a suspected base in Ariha.",
        "Russian jets bombed Ariha and blamed the rebels.",
    ],
    idle=False,
)
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


@rule(
    fires=[
        "Russian jets allegedly bombed Ariha.",
        "Suspected Russian air strikes hit Ariha.",
    ],
    near_misses=[
        "Police held a suspected thief when Russian jets bombed Ariha.",
        "Russian jets bombed Ariha and the reported calm ended.",
    ],
    idle=None,
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
