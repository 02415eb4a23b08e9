"""A zone as the layer, the store, the map and the lists have it: declared here, once."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Self

from pydantic import ConfigDict, Field, SkipValidation, model_validator

from dashboard.domain.event import Factuality
from dashboard.domain.incident import ARTICLES
from dashboard.domain.zone import ActorZone, ZoneBasis, ZoneOperation, ZoneRelation
from dashboard.layers.footprints import Area
from dashboard.layers.schema import (
    CitationRecord,
    ClaimRecord,
    Latitude,
    LayerRecord,
    Longitude,
    Name,
    Words,
    record_of,
    rounded_degrees,
)
from dashboard.layers.strike import sources_of


class ZoneProperties(LayerRecord):
    """One actor's relation to one place; see `ActorZone`."""

    zone_id: Name
    actor: Name
    relation: ZoneRelation
    operation: ZoneOperation | None = None
    place: Annotated[Words, Field(min_length=1)]
    part: str | None = None
    latitude: Latitude
    longitude: Longitude
    footprint: str | None
    valid_from: date
    valid_to: date | None
    by: Words
    factuality: Factuality
    basis: ZoneBasis
    read_by: list[str] = Field(default=[])
    claims: list[ClaimRecord] = Field(default=[])
    citations: list[CitationRecord]
    sources: list[str]

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError(f"valid_to {self.valid_to} before valid_from")
        return self

    @property
    def data_set(self) -> str:
        """The control map that it is of, which its id begins with; or the articles."""
        return self.zone_id.rpartition(":")[0] if self.basis is ZoneBasis.IMPORTED else ARTICLES

    def overlaps(self, first: date | None, last: date | None) -> bool:
        """Whether it is valid on any day of a range; None is an open end."""
        begun = last is None or self.valid_from <= last
        return begun and (first is None or self.valid_to is None or self.valid_to >= first)


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneFilter:
    """Zones that meet every part; an empty part asks nothing. Days are inclusive."""

    actors: tuple[str, ...] = ()
    data_sets: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None

    def meets(self, zone: ZoneProperties) -> bool:
        """Whether a zone is asked for: one that is valid on any of the days."""
        return (
            zone.overlaps(self.date_from, self.date_to)
            and (not self.actors or zone.actor in self.actors)
            and (not self.data_sets or zone.data_set in self.data_sets)
        )


class Zone(ZoneProperties):
    """A zone with its ground (WGS 84)."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    shape: Annotated[SkipValidation[Area], Field(exclude=True, repr=False)]


def zone_of(zone: ActorZone) -> ZoneProperties:
    """A zone as the layer has it. Raises ValidationError where it breaks the contract."""
    return ZoneProperties(
        zone_id=zone.id,
        actor=zone.actor,
        relation=zone.relation,
        operation=zone.operation,
        place=zone.place.name,
        part=zone.part or None,
        latitude=rounded_degrees(zone.place.latitude),
        longitude=rounded_degrees(zone.place.longitude),
        footprint=zone.place.footprint if zone.place.side is None else None,
        valid_from=zone.valid_from,
        valid_to=zone.valid_to,
        by=zone.by,
        factuality=zone.factuality,
        basis=zone.basis,
        read_by=[] if zone.basis is ZoneBasis.IMPORTED else list(zone.read_by),
        claims=[record_of(ClaimRecord, claim) for claim in zone.claims],
        citations=[record_of(CitationRecord, citation) for citation in zone.citations],
        sources=sources_of(zone.citations),
    )
