"""Reading `seeds/`: every fault is one line that names the file and what to do."""

import os
import re
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.articles.seeds import read_article, seed_paths
from dashboard.domain.article import Article
from dashboard.errors import ArticleError

TEXT = "Strikes in Homs\n\nRussian jets bombed Homs on Monday.\n"
SIDECAR = "published = 2016-03-10\n"


PAGE = """<html lang="en"><head><title>Strikes in Homs</title>
<meta property="article:published_time" content="2016-03-10T08:00:00Z">
<meta property="og:site_name" content="The Wire">
<link rel="canonical" href="https://wire.example/strikes-in-homs"></head>
<body><article><h1>Strikes in Homs</h1>
<p>Russian jets bombed Homs on Monday.</p></article></body></html>"""


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
        assert line.endswith(" into report.toml.")
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
    assert "Correct that line" in line or "Write it as 2015-09-30" in line
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


# --- pages ----------------------------------------------------------------------------------------


def put_page(folder: Path, html: str, sidecar: str | None = None) -> Path:
    path = folder / "report.html"
    path.write_text(html, encoding="utf-8")
    if sidecar is not None:
        path.with_suffix(".toml").write_text(sidecar, encoding="utf-8")
    return path


def test_a_page_is_an_article_with_its_own_word(tmp_path: Path) -> None:
    assert read_article(put_page(tmp_path, PAGE)) == Article(
        id="report",
        text=TEXT.strip(),
        published=date(2016, 3, 10),
        title="Strikes in Homs",
        publisher="The Wire",
        url="https://wire.example/strikes-in-homs",
        published_basis="from its meta tags",
    )


def test_a_sidecar_overrules_its_page(tmp_path: Path) -> None:
    sidecar = 'title = "A title"\npublisher = "A paper"\npublished = 2016-03-11\n'
    article = read_article(put_page(tmp_path, PAGE, sidecar))
    assert (article.title, article.publisher) == ("A title", "A paper")
    assert (article.published, article.published_basis) == (date(2016, 3, 11), "")
    assert article.url == "https://wire.example/strikes-in-homs"


def test_a_pages_date_is_the_given_one_then_the_sidecars_then_its_own_then_the_datelines(
    tmp_path: Path,
) -> None:
    page = PAGE.replace("<p>Russian", "<p>BEIRUT, March 9, 2016 — Russian")
    path = put_page(tmp_path, page, "published = 2016-03-11")
    assert read_article(path, date(2016, 3, 12)).published == date(2016, 3, 12)
    assert read_article(path).published == date(2016, 3, 11)
    path.with_suffix(".toml").unlink()
    assert read_article(path).published == date(2016, 3, 10)
    path.write_text(page.replace("article:published_time", "x"), encoding="utf-8")
    article = read_article(path)
    assert (article.published, article.published_basis) == (date(2016, 3, 9), "from its dateline")


def test_a_page_without_a_date_says_where_to_write_one(tmp_path: Path) -> None:
    line = fault(put_page(tmp_path, PAGE.replace("article:published_time", "x")))
    assert line.startswith("report.html: no date anywhere")
    assert "report.toml" in line


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_page_is_read_in_its_own_charset(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "report.html"
    html = PAGE.replace("<head>", f'<head><meta charset="{charset}">').replace("Monday", "“Monday”")
    path.write_bytes(html.encode(charset))
    assert "“Monday”" in read_article(path).text


def test_pages_are_listed_among_the_articles(tmp_path: Path) -> None:
    for name in ("c.txt", "b.htm", "a.html", "a.toml", "d.pdf"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [path.name for path in seed_paths(tmp_path)] == ["a.html", "b.htm", "c.txt"]


def test_of_two_articles_of_one_name_only_the_first_is_read(tmp_path: Path) -> None:
    text, page = put(tmp_path, TEXT), put_page(tmp_path, PAGE)
    other = page.with_suffix(".htm")
    other.write_text(PAGE, encoding="utf-8")
    assert read_article(text).id == "report"
    assert fault(page) == "report.html: report.txt has its name. Rename one of them."
    assert fault(other) == "report.htm: report.txt has its name. Rename one of them."
    text.unlink()
    assert read_article(page).id == "report"
    assert "report.html has its name" in fault(other)


ANY_BYTES = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=200).map(str.encode),
    st.text(max_size=80).map(lambda text: text.encode("utf-16", "replace")),
    st.builds(
        lambda cut, junk: PAGE.encode()[:cut] + junk + PAGE.encode()[cut:],
        st.integers(0, len(PAGE)),
        st.binary(max_size=40),
    ),
    st.binary(max_size=80).map(lambda raw: b"<html><meta charset=windows-1256><p>" + raw),
)


@settings(max_examples=200, deadline=None)
@given(raw=ANY_BYTES, suffix=st.sampled_from([".txt", ".html", ".htm"]), dated=st.booleans())
def test_any_bytes_are_an_article_or_one_line(raw: bytes, suffix: str, dated: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"report{suffix}"
        path.write_bytes(raw)
        try:
            said = read_article(path, date(2016, 3, 10) if dated else None).text
        except ArticleError as error:
            said = str(error)
            line = rf"report\{suffix}: [^\n]+"
        else:
            line = r"(?s)\S.*"
    assert re.fullmatch(line, said)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize("suffix", [".txt", ".toml"])
def test_a_pipe_is_refused_at_once(tmp_path: Path, suffix: str) -> None:
    path = put(tmp_path, TEXT)
    pipe = path.with_suffix(suffix)
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    assert "not a file" in fault(pipe if suffix == ".txt" else path)


@pytest.mark.parametrize(
    "sidecar",
    [
        "tags = " + "[" * 3_000 + "]" * 3_000,
        "published = 2016-03-10\nx = " + "{a=" * 3_000 + "1" + "}" * 3_000,
    ],
)
def test_a_sidecar_of_nothing_but_brackets_is_a_line(tmp_path: Path, sidecar: str) -> None:
    assert fault(put(tmp_path, TEXT, sidecar)).startswith("report.toml: ")


def test_a_sidecar_may_begin_with_a_mark_and_end_its_lines_as_windows_does(tmp_path: Path) -> None:
    sidecar = '\ufeffpublished = 2016-03-10\r\ntitle = "A title"\r\n'
    article = read_article(put(tmp_path, TEXT, sidecar))
    assert (article.published, article.title) == (date(2016, 3, 10), "A title")


@pytest.mark.parametrize("name", [b"caf\xe9.txt", b"a\nb.txt", b"\x1b[2J.txt", b"\xe2\x80\xa8.txt"])
def test_a_name_that_is_no_text_is_a_line_of_text(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    try:
        path.write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this system has no such names")
    line = fault(path)
    assert line.endswith("its name is no text. Rename the file.")
    assert "?" in line
    assert line.isprintable()


@pytest.mark.parametrize("hidden", ["\\u202e", "\\u2067", "\\u200f", "\\u0000", "\\u200b", "\\n"])
def test_what_turns_or_hides_words_is_left_out_of_a_sidecars_lines(
    tmp_path: Path, hidden: str
) -> None:
    sidecar = f'{SIDECAR}title = "A {hidden}title"\npublisher = "The {hidden}Wire"\n'
    article = read_article(put(tmp_path, TEXT, sidecar))
    assert (article.title, article.publisher) == ("A title", "The Wire")
