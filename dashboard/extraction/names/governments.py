"""Capitals that stand for those who rule in them: "at the request of Damascus"."""

from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import first_conjunct, preposition_of
from dashboard.extraction.english.tokens import Span
from dashboard.extraction.rules import rule

_WILL = frozenset(
    {"request", "invitation", "behest", "consent", "approval", "permission", "order", "insistence"}
    | {"blessing", "instruction", "instigation", "agreement", "knowledge"}
)
_DEALING = frozenset(
    {"coordination", "co-ordination", "cooperation", "agreement", "deal", "accord", "pact"}
    | {"understanding", "talk", "negotiation", "consultation", "alliance"}
)
_HELP = frozenset({"support", "backing", "help"})
_RULERS = frozenset({"official", "authority", "government", "leader", "leadership", "ruler"})


@rule(
    fires=[
        "Russian jets bombed Ariha at the request of Damascus.",
        "Russia struck Ariha in coordination with Damascus.",
        "Iran keeps troops at Tiyas with the backing of Damascus.",
        "Russian jets bombed Ariha at the request of officials in Damascus.",
        "An air strike on Ariha killed two generals of the Islamic Republic of Iran.",
    ],
    near_misses=[
        "Russian jets bombed a suburb of Damascus.",
        "Militias fought in support of Damascus.",
        "Jets bombed Ariha at the request of residents of Saraqib.",
    ],
    idle=False,
)
def is_of_government(span: Span) -> bool:
    """ "At the request of Damascus", "in coordination with Damascus": whose will it was or who had
    a part in it, not where it was."""
    name = first_conjunct(span.root)
    seat = preposition_of(name, "in")
    name = seat.head if seat is not None and lemma(seat.head) in _RULERS else name
    way = preposition_of(name, "of", "from", "with", "between")
    if way is None:
        return False
    noun = way.head
    if way.lower_ == "of" and "Republic" in span.text:
        return True  # "generals of the Islamic Republic of Iran"
    if way.lower_ in {"of", "from"}:
        helped = preposition_of(noun, "with", "without") is not None and lemma(noun) in _HELP
        return helped or lemma(noun) in _WILL
    return lemma(noun) in _DEALING
