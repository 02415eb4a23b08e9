"""Text of articles can harm no spreadsheet and no XML."""

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
