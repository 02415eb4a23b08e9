"""The map of a picture; where its view is compared with another, both side by side."""

from dataclasses import replace
from typing import NamedTuple

from matplotlib.figure import Figure

from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.typefaces import shortened, typeface
from dashboard.briefing.exports import captions
from dashboard.briefing.exports.layouts import PX_PER_INCH
from dashboard.briefing.exports.map_frame import draw_map, frame_of
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.pieces import Box
from dashboard.briefing.map.palette import palette
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import phrases
from dashboard.layers.summary import Summary
from dashboard.words import catalogue

_GAP = 12.0
_HEAD = 24.0
_SIZE = 13.0


class Side(NamedTuple):
    """A half of what is compared: its selection, what it is of, and what there is, if anything."""

    selection: Selection
    name: str
    summary: Summary | None

    def told(self) -> str:
        """`18–24 Dec 2015: 17`."""
        texts = catalogue(self.selection.language).page.compare
        number = self.summary.number if self.summary else 0
        return texts["side"].format(name=self.name, n=f"{number:,}")


def sides(state: DataState, selection: Selection) -> list[Side]:
    """What the view is of and what it is compared with; none where it is not."""
    if selection.compare is None:
        return []
    return [
        _side(state, selection, each)
        for each in (selection, replace(selection.compared(), compare=selection.compare))
    ]


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


def _side(state: DataState, viewed: Selection, selection: Selection) -> Side:
    summary = state.store.summary(selection.strike_filter())
    return Side(selection, _name(state, viewed, selection), summary)


def _name(state: DataState, viewed: Selection, selection: Selection) -> str:
    language = viewed.language
    texts = catalogue(language).page
    if viewed.compare and viewed.compare.days:
        return captions.chosen_days(selection) or texts.any_date
    if viewed.compare and viewed.compare.source:
        named = [state.store.titles.get(source, source) for source in selection.sources]
        return phrases.joined(named, language) or texts.compare["all_source"]
    named = [phrases.data_set(name, language) for name in selection.data_sets]
    return phrases.joined(named, language) or texts.compare["all_data"]
