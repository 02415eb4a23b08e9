""" "The army" in the mouth of another state: its own."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.domain.actor import Actor, ActorKind
from dashboard.extraction.english.lexicon import SAYING_VERBS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import SUBJECTS, Role, child, role
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule


def with_own_armies(mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """The actors of a sentence, "the army" whose officials speak of it among them."""
    owners = [(each, _army_of_speaker(each, mentions)) for each in mentions]
    return [each if owner is None else replace(each, party=owner) for each, owner in owners]


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
    speaker = child(told.head, *SUBJECTS)
    if speaker is None or not mention.party.at_home:
        return None
    speaking = set(speaker.subtree)
    states = [other.party for other in others if other.root in speaking]
    return next((one for one in states if _is_other_side(one, mention.party)), None)


def _is_other_side(state: Actor, home: Actor) -> bool:
    return state.kind is ActorKind.STATE and state.id != home.id and state.syrian_allies != home.id
