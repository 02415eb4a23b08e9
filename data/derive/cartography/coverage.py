"""Coverages: polygons that share their borders exactly, with no gap and no overlap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

GRID = 1e-6  # degrees, about 0.1 m: nodes closer than this are one node
STEP = 0.004  # degrees between the points that decide which region is nearest

Regions = dict[str, BaseGeometry]


def polygons(geometry: BaseGeometry) -> BaseGeometry:
    """Only the areal parts of a geometry."""
    parts = [
        p
        for p in shapely.get_parts(geometry, return_index=False)
        if p.geom_type in ("Polygon", "MultiPolygon")
    ]
    if geometry.geom_type == "GeometryCollection":
        parts = [q for p in parts for q in shapely.get_parts(p)]
    return shapely.union_all([p for p in parts if p.area > 0])


def filled(geometry: BaseGeometry) -> BaseGeometry:
    """The geometry without its holes."""
    return shapely.union_all([shapely.Polygon(p.exterior) for p in shapely.get_parts(geometry)])


def noded(pieces: Iterable[tuple[str, BaseGeometry]], grid: float = GRID) -> Regions:
    """Pieces of a plane as a valid coverage, one region per owner; the first piece wins an overlap.

    All borders are noded together and cut into faces, so neighbours share their vertices.
    """
    listed = [
        (owner, part)
        for owner, piece in pieces
        for part in shapely.get_parts(piece)
        if part.area > 0
    ]
    shapes = np.array([part for _, part in listed], dtype=object)
    lines = shapely.union_all(shapely.set_precision(shapely.boundary(shapes), grid), grid_size=grid)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    inside = shapely.point_on_surface(faces)
    tree = shapely.STRtree(shapes)
    face_index, piece_index = tree.query(inside, predicate="intersects")
    owner_of: dict[int, int] = {}
    for face, piece in zip(face_index.tolist(), piece_index.tolist(), strict=True):
        owner_of[face] = min(piece, owner_of.get(face, piece))
    regions: dict[str, list[BaseGeometry]] = {}
    for face, piece in sorted(owner_of.items()):
        regions.setdefault(listed[piece][0], []).append(faces[face])
    return {owner: shapely.coverage_union_all(found) for owner, found in sorted(regions.items())}


def nearest_pieces(
    regions: Mapping[str, BaseGeometry], gap: BaseGeometry
) -> list[tuple[str, BaseGeometry]]:
    """The gap divided among the regions that touch it, each part to the nearest of them."""
    pieces: list[tuple[str, BaseGeometry]] = []
    owners = sorted(regions)
    shapes = [regions[owner] for owner in owners]
    tree = shapely.STRtree(shapes)
    for part in shapely.get_parts(gap):
        near = sorted(tree.query(part, predicate="dwithin", distance=GRID * 5).tolist())
        if not near:
            continue
        if len(near) == 1:
            pieces.append((owners[near[0]], part))
        else:
            pieces += _split(part, {owners[i]: shapes[i] for i in near})
    return pieces


def _split(
    gap: BaseGeometry, regions: Mapping[str, BaseGeometry]
) -> list[tuple[str, BaseGeometry]]:
    """One gap among several regions, by Voronoi cells of points along their common edge."""
    rim = gap.buffer(GRID * 5)
    owner_at: dict[tuple[float, float], str] = {}
    for owner, region in regions.items():
        edge = shapely.segmentize(shapely.intersection(shapely.boundary(region), rim), STEP)
        for x, y in shapely.get_coordinates(edge).round(7).tolist():
            owner_at.setdefault((x, y), owner)
    cells = shapely.get_parts(
        shapely.voronoi_polygons(shapely.MultiPoint(list(owner_at)), extend_to=gap)
    )
    points = shapely.points(list(owner_at))
    cell_index, point_index = shapely.STRtree(points).query(cells, predicate="contains")
    names = list(owner_at.values())
    by_owner: dict[str, list[BaseGeometry]] = {}
    for cell, point in zip(cell_index.tolist(), point_index.tolist(), strict=True):
        by_owner.setdefault(names[point], []).append(cells[cell])
    found = [
        (owner, polygons(shapely.union_all(mine).intersection(gap)))
        for owner, mine in sorted(by_owner.items())
    ]
    return [(owner, piece) for owner, piece in found if not piece.is_empty]


def conformed(
    regions: Mapping[str, BaseGeometry], outline: BaseGeometry
) -> list[tuple[str, BaseGeometry]]:
    """Regions made to fill an outline exactly: clipped to it, the rest given to the nearest."""
    clipped = {
        name: polygons(shapely.make_valid(region).intersection(outline))
        for name, region in regions.items()
    }
    clipped = {name: region for name, region in clipped.items() if not region.is_empty}
    rest = polygons(outline.difference(shapely.union_all(list(clipped.values()))))
    return [*clipped.items(), *nearest_pieces(clipped, rest)]


def simplified(regions: Mapping[str, BaseGeometry], tolerance: float, decimals: int) -> Regions:
    """The coverage with fewer vertices on a decimal grid, still a valid coverage.

    Rounding can fold a thin spike onto itself; noding again on the same grid heals it.
    """
    names = sorted(regions)
    shapes = shapely.coverage_simplify([regions[name] for name in names], tolerance)
    grid = 10.0**-decimals
    rounded = shapely.transform(np.array(shapes, dtype=object), lambda xy: np.round(xy, decimals))
    healed = noded([(n, shapely.make_valid(s)) for n, s in zip(names, rounded, strict=True)], grid)
    return {n: shapely.transform(s, lambda xy: np.round(xy, decimals)) for n, s in healed.items()}
