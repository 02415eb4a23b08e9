"""Charts of a brief on one page: a bar for each row, with its numbers in words."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from dashboard.briefing.drawing.typefaces import shortened, typeface
from dashboard.briefing.exports import columns
from dashboard.briefing.exports.brief import Chart
from dashboard.briefing.exports.columns import GAP, MARGIN, bottom, column_width
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.pieces import Words, mirrored
from dashboard.briefing.exports.sheet import blank, rectangle, write
from dashboard.briefing.map.palette import Palette, palette
from dashboard.words import catalogue

_HEADING, _ROW, _BETWEEN = 32.0, 23.0, 28.0
_LABEL, _BAR = 0.28, 0.34
"""Of a column's width: the label of a row, and the longest bar. Its numbers have the rest."""
_LARGEST, _SMALLEST = 11.5, 6.0


def chart_page(charts: Sequence[Chart], composition: Composition) -> Figure:
    """The first chart on one side, those after it below each other on the other."""
    order = composition.order
    layout, colours = order.size, palette(order.theme)
    figure = blank(layout.width, layout.height, colours.panel)
    said = catalogue(composition.language)
    note = columns.line(said.brief.each_row, layout.width - 2 * MARGIN, 9.5, quiet=True)
    last = bottom(layout) - note.height - 8
    for x, some in (
        (MARGIN, charts[:1]),
        (MARGIN + column_width(layout) + GAP, charts[1:]),
    ):
        _stack(figure, some, x, last, composition)
    _put(figure, _moved(note, MARGIN, last + 8), colours, composition)
    return figure


def _stack(
    figure: Figure, charts: Sequence[Chart], x: float, last: float, composition: Composition
) -> None:
    rows = sum(len(chart.rows) for chart in charts)
    if not rows:
        return
    room = last - MARGIN - len(charts) * _HEADING - (len(charts) - 1) * _BETWEEN
    high = min(_ROW, room / rows)
    y = MARGIN
    for chart in charts:
        _chart(figure, chart, x, y, high, composition)
        y += _HEADING + len(chart.rows) * high + _BETWEEN


def _chart(
    figure: Figure, chart: Chart, x: float, y: float, high: float, composition: Composition
) -> None:
    layout, colours = composition.order.size, palette(composition.order.theme)
    across = column_width(layout)
    right_to_left = catalogue(composition.language).right_to_left
    size = max(min(high / 1.7, _LARGEST), _SMALLEST)
    _put(figure, _moved(columns.line(chart.heading, across, 15, serif=True), x, y), colours,
         composition)  # fmt: skip
    y += _HEADING
    most = max(row.strikes for row in chart.rows)
    for row in chart.rows:
        label, longest = across * _LABEL, across * _BAR
        wide = longest * row.strikes / most
        left = x + label
        edge = layout.width - left - wide if right_to_left else left
        if wide:
            rectangle(figure, edge, y + high * 0.2, wide, high * 0.6, facecolor=colours.bar)
        rest = across - label - longest - 8
        for text, at, room in ((row.label, x, label - 8), (row.text, left + longest + 8, rest)):
            words = Words(part="legend", x=at, y=y + (high - size * 1.34) / 2, width=room,
                          lines=(shortened(text, typeface(size), room),), size=size)  # fmt: skip
            _put(figure, words, colours, composition)
        y += high


def _moved(text: Words, x: float, y: float) -> Words:
    return Words(part=text.part, x=x, y=y, width=text.width, lines=text.lines, size=text.size,
                 serif=text.serif, quiet=text.quiet)  # fmt: skip


def _put(figure: Figure, text: Words, colours: Palette, composition: Composition) -> None:
    right_to_left = catalogue(composition.language).right_to_left
    turned = mirrored(text, composition.order.size.width) if right_to_left else text
    write(figure, turned, colours, composition.language)
