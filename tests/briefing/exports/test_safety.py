"""Text of articles can harm no spreadsheet and no XML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dashboard.briefing.exports.safety import cell, printable


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    made = cell(text)
    assert not made.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "|"))
    assert made in (printable(text), f"'{printable(text)}")


@given(st.text())
def test_what_is_printable_can_stand_in_xml(text: str) -> None:
    made = printable(text)
    element = etree.Element("a")
    element.text = made
    read = etree.fromstring(etree.tostring(element)).text or ""
    assert read == made


BLANKS = " \u00a0\u2003\u3000\u200b\u200e\u2060\ufeff\u2028\u2029\u00ad\u202e\x00\x1f"
BLANKS += "\u034f\ufe0f\u115f\u1160\u2800\u3164\uffa0"


@given(st.text(alphabet=BLANKS, max_size=4), st.sampled_from("=+-@|＝＋－＠"))
def test_no_blank_hides_a_formula(blanks: str, sign: str) -> None:
    text = f'{blanks}{sign}HYPERLINK("http://a","b")'
    assert cell(text) == f"'{printable(text)}"


@pytest.mark.parametrize("text", ["", "   ", "\u00a0Homs", "\u200bحمص", "12 killed", "a=b"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert cell(text) == text
