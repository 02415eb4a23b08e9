"""A strike as the layer, the store, the table and every export have it: declared here, once.

To add a property, declare it in `_Facts` (short ones) or `_Evidence`, and give it its value in
`strike_of`. The schema and its order, the store's columns, what the table filters and sorts by, its
hidden columns and the columns of CSV follow from the declaration.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, field_validator, model_validator

from dashboard.domain.article import Citation
from dashboard.domain.event import (
    EVENT_TYPE,
    STRIKE_TYPES,
    Casualty,
    Claim,
    Event,
    Factuality,
)
from dashboard.domain.incident import ARTICLES, Agreement
from dashboard.domain.reader import ReaderAgreement
from dashboard.layers.schema import (
    CitationRecord,
    ClaimRecord,
    Count,
    Latitude,
    LayerRecord,
    Longitude,
    Name,
    Uncertainty,
    Words,
    record_of,
    rounded_degrees,
)

Uncounted = Literal["tens", "dozens", "scores", "hundreds", "thousands"]
"""How many were killed, where all that is said is a word for many."""

Unsaid = Literal["place", "day"]
"""What a data set gives, and does not say how precisely it is known."""

Kind = Literal["text", "code", "codes", "number", "position", "date"]
"""How a reader filters and sorts: `code` and `codes` (a list) are asked for by their words, a
`position` is that of a point alone: nobody looks for a region by its label point."""


COUNTRY_LEVEL, UNSAID_LEVEL = 4, 5
"""Levels of a place beside the values of `geo_precision`: a whole country; and that nobody says how
precisely it is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """What others than the schema need to know of a strike's property.

    `sql` is its type in DuckDB, as `from_json` takes it; None is not a column. `enum` stores a text
    as a number for each value, so that grouping and sorting are as fast as for numbers. `kind` None
    is no column of the table. `acled` says that the table also has the code itself, as ACLED writes
    it, beside the reader's words for it. `csv` says whether it is exported to CSV.
    """

    sql: object
    enum: bool = False
    kind: Kind | None = None
    acled: bool = False
    csv: bool = True


_TEXT, _ENUM = Property(sql="VARCHAR"), Property(sql="VARCHAR", enum=True)
_NAME = Property(sql="VARCHAR", enum=True, kind="text")
_CODE = Property(sql="VARCHAR", enum=True, kind="code", acled=True)
_CODES = Property(sql=["VARCHAR"], kind="codes")
_DATE = Property(sql="DATE")
_LEVEL = Property(sql="UTINYINT")
_COUNT = Property(sql="BIGINT", kind="number")
_POSITION = Property(sql="DOUBLE", kind="position")
CASUALTIES: tuple[Casualty, ...] = get_args(Casualty)
"""The injured, and of the killed the kinds that are said, each with `_low` and `_high`."""
_CLAIMS = [
    dict.fromkeys(("by", "about", "value", "stance"), "VARCHAR")
    | {"citation": {"article_id": "VARCHAR"}}
]
_UNCOUNTED = re.compile(
    rf"\b(?:(?P<plural>{'|'.join(get_args(Uncounted))})"
    r"|(?:several|a few|many|some) (?P<multiple>dozen|score|hundred|thousand))\b"
)
_DIGIT = re.compile(r"\d")


