"""Control maps that others draw, as they stood on a day: of one source never two days at once."""

from collections.abc import Iterable
from datetime import date

from dashboard.domain.zone import ZoneBasis
from dashboard.layers.zone import Zone


def as_it_stood(zones: Iterable[Zone], last: date | None = None) -> list[Zone]:
    """The zones, those of maps only as each map stood on the `last` day that it speaks of.

    A source's newer map takes the place of its older ones. What articles say of ground stays.
    """
    found = list(zones)
    drawn = [zone for zone in found if zone.basis is ZoneBasis.IMPORTED]
    ends: dict[str, date] = {}
    for zone in drawn:
        end = min(zone.valid_to or date.max, last or date.max)
        ends[zone.by] = max(end, ends.get(zone.by, date.min))
    begun: dict[str, date] = {}
    for zone in drawn:
        begun[zone.data_set] = min(zone.valid_from, begun.get(zone.data_set, date.max))
    newest: dict[str, tuple[date, str]] = {}
    for zone in drawn:
        if zone.overlaps(ends[zone.by], ends[zone.by]):
            this = (begun[zone.data_set], zone.data_set)
            newest[zone.by] = max(this, newest.get(zone.by, this))
    return [
        zone
        for zone in found
        if zone.basis is not ZoneBasis.IMPORTED
        or (zone.overlaps(ends[zone.by], ends[zone.by]) and zone.data_set == newest[zone.by][1])
    ]
