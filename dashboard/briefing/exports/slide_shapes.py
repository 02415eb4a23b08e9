"""Shapes and text of a slide, in a picture's pixels."""

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Pt

from dashboard.briefing.drawing.typefaces import shortened, typeface, width
from dashboard.briefing.exports.pieces import Arrangement, PlacedSymbol, Strip
from dashboard.briefing.exports.safety import printable
from dashboard.briefing.map.grounds import BAND
from dashboard.briefing.map.legend import LETTERS, ROUND
from dashboard.briefing.map.palette import Palette
from dashboard.briefing.text import phrases
from dashboard.words import catalogue

_EMU = 9525  # in a CSS pixel
_SANS, _SERIF = "Arial", "Georgia"
"""What every presentation program has: a slide is edited on other machines."""
_TITLE_ONLY = 5
_TITLE_SIZES = (24.0, 21.0, 18.0, 15.0)
_ALIGN = {"left": PP_ALIGN.LEFT, "right": PP_ALIGN.RIGHT, "center": PP_ALIGN.CENTER}


def add_slide(deck: Deck, colours: Palette) -> Slide:
    slide: Slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    background = slide.background.fill
    background.solid()
    background.fore_color.rgb = rgb(colours.panel)
    return slide


def headline(text: str, across: float) -> tuple[str, float]:
    """A title for one line and its size in pixels: as large as there is room for."""
    for size in _TITLE_SIZES:
        face = typeface(size, serif=True)
        if width(text, face) <= across:
            return text, size
    return shortened(text, face, across), size


def title_of(slide: Slide) -> Shape:
    title = slide.shapes.title
    assert title is not None, "the layout has a title"
    return title


def add_strip(slide: Slide, strip: Strip, made: Arrangement) -> None:
    shape = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, *in_emu(0, strip.y), *in_emu(made.width, strip.height)
    )
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(strip.colour)
    shape.line.fill.background()
    shape.shadow.inherit = False
    shape.name = "Banner"


def add_symbol(slide: Slide, symbol: PlacedSymbol, colours: Palette) -> None:
    entry = symbol.entry
    if entry.symbol == "sizes":
        for x, y, width in symbol.circles():
            circle = slide.shapes.add_shape(MSO_SHAPE.OVAL, *in_emu(x, y), *in_emu(width, width))
            circle.name = f"Symbol: {printable(entry.text)}"
            circle.line.color.rgb = rgb(entry.colour)
            circle.line.width = Pt(0.9)
            circle.shadow.inherit = False
            circle.fill.background()
        return
    round_ = entry.symbol in ROUND
    x = symbol.x + (symbol.width - symbol.height) / 2 if round_ else symbol.x
    wide = symbol.height if round_ else symbol.width
    shape = slide.shapes.add_shape(
        MSO_SHAPE.OVAL if round_ else MSO_SHAPE.RECTANGLE,
        *in_emu(x, symbol.y),
        *in_emu(wide, symbol.height),
    )
    shape.name = f"Symbol: {printable(entry.text)}"
    band = entry.symbol == "band"
    shape.line.color.rgb = _mixed(entry.colour, colours.panel, BAND if band else 1.0)
    shape.line.width = Pt(2.4 if band else 1.1)
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
        shape.fill.fore_color.rgb = rgb(entry.colour)
        shape.fill.back_color.rgb = rgb(colours.panel)
    elif entry.symbol == "fill" or (round_ and not entry.dashed and entry.symbol != "ring"):
        shape.fill.solid()
        strength = entry.strength if entry.symbol == "fill" else 1.0
        shape.fill.fore_color.rgb = _mixed(entry.colour, colours.panel, strength)
    else:
        shape.fill.background()
    if letter := LETTERS.get(entry.symbol):
        ink = entry.colour if entry.dashed else colours.panel
        fill_text(shape.text_frame, [letter], 7, ink, "center", "en")


def fill_text(
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
        run.font.color.rgb = rgb(colour)
        run.font.name = _SERIF if serif else _SANS
        script = etree.SubElement(run._r.get_or_add_rPr(), qn("a:cs"))
        script.set("typeface", _SANS)


def emu(pixels: float) -> Emu:
    return Emu(round(pixels * _EMU))


def in_emu(x: float, y: float) -> tuple[Emu, Emu]:
    return emu(x), emu(y)


def rgb(colour: str) -> RGBColor:
    made: RGBColor = RGBColor.from_string(colour.removeprefix("#").upper())
    return made


def _mixed(colour: str, paper: str, strength: float) -> RGBColor:
    """The colour as it looks at this strength on the paper."""
    one, other = rgb(colour), rgb(paper)
    return RGBColor(
        *(round(a * strength + b * (1 - strength)) for a, b in zip(one, other, strict=True))
    )
