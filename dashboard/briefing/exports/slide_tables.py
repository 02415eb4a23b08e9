"""Slides of tables: who says what of each strike."""

from collections.abc import Sequence
from textwrap import shorten
from typing import TypeAlias

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.table import _Cell

from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.typefaces import POINTS, typeface, wrapped
from dashboard.briefing.exports import captions
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.pieces import LEADING, Arrangement
from dashboard.briefing.exports.slide_shapes import (
    add_slide,
    emu,
    fill_text,
    headline,
    in_emu,
    rgb,
    title_of,
)
from dashboard.briefing.exports.strike_text import StrikeText, alike, tell
from dashboard.briefing.map.palette import Palette
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import phrases
from dashboard.words import catalogue

_TABLES = 6
_LONGEST_QUOTE = 220  # characters: the notes have all of it
_TOP, _SIDE, _FOOT = 72.0, 28.0, 48.0
_CELL_SIZE, _CELL_X, _CELL_Y = 13.0, 8.0, 5.0
_Shares: TypeAlias = tuple[float, ...]
_SHARES = (0.2, 0.3, 0.5)
_UNSPOKEN: _Shares = (0.35, 0.65)
_Row: TypeAlias = tuple[list[str], list[str], list[str]]
"""The lines of each cell of a strike."""


def add_tables(
    deck: Deck, state: DataState, composition: Composition, made: Arrangement, colours: Palette
) -> None:
    language = composition.language
    align = "right" if catalogue(language).right_to_left else "left"
    across = made.width - 2 * _SIDE
    room = made.height - _TOP - _FOOT
    rows: list[_Row] = []
    ends: list[int] = []  # rows up to and with each strike's last
    told = [tell(each, composition, state.parties) for each in composition.strikes]
    # A column in which nobody speaks is not there.
    spoken = any(each.claims for each in told)
    shares = _SHARES if spoken else _UNSPOKEN
    said = catalogue(language)
    one_by_one = said.brief.strikes if composition.order.selection.of_strikes else said.brief.events
    what = said.claims.who_says_what if spoken else one_by_one
    for same in alike(told):
        rows += _rows(same, across, room, language, shares)
        ends += [len(rows)] * len(same)
    laid = _laid(rows, across, room, shares)[:_TABLES]
    shown = sum(len(some) for some in laid)
    left = composition.summary.number - sum(end <= shown for end in ends)
    for number, some in enumerate(laid, 1):
        slide = add_slide(deck, colours)
        title = title_of(slide)
        title.left, title.top = in_emu(_SIDE, 20)
        title.width, title.height = emu(across), emu(40)
        heading, size = headline(f"{what} · {composition.title}", across)
        fill_text(title.text_frame, [heading], size * POINTS, colours.ink, align, language,
                  bold=True, serif=True)  # fmt: skip
        _table(slide, some, across, colours, composition.order.selection, shares)
        if left and number == len(laid):
            box = slide.shapes.add_textbox(*in_emu(_SIDE, made.height - 40), *in_emu(across, 20))
            fill_text(box.text_frame, [phrases.capital(captions.more(left, language))], 9,
                       colours.quiet, align, language)  # fmt: skip


def _rows(
    some: Sequence[StrikeText], across: float, room: float, language: str, shares: _Shares
) -> list[_Row]:
    """The row of strikes; more of them for claims that no slide has room for at once."""
    told = some[0]
    quotes = [f"“{shorten(each.text, _LONGEST_QUOTE, placeholder=' …')}”" for each in told.quotes]
    row: _Row = ([each.heading for each in some], [*told.facts, *quotes[:1]], [])
    rows = [row]
    for speaker, said in told.claims:
        row[2].append(f"{speaker}: {said}")
        if len(row[2]) > 1 and _head(across, shares) + _height(row, across, shares) > room:
            again = catalogue(language).claims.continued.format(heading=told.heading)
            row = ([again], [], [row[2].pop()])
            rows.append(row)
    return rows


def _laid(rows: list[_Row], across: float, room: float, shares: _Shares) -> list[list[_Row]]:
    """The rows in tables that have room for them."""
    tables: list[list[_Row]] = []
    used = 0.0
    for row in rows:
        high = _height(row, across, shares)
        if not tables or used + high > room:
            tables.append([])
            used = _head(across, shares)
        tables[-1].append(row)
        used += high
    return tables


def _head(across: float, shares: _Shares) -> float:
    return _height(([""], [""], [""]), across, shares)


def _height(row: _Row, across: float, shares: _Shares) -> float:
    face = typeface(_CELL_SIZE)
    lines = [
        sum(max(len(wrapped(text, face, share * across - 2 * _CELL_X)), 1) for text in cell)
        for share, cell in zip(shares, row, strict=False)
    ]
    return max(lines) * _CELL_SIZE * LEADING + 2 * _CELL_Y


def _table(
    slide: Slide,
    rows: list[_Row],
    across: float,
    colours: Palette,
    selection: Selection,
    shares: _Shares,
) -> None:
    language = selection.language
    texts = catalogue(language).claims
    what = texts.strike if selection.of_strikes else texts.event
    head: _Row = ([what], [texts.facts], [texts.by_speaker])
    heights = [_height(row, across, shares) for row in (head, *rows)]
    place = (*in_emu(_SIDE, _TOP), *in_emu(across, sum(heights)))
    frame = slide.shapes.add_table(len(rows) + 1, len(shares), *place)
    frame.name = "Claims"
    order = list(range(len(shares)))
    if catalogue(language).right_to_left:
        order.reverse()
    for column, share in zip(order, shares, strict=True):
        frame.table.columns[column].width = emu(across * share)
    for number, (row, high) in enumerate(zip((head, *rows), heights, strict=True)):
        frame.table.rows[number].height = emu(high)
        for column, lines in zip(order, row, strict=False):
            cell = frame.table.cell(number, column)
            _cell(cell, lines, colours, language, head=number == 0)


def _cell(
    cell: _Cell, lines: list[str], colours: Palette, language: str, *, head: bool = False
) -> None:
    cell.fill.solid()
    cell.fill.fore_color.rgb = rgb(colours.line if head else colours.panel)
    align = "right" if catalogue(language).right_to_left else "left"
    points = _CELL_SIZE * POINTS
    fill_text(cell.text_frame, lines or [""], points, colours.ink, align, language, bold=head)
    cell.margin_left = cell.margin_right = emu(_CELL_X)
    cell.margin_top = cell.margin_bottom = emu(_CELL_Y)
