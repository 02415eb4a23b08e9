"""Text in two columns over as many pages as it takes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dashboard.briefing.drawing.typefaces import typeface, wrapped
from dashboard.briefing.exports.layouts import Layout
from dashboard.briefing.exports.pieces import LEADING, Words

MARGIN, GAP, FOOT = 40.0, 32.0, 26.0
_BETWEEN = 20.0


def column_width(layout: Layout) -> float:
    """Of each of the two columns."""
    return (layout.width - 2 * MARGIN - GAP) / 2


def bottom(layout: Layout) -> float:
    """Where the columns end, above the line at the foot."""
    return layout.height - FOOT - 14


def pages(blocks: Iterable[list[Words]], layout: Layout) -> Iterator[list[Words]]:
    """The blocks filled in one after the other; one is broken only where it must be."""
    across, last = column_width(layout), bottom(layout)
    page: list[Words] = []
    column, y = 0, MARGIN
    for block in blocks:
        for number, text in enumerate(block):
            whole = sum(each.height for each in block)
            together = whole if number == 0 and whole < last - MARGIN else text.height
            if y + together > last and y > MARGIN:
                column, y = column + 1, MARGIN
            if column == 2:
                yield page
                page, column = [], 0
            page.append(replace(text, x=text.x + MARGIN + column * (across + GAP), y=y))
            y += text.height
        y += _BETWEEN
    if page:
        yield page


def line(
    text: str, across: float, size: float, *, indent: float = 0, serif: bool = False,
    quiet: bool = False,
) -> Words:  # fmt: skip
    """A text as wide as a column, but for its indent."""
    lines = tuple(wrapped(text, typeface(size, serif=serif), across - indent))
    return Words(part="sources", x=indent, y=0, width=across - indent, lines=lines, size=size,
                 serif=serif, quiet=quiet)  # fmt: skip


def gap(high: float) -> Words:
    """Room between two texts."""
    return Words(part="sources", x=0, y=0, width=0, lines=("",), size=high / LEADING)
