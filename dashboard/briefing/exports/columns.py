"""Text and charts in two columns over as many pages as it takes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from dashboard.briefing.drawing.typefaces import typeface, wrapped
from dashboard.briefing.exports.layouts import Layout
from dashboard.briefing.exports.pieces import LEADING, Box, Words

MARGIN, GAP, FOOT = 40.0, 32.0, 26.0
_BETWEEN = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """Words and a bar beside each other, which are never parted; their own places are within the
    row."""

    words: tuple[Words, ...]
    bars: tuple[Box, ...]
    height: float

    def moved(self, x: float, y: float) -> "ChartRow":
        """On a page, so far right and down."""
        return replace(
            self,
            words=tuple(replace(text, x=text.x + x, y=text.y + y) for text in self.words),
            bars=tuple(replace(bar, x=bar.x + x, y=bar.y + y) for bar in self.bars),
        )


Piece: TypeAlias = Words | ChartRow


def column_width(layout: Layout) -> float:
    """Of each of the two columns."""
    return (layout.width - 2 * MARGIN - GAP) / 2


def bottom(layout: Layout) -> float:
    """Where the columns end, above the line at the foot."""
    return layout.height - FOOT - 14


def pages(blocks: Iterable[Sequence[Piece]], layout: Layout) -> Iterator[list[Piece]]:
    """The blocks filled in one after the other; one is broken only where it must be."""
    across, last = column_width(layout), bottom(layout)
    page: list[Piece] = []
    column, y = 0, MARGIN
    for block in blocks:
        for number, piece in enumerate(block):
            whole = sum(each.height for each in block)
            together = whole if number == 0 and whole < last - MARGIN else piece.height
            if y + together > last and y > MARGIN:
                column, y = column + 1, MARGIN
            if column == 2:
                yield page
                page, column = [], 0
            page.append(_moved(piece, MARGIN + column * (across + GAP), y))
            y += piece.height
        y += _BETWEEN
    if page:
        yield page


def _moved(piece: Piece, x: float, y: float) -> Piece:
    return replace(piece, x=piece.x + x, y=y) if isinstance(piece, Words) else piece.moved(x, y)


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
