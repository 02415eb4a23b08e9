"""Bytes to text: as the mark, the server or the page says, else UTF-8, and never by guessing."""

import codecs

import pytest

from dashboard.articles.charset import decode_html, decode_text, looks_like_html
from dashboard.errors import ArticleError


@pytest.mark.parametrize(
    ("charset", "words"),
    [
        ("utf-8", "“Ḥamāh” – سراقب"),
        ("windows-1252", "“Café” – it’s"),
        ("windows-1256", "سراقب"),
        ("windows-1251", "Алеппо"),
    ],
)
def test_the_charset_that_a_page_declares_is_respected(charset: str, words: str) -> None:
    for head in (
        f'<meta charset="{charset}">',
        f'<meta http-equiv="Content-Type" content="text/html; charset={charset.upper()}">',
    ):
        assert words in decode_html(f"<html>{head}{words}".encode(charset), "x")


def test_a_byte_order_mark_is_believed_first() -> None:
    html = '<html><meta charset="windows-1252">“Ḥamāh”'
    for encoding in ("utf-8-sig", "utf-16"):
        assert decode_html(html.encode(encoding), "x", "windows-1251") == html


def test_latin_1_is_read_as_browsers_read_it() -> None:
    assert "“it”" in decode_html("<meta charset=iso-8859-1>“it”".encode("windows-1252"), "x")


@pytest.mark.parametrize("label", ["unicode_escape", "idna", "hex", "none", "utf-7", "cp037"])
def test_a_charset_of_no_page_is_not_believed(label: str) -> None:
    html = f"<meta charset={label}>\\ud800 +AGE-"
    assert decode_html(html.encode(), "x") == html


def test_a_wrong_charset_is_one_line() -> None:
    with pytest.raises(ArticleError, match=r"^x: not UTF-8 text \(nor gb18030, as declared\)\. "):
        decode_html(b"<meta charset=gbk>\xff\xff", "x")


@pytest.mark.parametrize(
    ("raw", "is_html"),
    [
        (b"<!DOCTYPE html><html>", True),
        (b"\xef\xbb\xbf\n<HTML lang=en>", True),
        (b"<?xml version='1.0'?><!-- a --><html xmlns='x'>", True),
        ("<html>".encode("utf-16"), True),
        (b"Russian jets bombed <html> on Monday.", False),
        (b"<headline>", False),
        (b"", False),
    ],
)
def test_a_page_is_known_by_how_it_begins(raw: bytes, is_html: bool) -> None:
    assert looks_like_html(raw) is is_html


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("<!-- <meta charset=windows-1251> -->", "Ḥamāh"),
        ("<meta name=description content='charset=windows-1251'>", "Ḥamāh"),
        ("<body><meta charset=windows-1251>", "Ḥamāh"),
    ],
    ids=["in a comment", "in another attribute", "in the body"],
)
def test_only_what_a_browser_would_believe_is_a_declaration(head: str, words: str) -> None:
    assert words in decode_html(f"<html>{head}{words}".encode(), "x")


@pytest.mark.parametrize(
    ("declared", "encoding", "words"),
    [
        ("ISO-8859-1", "cp1252", "“it”"),
        ("x-sjis", "cp932", "ホムス"),
        ("euc-kr", "cp949", "홈스"),
        ("gb2312", "gb18030", "霍姆斯"),
        ("KOI8-R", "koi8-r", "Хомс"),
        ("", "utf-8", "حمص"),
    ],
)
def test_a_server_is_believed_before_the_page(declared: str, encoding: str, words: str) -> None:
    html = f"<meta charset=windows-1250>{words}" if declared else words
    assert decode_html(html.encode(encoding), "x", declared) == html


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-8"])
def test_a_text_with_a_byte_order_mark_is_without_it_when_read(encoding: str) -> None:
    marks = {
        "utf-16-le": codecs.BOM_UTF16_LE,
        "utf-16-be": codecs.BOM_UTF16_BE,
        "utf-32-le": codecs.BOM_UTF32_LE,
        "utf-8": codecs.BOM_UTF8,
    }
    assert decode_text(marks[encoding] + "حمص".encode(encoding), "x") == "حمص"


def test_a_text_does_not_declare_its_charset() -> None:
    text = "<meta charset=windows-1252>“it”"
    assert decode_text(text.encode(), "x") == text


@pytest.mark.parametrize(
    ("raw", "says"),
    [(b"%PDF-1.7", "a PDF"), (b"a\x00b", "a binary file"), (b"\x1f\x8b\x08", "compressed")],
)
def test_what_is_no_text_is_refused(raw: bytes, says: str) -> None:
    with pytest.raises(ArticleError, match=rf"^x: .*{says}"):
        decode_text(raw, "x")
