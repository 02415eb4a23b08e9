"""Zones that follow from others of the same article: they are not said twice."""

from collections.abc import Sequence

from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ActorZone, ZoneBasis, ZoneRelation
from dashboard.extraction.article.merge import holds
from dashboard.extraction.ground.parts import MOST, SOME
from dashboard.extraction.thresholds import CITY_KM
from dashboard.geocoding.sphere import distance_km

_STRENGTH = {ZoneRelation.OPERATES: 1, ZoneRelation.PRESENT: 2, ZoneRelation.CONTROLS: 3}
"""Who controls a place is there, and who is there operates there."""


def without_implied(zones: Sequence[ActorZone]) -> list[ActorZone]:
    """The zones that say something that no other of the same actor says more exactly."""
    return [zone for zone in zones if not any(_implies(other, zone) for other in zones)]


def _implies(exact: ActorZone, zone: ActorZone) -> bool:
    if exact.actor != zone.actor or exact is zone or exact.valid_to is not None:
        return False
    strength, other = _STRENGTH.get(zone.relation, 0), _STRENGTH.get(exact.relation, 0)
    if not strength or not other:
        return False
    if exact.factuality.hedged and not zone.factuality.hedged:
        return False  # what is only supposed is no surer for being nearer
    if exact.place.id == zone.place.id:
        return other > strength
    if zone.relation is not ZoneRelation.PRESENT:
        return False
    only_hit = zone.basis is ZoneBasis.INFERRED_FROM_TARGET
    if only_hit and zone.place.kind is PlaceKind.COUNTRY and holds(zone.place, exact.place):
        return other >= strength  # a headline's "positions in northern Syria", then which
    told_with = zone.place.is_area and set(zone.citations) <= set(exact.citations)
    if told_with and zone.part not in {MOST.words, SOME.words}:  # "holds X and most of Y"
        return other >= strength and holds(zone.place, exact.place)  # "in Y, at X"
    apart = distance_km(zone.place, exact.place)
    if exact.place.id.startswith(f"{zone.place.id}/"):
        return apart > 0 and other >= strength  # a part whose ground is known
    if zone.place.is_area or zone.part in {"", "near", MOST.words, SOME.words} or exact.part:
        return False
    if zone.part.endswith("s") and exact.place.kind is PlaceKind.TOWN:
        return False  # "rebel-held areas of X" are more than a village beside it
    # "A rebel-held district of X", which the article names.
    return other > strength and apart <= zone.place.uncertainty_km + CITY_KM
