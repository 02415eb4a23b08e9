"""The picture as slides: the map is a picture, every word beside it can be edited."""

import io
from typing import IO, TypeAlias

from lxml import etree
from matplotlib.figure import Figure
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.text.text import TextFrame
from pptx.util import Emu, Pt

from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.typefaces import POINTS, drawing, typeface, wrapped
from dashboard.briefing.exports import captions, seal
from dashboard.briefing.exports.arrangement import (
    LEADING,
    Arrangement,
    Box,
    PlacedSymbol,
    Strip,
    Words,
    arrange,
)
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.map_frame import draw_map, frame_of
from dashboard.briefing.exports.safety import printable
from dashboard.briefing.exports.seal_places import KEY
from dashboard.briefing.exports.sheet import blank
from dashboard.briefing.exports.strike_text import StrikeText, citation, tell
from dashboard.briefing.map.palette import Palette, palette
from dashboard.briefing.text import phrases
from dashboard.words import catalogue

_EMU = 9525  # in a CSS pixel
_MAP_DPI = 216
_SANS, _SERIF = "Arial", "Georgia"
"""What every presentation program has: a slide is edited on other machines."""
_WIDE_SCRIPT = 0.9
"""Of a size: their Arabic letters are wider than those the lines were broken for."""
_TITLE_ONLY = 5
_LONGEST = 255  # of a property
_TABLES = 4
_TOP, _SIDE, _FOOT = 72.0, 28.0, 48.0
_CELL_SIZE, _CELL_X, _CELL_Y = 13.0, 8.0, 5.0
_ALIGN = {"left": PP_ALIGN.LEFT, "right": PP_ALIGN.RIGHT, "center": PP_ALIGN.CENTER}
_SHARES = (0.2, 0.3, 0.5)
_Row: TypeAlias = tuple[list[str], list[str], list[str]]
"""The lines of each cell of a strike."""


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """A slide with the map, then slides with the claims; notes hold the citations."""
    made = arrange(composition)
    deck = Presentation()
    deck.slide_width, deck.slide_height = _emu(made.width), _emu(made.height)
    about = deck.core_properties
    about.title = printable(composition.title)[:_LONGEST]
    about.subject = printable(composition.filters)[:_LONGEST]
    about.author = about.last_modified_by = "conflict-event-map"
    about.keywords, about.comments = composition.data_hash, ""
    about.created = about.modified = composition.order.produced.replace(tzinfo=None)
    colours = palette(composition.order.theme)
    _map_slide(deck, state, composition, made, colours)
    _tables(deck, state, composition, made, colours)
    deck.save(stream)


def _map_slide(
    deck: Deck, state: DataState, composition: Composition, made: Arrangement, colours: Palette
) -> None:
    slide = _slide(deck, colours)
    picture = slide.shapes.add_picture(
        _map(state, composition, made.map), *_box(made.map.x, made.map.y)
    )
    picture.width, picture.height = _emu(made.map.width), _emu(made.map.height)
    picture.name = "Map"
    # python-pptx has no setter for the text that describes a picture.
    picture._element.nvPicPr.cNvPr.set("descr", printable(composition.caption))  # type: ignore[union-attr]
    for strip in made.strips:
        _strip(slide, strip, made)
    for rule in made.rules:
        line = slide.shapes.add_connector(
            MSO_CONNECTOR.STRAIGHT, *_box(rule.x, rule.y), *_box(rule.x + rule.width, rule.y)
        )
        line.line.color.rgb = _rgb(colours.ink)
        line.line.width = Pt(POINTS)
        line.shadow.inherit = False
    for symbol in made.symbols:
        _symbol(slide, symbol, colours)
    for each in made.words:
        _words(slide, each, colours, composition.language)
    notes = [composition.caption, ""]
    for strike in composition.strikes:
        notes += citation(strike, composition)
    frame = slide.notes_slide.notes_text_frame
    assert frame is not None, "notes have a place for text"
    frame.text = printable("\n".join(dict.fromkeys(notes)))


def _map(state: DataState, composition: Composition, place: Box) -> IO[bytes]:
    with drawing():
        figure: Figure = blank(place.width, place.height, palette(composition.order.theme).panel)
        axes = figure.add_axes((0, 0, 1, 1))
        frame = frame_of(state, composition.order, place.width, place.height)
        draw_map(axes, state, composition.order, frame)
        drawn = io.BytesIO()
        told = {KEY: seal.written(composition)}
        figure.savefig(drawn, format="png", dpi=_MAP_DPI, metadata=told)
    drawn.seek(0)
    return drawn


def _slide(deck: Deck, colours: Palette) -> Slide:
    slide: Slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    background = slide.background.fill
    background.solid()
    background.fore_color.rgb = _rgb(colours.panel)
    return slide


