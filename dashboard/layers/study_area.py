"""The ground a reader asks for: a governorate, a box or a polygon; and the SQL it comes to."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from shapely import Polygon

from dashboard.domain.bounds import Bounds
from dashboard.layers.database import Condition
from dashboard.layers.footprints import Area
from dashboard.layers.web_mercator import WORLD, to_world

MOST_CORNERS = 100
_CODE = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")
_PLACES = 4  # decimals: eleven metres
_EQUATOR_KM = 40_075.017

# A point is inside where a line to the east of it meets an odd number of edges.
_INSIDE = (
    "len(list_filter(?::STRUCT(x1 BIGINT, y1 BIGINT, x2 BIGINT, y2 BIGINT)[], lambda edge:"
    " (edge.y1 > {y}) <> (edge.y2 > {y})"
    " AND {x} < (edge.x2 - edge.x1)::DOUBLE * ({y} - edge.y1) / (edge.y2 - edge.y1) + edge.x1"
    ")) % 2 = 1"
)
# Of a region: how far the place may be, in the tables' x and y.
_REACH = f"(uncertainty_km * {WORLD / _EQUATOR_KM} / cos(radians(latitude)))::BIGINT"


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyArea:
    """A governorate by its `code` (`SY-ID`), or a ring of `corners` (longitude, latitude).

    Its edges are straight on the map, as they are drawn there.
    """

    code: str = ""
    corners: tuple[tuple[float, float], ...] = ()

    @classmethod
    def parse(cls, text: str) -> "StudyArea":
        """`SY-ID`, `west,south,east,north`, or `lon,lat;lon,lat;lon,lat`.

        Raises ValueError for anything else, and for ground that has no inside.
        """
        if _CODE.fullmatch(text):
            return cls(code=text)
        parts = [[_degrees(number) for number in part.split(",")] for part in text.split(";")]
        if len(parts) == 1 and len(parts[0]) == 4:
            west, south, east, north = parts[0]
            corners = [(west, south), (east, south), (east, north), (west, north)]
            if not (west < east and south < north):
                raise ValueError(f"{text}: west, south, east, north")
        else:
            corners = [(lon, lat) for lon, lat in parts]
        if len(corners) > MOST_CORNERS:
            raise ValueError(f"{len(corners)} corners; at most {MOST_CORNERS}")
        if any(abs(lon) > 180 or abs(lat) > 85 for lon, lat in corners):
            raise ValueError(f"{text}: degrees of longitude and latitude")
        ring = Polygon(corners)
        if not ring.is_valid or ring.area == 0:
            raise ValueError(f"{text}: its edges cross")
        return cls(corners=tuple(corners))

    def __str__(self) -> str:
        return self.code or ";".join(f"{lon},{lat}" for lon, lat in self.corners)

    def shape(self, footprints: Mapping[str, Area]) -> Area | None:
        """Its outline in degrees; None for a governorate that no footprint is known of."""
        return footprints.get(self.code) if self.code else Polygon(self.corners)

    def where(self) -> Condition:
        """The condition that a strike is known to lie in it.

        One that is known to a region only lies in a drawn area where all of the region does.
        """
        if self.code:
            return "admin1_code = ?", [self.code]
        points = [tuple(map(round, to_world(*corner))) for corner in self.corners]
        ends = [*points[1:], points[0]]
        edges = [
            {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
            for (x1, y1), (x2, y2) in zip(points, ends, strict=True)
        ]
        reached = [
            _INSIDE.format(x=f"(x {across} {_REACH})", y=f"(y {down} {_REACH})")
            for across in "+-"
            for down in "+-"
        ]
        xs, ys = zip(*points, strict=True)
        sql = (
            f"x BETWEEN ? AND ? AND y BETWEEN ? AND ? AND {_INSIDE.format(x='x', y='y')}"
            f" AND (geo_precision < 3 OR ({' AND '.join(reached)}))"
        )
        return sql, [min(xs), max(xs), min(ys), max(ys), *([edges] * (1 + len(reached)))]

    def bounds(self, footprints: Mapping[str, Area]) -> Bounds | None:
        """The box about it."""
        shape = self.shape(footprints)
        return None if shape is None else Bounds(*shape.bounds)


def _degrees(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return round(value, _PLACES)
