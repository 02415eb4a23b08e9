"""What was read and not drawn: nothing vanishes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from dashboard.domain.article import Citation
from dashboard.domain.event import Toll
from dashboard.domain.place import Candidate, Unresolved, UnresolvedReason

ReviewKind = Literal["place", "event", "zone", "row", "article", "difference"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnplacedStrike:
    """A strike is reported, but not where in the country of the war."""

    code: Literal["unplaced_strike"] = "unplaced_strike"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadHarm:
    """People are killed or wounded, or something attacked, at a place, and no strike was read."""

    code: Literal["unread_harm"] = "unread_harm"


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaTotal:
    """More are said to be killed over an area than in the towns of it that are counted apart."""

    code: Literal["area_total"] = "area_total"
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikesAbroad:
    """Strikes of an article that are outside the country of the war, by the names it gives."""

    code: Literal["strikes_abroad"] = "strikes_abroad"
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedGround:
    """Forces are told to leave ground that is not named."""

    code: Literal["unnamed_ground"] = "unnamed_ground"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadableArticle:
    """An article could not be read; `fault` is the error's own line, as the command prints it."""

    code: Literal["unreadable_article"] = "unreadable_article"
    fault: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignArticle:
    """An article is in another language than is read: an ISO 639 code, `und` where unknown."""

    code: Literal["foreign_article"] = "foreign_article"
    language: str


ProvenField = Literal[
    "strike", "place", "attacker", "day", "killed", "injured", "civilians", "fighters", "children",
    "women", "hedge", "speaker", "value", "statement", "party",
]  # fmt: skip
"""What a model gives words for: of a strike, of a claim on it, of ground."""

Fault = Literal[
    "not_there", "no_strike", "not_done", "no_place", "no_party", "no_day", "no_number", "no_doubt",
    "not_so", "named_otherwise", "to_machines",
]  # fmt: skip
"""Why a model's words do not prove what it reads in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnprovenWords:
    """A model read what its words do not prove: the words `said` for a field, and why not."""

    code: Literal["unproven_words"] = "unproven_words"
    field: ProvenField
    said: str
    fault: Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class MalformedAnswer:
    """So many strikes or zones of a model's answer are not written as it was asked to."""

    code: Literal["malformed_answer"] = "malformed_answer"
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderDifference:
    """The rules and a model read a strike otherwise: names in English, days as ISO 8601."""

    code: Literal["reader_difference"] = "reader_difference"
    field: Literal["place", "day", "attacker"]
    rules: str
    model: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnaskedArticle:
    """A model was to read an article and has not: `why`, and what its server said, if anything."""

    code: Literal["unasked_article"] = "unasked_article"
    model: str
    why: Literal["budget", "no_answer", "stopped"]
    said: str = ""


class RowFault(StrEnum):
    """Why a row of a data set is not kept."""

    CELLS = "cells"
    """It has more or fewer cells than the heading, or a quote that never ends."""
    EMPTY = "empty"
    """A cell that is needed has nothing."""
    NO_DAY = "no_day"
    NO_NUMBER = "no_number"
    RANGE = "range"
    """A number that cannot be: a latitude of 95, minus three killed."""
    UNKNOWN_CODE = "unknown_code"
    COUNTRY = "country"
    """It is of another country."""
    OUTSIDE = "outside"
    """The point is not in the country of the war."""
    EXCHANGED = "exchanged"
    """The point is not in the country, and would be if latitude and longitude were exchanged:
    of a row alone nobody can tell whether they are, for Syria mirrored so lies in Turkey."""
    BACKWARDS = "backwards"
    """It ends before it begins, or its highest number is under its lowest."""
    TOTAL = "total"
    """It shares a total with other rows, and they give different numbers for it."""
    REPEATED = "repeated"
    """Its id stands in another row, which is kept."""
    GROUND = "ground"
    """A zone without a shape that can be drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRow:
    """A row of somebody's file that is not kept; `column` is as the file calls it, "" for all
    of the row."""

    code: Literal["refused_row"] = "refused_row"
    file: str
    line: int
    column: str
    fault: RowFault
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreRefusedRows:
    """More rows than are shown were refused; all of them stand in a file."""

    code: Literal["more_refused_rows"] = "more_refused_rows"
    number: int
    file: str


ReviewReason = (
    UnresolvedReason
    | UnplacedStrike
    | UnreadHarm
    | AreaTotal
    | StrikesAbroad
    | UnnamedGround
    | UnreadableArticle
    | ForeignArticle
    | UnprovenWords
    | MalformedAnswer
    | ReaderDifference
    | UnaskedArticle
    | RefusedRow
    | MoreRefusedRows
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmappedStrike:
    """What is said of a strike that is on no map, since nobody can tell where it was."""

    attacker: str
    first: date
    last: date
    toll: Toll


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """Something a person should look at, with the reason it was not placed.

    `strike` is what is known of the strike, where one is reported there.
    """

    kind: ReviewKind
    text: str
    reason: ReviewReason
    candidates: tuple[Candidate, ...] = ()
    citation: Citation | None = None
    strike: UnmappedStrike | None = None

    @classmethod
    def from_unresolved(cls, unresolved: Unresolved) -> "ReviewItem":
        """A place name that could not be placed."""
        return cls(
            kind="place",
            text=unresolved.mention.name,
            reason=unresolved.reason,
            candidates=unresolved.candidates,
            citation=unresolved.mention.citation,
        )
