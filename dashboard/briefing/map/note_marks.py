"""Notes of whoever made a view, as features: strokes in ink, and words beside them."""

import math
from collections.abc import Iterable

import numpy as np

from dashboard.briefing import mercator
from dashboard.briefing.basemap.maplibre import Feature
from dashboard.briefing.map.features import Position, lines, point
from dashboard.briefing.map_notes import MapNote, NoteKind

_HEAD, _SPREAD = 0.16, math.radians(24)
"""Of an arrow: its head as a share of its length, and half the angle of it."""
_ROUND = 48
_WIDTH = 2.4


def strokes(notes: Iterable[MapNote], colour: str) -> list[Feature]:
    """Arrows and circles, as straight on the map as they were drawn there."""
    return [
        lines(edges(note), colour=colour, width=_WIDTH, opacity=1.0)
        for note in notes
        if note.kind is not NoteKind.TEXT
    ]


def words(notes: Iterable[MapNote]) -> list[Feature]:
    """What notes say, at an arrow's tail, a circle's middle, or where it was written."""
    return [point(note.points[0], text=note.text) for note in notes if note.text]


def edges(note: MapNote) -> list[tuple[Position, Position]]:
    """The straight lines that an arrow or a circle is made of; a text has none."""
    if note.kind is NoteKind.TEXT:
        return []
    start, end = mercator.to_metres(np.array(note.points))
    away = end - start
    if note.kind is NoteKind.CIRCLE:
        ring = [_turned(away, 2 * math.pi * step / _ROUND) for step in range(_ROUND)]
        corners = _degrees([start + spoke for spoke in ring])
        return list(zip(corners, [*corners[1:], corners[0]], strict=True))
    barbs = [end - _HEAD * _turned(away, side * _SPREAD) for side in (1, -1)]
    tail, tip, *wings = _degrees([start, end, *barbs])
    return [(tail, tip), *((tip, wing) for wing in wings)]


def _turned(metres: mercator.Points, angle: float) -> mercator.Points:
    cosine, sine = math.cos(angle), math.sin(angle)
    return np.array([[cosine, -sine], [sine, cosine]]) @ metres


def _degrees(metres: list[mercator.Points]) -> list[Position]:
    return [(lon, lat) for lon, lat in mercator.to_degrees(np.array(metres)).tolist()]