def _title(slide: Slide) -> Shape:
    title = slide.shapes.title
    assert title is not None, "the layout has a title"
    return title


def _strip(slide: Slide, strip: Strip, made: Arrangement) -> None:
    shape = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, *_box(0, strip.y), *_box(made.width, strip.height)
    )
    shape.fill.solid()
    shape.fill.fore_color.rgb = _rgb(strip.colour)
    shape.line.fill.background()
    shape.shadow.inherit = False
    shape.name = "Banner"


def _symbol(slide: Slide, symbol: PlacedSymbol, colours: Palette) -> None:
    entry = symbol.entry
    if entry.symbol == "sizes":
        for x, y, width in symbol.circles():
            circle = slide.shapes.add_shape(MSO_SHAPE.OVAL, *_box(x, y), *_box(width, width))
            circle.name = f"Symbol: {printable(entry.text)}"
            circle.line.color.rgb = _rgb(entry.colour)
            circle.line.width = Pt(0.9)
            circle.shadow.inherit = False
            circle.fill.background()
        return
    round_ = entry.symbol in ("circle", "cross", "ring", "doubt")
    x = symbol.x + (symbol.width - symbol.height) / 2 if round_ else symbol.x
    wide = symbol.height if round_ else symbol.width
    shape = slide.shapes.add_shape(
        MSO_SHAPE.OVAL if round_ else MSO_SHAPE.RECTANGLE,
        *_box(x, symbol.y),
        *_box(wide, symbol.height),
    )
    shape.name = f"Symbol: {printable(entry.text)}"
    shape.line.color.rgb = _rgb(entry.colour)
    shape.line.width = Pt(1.1)
    shape.shadow.inherit = False
    if entry.dashed or entry.symbol == "dashed":
        shape.line.dash_style = MSO_LINE.DASH
    hatched = {
        "hatch": MSO_PATTERN.WIDE_UPWARD_DIAGONAL,
        "absent": MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL,
    }.get(entry.symbol)
    if hatched is not None:
        shape.fill.patterned()
        shape.fill.pattern = hatched
        shape.fill.fore_color.rgb = _rgb(entry.colour)
        shape.fill.back_color.rgb = _rgb(colours.panel)
    elif entry.symbol == "fill" or (round_ and not entry.dashed and entry.symbol != "ring"):
        shape.fill.solid()
        strength = entry.strength if entry.symbol == "fill" else 1.0
        shape.fill.fore_color.rgb = _mixed(entry.colour, colours.panel, strength)
    else:
        shape.fill.background()
    if entry.symbol == "cross":
        _fill_text(shape.text_frame, ["✕"], 7, entry.colour, "center", "en")


def _words(slide: Slide, text: Words, colours: Palette, language: str) -> None:
    if text.part == "title":
        shape = _title(slide)
        shape.left, shape.top = _box(text.x, text.y)
        shape.width, shape.height = _emu(text.width), _emu(text.height)
    else:
        shape = slide.shapes.add_textbox(*_box(text.x, text.y), *_box(text.width, text.height))
    shape.name = phrases.capital(text.part.replace("_", " "))
    ink = text.colour or (colours.quiet if text.quiet else colours.ink)
    # One paragraph: the program that shows it breaks the lines anew, and so may the reader's words.
    _fill_text(
        shape.text_frame,
        [" ".join(text.lines)],
        text.size * POINTS * (_WIDE_SCRIPT if catalogue(language).right_to_left else 1),
        ink,
        text.align,
        language,
        bold=text.bold or text.serif,
        serif=text.serif,
    )


def _fill_text(
    frame: TextFrame,
    paragraphs: list[str],
    points: float,
    colour: str,
    align: str,
    language: str,
    *,
    bold: bool = False,
    serif: bool = False,
) -> None:
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    for number, text in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = _ALIGN[align]
        if catalogue(language).right_to_left and phrases.runs_from_right(text):
            paragraph._p.get_or_add_pPr().set("rtl", "1")
        run = paragraph.add_run()
        run.text = printable(text)
        run._r.get_or_add_rPr().set("lang", phrases.written_in(text) or language)
        run.font.size = Pt(round(points * 2) / 2)
        run.font.bold = bold
        run.font.color.rgb = _rgb(colour)
        run.font.name = _SERIF if serif else _SANS
        script = etree.SubElement(run._r.get_or_add_rPr(), qn("a:cs"))
        script.set("typeface", _SANS)


