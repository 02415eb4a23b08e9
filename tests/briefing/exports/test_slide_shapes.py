"""Text on a slide is in its own direction and language."""

from pptx import Presentation
from pptx.oxml.ns import qn

from dashboard.briefing.drawing.typefaces import typeface, width
from dashboard.briefing.exports.slide_shapes import (
    add_slide,
    emu,
    fill_text,
    headline,
    in_emu,
    rgb,
)
from dashboard.briefing.map.palette import palette


def test_arabic_runs_from_the_right_and_a_quote_does_not() -> None:
    slide = add_slide(Presentation(), palette("light"))
    box = slide.shapes.add_textbox(*in_emu(0, 0), *in_emu(100, 50))
    fill_text(box.text_frame, ["ضربة", "Jets bombed Homs"], 12, "#000000", "right", "ar")
    arabic, quote = box.text_frame.paragraphs
    assert arabic._p.pPr.get("rtl") == "1"
    assert quote._p.pPr.get("rtl") is None
    languages = [p.runs[0]._r.find(qn("a:rPr")).get("lang") for p in (arabic, quote)]
    assert languages == ["ar", "en"]


def test_a_title_is_as_large_as_one_line_has_room_for() -> None:
    short, size = headline("Strikes by Russia", 900)
    assert (short, size) == ("Strikes by Russia", 24)
    long = "Strikes by the US-led Coalition, Nusra Front and others not named, 1 Sep – 31 Dec 2015"
    told, smaller = headline(long, 900)
    assert told == long
    assert smaller < 24
    assert width(told, typeface(smaller, serif=True)) <= 900
    cut, least = headline(long * 2, 600)
    assert cut.endswith("…")
    assert width(cut, typeface(least, serif=True)) <= 600


def test_pixels_and_colours() -> None:
    assert emu(2) == 19_050
    assert str(rgb("#0a0B0c")) == "0A0B0C"
