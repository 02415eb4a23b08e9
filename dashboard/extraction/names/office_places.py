"""Places that only say whose office somebody holds who speaks: "Hama's police chief said"."""

from dashboard.extraction.english.lexicon import LOCAL_SPEAKERS, PLACE_KINDS, SAYING_VERBS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, named_noun, preposition_of, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule


@rule(
    fires=[
        "Two people died on Monday, Hama's police chief said. Jets had bombed the market.",
        "Jets hit Salhab. The governor of Hama said that two jets had struck the town.",
    ],
    near_misses=[
        "Two people died on Monday, a doctor in Hama said. Jets had bombed the market.",
        "Hama's market was empty, residents said. Jets had bombed the market.",
        "Residents of Hama said that two jets had struck the town.",
    ],
    idle=False,
)
def is_of_office(place: PlaceMention) -> bool:
    """ "Hama's police chief said", "the governor of Hama said": not where it happened."""
    holder = _holder(place)
    if holder is None or {lemma(holder), holder.lower_} & LOCAL_SPEAKERS:
        return False
    return role(holder) is Role.SUBJECT and lemma(holder.head) in SAYING_VERBS


def _holder(place: PlaceMention) -> Token | None:
    """The noun of the office: "chief" of "Hama's police chief", "the police chief of Hama"."""
    of = preposition_of(named_noun(place.root), "of")
    if of is not None:
        return named_noun(of.head)
    if role(place.root) not in {Role.POSSESSIVE, Role.COMPOUND}:
        return None
    holder = named_noun(place.root.head)
    return None if lemma(holder) in PLACE_KINDS else holder
