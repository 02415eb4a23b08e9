"""Reading `seeds/`: every fault is one line that names the file and what to do."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.domain.article import Article
from dashboard.errors import ArticleError
from dashboard.extraction.articles import read_article, seed_paths

TEXT = "Strikes in Homs\n\nRussian jets bombed Homs on Monday.\n"
SIDECAR = "published = 2016-03-10\n"


def put(folder: Path, text: str | bytes, sidecar: str | bytes | None = SIDECAR) -> Path:
    """An article and its sidecar."""
    path = folder / "report.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    if sidecar is not None:
        raw = sidecar if isinstance(sidecar, bytes) else sidecar.encode()
        path.with_suffix(".toml").write_bytes(raw)
    return path


def fault(path: Path) -> str:
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    return str(caught.value)


def test_an_article_has_its_sidecars_word(tmp_path: Path) -> None:
    sidecar = (
        'title = "A title"\npublisher = "A paper"\nlanguage = "en"\nurl = "https://example.org"\n'
        'published = 2016-03-10\npublished_basis = "printed"\n'
    )
    assert read_article(put(tmp_path, TEXT, sidecar)) == Article(
        id="report",
        text=TEXT.strip(),
        published=date(2016, 3, 10),
        title="A title",
        publisher="A paper",
        url="https://example.org",
        published_basis="printed",
    )


def test_without_a_title_the_headline_is_it(tmp_path: Path) -> None:
    assert read_article(put(tmp_path, TEXT)).title == "Strikes in Homs"


def test_without_a_headline_the_file_is_it(tmp_path: Path) -> None:
    assert read_article(put(tmp_path, "Russian jets bombed Homs.")).title == "report"


@pytest.mark.parametrize(
    "sidecar",
    [
        "published = 2016-03-10",
        'published = "2016-03-10"',
        "published = 2016-03-10T08:00:00Z",
        'published = "2016-03-10T08:00:00"',
    ],
)
def test_a_date_may_be_written_in_any_toml_way(tmp_path: Path, sidecar: str) -> None:
    assert read_article(put(tmp_path, TEXT, sidecar)).published == date(2016, 3, 10)


def test_a_date_given_overrules_the_sidecar(tmp_path: Path) -> None:
    assert read_article(put(tmp_path, TEXT), date(2015, 1, 2)).published == date(2015, 1, 2)


def test_a_dateline_dates_an_article_without_sidecar(tmp_path: Path) -> None:
    text = "Strikes in Homs\n\nBEIRUT, March 9, 2016 — Russian jets bombed Homs.\n"
    assert read_article(put(tmp_path, text, None)).published == date(2016, 3, 9)


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.encode("utf-16"),
    ],
    ids=["byte order mark", "CRLF", "CR", "UTF-16"],
)
def test_the_same_text_saved_otherwise_is_the_same_article(tmp_path: Path, raw: bytes) -> None:
    assert read_article(put(tmp_path, raw)).text == TEXT.strip()


@pytest.mark.parametrize(
    ("raw", "says", "next_step"),
    [
        (b"", "empty", "Put the article's text into it"),
        (b"\n \n", "empty", "Put the article's text into it"),
        (b"1. 2. 3.", "empty", "Put the article's text into it"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "binary file", "Save the article as UTF-8 text"),
        ("Les frappes ont tué.".encode("latin-1"), "not UTF-8", "Save the article as UTF-8 text"),
        (b"a" * 2_000_001, "no article", "Split it"),
    ],
    ids=["empty", "blank", "no letters", "binary", "latin-1", "a book"],
)
def test_what_is_no_article_is_one_line(
    tmp_path: Path, raw: bytes, says: str, next_step: str
) -> None:
    line = fault(put(tmp_path, raw))
    assert line.startswith("report.txt: ")
    assert says in line
    assert next_step in line
    assert "\n" not in line


def test_no_date_anywhere_says_where_to_write_one(tmp_path: Path) -> None:
    for sidecar in (None, 'title = "A title"'):
        line = fault(put(tmp_path, TEXT, sidecar))
        assert line.startswith("report.txt: no date anywhere")
        assert "report.toml" in line
        assert "--date" in line
        assert "\n" not in line


@pytest.mark.parametrize(
    "sidecar",
    [
        "published = ",
        "published 2016-03-10",
        'title = "never closed',
        b"\xff\xfe\x00",
        'published = "last Monday"',
        "published = 1457568000",
        "published = true",
    ],
)
def test_a_broken_sidecar_is_one_line(tmp_path: Path, sidecar: str | bytes) -> None:
    line = fault(put(tmp_path, TEXT, sidecar))
    assert line.startswith("report.toml: ")
    assert "Mend that line" in line or "Write it as 2015-09-30" in line
    assert "\n" not in line


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    line = fault(tmp_path / "gone.txt")
    assert "gone.txt: cannot be read" in line
    assert "\n" not in line


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert "folder.txt: cannot be read" in fault(tmp_path / "folder.txt")


def test_a_missing_folder_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"gone: no such folder\. Name one with --seeds"):
        seed_paths(tmp_path / "gone")


def test_articles_come_by_name_and_other_files_are_left(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "a.toml", "notes.md"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [path.name for path in seed_paths(tmp_path)] == ["a.txt", "b.txt"]
