"""Strikes that drove people out of a place: "they fled X after air strikes"."""

from collections.abc import Sequence

from dashboard.domain.place import PlaceKind
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, is_preposition, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.offsets import use_of
from dashboard.extraction.sentence.place_use import CLAUSE_ABOVE, PlaceUse
from dashboard.extraction.sentence.triggers import Trigger

_LEAVING = words_of("leaves") - {"cede", "give", "hand", "relinquish", "surrender"}
_DRIVEN_BY = ("after", "amid", "amidst", "following", "under")


@rule(
    fires=[
        "Rebels fled the airbase of Abu al-Duhur on Monday following heavy shelling by the army.",
        "ISIS fighters withdrew from Hajin on Monday after coalition air strikes.",
        "Hundreds of families left the town of Ariha amid Russian air strikes.",
    ],
    near_misses=[
        "Rebels fled Ariha on Monday following heavy shelling of Hass.",
        "Hundreds of families fled to Ariha after Russian air strikes.",
        "Rebels left Ariha on Monday after talks; air strikes hit Hass.",
        "Rebels took Ariha on Monday after Russian air strikes.",
    ],
    idle=[],
)
def of_the_left(trigger: Trigger, places: Sequence[PlaceMention]) -> list[PlaceUse]:
    """ "Fled X following bombardment": in or about the place that they left for it."""
    noun = trigger.noun
    if noun is None or not is_preposition(noun.head, *_DRIVEN_BY):
        return []
    left = noun.head.head
    if left.pos_ != "VERB" or lemma(left) not in _LEAVING:
        return []
    return [
        use_of(place, CLAUSE_ABOVE, near=True)
        for place in places
        if place.kind is not PlaceKind.COUNTRY and _is_left(place.root, left)
    ]


def _is_left(name: Token, verb: Token) -> bool:
    """Whether it is what was left: "fled the town of X", "withdrew from X", "pulled out of X"."""
    at = name
    while at.head.lower_ == "of" or role(at) in {Role.COMPOUND, Role.NOUN_MODIFIER}:
        at = at.head.head if at.head.lower_ == "of" else at.head
    if role(at) is Role.PREPOSITION_OBJECT and is_preposition(at.head, "from"):
        return at.head.head == verb
    return at.head == verb and (role(at) is Role.OBJECT or at.lower_ == "out")
