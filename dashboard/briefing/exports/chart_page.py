"""Charts of a brief on one page: a bar for each row, with its numbers in words."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from matplotlib.figure import Figure

from dashboard.briefing.drawing.typefaces import shortened, typeface
from dashboard.briefing.exports import columns
from dashboard.briefing.exports.brief import Chart
from dashboard.briefing.exports.columns import GAP, MARGIN, bottom, column_width
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.layouts import Layout
from dashboard.briefing.exports.pieces import Box, Words, mirrored
from dashboard.briefing.exports.sheet import blank, rectangle, write
from dashboard.briefing.map.palette import palette
from dashboard.words import catalogue

_HEADING, _ROW, _BETWEEN = 32.0, 23.0, 28.0
_LABEL, _BAR = 0.28, 0.34
"""Of a column's width: the label of a row, and the longest bar. Its numbers have the rest."""
_LARGEST, _SMALLEST = 11.5, 6.0


@dataclass(slots=True, kw_only=True)
class ChartPage:
    """Where bars and words stand on a page of this layout."""

    layout: Layout
    bars: list[Box] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)


def chart_page(charts: Sequence[Chart], composition: Composition) -> Figure:
    """The charts as a page of a PDF."""
    made, colours = arranged(charts, composition), palette(composition.order.theme)
    figure = blank(made.layout.width, made.layout.height, colours.panel)
    for bar in made.bars:
        rectangle(figure, bar.x, bar.y, bar.width, bar.height, facecolor=colours.bar)
    for text in made.words:
        write(figure, text, colours, composition.language)
    return figure


def arranged(charts: Sequence[Chart], composition: Composition, top: float = MARGIN) -> ChartPage:
    """The first chart on one side, those after it below each other on the other."""
    layout = composition.order.size
    made = ChartPage(layout=layout)
    said = catalogue(composition.language)
    note = columns.line(said.brief.each_row, layout.width - 2 * MARGIN, 9.5, quiet=True)
    last = bottom(layout) - note.height - 8
    for x, some in (
        (MARGIN, charts[:1]),
        (MARGIN + column_width(layout) + GAP, charts[1:]),
    ):
        _stack(made, some, x, top, last)
    made.words.append(replace(note, x=MARGIN, y=last + 8))
    return _mirrored(made) if said.right_to_left else made


def _stack(made: ChartPage, charts: Sequence[Chart], x: float, top: float, last: float) -> None:
    rows = sum(len(chart.rows) for chart in charts)
    if not rows:
        return
    room = last - top - len(charts) * _HEADING - (len(charts) - 1) * _BETWEEN
    high = min(_ROW, room / rows)
    y = top
    for chart in charts:
        _chart(made, chart, x, y, high)
        y += _HEADING + len(chart.rows) * high + _BETWEEN


def _chart(made: ChartPage, chart: Chart, x: float, y: float, high: float) -> None:
    across = column_width(made.layout)
    size = max(min(high / 1.7, _LARGEST), _SMALLEST)
    made.words.append(replace(columns.line(chart.heading, across, 15, serif=True), x=x, y=y))
    y += _HEADING
    most = max(row.strikes for row in chart.rows)
    label, longest = across * _LABEL, across * _BAR
    rest = across - label - longest - 8
    for row in chart.rows:
        wide = longest * row.strikes / most
        if wide:
            made.bars.append(Box(x=x + label, y=y + high * 0.2, width=wide, height=high * 0.6))
        for text, at, room in (
            (row.label, x, label - 8),
            (row.text, x + label + longest + 8, rest),
        ):
            lines = (shortened(text, typeface(size), room),)
            made.words.append(
                Words(part="legend", x=at, y=y + (high - size * 1.34) / 2, width=room, lines=lines,
                      size=size)
            )  # fmt: skip
        y += high


def _mirrored(made: ChartPage) -> ChartPage:
    wide = made.layout.width
    return ChartPage(
        layout=made.layout,
        bars=[replace(bar, x=wide - bar.x - bar.width) for bar in made.bars],
        words=[mirrored(text, wide) for text in made.words],
    )
