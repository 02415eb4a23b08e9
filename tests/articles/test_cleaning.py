"""Cleaning leaves one kind of space and line end, and changes nothing when repeated."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles.cleaning import clean


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("al- Bab and Al- Kiswah", "al-Bab and Al-Kiswah"), ("al- and el- are", "al- and el- are")],
)
def test_an_article_torn_off_its_name_is_put_back(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@given(st.text(max_size=300))
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    assert clean(clean(raw)) == clean(raw)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_cleaned_text_is_composed_and_has_one_kind_of_space(raw: str) -> None:
    text = clean(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert text == text.strip()
    assert not {"\r", "\t", "\u00a0", "\u200b", "\ufeff", "\x00"} & set(text)
    assert "  " not in text
    assert "\n\n\n" not in text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\u00a0b", "a b"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("cafe\u0301", "café"),
        ("Ho\u00adms and\u200b Hama", "Homs and Hama"),
        ("“so-called” ‘safe’ zone’s", "“so-called” ‘safe’ zone’s"),
        ("one\n\n\n\n\ntwo", "one\n\ntwo"),
        ("  a \t b  \n c ", "a b\nc"),
        ("\ufeffHoms", "Homs"),
    ],
)
def test_cleaning(raw: str, expected: str) -> None:
    assert clean(raw) == expected
