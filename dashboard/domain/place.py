"""Places, the words that name them, and names nobody could place for sure."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from dashboard.domain.article import Citation

COUNTRY = "SY"
"""The country that is mapped, by ISO 3166-1: gazetteer, basemap and words are made for it."""


class PlaceKind(StrEnum):
    """What a gazetteer entry is; the last four are areas, never a pin."""

    TOWN = "town"
    NEIGHBOURHOOD = "neighbourhood"
    SITE = "site"
    AREA = "area"
    DISTRICT = "district"
    GOVERNORATE = "governorate"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place on the ground, WGS 84 degrees; for an area the point is only where its label goes.

    `footprint` is the key of the area's polygon in the basemap (`SY-HI`, `SY`), where it has one.
    `side` is the side of it that is meant, as degrees clockwise from north; None for all of it.
    `uncertainty_km` is the radius around the point that holds the place.
    """

    id: str
    name: str
    kind: PlaceKind
    latitude: float
    longitude: float
    uncertainty_km: float
    country: str
    name_ar: str = ""
    admin1: str = ""
    admin1_code: str = ""
    footprint: str | None = None
    side: float | None = None
    population: int = 0

    def __post_init__(self) -> None:
        if not -90 <= self.latitude <= 90:
            raise ValueError(f"place {self.id}: latitude {self.latitude}")
        if not -180 <= self.longitude <= 180:
            raise ValueError(f"place {self.id}: longitude {self.longitude}")
        if not self.uncertainty_km > 0:
            raise ValueError(f"place {self.id}: uncertainty {self.uncertainty_km} km")

    @property
    def is_area(self) -> bool:
        """Whether a point would claim more than the name says."""
        return self.kind in {
            PlaceKind.AREA,
            PlaceKind.DISTRICT,
            PlaceKind.GOVERNORATE,
            PlaceKind.COUNTRY,
        }

    def moved(self, *, latitude: float, longitude: float, uncertainty_km: float) -> "Place":
        """This place's surroundings: "30 km east of Homs" seen from Homs."""
        return replace(
            self,
            latitude=latitude,
            longitude=longitude,
            uncertainty_km=uncertainty_km,
            footprint=None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place name as it stands in an article, with the kind its own words ask for.

    `kind` is what the neighbouring words say ("the provinces of Homs and Hama" -> governorate,
    "Shayrat airbase" -> site); None where they say nothing.
    """

    name: str
    kind: PlaceKind | None = None
    within: tuple[str, ...] = ()
    citation: Citation | None = None


class NameMatch(StrEnum):
    """How a name led to a place."""

    NAME = "name"
    ALTERNATE = "alternate_name"
    ARABIC = "arabic_name"
    SPELLING = "spelling"
    """It sounds the same, or has the same consonants."""
    CLOSE_SPELLING = "close_spelling"
    """One word of it is misspelled."""
    ADDED_NAME = "added_name"
    ADDED_SPELLING = "added_spelling"
    """As above, in a register that a user added."""
    PINNED = "pinned"
    """A person decided it, in corrections.toml."""

    @property
    def own(self) -> bool:
        """Whether it is a name in full, in the project's own tables."""
        return self in {NameMatch.NAME, NameMatch.ALTERNATE, NameMatch.ARABIC}

    @property
    def exact(self) -> bool:
        """Whether it is a name in full, in any register."""
        return self.own or self is NameMatch.ADDED_NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchEvidence:
    """What speaks for and against a place that a name may mean.

    `kind` is set where the words ask for just this kind, `within` is a place that is said to hold
    it and does, `outside` those that are said to and do not, `abroad` the country (ISO 3166-1
    alpha-2) where it is not that of the war.
    """

    match: NameMatch
    kind: PlaceKind | None = None
    within: str | None = None
    outside: tuple[str, ...] = ()
    abroad: str | None = None
    near_others: bool = False
    unsupported: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place a name may mean; `score` is 0-1."""

    place: Place
    score: float
    evidence: MatchEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The place a mention names, and what spoke for it."""

    place: Place
    evidence: MatchEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLabel:
    """What a reader needs to tell a place from its namesakes."""

    name: str
    kind: PlaceKind
    admin1: str
    country: str

    @classmethod
    def of(cls, place: Place) -> "PlaceLabel":
        """The label of a place."""
        return cls(name=place.name, kind=place.kind, admin1=place.admin1, country=place.country)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownName:
    """No place has this name, or one like it."""

    code: Literal["unknown_name"] = "unknown_name"
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtfulPlace:
    """The likeliest place is not likely enough."""

    code: Literal["doubtful_place"] = "doubtful_place"
    place: PlaceLabel
    evidence: MatchEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedName:
    """Several places are as likely; the likeliest comes first."""

    code: Literal["shared_name"] = "shared_name"
    places: tuple[PlaceLabel, ...]


UnresolvedReason = UnknownName | DoubtfulPlace | SharedName


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """A mention that was not placed: kept for review, never guessed."""

    mention: Mention
    candidates: tuple[Candidate, ...]
    reason: UnresolvedReason
