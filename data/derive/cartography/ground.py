"""All ground of the map as one layer, in the order in which it is painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from .coverage import GRID, polygons
from .frame import CORE, FAR_TOLERANCE, FRAME, NEAR

Feature = tuple[dict[str, Any], BaseGeometry]


def lines_of(geometry: BaseGeometry) -> list[BaseGeometry]:
    """Only the linear parts of a geometry."""
    parts = shapely.get_parts(geometry)
    parts = [q for p in parts for q in shapely.get_parts(p)]
    return [p for p in parts if p.geom_type == "LineString" and not p.is_empty]


def merge(lines: Iterable[BaseGeometry]) -> BaseGeometry:
    """Lines joined end to end, in a stable order."""
    return shapely.normalize(shapely.line_merge(shapely.union_all(list(lines))))


def thinned(line: BaseGeometry, tolerance: float) -> BaseGeometry:
    """A simplified line; ends and crossings are kept, rings that collapse are dropped."""
    thin = [shapely.simplify(part, tolerance) for part in lines_of(merge(lines_of(line)))]
    return merge(part for part in thin if len(part.coords) > 3 or not part.is_closed)


def split(kind: str, line: BaseGeometry) -> Iterator[Feature]:
    """A line inside the core, and beyond it marked `outside`, far off more coarsely."""
    yield {"kind": kind}, merge(lines_of(line.intersection(CORE)))
    beyond = line.difference(CORE)
    near, far = beyond.intersection(NEAR), beyond.difference(NEAR)
    yield (
        {"kind": kind, "outside": True},
        merge([*lines_of(near), *lines_of(thinned(far, FAR_TOLERANCE))]),
    )


def sea(area: BaseGeometry, box: BaseGeometry) -> tuple[list[Feature], list[Feature]]:
    """The sea's areas and its shores, inside the core and beyond it; `box` is no shore."""
    shore = area.boundary.difference(box.boundary.buffer(1e-9))
    shores = list(split("shore", shore))
    inside = polygons(area.intersection(CORE))
    edges = [shores[1][1], CORE.boundary, FRAME.boundary]
    # Ends of shores meet the boxes only on a grid.
    noded = shapely.union_all(shapely.set_precision(edges, GRID), grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    beyond = [
        face
        for face in faces
        if not CORE.covers(face.representative_point())
        and face.intersection(area).area > face.area / 2
    ]
    outside = shapely.union_all(beyond) if box.equals(FRAME) else shapely.Polygon()
    areas = [({"kind": "sea"}, inside), ({"kind": "sea", "outside": True}, outside)]
    return areas, shores


def ordered(*groups: Iterable[Feature]) -> list[Feature]:
    """The features of all groups, the first painted first, without the empty ones."""
    return [row for group in groups for row in group if not row[1].is_empty]