class _Facts(LayerRecord):
    event_id: Annotated[Name, Property(sql="VARCHAR", kind="text")]
    event_date: Annotated[date, Property(sql="DATE", kind="date")]
    event_date_end: Annotated[date, _DATE]
    time_precision: Annotated[Literal[1, 2, 3], _LEVEL]
    event_type: Annotated[Name, _NAME]
    sub_event_type: Annotated[Name, _CODE]
    actor1: Annotated[Name, _CODE]
    targets: Annotated[list[str], _CODES]
    # Who fights, where nobody says who struck whom.
    sides: Annotated[list[str], Property(sql=["VARCHAR"])] = Field(default=[])
    location: Annotated[Words, Field(min_length=1), _NAME]
    admin1: Annotated[Words, _NAME]
    admin1_code: Annotated[str, _ENUM]
    country: Annotated[str, _ENUM]
    latitude: Annotated[Latitude, _POSITION]
    longitude: Annotated[Longitude, _POSITION]
    geo_precision: Annotated[Literal[1, 2, 3], Property(sql="UTINYINT", kind="number")]
    footprint: Annotated[str | None, Property(sql="VARCHAR", enum=True, kind="text", csv=False)]
    uncertainty_km: Annotated[Uncertainty, Property(sql="DOUBLE", kind="number")]
    # Of these the two precisions above are this project's caution, and nobody's word.
    precision_unsaid: Annotated[list[Unsaid], Property(sql=["VARCHAR"])] = Field(default=[])
    fatalities_low: Annotated[Count | None, _COUNT]
    fatalities_high: Annotated[Count | None, _COUNT]
    # What a data set takes for the likeliest number; articles give none.
    fatalities_best: Annotated[Count | None, Property(sql="BIGINT")] = None
    fatalities_group: Annotated[str | None, _TEXT]
    # What nobody counted: the lowest number is the least that the word can mean.
    fatalities_words: Annotated[Uncounted | None, _TEXT] = None
    # Not said where a layer was made without them.
    injured_low: Annotated[Count | None, _COUNT] = None
    injured_high: Annotated[Count | None, _COUNT] = None
    injured_group: Annotated[str | None, _TEXT] = None
    civilians_low: Annotated[Count | None, _COUNT] = None
    civilians_high: Annotated[Count | None, _COUNT] = None
    fighters_low: Annotated[Count | None, _COUNT] = None
    fighters_high: Annotated[Count | None, _COUNT] = None
    children_low: Annotated[Count | None, _COUNT] = None
    children_high: Annotated[Count | None, _COUNT] = None
    women_low: Annotated[Count | None, _COUNT] = None
    women_high: Annotated[Count | None, _COUNT] = None
    factuality: Annotated[Factuality, Property(sql="VARCHAR", enum=True, kind="code")]
    data_set: Annotated[Name, _NAME] = ARTICLES
    read_by: Annotated[list[str], _CODES] = Field(default=[])
    agreement: Annotated[ReaderAgreement | None, _NAME] = None
    # What the row of a data set says in words.
    notes: Annotated[str | None, _TEXT] = None
    incident_id: Annotated[Name, Property(sql="VARCHAR", kind="text")]
    incident_why: Annotated[list[Agreement], Property(sql=["VARCHAR"])] = Field(default=[])
    # Not in the layer, where each report is a feature: the store joins those of one incident.
    data_sets: Annotated[list[str], Property(sql=["VARCHAR"], csv=False)] = Field(
        default=[], exclude=True
    )
    reports: Annotated[Count, Property(sql="INTEGER", kind="number", csv=False)] = Field(
        default=1, exclude=True
    )

    @field_validator("read_by", "precision_unsaid", mode="before")
    @classmethod
    def _nobody_said(cls, read_by: object) -> object:
        return [] if read_by is None else read_by

    @model_validator(mode="after")
    def _ranges_run_forward(self) -> Self:
        if self.event_date_end < self.event_date:
            raise ValueError(f"event_date_end {self.event_date_end} before event_date")
        for counted in ("fatalities", *CASUALTIES):
            low, high = self.range_of(counted)
            if low is not None and high is not None and high < low:
                raise ValueError(f"{counted}_high {high} under {counted}_low {low}")
        return self

    def range_of(self, counted: str) -> tuple[int | None, int | None]:
        """Lowest and highest number of `fatalities`, or of one of CASUALTIES."""
        return getattr(self, f"{counted}_low"), getattr(self, f"{counted}_high")

    @property
    def other_event(self) -> bool:
        """Whether it is an event that is no strike, such as a battle."""
        return self.sub_event_type not in STRIKE_TYPES

    @property
    def country_level(self) -> bool:
        """Whether no more than the country is known of the place."""
        return self.geo_precision == 3 and bool(self.footprint) and "-" not in str(self.footprint)

    @property
    def place_unsaid(self) -> bool:
        """Whether nobody says how precisely the place is known."""
        return "place" in self.precision_unsaid

    @property
    def day_unsaid(self) -> bool:
        """Whether nobody says how precisely the day is known."""
        return "day" in self.precision_unsaid

    @property
    def place_level(self) -> int:
        """How well the place is known: `geo_precision`, COUNTRY_LEVEL or UNSAID_LEVEL."""
        if self.place_unsaid:
            return UNSAID_LEVEL
        return COUNTRY_LEVEL if self.country_level else self.geo_precision


