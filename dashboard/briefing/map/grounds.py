"""Zones by the ground they are of: all that is said of the same ground is drawn as one.

Laid over each other their fills would add up to a darkness that nobody reported.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.domain.place import COUNTRY
from dashboard.domain.zone import ZoneBasis, ZoneRelation
from dashboard.layers.zone import Zone

_KM_PER_DEGREE = 111.2
BAND = 0.3
"""Opacity of the pale band around ground where an actor operates."""
_NEARLY = 0.99
"""Of a circle's area: it is drawn with 48 corners."""
_HOLDS = (ZoneRelation.CONTROLS, ZoneRelation.PRESENT)
"""What fills ground, the stronger first."""


class Round(NamedTuple):
    """A circle on the map that is filled: it needs no shape."""

    at: tuple[float, float]
    km: float


@dataclass(frozen=True, slots=True)
class Ground:
    """The zones of one piece of ground, in their order; `shape` is the key of their polygon."""

    shape: str
    round: Round | None
    zones: Sequence[Zone]

    @property
    def held(self) -> Sequence[Zone]:
        """Those that fill it, one for each actor: who controls it, then who is present."""
        of_it = (zone for held in _HOLDS for zone in self.zones if zone.relation == held)
        firsts: dict[str, Zone] = {}
        for zone in of_it:
            firsts.setdefault(zone.actor, zone)
        return [*firsts.values()]

    @property
    def is_anywhere(self) -> bool:
        """Whether all that is known of those on it is that they are in the country."""
        present = all(zone.relation == ZoneRelation.PRESENT for zone in self.held)
        return self.shape == COUNTRY and present

    @property
    def others(self) -> Sequence[Zone]:
        """Those that are hatched or outlined, one for each actor and relation."""
        firsts: dict[tuple[str, ZoneRelation], Zone] = {}
        for zone in self.zones:
            if zone.relation not in _HOLDS:
                firsts.setdefault((zone.actor, zone.relation), zone)
        return [*firsts.values()]


def grounds(zones: Iterable[Zone], key: Callable[[Zone], str]) -> list[Ground]:
    """The ground of zones, the largest first: what is small lies on what is large.

    `key` gives the key of a zone's polygon.
    """
    found: dict[object, tuple[str, Round | None, list[Zone]]] = {}
    for zone in zones:
        shape, circle = key(zone), _round(zone)
        found.setdefault(circle or shape, (shape, circle, []))[2].append(zone)
    every = [Ground(*each) for each in found.values()]
    return sorted(every, key=lambda ground: -ground.zones[0].shape.area)


def _round(zone: Zone) -> Round | None:
    west, south, east, north = zone.shape.bounds
    across = max(zone.longitude - west, east - zone.longitude)
    up = max(zone.latitude - south, north - zone.latitude)
    whole = zone.shape.area > _NEARLY * math.pi * across * up
    if zone.basis is not ZoneBasis.TOWN_RADIUS or not whole:
        return None  # or a circle that ends at the border
    return Round((zone.longitude, zone.latitude), round(up * _KM_PER_DEGREE, 3))
