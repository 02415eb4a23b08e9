"""The properties of each layer, in the order they are written, and what makes them valid."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from dashboard.domain.event import About, EventType, Factuality, Stance
from dashboard.domain.review import ReviewKind
from dashboard.domain.zone import ZoneBasis, ZoneRelation

Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Count = Annotated[int, Field(ge=0)]
Name = Annotated[str, Field(min_length=1)]


class _Record(BaseModel):
    # Others may add properties of their own: a layer is still ours to read.
    model_config = ConfigDict(extra="allow", frozen=True)


class CitationRecord(_Record):
    """Words of an article: `quote` is exactly `text[start:end]` of its cleaned text."""

    article_id: Name
    start: Count
    end: Count
    quote: Name

    @model_validator(mode="after")
    def _spans_its_quote(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError(f"span {self.start}-{self.end} is not as long as its quote")
        return self


class ClaimRecord(_Record):
    """One speaker on one point."""

    by: Name
    about: About
    value: str | None
    stance: Stance
    hedged: bool
    citation: CitationRecord


class StrikeProperties(_Record):
    """One strike on one place; see `Event` for what the words mean."""

    event_id: Name
    event_date: date
    event_date_end: date
    time_precision: Literal[1, 2, 3]
    event_type: Literal["Explosions/Remote violence"]
    sub_event_type: EventType
    actor1: Name
    targets: list[str]
    location: Name
    admin1: str
    admin1_code: str
    country: str
    latitude: Latitude
    longitude: Longitude
    geo_precision: Literal[1, 2, 3]
    footprint: str | None
    uncertainty_km: Annotated[float, Field(gt=0)]
    fatalities_low: Count | None
    fatalities_high: Count | None
    fatalities_group: str | None
    factuality: Factuality
    claims: list[ClaimRecord]
    citations: list[CitationRecord]
    sources: list[str]

    @model_validator(mode="after")
    def _ranges_run_forward(self) -> Self:
        if self.event_date_end < self.event_date:
            raise ValueError(f"event_date_end {self.event_date_end} before event_date")
        low, high = self.fatalities_low, self.fatalities_high
        if low is not None and high is not None and high < low:
            raise ValueError(f"fatalities_high {high} under fatalities_low {low}")
        return self


class ZoneProperties(_Record):
    """One actor's relation to one place; see `ActorZone`."""

    zone_id: Name
    actor: Name
    relation: ZoneRelation
    place: Name
    latitude: Latitude
    longitude: Longitude
    footprint: str | None
    valid_from: date
    valid_to: date | None
    by: str
    factuality: Factuality
    basis: ZoneBasis
    claims: list[ClaimRecord] = []
    citations: list[CitationRecord]
    sources: list[str]

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError(f"valid_to {self.valid_to} before valid_from")
        return self


class CandidateRecord(_Record):
    """A place a name may mean."""

    name: Name
    kind: str
    admin1: str
    country: str
    latitude: Latitude
    longitude: Longitude
    score: Annotated[float, Field(ge=0, le=1)]
    why: str


class ReviewRecord(_Record):
    """Something read and not drawn; the code and its values say the reason in other languages."""

    kind: ReviewKind
    text: str
    reason: Name
    reason_code: str | None = None
    reason_values: dict[str, object] = {}
    candidates: list[CandidateRecord]
    citation: CitationRecord | None


class ArticleRecord(_Record):
    """An article as it was read: the text that every span counts in."""

    id: Name
    title: str
    publisher: str
    published: date
    published_basis: str
    language: str
    url: str
    text: str


def violations(record: type[BaseModel], where: str, values: Iterable[tuple[str, Any]]) -> list[str]:
    """One line for each fault: `where`, which item, which field, what is wrong."""
    return [line for label, value in values for line in checked(record, where, label, value)[1]]


def checked(
    record: type[BaseModel], where: str, label: str, value: Any
) -> tuple[BaseModel | None, list[str]]:
    """A value as the contract understands it, or None and a line for each fault."""
    try:
        return record.model_validate(value), []
    except ValidationError as error:
        return None, [
            f"{where}, {label}: {'.'.join(map(str, fault['loc'])) or 'properties'}: {fault['msg']}"
            for fault in error.errors(include_url=False)
        ]
