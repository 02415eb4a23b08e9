"""A PDF can be read and searched."""

import io
from collections.abc import Callable

import pypdf

Written = Callable[..., bytes]
TITLE = "Alleged strikes by Russia, 30 Sep 2015"


def test_a_pdf_can_be_read_and_searched(written: Written) -> None:
    read = pypdf.PdfReader(io.BytesIO(written("pdf", layout="a4")))
    page = read.pages[0]
    assert [round(float(page.mediabox.width)), round(float(page.mediabox.height))] == [842, 595]
    first = " ".join(page.extract_text().split())
    assert TITLE in first
    assert "Read with care" in first
    rest = " ".join(" ".join(p.extract_text() for p in read.pages[1:]).split())
    assert "Syrian rebels and opposition media outlets alleged that Russian aircraft" in rest
    assert "Russia: target: ISIS (hedged)" in rest
    assert read.metadata is not None
    assert read.metadata.title == TITLE


def test_what_is_said_and_what_is_counted_share_pages(written: Written) -> None:
    read = pypdf.PdfReader(io.BytesIO(written("pdf", layout="a4")))
    second = " ".join(read.pages[1].extract_text().split())
    told = [second.index(part) for part in ("What happened", "By governorate", "Strike by strike")]
    assert told == sorted(told)


def test_a_pdf_tells_a_strike_once_with_all_its_reports(written_twice: Written) -> None:
    read = pypdf.PdfReader(io.BytesIO(written_twice("pdf")))
    pages = " ".join(" ".join(page.extract_text() for page in read.pages).split())
    assert "2 of 2 strikes (3 reports)." in pages
    assert "2 reports, probably one strike" in pages
    assert "wire: 30 to 36 killed" in pages
