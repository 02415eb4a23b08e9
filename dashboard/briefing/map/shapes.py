"""Geometry by key: features name their shape, so that the page fetches each one once.

A key is an area's (`SY-HI`, or a zone's id), or that of one band of its hatching
(`SY-HI~strike~0of2~1`: of strikes, the first of two attackers' stripes, the second band).
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal

import shapely
from shapely.geometry import mapping

from dashboard.briefing.basemap.maplibre import ShapeGeometry
from dashboard.briefing.map.hatching import BANDS, band_zoom, hatch
from dashboard.briefing.mercator import to_metres
from dashboard.domain.place import COUNTRY
from dashboard.layers.footprints import Area
from dashboard.layers.zone import Zone

HatchKind = Literal["strike", "absent"]

MOST_STRIPES = 6
_KEPT = 2048
_ANGLES = {"strike": 45.0, "absent": -45.0}
_SPACINGS_PX = {"strike": 8.0, "absent": 11.0}


class Shapes:
    """The areas of one state of the data, and their hatching. Safe to read from many threads."""

    def __init__(self, footprints: Mapping[str, Area], zones: Iterable[Zone]) -> None:
        self._areas = dict(footprints)
        first: dict[bytes, str] = {}
        self._keys: dict[str, str] = {}
        """By zone the first zone of the same shape."""
        for zone in zones:
            self._areas[zone.zone_id] = zone.shape
            self._keys[zone.zone_id] = first.setdefault(zone.shape.wkb, zone.zone_id)
        country = footprints.get(COUNTRY)
        self.country = None if country is None else shapely.transform(country, to_metres)
        """All of the country, in metres of the projection; None where there is no such shape."""
        # Every scene has some of the same few.
        self.geometry = lru_cache(maxsize=_KEPT)(self._geometry)
        """A key's GeoJSON geometry; None where there is no such shape."""

    def key(self, zone: Zone) -> str:
        """The key of a zone's ground: its region's, where the basemap has that."""
        return zone.footprint if zone.footprint in self._areas else self._keys[zone.zone_id]

    def hatch_keys(
        self, area: str, kind: HatchKind, *, zoom: float, stripe: int = 0, stripes: int = 1
    ) -> list[tuple[int, str]]:
        """The bands of hatching drawn at this zoom and up to one step closer, as (band, key)."""
        keys = {
            band: f"{area}~{kind}~{stripe}of{stripes}~{band}"
            for band in range(BANDS)
            if band_zoom(band) < zoom + 1
        }
        return [(band, key) for band, key in keys.items() if self.geometry(key)]

    def _geometry(self, key: str) -> ShapeGeometry | None:
        area, *rest = key.split("~")
        if area not in self._areas:
            return None
        if not rest:
            outline: ShapeGeometry = mapping(self._areas[area])
            return outline
        try:
            kind, turn, band = rest
            stripe, stripes = map(int, turn.split("of"))
            number = int(band)
        except ValueError:
            return None
        stands = kind in _ANGLES and number in range(BANDS)
        if not stands or not 0 <= stripe < stripes <= MOST_STRIPES:
            return None
        return hatch(
            self._areas[area],
            band=number,
            angle=_ANGLES[kind],
            spacing_px=_SPACINGS_PX[kind],
            stripe=stripe,
            stripes=stripes,
        )
