"""A whole picture as a matplotlib figure: what a PNG and a PDF's first page are made of."""

from typing import Any, TypeAlias

from matplotlib.figure import Figure
from matplotlib.patches import Ellipse, Rectangle
from matplotlib.transforms import Affine2D, Transform
from matplotlib.typing import LineStyleType

from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.typefaces import POINTS, typeface
from dashboard.briefing.exports.arrangement import (
    LEADING,
    Arrangement,
    PlacedSymbol,
    Words,
    arrange,
)
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.layouts import SHARPNESS
from dashboard.briefing.exports.map_frame import draw_map, frame_of
from dashboard.briefing.map.palette import Palette, palette
from dashboard.briefing.text import phrases
from dashboard.words import catalogue

_Look: TypeAlias = Any
"""A property of an artist, by matplotlib's name for it."""

PX_PER_INCH = 96
_BASELINE = 1.03
"""From the top of a line down to where letters stand, in sizes."""


def sheet(state: DataState, composition: Composition) -> Figure:
    """The composed picture."""
    order = composition.order
    made = arrange(composition)
    colours = palette(order.theme)
    figure = blank(made.width, made.height, colours.panel)
    place = made.map
    axes = figure.add_axes(
        (
            place.x / made.width,
            1 - (place.y + place.height) / made.height,
            place.width / made.width,
            place.height / made.height,
        )
    )
    draw_map(axes, state, order, frame_of(state, order, place.width, place.height))
    _strips(figure, made)
    for rule in made.rules:
        _box(figure, rule.x, rule.y, rule.width, 0, edgecolor=colours.ink, linewidth=POINTS)
    for symbol in made.symbols:
        _symbol(figure, symbol, colours)
    for each in made.words:
        write(figure, each, colours, composition.language)
    return figure


def blank(width: float, height: float, paper: str) -> Figure:
    """An empty figure of a size in CSS pixels."""
    return Figure(
        figsize=(width / PX_PER_INCH, height / PX_PER_INCH),
        dpi=PX_PER_INCH * SHARPNESS,
        facecolor=paper,
    )


def write(figure: Figure, text: Words, colours: Palette, language: str) -> None:
    """Lines of text on a figure."""
    x = {"left": text.x, "right": text.x + text.width, "center": text.x + text.width / 2}
    for number, line in enumerate(text.lines):
        # Arabic runs from the right even where a line begins with a Latin name; a quote does not.
        mark = (
            "\u200f" if catalogue(language).right_to_left and phrases.runs_from_right(line) else ""
        )
        figure.text(
            x[text.align],
            text.y + (number * LEADING + _BASELINE) * text.size,
            f"{mark}{line}",
            transform=_pixels(figure),
            fontproperties=typeface(text.size, bold=text.bold, serif=text.serif),
            color=text.colour or (colours.quiet if text.quiet else colours.ink),
            ha=text.align,
            va="baseline",
            parse_math=False,
        )


def _pixels(figure: Figure) -> Transform:
    """From CSS pixels right of and below the top left corner."""
    high = figure.get_figheight()
    down = Affine2D().scale(1 / PX_PER_INCH, -1 / PX_PER_INCH).translate(0, high)
    return down + figure.dpi_scale_trans


def _strips(figure: Figure, made: Arrangement) -> None:
    for strip in made.strips:
        _box(figure, 0, strip.y, made.width, strip.height, facecolor=strip.colour)


def _box(figure: Figure, x: float, y: float, wide: float, high: float, **look: _Look) -> None:
    drawn: dict[str, _Look] = {"linewidth": 0, **look}
    figure.add_artist(Rectangle((x, y), wide, high, transform=_pixels(figure), **drawn))


def _symbol(figure: Figure, symbol: PlacedSymbol, colours: Palette) -> None:
    entry = symbol.entry
    dashes: LineStyleType = (0, (2.4, 1.8)) if entry.dashed or entry.symbol == "dashed" else "solid"
    if entry.symbol == "sizes":
        for x, y, width in symbol.circles():
            figure.add_artist(
                Ellipse((x + width / 2, y + width / 2), width, width, transform=_pixels(figure),
                        fill=False, edgecolor=entry.colour, linewidth=1.2 * POINTS)
            )  # fmt: skip
        return
    if entry.symbol in ("circle", "cross", "ring", "doubt"):
        middle = (symbol.x + symbol.width / 2, symbol.y + symbol.height / 2)
        filled = not entry.dashed and entry.symbol != "ring"
        figure.add_artist(
            Ellipse(middle, symbol.height, symbol.height, transform=_pixels(figure),
                    facecolor=entry.colour if filled else colours.panel,
                    edgecolor=entry.colour, linewidth=1.6 * POINTS, linestyle=dashes)
        )  # fmt: skip
        if entry.symbol == "cross":
            figure.text(*middle, "✕", transform=_pixels(figure), fontproperties=typeface(9),
                        color=entry.colour, ha="center", va="center", parse_math=False)  # fmt: skip
        return
    hatch = {"hatch": "/////", "absent": "\\\\\\\\\\"}.get(entry.symbol, "")
    strength = {"hatch": 0.07, "fill": entry.strength}.get(entry.symbol, 0.0)
    box = (symbol.x, symbol.y, symbol.width, symbol.height)
    if strength:
        _box(figure, *box, facecolor=entry.colour, alpha=strength)
    _box(figure, *box, fill=False, edgecolor=entry.colour, hatch=hatch or None,
         linestyle=dashes, linewidth=(0.8 if entry.symbol == "fill" else 1.4) * POINTS,
         hatch_linewidth=0.8)  # fmt: skip
