"""The place that a clause with "where" hangs on."""

from collections.abc import Sequence

from dashboard.extraction.english.lexicon import BEARINGS
from dashboard.extraction.english.roles import Role, preposition_of, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule

_NAMED_BY = frozenset({Role.COMPOUND, Role.APPOSITION, Role.NOUN_MODIFIER, Role.ADJECTIVE})


@rule(
    fires=[
        "Families fled to Saraqib, where Russian jets bombed a market.",
        "Jets bombed Ariha, where ten people died.",
    ],
    near_misses=[
        "Jets bombed Ariha. Ten people died there.",
        "Jets bombed Ariha when ten people slept.",
    ],
    idle=[],
)
def head_of_clause(where: Token, here: Sequence[PlaceMention]) -> list[PlaceMention]:
    """ "X, where ...": the place the clause hangs on, or the one just before it."""
    head = where.head.head
    while (near := preposition_of(head, "near", "outside", "by")) is not None:
        head = near.head  # "the airbase near X where ...": not X
    if role(head) is Role.APPOSITION:
        head = head.head
    if placed := _placed_by(head, here):
        return [placed]
    of = preposition_of(head, "of")
    part = [place for place in here if of is not None and place.root.head == of.head]
    if part:
        return part  # "the X area of Y, where ..."
    inside = {token.i for token in head.subtree if token.i < where.i} | {head.i}
    hung = [place for place in here if place.root.i in inside]
    return hung[:1] if hung and hung[0].root == head else hung[-1:]


def _placed_by(name: Token, here: Sequence[PlaceMention]) -> PlaceMention | None:
    """X of "X, east of Y, where ...": Y only says where X is."""
    of = preposition_of(name, "of")
    if of is None or of.head.lower_ not in BEARINGS:
        return None
    comma = of.head.left_edge.i - 1
    ends = {place.span.end: place for place in here}
    classed = {place.root.head.i + 1: place for place in here if role(place.root) in _NAMED_BY}
    return (classed | ends).get(comma) if name.doc[comma].text == "," else None
