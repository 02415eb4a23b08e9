"""Labels of regions on a picture, clear of each other, of marks and of large towns.

Units are pixels right of and below the map's top left corner.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from dashboard.briefing.basemap.maplibre import Feature
from dashboard.briefing.drawing.lettering import Extent
from dashboard.briefing.drawing.map_view import MapView
from dashboard.briefing.drawing.typefaces import POINTS, typeface, width
from dashboard.briefing.exports.pieces import LEADING
from dashboard.briefing.map.labels import PLACING, Label
from dashboard.briefing.map.palette import Palette

ABOVE = 100  # over every layer of the style
_TITLE, _DETAIL = 11.5, 10.0
_FOLDED = 12.0
_LETTER, _GAP, _MARGIN, _BESIDE, _NEAR, _REACH = PLACING
_STEPS = range(-_REACH, _REACH + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLabel:
    """A label of what is `at` a point, in its box; with fewer words where there is little room."""

    at: tuple[float, float]
    box: Extent
    title: str
    detail: str
    colour: str


def placed(labels: Iterable[Label], frame: MapView, obstacles: list[Extent]) -> list[PlacedLabel]:
    """Each label at its place or near it; one without any room is left to hatching and legend."""
    taken = list(obstacles)
    found: list[PlacedLabel] = []
    for label in labels:
        at = _pixel(frame, (label.longitude, label.latitude))
        if not (0 < at[0] < frame.width and 0 < at[1] < frame.height):
            continue
        sizes = ((label.title, label.detail), (label.short, ""), ("", ""))
        for most, (title, detail) in product((_NEAR, math.inf), sizes):
            box = _free(at, _size(title, detail), frame, taken, most)
            if box:
                taken.append(box)
                made = PlacedLabel(at=at, box=box, title=title, detail=detail, colour=label.colour)
                found.append(made)
                break
    return found


def uncovered(marks: Iterable[Feature], names: Iterable[Feature], frame: MapView) -> list[Extent]:
    """What no label may cover: marks, and large towns with their names to either side."""
    found = []
    for mark in marks:
        reach = _number(mark, "radius") + _number(mark, "stroke")
        found.append(_round(mark, reach, reach, frame))
    for name in names:
        said = name["properties"]
        if said.get("kind") == "town" and said.get("rank") == 1:
            found.append(_round(name, _LETTER * len(str(said["name_en"])), _LETTER, frame))
    return found


def draw(
    axes: Axes, label: PlacedLabel, colours: Palette, *, marks: float, right_to_left: bool
) -> None:
    """The label's box, its bar in the attacker's colour where lines begin, and its lines.

    `marks` is the order in which marks are drawn.
    """
    left, top, right, bottom = label.box
    (x, y), nearest = label.at, np.clip(label.at, (left, top), (right, bottom))
    # A label that stands beside its place is tied to it; a line over marks would strike them out.
    if math.dist(label.at, nearest) > _BESIDE:
        axes.plot([x, nearest[0]], [y, nearest[1]], color=colours.ink, alpha=0.7,
                  linewidth=0.8 * POINTS, zorder=marks - 0.5)  # fmt: skip
    axes.add_patch(
        Rectangle((left, top), right - left, bottom - top, facecolor=colours.panel, alpha=0.95,
                  edgecolor=colours.line, linewidth=0.8 * POINTS, zorder=ABOVE)
    )  # fmt: skip
    bar = 3 if label.title else right - left
    start = right - bar if right_to_left else left
    axes.add_patch(
        Rectangle((start, top), bar, bottom - top, facecolor=label.colour, linewidth=0,
                  zorder=ABOVE)
    )  # fmt: skip
    edge, align = (right - 11, "right") if right_to_left else (left + 11, "left")
    y = top + _GAP + _TITLE
    for text, size, ink in (
        (label.title, _TITLE, colours.ink),
        (label.detail, _DETAIL, colours.quiet),
    ):
        axes.text(edge, y, text, fontproperties=typeface(size, bold=size == _TITLE), color=ink,
                  ha=align, va="baseline", parse_math=False, zorder=ABOVE + 1)  # fmt: skip
        y += _TITLE * (LEADING - 1) + _DETAIL


def _size(title: str, detail: str) -> tuple[float, float]:
    if not title:
        return _FOLDED, _FOLDED
    wide = max(width(title, typeface(_TITLE, bold=True)), width(detail, typeface(_DETAIL)))
    return wide + 20, (_TITLE + (_DETAIL if detail else 0)) * LEADING + 8


def _free(
    at: tuple[float, float],
    size: tuple[float, float],
    frame: MapView,
    taken: Sequence[Extent],
    most: float,
) -> Extent | None:
    """The nearest place round a point, at `most` so far, that is inside the frame and touches
    nothing taken.
    """
    wide, high = size
    shifts = sorted(
        (shift for right in _STEPS for down in _STEPS
         if math.hypot(*(shift := (right * (wide / 4 + _GAP), down * (high / 2 + _GAP)))) <= most),
        key=lambda shift: math.hypot(*shift),
    )  # fmt: skip
    for right, down in shifts:
        left = min(max(at[0] + right - wide / 2, _MARGIN), frame.width - wide - _MARGIN)
        top = at[1] + down - high / 2
        box = (left, top, left + wide, top + high)
        inside = top > _MARGIN and box[3] < frame.height - _MARGIN
        if inside and not any(touch(box, other) for other in taken):
            return box
    return None


def touch(one: Extent, other: Extent) -> bool:
    """Whether they lie closer to each other than labels keep."""
    return (
        one[0] < other[2] + _GAP
        and one[2] > other[0] - _GAP
        and one[1] < other[3] + _GAP
        and one[3] > other[1] - _GAP
    )


def _round(feature: Feature, across: float, along: float, frame: MapView) -> Extent:
    geometry = feature["geometry"]
    assert geometry is not None
    assert geometry["type"] == "Point", "marks and names are points"
    x, y = _pixel(frame, geometry["coordinates"])
    return x - across, y - along, x + across, y + along


def _pixel(frame: MapView, position: Sequence[float]) -> tuple[float, float]:
    ((x, y),) = frame.pixels(np.array([position])).tolist()
    return float(x), float(y)


def _number(feature: Feature, name: str) -> float:
    value = feature["properties"][name]
    assert isinstance(value, int | float)
    return float(value)
