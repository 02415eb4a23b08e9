"""The picture as slides: the map is a picture, every word beside it can be edited."""

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import IO

from matplotlib.figure import Figure
from pptx import Presentation
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.typefaces import POINTS, drawing
from dashboard.briefing.exports import map_sides, seal
from dashboard.briefing.exports.arrangement import arrange
from dashboard.briefing.exports.bar_charts import arranged
from dashboard.briefing.exports.brief import Chart, brief
from dashboard.briefing.exports.columns import MARGIN
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.pieces import Align, Arrangement, Box, Words
from dashboard.briefing.exports.safety import printable
from dashboard.briefing.exports.seal import KEY
from dashboard.briefing.exports.sheet import blank
from dashboard.briefing.exports.slide_shapes import (
    add_slide,
    add_strip,
    add_symbol,
    emu,
    fill_text,
    headline,
    in_emu,
    rgb,
    title_of,
)
from dashboard.briefing.exports.slide_tables import add_tables
from dashboard.briefing.exports.strike_text import citation
from dashboard.briefing.map.palette import Palette, palette
from dashboard.briefing.text import phrases
from dashboard.words import catalogue

_MAP_DPI = 216
_WIDE_SCRIPT = 0.9
"""Of a size: their Arabic letters are wider than those the lines were broken for."""
_LONGEST = 255  # of a property
_CHARTS_TOP = 78.0


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """A slide with the map, one with the charts, then the claims; notes hold the citations."""
    made = arrange(composition)
    deck = Presentation()
    deck.slide_width, deck.slide_height = emu(made.width), emu(made.height)
    about = deck.core_properties
    about.title = printable(composition.title)[:_LONGEST]
    about.subject = printable(composition.filters)[:_LONGEST]
    about.author = about.last_modified_by = "conflict-event-map"
    about.keywords, about.comments = composition.data_hash, ""
    about.created = about.modified = composition.order.produced.replace(tzinfo=None)
    colours = palette(composition.order.theme)
    _map_slide(deck, state, composition, made, colours)
    if charts := brief(state, composition).charts:
        _chart_slide(deck, charts, composition, colours)
    add_tables(deck, state, composition, made, colours)
    deck.save(stream)


def _map_slide(
    deck: Deck, state: DataState, composition: Composition, made: Arrangement, colours: Palette
) -> None:
    slide = add_slide(deck, colours)
    picture = slide.shapes.add_picture(
        _map(state, composition, made.map), *in_emu(made.map.x, made.map.y)
    )
    picture.width, picture.height = emu(made.map.width), emu(made.map.height)
    picture.name = "Map"
    # python-pptx has no setter for the text that describes a picture.
    picture._element.nvPicPr.cNvPr.set("descr", printable(composition.caption))  # type: ignore[union-attr]
    for strip in made.strips:
        add_strip(slide, strip, made)
    for rule in made.rules:
        line = slide.shapes.add_connector(
            MSO_CONNECTOR.STRAIGHT, *in_emu(rule.x, rule.y), *in_emu(rule.x + rule.width, rule.y)
        )
        line.line.color.rgb = rgb(colours.ink)
        line.line.width = Pt(POINTS)
        line.shadow.inherit = False
    for symbol in made.symbols:
        add_symbol(slide, symbol, colours)
    for each in made.words:
        _words(slide, each, colours, composition.language)
    notes = [composition.caption, ""]
    for strike in composition.strikes:
        notes += citation(strike, composition)
    frame = slide.notes_slide.notes_text_frame
    assert frame is not None, "notes have a place for text"
    frame.text = printable("\n".join(dict.fromkeys(notes)))


def _chart_slide(
    deck: Deck, charts: Sequence[Chart], composition: Composition, colours: Palette
) -> None:
    slide = add_slide(deck, colours)
    made = arranged(charts, composition, _CHARTS_TOP)
    across = made.layout.width - 2 * MARGIN
    align: Align = "right" if catalogue(composition.language).right_to_left else "left"
    told, size = headline(composition.title, across)
    title = Words(part="title", x=MARGIN, y=20, width=across, lines=(told,), size=size,
                  serif=True, align=align)  # fmt: skip
    for bar in made.bars:
        shape = slide.shapes.add_shape(
            MSO_SHAPE.RECTANGLE, *in_emu(bar.x, bar.y), *in_emu(bar.width, bar.height)
        )
        shape.name = "Bar"
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(colours.bar)
        shape.line.fill.background()
        shape.shadow.inherit = False
    for each in (title, *made.words):
        _words(slide, each, colours, composition.language)


def _map(state: DataState, composition: Composition, place: Box) -> IO[bytes]:
    with drawing():
        figure: Figure = blank(place.width, place.height, palette(composition.order.theme).panel)
        map_sides.draw(figure, state, composition.order, replace(place, x=0, y=0))
        drawn = io.BytesIO()
        told = {KEY: seal.written(composition)}
        figure.savefig(drawn, format="png", dpi=_MAP_DPI, metadata=told)
    drawn.seek(0)
    return drawn


def _words(slide: Slide, text: Words, colours: Palette, language: str) -> None:
    if text.part == "title":
        shape = title_of(slide)
        shape.left, shape.top = in_emu(text.x, text.y)
        shape.width, shape.height = emu(text.width), emu(text.height)
    else:
        shape = slide.shapes.add_textbox(*in_emu(text.x, text.y), *in_emu(text.width, text.height))
    shape.name = phrases.capital(text.part.replace("_", " "))
    ink = text.colour or (colours.quiet if text.quiet else colours.ink)
    # One paragraph: the program that shows it breaks the lines anew, and so may the reader's words.
    fill_text(
        shape.text_frame,
        [" ".join(text.lines)],
        text.size * POINTS * (_WIDE_SCRIPT if catalogue(language).right_to_left else 1),
        ink,
        text.align,
        language,
        bold=text.bold or text.serif,
        serif=text.serif,
    )
