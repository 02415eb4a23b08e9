"""The map of a picture; where its view is compared with another, both side by side."""

from dataclasses import replace

from matplotlib.figure import Figure

from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.typefaces import shortened, typeface
from dashboard.briefing.exports.compared import sides
from dashboard.briefing.exports.layouts import PX_PER_INCH
from dashboard.briefing.exports.map_frame import draw_map, frame_of
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.pieces import Box
from dashboard.briefing.map.palette import palette
from dashboard.words import catalogue

_GAP = 12.0
_HEAD = 24.0
_SIZE = 13.0


def draw(figure: Figure, state: DataState, order: Order, place: Box) -> None:
    """The order's map or maps in a place of the figure, which is as large as its pixels say."""
    compared = sides(state, order.selection)
    if not compared:
        _one(figure, state, order, place)
        return
    language, colours = order.selection.language, palette(order.theme)
    rtl = catalogue(language).right_to_left
    wide = (place.width - _GAP) / 2
    face = typeface(_SIZE, bold=True)
    # Before is where reading begins.
    for number, side in enumerate(reversed(compared) if rtl else compared):
        box = Box(x=place.x + number * (wide + _GAP), y=place.y + _HEAD, width=wide,
                  height=place.height - _HEAD)  # fmt: skip
        _one(figure, state, replace(order, selection=side.selection), box)
        at = _share(figure, replace(box, x=box.x + (wide if rtl else 0), y=place.y, height=_SIZE))
        figure.text(at[0], at[1], shortened(side.told(), face, wide), fontproperties=face,
                    color=colours.ink, ha="right" if rtl else "left", va="bottom",
                    parse_math=False)  # fmt: skip


def _one(figure: Figure, state: DataState, order: Order, box: Box) -> None:
    frame = frame_of(state, order, box.width, box.height)
    draw_map(figure.add_axes(_share(figure, box)), state, order, frame)


def _share(figure: Figure, box: Box) -> tuple[float, float, float, float]:
    """A box as shares of the figure, from its bottom left corner."""
    wide, high = (size * PX_PER_INCH for size in figure.get_size_inches())
    return box.x / wide, 1 - (box.y + box.height) / high, box.width / wide, box.height / high
