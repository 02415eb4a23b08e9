"""Places of what a strike is told beside: a campaign, the reason for it, fighting elsewhere."""

from collections.abc import Mapping

from dashboard.extraction.english.lexicon import SAYING_VERBS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, children, objects, prepositions, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.triggers import Trigger

_CAMPAIGNS = frozenset({"campaign", "offensive", "operation", "escalation", "advance"})
_SUPPORT = frozenset({"support", "aid", "defence", "defense"})
_BESIDE = frozenset({"alongside", "amid", "amidst", "during"})
_FIGHTING = words_of("ground_fighting")
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
        "Turkey shelled Ain Issa in support of rebels in Manbij.",
        "Army jets bombed Ariha in support of troops in Saraqib.",
    ],
    near_misses=[
        "Turkey shelled Ain Issa and rebels in Manbij.",
        "Turkey lost the support of rebels in Manbij after it shelled Ain Issa.",
    ],
    idle=False,
)
def is_of_supported(token: Token, came_from: Token) -> bool:
    """ "In support of troops in X": where those who are helped are, the strike perhaps not."""
    return came_from != token and _is_help(token)


def is_helped(token: Token) -> bool:
    """ "Conducted strikes in support of Iraq": who is helped, and does not strike."""
    return any(map(_is_help, token.ancestors))


def _is_help(token: Token) -> bool:
    """ "In support of" somebody."""
    helps = lemma(token) in _SUPPORT and any(prepositions(token, "of"))
    return helps and role(token) is Role.PREPOSITION_OBJECT and token.head.lower_ == "in"


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


@rule(
    fires=[
        "Ten people died in an air strike on Ariha, alongside clashes in Saraqib.",
        "Jets bombed Ariha amid fighting in Saraqib.",
    ],
    near_misses=[
        "Ten people died in an air strike on Ariha, alongside shelling of Saraqib.",
        "Jets bombed Ariha during a wedding in Ariha.",
    ],
    idle=False,
)
def is_beside_fighting(preposition: Token) -> bool:
    """ "Alongside clashes in X": where the clashes are."""
    told = children(preposition, Role.PREPOSITION_OBJECT, Role.PREPOSITION_CLAUSE)
    fights = (bool({lemma(each), each.lower_} & _FIGHTING) for each in told)
    return preposition.lower_ in _BESIDE and any(fights)


@rule(
    fires=[
        "The air strikes on a market in Saraqib, a doctor in Ariha said, killed nine people.",
        "The shelling of Saraqib, a resident of Ariha told reporters, killed nine people.",
    ],
    near_misses=[
        "The air strikes on a market in Saraqib, a town near Ariha, killed nine people.",
        "The air strikes on a market in Saraqib and a clinic in Ariha killed nine people.",
    ],
    idle=False,
)
def is_of_aside_speaker(noun: Token) -> bool:
    """ "The strikes on X, a doctor in Y said,": who speaks, whatever the grammar hung him on."""
    after = noun.right_edge.i + 1
    if role(noun) is not Role.APPOSITION or after >= noun.sent.end:
        return False
    verb = noun.doc[after]
    return verb.tag_ == "VBD" and lemma(verb) in SAYING_VERBS
