"""Places, the words that name them, and names nobody could place for sure."""

from dataclasses import dataclass, replace
from enum import StrEnum

from dashboard.domain.article import Citation


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place a name may mean; `score` is 0-1, `why` says what spoke for it."""

    place: Place
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The place a mention names, and why it was taken."""

    place: Place
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """A mention that was not placed: kept for review, never guessed."""

    mention: Mention
    candidates: tuple[Candidate, ...]
    reason: str
