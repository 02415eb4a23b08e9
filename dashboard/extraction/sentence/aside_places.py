"""Places of what a strike is told beside: the campaign it is part of, the reason for it."""

from collections.abc import Mapping

from spacy.tokens import Token

from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, objects, role
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.triggers import Trigger

_CAMPAIGNS = frozenset({"campaign", "offensive", "operation", "escalation", "advance"})
_REASONS = frozenset(
    {"attack", "killing", "shelling", "strike", "raid", "bombing", "massacre", "assault"}
)


@rule(
    fires=[
        "In the course of a campaign in Idlib, the air force bombed Ariha.",
        "As part of its offensive in Hama, the army shelled Saraqib.",
    ],
    near_misses=[
        "The air force bombed Ariha in Idlib.",
        "The air force launched a campaign in Idlib and bombed Ariha.",
    ],
    idle=False,
)
def is_of_campaign(token: Token, came_from: Token) -> bool:
    """ "In the course of a campaign in X": where the whole campaign is, the strike perhaps not."""
    if lemma(token) not in _CAMPAIGNS or role(token) is not Role.PREPOSITION_OBJECT:
        return False
    return role(came_from) is Role.PREPOSITION and token.head.lower_ in {"of", "during", "amid"}


@rule(
    fires=[
        "The United States struck Syria in April over a gas attack in Ariha.",
        "Israel struck Damascus over an attack in Ariha.",
    ],
    near_misses=[
        "Jets dropped leaflets and bombs over Ariha.",
        "Jets struck Ariha for an hour on Monday.",
    ],
    idle=False,
)
def is_reason(preposition: Token, owner: Mapping[int, Trigger]) -> bool:
    """ "Struck Syria over a gas attack in X": X is where the reason is."""
    if preposition.lower_ not in {"over", "for"} or preposition.head.i not in owner:
        return False
    return any(lemma(thing) in _REASONS for thing in objects(preposition))
