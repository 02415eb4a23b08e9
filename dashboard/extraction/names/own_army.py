""" "The army" of another state: in its officials' mouth, or as "Turkey's army"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.domain.actor import Actor, ActorKind
from dashboard.extraction.english.lexicon import SAYING_VERBS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    NAMING,
    SUBJECTS,
    Role,
    child,
    children,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.land_words import COUNTRIES
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule


def with_own_armies(mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """The actors of a sentence, "the army" whose officials speak of it among them.

    Without the armies of lands that are no party: "Lebanon's army".
    """
    known: list[ActorMention] = []
    for each in mentions:
        owner = _army_of_speaker(each, mentions) or _army_of_land(each, mentions)
        if owner is not None:
            known.append(replace(each, party=owner))
        elif not _is_of_land_aside(each):
            known.append(each)
    return known


@rule(
    fires=[
        "A Turkish general said the army had shelled Ain Issa on Monday.",
        "Israel says the army hit a depot near Quneitra.",
    ],
    near_misses=[
        "A Syrian general said the army had shelled Ariha on Monday.",
        "A Russian general said the army had entered Ariha.",
        "An Israeli general said the Syrian army had shelled Quneitra.",
        "Israel bombed a depot, and the army shelled Ariha.",
        "Syria's army shelled Ain Issa, Turkey said.",
    ],
    idle=None,
)
def _army_of_speaker(mention: ActorMention, others: Sequence[ActorMention]) -> Actor | None:
    """ "A Turkish general said the army had ...": Turkey's; its allies may mean the one here."""
    if mention.span.text.lower() != "army" or role(mention.root) not in SUBJECTS:
        return None
    told = mention.root.head
    if role(told) is not Role.CLAUSE_COMPLEMENT or lemma(told.head) not in SAYING_VERBS:
        return None
    if any(_holders(mention)):
        return None  # "Syria's army", whoever speaks
    speaker = child(told.head, *SUBJECTS)
    if speaker is None or not mention.party.at_home:
        return None
    speaking = set(speaker.subtree)
    states = [other.party for other in others if other.root in speaking]
    return next((one for one in states if _is_other_side(one, mention.party)), None)


@rule(
    fires=[
        "Turkey's army shelled Ain Issa on Monday.",
        "The army of Turkey shelled Ain Issa on Monday.",
        "Six strikes hit ISIS in support of Iraq's government.",
        "Iraqi government jets bombed Abu Kamal.",
    ],
    near_misses=[
        "Turkey said the army of Syria had shelled Ain Issa.",
        "Turkey's ally, the army, shelled Ariha.",
        "Syria's army shelled Ariha, Turkey said.",
    ],
    idle=None,
)
def _army_of_land(mention: ActorMention, others: Sequence[ActorMention]) -> Actor | None:
    """ "Turkey's army", "the government of Iraq": of the state that the words name."""
    owners = set(_owners(mention))
    states = [other.party for other in others if owners & set(other.span)]
    return next((one for one in states if _is_other_side(one, mention.party)), None)


@rule(
    fires=["Lebanon's army is in Arsal.", "The government of Lebanon closed the crossing."],
    near_misses=[
        "The army is in Arsal, in Lebanon.",
        "Lebanon said the army was in Qusayr.",
    ],
    idle=False,
)
def _is_of_land_aside(mention: ActorMention) -> bool:
    """ "Lebanon's army": no party to this war, and not the army of it."""
    return any(owner.text in COUNTRIES for owner in _owners(mention))


def _owners(mention: ActorMention) -> Iterator[Token]:
    """Whose a word for the state here is said to be: "Turkey" of "Turkey's army".

    "Iraqi" of "Iraqi government jets" too, which stands just before it.
    """
    if not mention.party.at_home or mention.span.text.lower() not in mention.party.generic:
        return
    yield from _holders(mention)
    yield from mention.span.doc[max(mention.span.start - 1, 0) : mention.span.start]


def _holders(mention: ActorMention) -> Iterator[Token]:
    """Whose a force is, as a possessive or an "of" says it."""
    noun = mention.root.head if role(mention.root) in NAMING else mention.root
    yield from children(noun, Role.POSSESSIVE)
    yield from phrases(mention.root, "of")


def _is_other_side(state: Actor, home: Actor) -> bool:
    return state.kind is ActorKind.STATE and state.id != home.id and state.syrian_allies != home.id
