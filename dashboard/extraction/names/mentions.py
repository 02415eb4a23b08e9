"""The actors and places a sentence names, as spans of its tokens."""

from dataclasses import dataclass
from typing import Literal

from dashboard.domain.actor import Actor
from dashboard.domain.place import PlaceKind
from dashboard.extraction.english.parser import Sentence
from dashboard.extraction.english.tokens import Span, Token
from dashboard.extraction.rules import rule

_WIDE = frozenset({PlaceKind.GOVERNORATE, PlaceKind.COUNTRY})

Form = Literal["aliases", "demonyms", "metonyms"]


@dataclass(frozen=True, slots=True, eq=False)
class ActorMention:
    """An actor's name: `aliases` are the actor, `demonyms` its own, `metonyms` speak for it."""

    span: Span
    party: Actor
    form: Form

    @property
    def actor(self) -> str:
        """The id of the actor."""
        return self.party.id

    @property
    def root(self) -> Token:
        """The token that stands for the name in the grammar."""
        return self.span.root


@dataclass(frozen=True, slots=True, eq=False)
class PlaceMention:
    """A place name with what the words around it say of it.

    `called` is the name that those words make of it: "northern Hama countryside" of "Hama's
    northern countryside". `is_capital` is set where a governorate has the same name, `country`
    where an adjective names one: "the Iraqi town of X"; `side` is the part of a country that is
    meant: "northern" of "northern Syria". `stands_for` is the name that a pointing word ("the
    town") stands for.
    """

    span: Span
    kind: PlaceKind | None
    part_of_region: bool = False
    called: str | None = None
    is_capital: bool = False
    country: str | None = None
    side: str | None = None
    stands_for: "PlaceMention | None" = None

    @property
    def name(self) -> str:
        """The name as written or made, here or where it was named before."""
        if self.stands_for:
            return self.stands_for.name
        return self.called or str(self.span.text)

    @property
    def is_wide(self) -> bool:
        """Whether it is called a province, a country or a countryside: land with towns in it."""
        return self.kind in _WIDE or (self.called or "").endswith("countryside")

    @property
    def is_land(self) -> bool:
        """Whether it is land with towns in it, or a part of what is named."""
        return self.is_wide or self.part_of_region

    @property
    def root(self) -> Token:
        """The token that stands for the name in the grammar."""
        return self.span.root


@dataclass(frozen=True, slots=True, eq=False)
class ReadSentence:
    """A sentence and the names in it."""

    sentence: Sentence
    actors: list[ActorMention]
    places: list[PlaceMention]


@rule(
    fires=[
        "Rebels control Ariha, not Saraqib.",
        "The rebels hold Ariha instead of Saraqib.",
    ],
    near_misses=[
        "Rebels control Ariha and Saraqib.",
        "Rebels control not only Ariha.",
        "The rebels are not in Ariha.",
    ],
    idle=False,
)
def is_contrasted(span: Span) -> bool:
    """ "X, not Y", "X rather than Y", "X but not Y": the second is not meant.

    But "are not in Y" says so of Y.
    """
    words = span.doc[max(span.start - 3, span.sent.start) : span.start]
    if any(t.lower_ == "not" and t.i > words.start and t.nbor(-1).pos_ == "AUX" for t in words):
        return False
    before = words.text.lower()
    return before.endswith(("not", "not in", "not at", "rather than", "instead of", "not on"))
