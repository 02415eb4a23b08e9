"""Records of the layers: what makes them valid, and the parts that several kinds of them share.

Strikes and zones have files of their own: `strike.py`, `zone.py`.
"""

import json
import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Final, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from dashboard.domain.event import About, Stance
from dashboard.domain.review import ReviewKind

JsonObject = dict[str, Any]
"""Values as the `json` module has them."""

Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
MOST_PEOPLE: Final = 1_000_000_000
"""More than that were never killed: the number is something else's."""
Count = Annotated[int, Field(ge=0, le=MOST_PEOPLE)]
Uncertainty = Annotated[float, Field(gt=0)]
Name = Annotated[str, Field(min_length=1)]
_TURNING = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
Words = Annotated[str, AfterValidator(lambda text: _TURNING.sub("", text))]
"""Words that stand in a line with others: they cannot turn these round."""

_OF_ONE = re.compile(r"\d+|“[^”]*”")
"""What differs between faults that are alike."""
_DECIMALS = 5  # about a metre: finer would claim what nobody measured


class LayerRecord(BaseModel):
    """One item of a layer, or a part of one. Its properties are written in the order declared."""

    # A layer may carry properties added by others.
    model_config = ConfigDict(extra="allow", frozen=True, allow_inf_nan=False)

    def as_json(self) -> JsonObject:
        """The properties as the `json` module writes them."""
        return self.model_dump(mode="json")


RecordT = TypeVar("RecordT", bound=LayerRecord)


def record_of(record: type[RecordT], value: object) -> RecordT:
    """A record of a domain value that has the same fields; ValidationError where it is invalid."""
    return record.model_validate(value, from_attributes=True)


class CitationRecord(LayerRecord):
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


class ClaimRecord(LayerRecord):
    """One speaker on one point."""

    by: Annotated[Words, Field(min_length=1)]
    about: About
    value: str | None
    stance: Stance
    hedged: bool
    citation: CitationRecord


class CandidateRecord(LayerRecord):
    """A place a name may mean."""

    name: Name
    kind: str
    admin1: str
    country: str
    latitude: Latitude
    longitude: Longitude
    score: Annotated[float, Field(ge=0, le=1)]
    why: str


class UnmappedStrikeRecord(LayerRecord):
    """What is said of a strike that is on no map."""

    attacker: Name
    first: date
    last: date
    fatalities_low: Count | None = None
    fatalities_high: Count | None = None


class ReviewRecord(LayerRecord):
    """Something read and not drawn; the code and its values say the reason in other languages."""

    kind: ReviewKind
    text: str
    reason: Name
    reason_code: str | None = None
    reason_values: dict[str, object] = {}
    candidates: list[CandidateRecord]
    citation: CitationRecord | None
    strike: UnmappedStrikeRecord | None = None


class ArticleRecord(LayerRecord):
    """An article as it was read: the text that every span counts in."""

    id: Name
    title: Words
    publisher: Words
    published: date
    published_basis: str
    language: str
    url: str
    text: str

    @property
    def web_address(self) -> str:
        """Where it can be read, empty where it cannot: a hand-written address may be anything."""
        return self.url if self.url.lower().startswith(("http://", "https://")) else ""


def rounded_degrees(degrees: float) -> float:
    """A coordinate as fine as the layers have it."""
    return round(degrees, _DECIMALS)


def checked(record: type[RecordT], where: str, value: object) -> tuple[RecordT | None, list[str]]:
    """A value as the contract understands it, or None and a line for each fault.

    `where` names the file and the item in each line.
    """
    try:
        return record.model_validate(value), []
    except ValidationError as error:
        return None, faults_of(error, where)


def faults_of(error: ValidationError, where: str) -> list[str]:
    """A line for each fault: `where`, which field, what is wrong; one for all that are missing."""
    fields: dict[str, list[str]] = {}
    for number, fault in enumerate(error.errors(include_url=False)):
        if fault["type"] == "default_factory_not_called":
            continue  # only because another property is wrong
        together = "" if fault["type"] == "missing" else number
        field = ".".join(map(str, fault["loc"])) or "properties"
        fields.setdefault(f"{together}:{fault['msg']}", []).append(field)
    return [
        f"{where}: {', '.join(names)}: {key.partition(':')[2]}" for key, names in fields.items()
    ]


def summed(faults: Iterable[str]) -> list[str]:
    """The faults, those alike as one line: where the first is, and how many more there are."""
    alike: dict[str, list[str]] = {}
    for fault in faults:
        alike.setdefault(_OF_ONE.sub("", fault), []).append(fault)
    return [
        same[0] if len(same) == 1 else f"{same[0]} (and {len(same) - 1:,} more like it)"
        for same in alike.values()
    ]


def dump(value: JsonObject) -> str:
    """JSON on one line, letters of any script as they are. Raises ValueError for NaN."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
