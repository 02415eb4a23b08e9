"""What was read and not drawn: nothing vanishes."""

from dataclasses import dataclass
from typing import Literal

from dashboard.domain.article import Citation
from dashboard.domain.place import Candidate, Unresolved

ReviewKind = Literal["place", "event", "zone", "row"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """Something a person should look at, with the reason it was not placed."""

    kind: ReviewKind
    text: str
    reason: str
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