def _tables(
    deck: Deck, state: DataState, composition: Composition, made: Arrangement, colours: Palette
) -> None:
    language = composition.language
    align = "right" if catalogue(language).right_to_left else "left"
    across = made.width - 2 * _SIDE
    room = made.height - _TOP - _FOOT
    rows: list[_Row] = []
    ends = []  # rows up to and with each strike's last
    for strike in composition.strikes:
        rows += _rows(tell(strike, composition, state.parties), across, room, language)
        ends.append(len(rows))
    laid = _laid(rows, across, room)[:_TABLES]
    shown = sum(len(some) for some in laid)
    left = composition.summary.number - sum(end <= shown for end in ends)
    for number, some in enumerate(laid, 1):
        slide = _slide(deck, colours)
        title = _title(slide)
        title.left, title.top = _box(_SIDE, 20)
        title.width, title.height = _emu(across), _emu(40)
        heading = f"{catalogue(language).claims.who_says_what} · {composition.title}"
        _fill_text(title.text_frame, [heading], 18, colours.ink, align, language, bold=True,
                   serif=True)  # fmt: skip
        _table(slide, some, across, colours, language)
        if left and number == len(laid):
            box = slide.shapes.add_textbox(*_box(_SIDE, made.height - 40), *_box(across, 20))
            _fill_text(box.text_frame, [phrases.capital(captions.more(left, language))], 9,
                       colours.quiet, align, language)  # fmt: skip


def _rows(told: StrikeText, across: float, room: float, language: str) -> list[_Row]:
    """A strike's row; a second one, and more, for claims that no slide has room for at once."""
    row: _Row = ([told.heading], told.facts, [])
    rows = [row]
    for speaker, said in told.claims:
        row[2].append(f"{speaker}: {said}")
        if len(row[2]) > 1 and _head(across) + _height(row, across) > room:
            again = catalogue(language).claims.continued.format(heading=told.heading)
            row = ([again], [], [row[2].pop()])
            rows.append(row)
    return rows


def _laid(rows: list[_Row], across: float, room: float) -> list[list[_Row]]:
    """The rows in tables that have room for them."""
    tables: list[list[_Row]] = []
    used = 0.0
    for row in rows:
        high = _height(row, across)
        if not tables or used + high > room:
            tables.append([])
            used = _head(across)
        tables[-1].append(row)
        used += high
    return tables


def _head(across: float) -> float:
    return _height(([""], [""], [""]), across)


def _height(row: _Row, across: float) -> float:
    face = typeface(_CELL_SIZE)
    lines = [
        sum(max(len(wrapped(text, face, share * across - 2 * _CELL_X)), 1) for text in cell)
        for share, cell in zip(_SHARES, row, strict=True)
    ]
    return max(lines) * _CELL_SIZE * LEADING + 2 * _CELL_Y


def _table(slide: Slide, rows: list[_Row], across: float, colours: Palette, language: str) -> None:
    texts = catalogue(language).claims
    head: _Row = ([texts.strike], [texts.facts], [texts.by_speaker])
    heights = [_height(row, across) for row in (head, *rows)]
    place = (*_box(_SIDE, _TOP), *_box(across, sum(heights)))
    frame = slide.shapes.add_table(len(rows) + 1, len(_SHARES), *place)
    frame.name = "Claims"
    order = [2, 1, 0] if catalogue(language).right_to_left else [0, 1, 2]
    for column, share in zip(order, _SHARES, strict=True):
        frame.table.columns[column].width = _emu(across * share)
    for number, (row, high) in enumerate(zip((head, *rows), heights, strict=True)):
        frame.table.rows[number].height = _emu(high)
        for column, lines in zip(order, row, strict=True):
            cell = frame.table.cell(number, column)
            _cell(cell, lines, colours, language, head=number == 0)


def _cell(
    cell: _Cell, lines: list[str], colours: Palette, language: str, *, head: bool = False
) -> None:
    cell.fill.solid()
    cell.fill.fore_color.rgb = _rgb(colours.line if head else colours.panel)
    align = "right" if catalogue(language).right_to_left else "left"
    points = _CELL_SIZE * POINTS
    _fill_text(cell.text_frame, lines or [""], points, colours.ink, align, language, bold=head)
    cell.margin_left = cell.margin_right = _emu(_CELL_X)
    cell.margin_top = cell.margin_bottom = _emu(_CELL_Y)


def _emu(pixels: float) -> Emu:
    return Emu(round(pixels * _EMU))


def _box(x: float, y: float) -> tuple[Emu, Emu]:
    return _emu(x), _emu(y)


def _rgb(colour: str) -> RGBColor:
    made: RGBColor = RGBColor.from_string(colour.removeprefix("#").upper())
    return made


def _mixed(colour: str, paper: str, strength: float) -> RGBColor:
    """The colour as it looks at this strength on the paper."""
    one, other = _rgb(colour), _rgb(paper)
    return RGBColor(
        *(round(a * strength + b * (1 - strength)) for a, b in zip(one, other, strict=True))
    )
