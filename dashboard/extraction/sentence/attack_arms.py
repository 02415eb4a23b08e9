"""With what an attack is said to be made: rockets, machine guns, a grenade from a drone."""

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.extraction.english.lexicon import AIR_WORDS, WEAPONS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, agents, children, phrases, role
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.weapons import words

_THROWN = WEAPONS - {"bomb", "round", "grenade"}  # which men lay and fire by hand
_SMALL_ARMS = frozenset({"machine", "machine-gun", "small-arms", "rifle", "rifles", "sniper"})


@rule(
    fires=[
        "A convoy came under fire from heavy machine guns near Ariha.",
        "The village of Saraqib came under fire from snipers and rifles.",
    ],
    near_misses=[
        "A convoy came under fire from heavy guns near Ariha.",
        "The village of Saraqib came under artillery fire.",
    ],
    idle=False,
)
def is_of_machine_guns(noun: Token) -> bool:
    """ "Came under fire from machine guns": men on the ground fire them."""
    if lemma(noun) != "fire":
        return False
    over = noun.head.head if role(noun) is Role.PREPOSITION_OBJECT else noun
    near = [*noun.subtree, *(word for f in phrases(over, "from") for word in f.subtree)]
    return any(word.lower_ in _SMALL_ARMS for word in near)


@rule(
    fires=[
        "A ground attack with cluster munitions on a school in Ariha killed three people.",
        "A ground attack with rockets on Saraqib killed three people.",
    ],
    near_misses=[
        "A ground attack with tanks on Ariha killed three people.",
        "A ground attack on Ariha began with rockets in Saraqib.",
    ],
    idle=False,
)
def is_with_arms(noun: Token) -> bool:
    """ "A ground attack with cluster munitions": from the ground, by guns."""
    return any(lemma(thing) in _THROWN for thing in phrases(noun, "with", "using"))


@rule(
    fires=[
        "A drone dropped a grenade on a bus in Azaz.",
        "A grenade dropped by a drone killed a man in Saraqib.",
    ],
    near_misses=[
        "A man threw a grenade at a bus in Azaz.",
        "A drone took pictures of grenades in Saraqib.",
    ],
    idle=False,
)
def is_dropped_grenade(token: Token) -> bool:
    """ "A drone dropped a grenade": thrown by hand it is no strike."""
    if lemma(token) != "grenade":
        return False
    over = [token.head, *children(token, Role.PARTICIPLE_CLAUSE)]
    return any(
        lemma(verb) == "drop" and any(words(doer) & AIR_WORDS for doer in _dropping(verb))
        for verb in over
    )


def _dropping(verb: Token) -> Iterator[Token]:
    yield from agents(verb)
    if role(verb) in {Role.CONJUNCT, Role.OPEN_COMPLEMENT}:
        yield from agents(verb.head)
