"""Ground an actor is said to hold, to be on, or to be gone from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard.domain.article import Citation
from dashboard.domain.event import Claim, Factuality
from dashboard.domain.place import Place
from dashboard.domain.reader import RULES


class ZoneRelation(StrEnum):
    """What an actor is said to do with the ground."""

    CONTROLS = "controls"
    PRESENT = "present"
    ABSENT = "absent"
    OPERATES = "operates"
    DEMANDS_EXCLUSION = "demands_exclusion"


class ZoneOperation(StrEnum):
    """As what an actor is said to operate somewhere."""

    SIEGE = "siege"
    ADVANCE = "advance"


class ZoneBasis(StrEnum):
    """How the zone's shape was found."""

    GOVERNORATE = "governorate"
    COUNTRY = "country"
    AREA = "area"
    SIDE = "side of region"
    TOWN_RADIUS = "town radius"
    INFERRED_FROM_TARGET = "inferred from target"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorZone:
    """One actor's relation to one place from a day on; `valid_to` None means still so.

    `part` are the words that limit it to a part of the place named: "western"; "" for all of it.
    `operation` is None where nobody says as what an actor operates, and of every other relation.
    """

    id: str
    actor: str
    relation: ZoneRelation
    place: Place
    valid_from: date
    valid_to: date | None = None
    by: str
    factuality: Factuality
    basis: ZoneBasis
    citations: tuple[Citation, ...]
    claims: tuple[Claim, ...] = ()
    part: str = ""
    operation: ZoneOperation | None = None
    read_by: tuple[str, ...] = (RULES,)

    def __post_init__(self) -> None:
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError(f"zone {self.id}: ends {self.valid_to}, before it began")
        if not self.citations:
            raise ValueError(f"zone {self.id}: no citation")
