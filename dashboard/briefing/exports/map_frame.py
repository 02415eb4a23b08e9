"""The map of a picture: the page's own style and scene, with scale, north and region labels."""

import math
from collections.abc import Sequence
from dataclasses import replace

from matplotlib.axes import Axes
from matplotlib.patches import Polygon, Rectangle

from dashboard.briefing.address import DEEPEST_ZOOM
from dashboard.briefing.basemap import style as basemap
from dashboard.briefing.basemap.maplibre import Feature, Style
from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.lettering import Extent
from dashboard.briefing.drawing.map_view import MapView
from dashboard.briefing.drawing.style_map import draw
from dashboard.briefing.drawing.typefaces import POINTS, typeface, width
from dashboard.briefing.exports import region_labels
from dashboard.briefing.exports.layouts import PAGE_FRAME
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.region_labels import ABOVE
from dashboard.briefing.map.data_layers import MARKS
from dashboard.briefing.map.palette import Palette, palette
from dashboard.briefing.map.scene import scene
from dashboard.words import catalogue

_MILE_KM = 1.609344
_SIZE = 10.0
_ROUND_AREA = 0.88
"""Of the frame: an area keeps some of what is round it."""


def frame_of(state: DataState, order: Order, wide: float, high: float) -> MapView:
    """The view an order asks for in a frame of this size.

    It is the address's, else that of the area looked at, else all of Syria.
    """
    selection = order.selection
    if selection.latitude is None or selection.longitude is None or selection.zoom is None:
        area = selection.area.bounds(state.store.footprints) if selection.area else None
        if area is None:
            return MapView.around(basemap.SYRIA_BOUNDS, wide, high)
        view = MapView.around(area, wide * _ROUND_AREA, high * _ROUND_AREA)
        return replace(view, width=wide, height=high, zoom=min(view.zoom, DEEPEST_ZOOM))
    page = MapView(
        longitude=selection.longitude,
        latitude=selection.latitude,
        zoom=selection.zoom,
        width=PAGE_FRAME[0],
        height=PAGE_FRAME[1],
    )
    return page.fitted(wide, high)


def draw_map(axes: Axes, state: DataState, order: Order, frame: MapView) -> None:
    """Draws the order's selection in the frame, which fills the axes."""
    language, theme = order.selection.language, order.theme
    made = scene(
        state.store,
        state.shapes,
        state.parties,
        order.selection,
        box=frame.box,
        zoom=frame.zoom,
        theme=theme,
    )
    style = state.style(
        theme=theme,
        language=language,
        standalone=True,
        groups=made.written_out(state.shapes),
    )
    colours = palette(theme)
    scale = _Scale(frame, language)
    north = _free_corner(frame, region_labels.uncovered(made.groups[MARKS], [], frame))
    taken = [scale.box, north]
    uncovered = region_labels.uncovered(made.groups[MARKS], _names(style), frame)
    placed = region_labels.placed(made.labels, frame, [*taken, *uncovered])
    draw(axes, style, frame, reserved=[*taken, *(each.box for each in placed)])
    marks = [layer["id"] for layer in style["layers"]].index(MARKS)
    right_to_left = catalogue(language).right_to_left
    for each in placed:
        region_labels.draw(axes, each, colours, marks=marks, right_to_left=right_to_left)
    scale.draw(axes, colours)
    _north(axes, north, catalogue(language).page.north_mark, colours)
    axes.add_patch(
        Rectangle((0, 0), frame.width, frame.height, fill=False, edgecolor=colours.quiet,
                  linewidth=1.2 * POINTS, zorder=ABOVE + 2)
    )  # fmt: skip


def _names(style: Style) -> Sequence[Feature]:
    source = style["sources"]["names"]
    if source["type"] != "geojson" or isinstance(source["data"], str):
        raise ValueError("the style's names are not written into it")
    return source["data"]["features"]


class _Scale:
    """Bars of round lengths in kilometres and miles, true at the frame's centre."""

    def __init__(self, frame: MapView, language: str) -> None:
        km = frame.ground_metres_per_pixel / 1000
        self.bars = []
        texts = catalogue(language).page
        for unit, name in ((1.0, texts.km), (_MILE_KM, texts.mi)):
            length = round_length(150 * km / unit)
            self.bars.append((length * unit / km, f"{length:g} {name}"))
        longest = max(length + 6 + width(text, typeface(_SIZE)) for length, text in self.bars)
        right, bottom = frame.width - 10, frame.height - 10
        self.box: Extent = (right - longest - 18, bottom - 42, right, bottom)

    def draw(self, axes: Axes, colours: Palette) -> None:
        left, top, right, bottom = self.box
        axes.add_patch(
            Rectangle((left, top), right - left, bottom - top, facecolor=colours.panel, alpha=0.93,
                      edgecolor=colours.line, linewidth=0.8 * POINTS, zorder=ABOVE)
        )  # fmt: skip
        for number, (length, text) in enumerate(self.bars):
            y = top + 16 + number * 17
            start = left + 9
            axes.plot([start, start, start + length, start + length], [y - 5, y, y, y - 5],
                      color=colours.ink, linewidth=1.4 * POINTS, zorder=ABOVE + 1,
                      solid_joinstyle="miter", solid_capstyle="butt")  # fmt: skip
            _text(axes, start + length + 6, y + 1, text, colours.ink, _SIZE)


def round_length(longest: float) -> float:
    """The longest of 1, 2 or 5 times a power of ten that is not over `longest`."""
    power = 10.0 ** math.floor(math.log10(longest))
    return max(step * power for step in (1, 2, 5) if step * power <= longest)


def _free_corner(frame: MapView, marks: Sequence[Extent]) -> Extent:
    """The upper right corner, or the left one where marks lie in it."""
    corners = [(x, 8.0, x + 36, 58.0) for x in (frame.width - 44, 8.0)]
    return min(corners, key=lambda box: sum(region_labels.touch(box, mark) for mark in marks))


def _north(axes: Axes, place: Extent, letter: str, colours: Palette) -> None:
    x, y = place[0] + 18, place[1] + 4
    points = [(x, y), (x + 8, y + 26), (x, y + 20), (x - 8, y + 26)]
    axes.add_patch(Polygon(points, closed=True, facecolor=colours.ink, linewidth=0, zorder=ABOVE))
    face = typeface(13, serif=True)
    axes.text(x, y + 41, letter, fontproperties=face, color=colours.ink, ha="center",
              va="baseline", parse_math=False, zorder=ABOVE)  # fmt: skip


def _text(
    axes: Axes, x: float, y: float, text: str, colour: str, size: float, *, bold: bool = False
) -> None:
    axes.text(x, y, text, fontproperties=typeface(size, bold=bold), color=colour, ha="left",
              va="baseline", parse_math=False, zorder=ABOVE + 1)  # fmt: skip
