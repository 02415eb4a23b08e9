"""Who only tells of a deed, judges, orders or watches it: they neither did it nor were struck."""

from dashboard.extraction.english.lexicon import BLAMING_VERBS, SAYING_VERBS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule

_WATCHING = frozenset(
    {"call", "film", "hail", "observe", "order", "praise", "verify", "watch", "welcome"}
)
_TELLING = SAYING_VERBS | BLAMING_VERBS | words_of("condemning") | words_of("denies") | _WATCHING
_BESIEGING = words_of("besieges")
_OF_ANOTHERS_DEED = _TELLING - words_of("admitting")


@rule(
    fires=[
        "An air strike on Ariha condemned by Turkey killed nine people.",
        "The air strike on Ariha, blamed on Russia by the opposition, killed nine people.",
    ],
    near_misses=[
        "An air strike on Ariha carried out by Russia killed nine people.",
        "An air strike on Ariha acknowledged by Russia killed nine people.",
    ],
    idle=False,
)
def only_tells(by: Token) -> bool:
    """ "By Turkey" of "a strike condemned by Turkey", "described by the army as a mistake"."""
    deed = by.head
    return by.lower_ == "by" and role(by) is Role.AGENT and lemma(deed) in _OF_ANOTHERS_DEED


def besieges(by: Token) -> bool:
    """ "By the army" of "X, besieged by the army": they are about X, and not in it."""
    return by.lower_ == "by" and lemma(by.head) in _BESIEGING


def is_laid_on(preposition: Token) -> bool:
    """ "On Russia" of "blamed on Russia", "to Russia" of "attributed to Russia"."""
    return preposition.lower_ in {"on", "to"} and lemma(preposition.head) in BLAMING_VERBS
