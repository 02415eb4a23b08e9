"""A whole picture as a matplotlib figure: what a PNG and a PDF's first page are made of."""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Ellipse, Rectangle
from matplotlib.transforms import Affine2D, Transform
from matplotlib.typing import LineStyleType

from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.typefaces import POINTS, typeface, width
from dashboard.briefing.exports import map_sides
from dashboard.briefing.exports.arrangement import arrange
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.layouts import PX_PER_INCH, SHARPNESS
from dashboard.briefing.exports.pieces import LEADING, Align, Arrangement, PlacedSymbol, Words
from dashboard.briefing.map.grounds import BAND
from dashboard.briefing.map.legend import LETTERS, ROUND
from dashboard.briefing.map.palette import Palette, palette
from dashboard.briefing.text import phrases
from dashboard.words import catalogue

_Look: TypeAlias = Any
"""A property of an artist, by matplotlib's name for it."""

_ISOLATES = re.compile("[\u2068\u2069]")
_BASELINE = 1.03
"""From the top of a line down to where letters stand, in sizes."""


def sheet(state: DataState, composition: Composition) -> Figure:
    """The composed picture."""
    order = composition.order
    made = arrange(composition)
    colours = palette(order.theme)
    figure = blank(made.width, made.height, colours.panel)
    map_sides.draw(figure, state, order, made.map)
    _strips(figure, made)
    for rule in made.rules:
        rectangle(figure, rule.x, rule.y, rule.width, 0, edgecolor=colours.ink, linewidth=POINTS)
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
    face = typeface(text.size, bold=text.bold, serif=text.serif)
    starts = {"left": text.x, "right": text.x + text.width, "center": text.x + text.width / 2}
    for number, line in enumerate(text.lines):
        # Arabic runs from the right even where a line begins with a Latin name; a quote does not.
        turned = catalogue(language).right_to_left and (
            phrases.runs_from_right(line) or bool(_ISOLATES.search(line))
        )
        for run, x, align in _runs(line, face, starts[text.align], text.align, turned):
            figure.text(
                x,
                text.y + (number * LEADING + _BASELINE) * text.size,
                run,
                transform=_pixels(figure),
                fontproperties=face,
                color=text.colour or (colours.quiet if text.quiet else colours.ink),
                ha=align,
                va="baseline",
                parse_math=False,
            )


def _runs(
    line: str, face: FontProperties, x: float, align: Align, turned: bool
) -> Iterator[tuple[str, float, Align]]:
    """The runs of a line, where each is set and how.

    One that runs from the right is set run by run: in a PDF the marks that isolate a foreign run
    would take the room of a space each, and what follows would stand on what is before it.
    """
    if not turned:
        yield line, x, align
        return
    runs = [f"\u200f{run}" for run in _ISOLATES.split(line) if run]
    room = [width(f"n{run}n", face) - width("nn", face) for run in runs]
    x += sum(room) * {"right": 0.0, "center": 0.5, "left": 1.0}[align]
    for run, wide in zip(runs, room, strict=True):
        yield run, x, "right"
        x -= wide


def _pixels(figure: Figure) -> Transform:
    """From CSS pixels right of and below the top left corner."""
    high = figure.get_figheight()
    down = Affine2D().scale(1 / PX_PER_INCH, -1 / PX_PER_INCH).translate(0, high)
    return down + figure.dpi_scale_trans


def _strips(figure: Figure, made: Arrangement) -> None:
    for strip in made.strips:
        rectangle(figure, 0, strip.y, made.width, strip.height, facecolor=strip.colour)


def rectangle(figure: Figure, x: float, y: float, wide: float, high: float, **look: _Look) -> None:
    """A rectangle on a figure; `look` is matplotlib's."""
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
    if entry.symbol in ROUND:
        middle = (symbol.x + symbol.width / 2, symbol.y + symbol.height / 2)
        filled = not entry.dashed and entry.symbol != "ring"
        figure.add_artist(
            Ellipse(middle, symbol.height, symbol.height, transform=_pixels(figure),
                    facecolor=entry.colour if filled else colours.panel,
                    edgecolor=entry.colour, linewidth=1.6 * POINTS, linestyle=dashes)
        )  # fmt: skip
        if letter := LETTERS.get(entry.symbol):
            ink = entry.colour if entry.dashed else colours.panel
            figure.text(*middle, letter, transform=_pixels(figure), fontproperties=typeface(9),
                        color=ink, ha="center", va="center", parse_math=False)  # fmt: skip
        return
    hatch = {"hatch": "/////", "absent": "\\\\\\\\\\"}.get(entry.symbol, "")
    strength = {"hatch": 0.07, "fill": entry.strength}.get(entry.symbol, 0.0)
    box = (symbol.x, symbol.y, symbol.width, symbol.height)
    if strength:
        rectangle(figure, *box, facecolor=entry.colour, alpha=strength)
    width, opacity = {"fill": (0.8, 1.0), "band": (3.0, BAND)}.get(entry.symbol, (1.4, 1.0))
    rectangle(figure, *box, fill=False, edgecolor=entry.colour, hatch=hatch or None,
         linestyle=dashes, linewidth=width * POINTS, alpha=opacity,
         hatch_linewidth=0.8)  # fmt: skip
