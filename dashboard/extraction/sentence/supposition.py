"""What words only suppose: "warplanes believed to be Russian", "suspected army shells"."""

from dashboard.extraction.english.lexicon import (
    BLAMING_VERBS,
    HEDGE_ADJECTIVES,
    HEDGE_ADVERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    NAMING,
    Role,
    child,
    children,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.tellers import only_tells

_SUPPOSING_VERBS = words_of("supposing_verbs")
_SUPPOSED = words_of("supposed")
_SEEMING = frozenset({"appear", "seem"})
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
        "Warplanes, probably Russian, bombed Ariha.",
    ],
    near_misses=[
        "Ariha was bombed by jets that flew from Russia.",
        "Ariha was bombed by Russian jets, residents say.",
    ],
    idle=(),
)
def supposed_names(clause: Token) -> tuple[Token, ...]:
    """What is put beside a noun supposes it to be: "Russian" of "jets said to be Russian"."""
    if role(clause) is Role.APPOSITION and _keeps_distance_beside(clause):
        return (clause, *(token for token in clause.subtree if role(token) in NAMING))
    if role(clause) not in CLAUSES_OF_NOUNS or lemma(clause) not in _SUPPOSING_VERBS:
        return ()
    return tuple(
        token
        for token in clause.subtree
        if role(token) in _NAMING_WHAT_IT_IS and not any(map(only_tells, token.ancestors))
    )


@rule(
    fires=[
        "Russian jets are believed to have bombed Ariha.",
        "Turkish guns are thought to have shelled Azaz.",
        "Israel is suspected of carrying out an air strike on Masyaf.",
    ],
    near_misses=[
        "Russian jets began to bomb Ariha.",
        "Russian jets are said to be ready and bombed Ariha.",
    ],
    idle=None,
)
def supposed_doer(verb: Token) -> Token | None:
    """ "Jets" of "jets are believed to have bombed X", "are suspected of bombing X"."""
    if role(verb) is Role.OPEN_COMPLEMENT and lemma(verb.head) in _SUPPOSING_VERBS:
        return child(verb.head, Role.PASSIVE_SUBJECT)
    if role(verb) is Role.PREPOSITION_CLAUSE and lemma(verb.head.head) in _SUPPOSING_VERBS:
        return child(verb.head.head, Role.PASSIVE_SUBJECT)
    return None


@rule(
    fires=[
        "Suspected Russian jets bombed Ariha.",
        "Air strikes blamed on Russia hit Ariha.",
        "An air strike on Ariha killed nine and was probably carried out by Russia.",
        "An air strike likely carried out by Russia hit Ariha.",
        "Nine died in air strikes that are believed to be carried out by Russia on Ariha.",
    ],
    near_misses=[
        "Russian jets bombed a suspected base in Ariha.",
        "Jets belonging to Russia bombed Ariha.",
    ],
    idle=False,
)
def is_supposed(name: Token, phrase: Token) -> bool:
    """Whether a noun phrase names somebody only by guess: "suspected Russian jets"."""
    if any(word.lower_ in _SUPPOSED for word in (*phrase.children, *name.children)):
        return True
    by = phrase.head
    if role(by) is Role.AGENT and _is_done_by_guess(by.head):
        return True
    return any(
        (
            (above.i > phrase.i and role(above) in CLAUSES_OF_NOUNS)
            and above.lower_ != "belonging"
            and lemma(above) in _SUPPOSING_VERBS | BLAMING_VERBS
        )
        or (role(above) is Role.APPOSITION and _keeps_distance_beside(above))
        or is_described(above)
        for above in (name, *name.ancestors)
    )


@rule(
    fires=[
        "Ariha was bombed by what residents described as Russian jets.",
        "Saraqib was hit by what was believed to be a Russian air strike.",
    ],
    near_misses=[
        "Ariha was bombed by jets that residents described as old.",
        "Residents described what Russian jets did in Ariha.",
    ],
    idle=False,
)
def is_described(verb: Token) -> bool:
    """ "What residents described as Russian jets", "what was believed to be a Russian raid"."""
    if role(verb) is not Role.PREPOSITION_CLAUSE or lemma(verb) not in _SUPPOSING_VERBS | _SEEMING:
        return False
    being = children(verb, Role.CLAUSE_COMPLEMENT)  # "what residents said were Russian jets"
    return any(word.lower_ == "what" for clause in (verb, *being) for word in clause.children)


@rule(
    fires=[
        "A school in Ariha was hit in what residents said was a Russian air strike.",
        "Two people died in Ariha in what medics described as Russian shelling.",
    ],
    near_misses=[
        "Residents said it was a Russian air strike that hit Ariha.",
        "What residents saw in Ariha was a Russian air strike.",
    ],
    idle=None,
)
def described_as(noun: Token) -> Token | None:
    """The clause of "in what residents said was an air strike", which stands for the strike."""
    above = noun.head
    if role(noun) is Role.ATTRIBUTE or above.lower_ == "as":
        above = above.head
    return above if is_described(above) else None


def _is_done_by_guess(deed: Token) -> bool:
    """ "Likely launched by", "and was probably carried out by", "believed to be conducted by"."""
    if role(deed) is Role.OPEN_COMPLEMENT:
        return is_supposing(deed.head)
    return role(deed) in {Role.CONJUNCT, *CLAUSES_OF_NOUNS} and hedge_of(deed) is not None


def is_supposing(verb: Token) -> bool:
    """ "Believed" of "raids that are believed to be carried out by A"."""
    return lemma(verb) in _SUPPOSING_VERBS


def _keeps_distance_beside(beside: Token) -> bool:
    """ "Probably" of "warplanes, probably Russian, bombed X"."""
    return any(_keeps_distance(word) or word.lower_ in _SUPPOSED for word in beside.children)


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
