"""Charts of a brief: for each row a bar and numbers in words; in a column, or on one slide."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dashboard.briefing.drawing.typefaces import shortened, typeface
from dashboard.briefing.exports import columns
from dashboard.briefing.exports.brief import Chart
from dashboard.briefing.exports.columns import (
    GAP,
    MARGIN,
    ChartRow,
    Piece,
    bottom,
    column_width,
)
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.layouts import Layout
from dashboard.briefing.exports.pieces import Box, Words, mirrored
from dashboard.words import catalogue

_HEADING, _ROW, _BETWEEN = 32.0, 23.0, 28.0
_LABEL, _BAR = 0.28, 0.34
"""Of a column's width: the label of a row, and the longest bar. Its numbers have the rest."""
_LARGEST, _SMALLEST = 11.5, 6.0


@dataclass(slots=True, kw_only=True)
class Charts:
    """Where bars and words stand on a page of this layout."""

    layout: Layout
    bars: list[Box] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)


def chart_block(chart: Chart, layout: Layout) -> list[Piece]:
    """A chart to stand in a column, no higher than one."""
    across = column_width(layout)
    room = bottom(layout) - MARGIN - _HEADING - 1  # a pixel for rounding
    heading = columns.line(chart.heading, across, 15, serif=True)
    rest = columns.gap(_HEADING - heading.height)
    return [heading, rest, *_rows(chart, across, min(_ROW, room / len(chart.rows)))]


def arranged(charts: Sequence[Chart], composition: Composition, top: float) -> Charts:
    """On a page of their own: the first on one side, those after it below each other on the
    other."""
    layout = composition.order.size
    made = Charts(layout=layout)
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


def _stack(made: Charts, charts: Sequence[Chart], x: float, top: float, last: float) -> None:
    rows = sum(len(chart.rows) for chart in charts)
    if not rows:
        return
    room = last - top - len(charts) * _HEADING - (len(charts) - 1) * _BETWEEN
    high = min(_ROW, room / rows)
    across = column_width(made.layout)
    y = top
    for chart in charts:
        made.words.append(replace(columns.line(chart.heading, across, 15, serif=True), x=x, y=y))
        y += _HEADING
        for row in _rows(chart, across, high):
            placed = row.moved(x, y)
            made.bars += placed.bars
            made.words += placed.words
            y += high
        y += _BETWEEN


def _rows(chart: Chart, across: float, high: float) -> list[ChartRow]:
    size = max(min(high / 1.7, _LARGEST), _SMALLEST)
    most = max(row.strikes for row in chart.rows)
    label, longest = across * _LABEL, across * _BAR
    rest = across - label - longest - 8
    rows = []
    for row in chart.rows:
        wide = longest * row.strikes / most
        bar = Box(x=label, y=high * 0.2, width=wide, height=high * 0.6)
        words = tuple(
            Words(part="legend", x=at, y=(high - size * 1.34) / 2, width=room,
                  lines=(shortened(text, typeface(size), room),), size=size)
            for text, at, room in (
                (row.label, 0.0, label - 8),
                (row.text, label + longest + 8, rest),
            )
        )  # fmt: skip
        rows.append(ChartRow(words=words, bars=(bar,) if wide else (), height=high))
    return rows


def _mirrored(made: Charts) -> Charts:
    wide = made.layout.width
    return Charts(
        layout=made.layout,
        bars=[replace(bar, x=wide - bar.x - bar.width) for bar in made.bars],
        words=[mirrored(text, wide) for text in made.words],
    )
