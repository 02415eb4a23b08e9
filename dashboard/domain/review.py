"""What was read and not drawn: nothing vanishes."""

from dataclasses import dataclass
from typing import Literal

from dashboard.domain.article import Citation
from dashboard.domain.place import Candidate, Unresolved, UnresolvedReason

ReviewKind = Literal["place", "event", "zone", "row", "article"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnplacedStrike:
    """A strike is reported, but not where in the country of the war."""

    code: Literal["unplaced_strike"] = "unplaced_strike"


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


ReviewReason = (
    UnresolvedReason | UnplacedStrike | UnnamedGround | UnreadableArticle | ForeignArticle
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """Something a person should look at, with the reason it was not placed."""

    kind: ReviewKind
    text: str
    reason: ReviewReason
    candidates: tuple[Candidate, ...] = ()
    citation: Citation | None = None

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
