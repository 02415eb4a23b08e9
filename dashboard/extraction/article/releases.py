"""A coalition's own release: it tells of strikes first, and only then names who speaks."""

from collections.abc import Sequence

from dashboard.domain.actor import ActorKind, ActorRegistry
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import NAMING, SUBJECTS, role
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.aside_places import is_helped
from dashboard.extraction.sentence.sentence_facts import SentenceFacts

_NOTHING_SAID = frozenset({"comment", "respond", "reply", "investigate", "deny", "reject", "check"})


@rule(
    fires=[
        "A strike near Shaddadi destroyed a vehicle. The Coalition conducts such strikes daily.",
        "Near Raqqa, two strikes destroyed a tank. CJTF-OIR does not count the aircraft.",
        "Near Raqqa, a strike hit a tank. The Coalition flies in support of Iraq's government.",
    ],
    near_misses=[
        "A strike near Shaddadi destroyed a vehicle. The Coalition did not comment.",
        "A strike near Shaddadi destroyed a vehicle. Russia, not the Coalition, flies there.",
        "A strike near Shaddadi destroyed a vehicle. Rebels met the Coalition in Manbij.",
        "Near Raqqa, a strike hit a tank. The Coalition flies beside Iraq's air force.",
    ],
    idle=None,
)
def coalition_of_release(facts: Sequence[SentenceFacts], registry: ActorRegistry) -> str | None:
    """The coalition that speaks of what it does, where no other air force is named.

    Not one that denies the strikes, or has nothing to say of them.
    """
    named = [mention for said in facts for mention in said.read.actors]
    whole = next((m.actor for m in named if _is_coalition(m) and _does_something(m)), None)
    if whole is None or any(m.actor == whole and _says_nothing(m) for m in named):
        return None
    fliers = {m.actor for m in named if m.party.air_force and not is_helped(m.root)}
    return whole if all(whole in registry.lineage(actor) for actor in fliers) else None


def _is_coalition(mention: ActorMention) -> bool:
    return mention.party.kind is ActorKind.COALITION and mention.party.air_force


def _does_something(mention: ActorMention) -> bool:
    """ "CJTF-OIR does not count them", "the Coalition conducts such strikes"."""
    return role(mention.root) in SUBJECTS and role(mention.root) not in NAMING


def _says_nothing(mention: ActorMention) -> bool:
    over = mention.root.head
    return lemma(over) in _NOTHING_SAID or lemma(over.head) in _NOTHING_SAID
