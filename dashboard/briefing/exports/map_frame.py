"""The map of a picture: the page's own style and scene, with scale, north and region labels."""

import math

from matplotlib.axes import Axes
from matplotlib.patches import Polygon, Rectangle

from dashboard.briefing import mercator
from dashboard.briefing.basemap import style as basemap
from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.lettering import Extent
from dashboard.briefing.drawing.map_view import MapView
from dashboard.briefing.drawing.style_map import draw
from dashboard.briefing.drawing.typefaces import POINTS, typeface, width
from dashboard.briefing.exports.arrangement import LEADING
from dashboard.briefing.exports.order import Order
from dashboard.briefing.map.labels import Label
from dashboard.briefing.map.palette import Palette, palette
from dashboard.briefing.map.scene import scene
from dashboard.words import catalogue

_MILE_KM = 1.609344
_ABOVE = 100  # over every layer of the style
_LABEL, _DETAIL = 11.5, 10.0
PAGE_FRAME = (792.0, 726.0)
"""The page's map on a usual screen: what a zoom in an address is meant for."""


def frame_of(order: Order, wide: float, high: float) -> MapView:
    """The view an order asks for in a frame of this size: the address's, else all of Syria."""
    selection = order.selection
    if selection.latitude is None or selection.longitude is None or selection.zoom is None:
        return MapView.around(basemap.SYRIA_BOUNDS, wide, high)
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
    taken = [scale.box, (frame.width - 44, 8.0, frame.width - 8, 58.0)]
    placed = _placed(made.labels, frame, taken)
    draw(axes, style, frame, reserved=[*taken, *(box for _, box in placed)])
    for label, box in placed:
        _label(axes, label, box, colours)
    scale.draw(axes, colours)
    _north(axes, frame, catalogue(language).page.north_mark, colours)
    axes.add_patch(
        Rectangle((0, 0), frame.width, frame.height, fill=False, edgecolor=colours.quiet,
                  linewidth=1.2 * POINTS, zorder=_ABOVE + 2)
    )  # fmt: skip


def _placed(labels: list[Label], frame: MapView, taken: list[Extent]) -> list[tuple[Label, Extent]]:
    """Each label at its place, or beside it; one that finds no room is left to the legend."""
    placed: list[tuple[Label, Extent]] = []
    middle = (frame.longitude, frame.latitude)
    for label in labels:
        right, down = mercator.pixel(
            label.longitude, label.latitude, centre=middle, zoom=frame.zoom
        )
        x, y = frame.width / 2 + right, frame.height / 2 + down
        if not (0 < x < frame.width and 0 < y < frame.height):
            continue
        wide = 20 + max(
            width(label.title, typeface(_LABEL, bold=True)),
            width(label.detail, typeface(_DETAIL)),
        )
        high = (_LABEL + _DETAIL) * LEADING + 8
        left = min(max(x - wide / 2, 6.0), frame.width - wide - 6)
        for shift in (0, 1, -1, 2, -2):
            top = y - high / 2 + shift * (high + 6)
            box = (left, top, left + wide, top + high)
            inside = top > 6 and box[3] < frame.height - 6
            if inside and not any(_touch(box, other) for other in taken):
                taken.append(box)
                placed.append((label, box))
                break
    return placed


def _touch(one: Extent, other: Extent) -> bool:
    return (
        one[0] < other[2] + 4
        and one[2] > other[0] - 4
        and one[1] < other[3] + 4
        and one[3] > other[1] - 4
    )


def _label(axes: Axes, label: Label, box: Extent, colours: Palette) -> None:
    left, top, right, bottom = box
    axes.add_patch(
        Rectangle((left, top), right - left, bottom - top, facecolor=colours.panel, alpha=0.95,
                  edgecolor=colours.line, linewidth=0.8 * POINTS, zorder=_ABOVE)
    )  # fmt: skip
    axes.add_patch(
        Rectangle((left, top), 3, bottom - top, facecolor=label.colour, linewidth=0,
                  zorder=_ABOVE)
    )  # fmt: skip
    _text(axes, left + 11, top + 4 + _LABEL, label.title, colours.ink, _LABEL, bold=True)
    _text(
        axes, left + 11, top + 4 + _LABEL * LEADING + _DETAIL, label.detail, colours.quiet, _DETAIL
    )


class _Scale:
    """Bars of round lengths in kilometres and miles, true at the frame's centre."""

    def __init__(self, frame: MapView, language: str) -> None:
        km = frame.ground_metres_per_pixel / 1000
        self.bars = []
        texts = catalogue(language).page
        for unit, name in ((1.0, texts.km), (_MILE_KM, texts.mi)):
            length = round_length(150 * km / unit)
            self.bars.append((length * unit / km, f"{length:g} {name}"))
        longest = max(length + 6 + width(text, typeface(_DETAIL)) for length, text in self.bars)
        right, bottom = frame.width - 10, frame.height - 10
        self.box: Extent = (right - longest - 18, bottom - 42, right, bottom)

    def draw(self, axes: Axes, colours: Palette) -> None:
        left, top, right, bottom = self.box
        axes.add_patch(
            Rectangle((left, top), right - left, bottom - top, facecolor=colours.panel, alpha=0.93,
                      edgecolor=colours.line, linewidth=0.8 * POINTS, zorder=_ABOVE)
        )  # fmt: skip
        for number, (length, text) in enumerate(self.bars):
            y = top + 16 + number * 17
            start = left + 9
            axes.plot([start, start, start + length, start + length], [y - 5, y, y, y - 5],
                      color=colours.ink, linewidth=1.4 * POINTS, zorder=_ABOVE + 1,
                      solid_joinstyle="miter", solid_capstyle="butt")  # fmt: skip
            _text(axes, start + length + 6, y + 1, text, colours.ink, _DETAIL)


def round_length(longest: float) -> float:
    """The longest of 1, 2 or 5 times a power of ten that is not over `longest`."""
    power = 10.0 ** math.floor(math.log10(longest))
    return max(step * power for step in (1, 2, 5) if step * power <= longest)


def _north(axes: Axes, frame: MapView, letter: str, colours: Palette) -> None:
    x, y = frame.width - 26, 12
    points = [(x, y), (x + 8, y + 26), (x, y + 20), (x - 8, y + 26)]
    axes.add_patch(Polygon(points, closed=True, facecolor=colours.ink, linewidth=0, zorder=_ABOVE))
    face = typeface(13, serif=True)
    axes.text(x, y + 41, letter, fontproperties=face, color=colours.ink, ha="center",
              va="baseline", parse_math=False, zorder=_ABOVE)  # fmt: skip


def _text(
    axes: Axes, x: float, y: float, text: str, colour: str, size: float, *, bold: bool = False
) -> None:
    axes.text(x, y, text, fontproperties=typeface(size, bold=bold), color=colour, ha="left",
              va="baseline", parse_math=False, zorder=_ABOVE + 1)  # fmt: skip