class _Evidence(_Facts):
    claims: Annotated[list[ClaimRecord], Property(sql=_CLAIMS, csv=False)]
    citations: Annotated[list[CitationRecord], Property(sql=None, csv=False)]


class StrikeSummary(_Facts):
    """A strike without its claims and citations: what a mark, a list and a row of the table need.

    See `Event` for what the words mean.
    """

    sources: Annotated[list[str], _CODES]


# Properties are written in the order of the bases, the last first: `sources` after the evidence.
class Strike(StrikeSummary, _Evidence):
    """One strike on one place, with all that is said of it.

    In the layer it is what one report says. The store has one for each incident, and `reports` is
    how many tell of it.
    """


def _declared() -> Mapping[str, Property]:
    return {
        name: next(each for each in field.metadata if isinstance(each, Property))
        for name, field in Strike.model_fields.items()
    }


PROPERTIES = _declared()
"""What is declared of each property, in the order they are written."""

SUMMARY = tuple(StrikeSummary.model_fields)
"""The short properties, which the store has a column for."""


def strike_of(event: Event, incident: str | None = None, why: Sequence[Agreement] = ()) -> Strike:
    """An event as the layer has it. Raises ValidationError where it breaks the contract.

    It is of an incident of its own where none is given.
    """
    place = event.place
    said = event.casualties
    return Strike(
        event_id=event.id,
        event_date=event.date,
        event_date_end=event.date_end,
        time_precision=event.time_precision.value,
        event_type=EVENT_TYPE,
        sub_event_type=event.type,
        actor1=event.actor1,
        targets=list(event.targets),
        location=place.name,
        admin1=place.admin1,
        admin1_code=place.admin1_code,
        country=place.country,
        latitude=rounded_degrees(place.latitude),
        longitude=rounded_degrees(place.longitude),
        geo_precision=event.geo_precision.value,
        footprint=place.footprint,
        uncertainty_km=max(0.1, round(place.uncertainty_km, 1)),
        fatalities_low=event.toll.low,
        fatalities_high=event.toll.high,
        fatalities_group=event.toll.group,
        fatalities_words=_uncounted(event.claims),
        injured_low=said.injured.low,
        injured_high=said.injured.high,
        injured_group=said.injured.group,
        civilians_low=said.civilians.low,
        civilians_high=said.civilians.high,
        fighters_low=said.fighters.low,
        fighters_high=said.fighters.high,
        children_low=said.children.low,
        children_high=said.children.high,
        women_low=said.women.low,
        women_high=said.women.high,
        factuality=event.factuality,
        data_set=event.data_set,
        read_by=list(event.read_by) if event.data_set == ARTICLES else [event.data_set],
        agreement=event.agreement,
        incident_id=incident or event.id,
        incident_why=list(why),
        claims=[record_of(ClaimRecord, claim) for claim in event.claims],
        citations=[record_of(CitationRecord, citation) for citation in event.citations],
        sources=sources_of(event.citations),
    )


def _uncounted(claims: Iterable[Claim]) -> Uncounted | None:
    """The word for many that every claim of a toll has in place of a number."""
    tolls = [claim.value for claim in claims if claim.about == "toll" and claim.value]
    words = [_UNCOUNTED.search(toll.casefold()) for toll in tolls]
    first = next(iter(words), None)
    if first is None or not all(words) or any(_DIGIT.search(toll) for toll in tolls):
        return None
    word = first["plural"] or f"{first['multiple']}s"
    return next(each for each in get_args(Uncounted) if each == word)


def sources_of(citations: Iterable[Citation]) -> list[str]:
    """The ids of the articles cited, in alphabetical order."""
    return sorted({citation.article_id for citation in citations})
