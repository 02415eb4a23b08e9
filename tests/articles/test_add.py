"""An article of a file or of the web is whole in the folder, or one line says why not."""

import stat
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.articles.add import GivenMetadata, add, is_address
from dashboard.articles.seeds import read_article
from dashboard.errors import ArticleError
from tests.articles.site import PAGE, READ, TEXT, UNDATED

TODAY = date(2016, 3, 15)


def added(seeds: Path, source: object, **told: Any) -> tuple[str, dict[str, object]]:
    """The text and the sidecar of the one article that is written."""
    before = set(seeds.iterdir())
    article = add(str(source), seeds, GivenMetadata(**told), TODAY)
    sidecar, text = sorted(set(seeds.iterdir()) - before)
    assert (article.path, article.problems) == (text, ())
    assert (text.suffix, sidecar.suffix, text.stem) == (".txt", ".toml", sidecar.stem)
    return text.read_text(encoding="utf-8"), tomllib.loads(sidecar.read_text(encoding="utf-8"))


def refused(seeds: Path, source: object, **told: Any) -> str:
    """The one line of an error; nothing is written."""
    before = {path: path.read_bytes() for path in seeds.iterdir()}
    with pytest.raises(ArticleError) as caught:
        add(str(source), seeds, GivenMetadata(**told), TODAY)
    assert {path: path.read_bytes() for path in seeds.iterdir()} == before
    (line,) = str(caught.value).splitlines()
    return line


def test_a_page_becomes_a_text_and_what_it_says_of_itself(
    seeds: Path, put: Callable[..., Path]
) -> None:
    text, sidecar = added(seeds, put("saved.html", PAGE))
    assert text == READ
    assert sidecar == {
        "title": "Raids hit Saraqib",
        "publisher": "Levant Wire",
        "language": "en",
        "published": date(2016, 3, 10),
        "published_basis": "from its meta tags",
    }


def test_a_text_keeps_its_words_and_takes_the_date_of_its_dateline(
    seeds: Path, put: Callable[..., Path]
) -> None:
    text, sidecar = added(seeds, put("notes.txt", TEXT.replace("\n", "\r\n")))
    assert text == TEXT
    assert sidecar == {
        "title": "Raids hit Saraqib",
        "published": date(2016, 3, 10),
        "published_basis": "from its dateline",
    }


def test_what_is_written_reads_as_what_was_added(seeds: Path, put: Callable[..., Path]) -> None:
    source = put("saved.html", PAGE)
    added(seeds, source)
    written, found = read_article(seeds / "raids-hit-saraqib.txt"), read_article(source)
    for name in ("text", "title", "publisher", "published", "published_basis", "language", "url"):
        assert getattr(written, name) == getattr(found, name)


def test_a_page_is_known_by_its_content_not_its_name(seeds: Path, put: Callable[..., Path]) -> None:
    text, _ = added(
        seeds, put("saved.txt", f"<!-- saved from url=(0014)about:internet -->\n{PAGE}")
    )
    assert text == READ


def test_files_are_readable_by_others(seeds: Path, put: Callable[..., Path]) -> None:
    added(seeds, put("saved.html", PAGE))
    assert {stat.S_IMODE(path.stat().st_mode) for path in seeds.iterdir()} == {0o644}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (UNDATED, {"published": date(2016, 3, 17)}),
        (PAGE.replace("2016-03-10", "2016-03-17"), {}),
        (UNDATED, {"published": date(1016, 3, 10)}),
    ],
    ids=["given, to come", "declared, to come", "a typing error"],
)
def test_a_day_on_which_nothing_can_have_been_published_is_refused(
    seeds: Path, put: Callable[..., Path], content: str, told: dict[str, date]
) -> None:
    assert "--date" in refused(seeds, put("saved.html", content), **told)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("report.txt", b"", "empty"),
        ("report.html", b" \n", "empty"),
        ("report.html", b"%PDF-1.4 \x00", "a PDF"),
        ("report.pdf", b"%PDF-1.4", "a PDF"),
        ("report.docx", b"PK\x03\x04", "office document"),
        ("report.jpg", b"\xff\xd8\xff\xe0", "a JPEG picture"),
        ("report.mhtml", b"From: <Saved by Blink>\r\n", "web archive"),
        ("report.html", b"<html>\x00\x00", "binary file"),
        ("report.html", b"<html><meta charset=utf-8><p>caf\xe9 noir", "not UTF-8"),
        ("report.html", b"<html><p>caf\xe9 noir", "not UTF-8"),
        ("report.html", b"<html><body><script>app()</script></body></html>", "no article text"),
        ("report.html", b"a" * 10_000_001, "10 MB"),
    ],
)
def test_a_file_that_is_no_article_is_one_line(
    seeds: Path, put: Callable[..., Path], name: str, content: bytes, says: str
) -> None:
    line = refused(seeds, put(name, content), published=date(2016, 3, 10))
    assert line.startswith(f"{name}: ")
    assert says in line


def test_a_file_that_is_not_there_and_a_folder_are_one_line(seeds: Path, tmp_path: Path) -> None:
    assert "gone.html: cannot be read" in refused(seeds, tmp_path / "gone.html")
    assert "a folder" in refused(seeds, tmp_path)


def test_a_folder_nothing_can_be_written_to_is_one_line(
    seeds: Path, put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert "No space left on device" in refused(seeds, put("saved.html", PAGE))


# --- what is there already ------------------------------------------------------------------------


def test_the_same_text_is_refused_under_any_name(seeds: Path, put: Callable[..., Path]) -> None:
    (seeds / "old.txt").write_text(READ.replace("\n", "\r\n"), encoding="utf-8")
    line = refused(seeds, put("saved.html", PAGE), title="Another title")
    assert "old.txt has the same text" in line


def test_the_same_text_is_refused_where_it_is_a_page(seeds: Path, put: Callable[..., Path]) -> None:
    (seeds / "old.html").write_text(PAGE, encoding="utf-8")
    assert "old.html has the same text" in refused(seeds, put("saved.html", PAGE))


@pytest.mark.parametrize(
    "address",
    [
        "https://levant.example/raids",
        "http://www.levant.example/raids/",
        "https://levant.example/raids?utm_source=feed#top",
    ],
)
def test_the_same_address_is_refused_however_it_is_written(
    seeds: Path, put: Callable[..., Path], address: str
) -> None:
    added(seeds, put("a.html", PAGE), url="https://levant.example/raids")
    changed = put("b.html", PAGE.replace("12 people", "14 people"))
    assert "has the same address" in refused(seeds, changed, url=address)


def test_another_article_of_the_same_title_gets_a_number(
    seeds: Path, put: Callable[..., Path]
) -> None:
    for killed in (12, 13, 14):
        added(seeds, put("a.html", PAGE.replace("12 people", f"{killed} people")))
    stems = {path.stem for path in seeds.iterdir()}
    assert stems == {"raids-hit-saraqib", "raids-hit-saraqib-2", "raids-hit-saraqib-3"}


@pytest.mark.parametrize("taken", ["raids-hit-saraqib.toml", "raids-hit-saraqib.html"])
def test_no_file_is_ever_overwritten(seeds: Path, put: Callable[..., Path], taken: str) -> None:
    (seeds / taken).write_text("mine", encoding="utf-8")
    added(seeds, put("a.html", PAGE))
    assert (seeds / taken).read_text(encoding="utf-8") == "mine"
    assert (seeds / "raids-hit-saraqib-2.txt").is_file()


def test_a_broken_article_in_the_folder_is_no_obstacle(
    seeds: Path, put: Callable[..., Path]
) -> None:
    (seeds / "broken.txt").write_bytes(b"\x00")
    (seeds / "torn.txt").write_text("Something else.", encoding="utf-8")
    (seeds / "torn.toml").write_text("published = ", encoding="utf-8")
    added(seeds, put("a.html", PAGE))


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Russia’s “war”: strikes on Deir ez-Zor", "russias-war-strikes-on-deir-ez-zor"),
        ("Señor Müller in Ḥamāh", "senor-muller-in-hamah"),
        ("../../etc/passwd", "etc-passwd"),
        ("word " * 40, "-".join(["word"] * 12)),
        ("قصف سراقب", "the-file"),
    ],
)
def test_a_file_is_named_after_the_title(
    seeds: Path, put: Callable[..., Path], title: str, stem: str
) -> None:
    added(seeds, put("The file.html", PAGE), title=title)
    assert {path.name for path in seeds.iterdir()} == {f"{stem}.txt", f"{stem}.toml"}


def test_an_address_that_is_none_is_refused(seeds: Path, put: Callable[..., Path]) -> None:
    assert "--url" in refused(seeds, put("a.html", PAGE), url="javascript:alert(1)")


# --- addresses ------------------------------------------------------------------------------------


def test_a_page_of_the_web_is_added_with_its_address(seeds: Path, site: str) -> None:
    text, sidecar = added(seeds, f"{site}/2016/03/10/raids")
    assert text == READ
    assert sidecar["url"] == f"{site}/2016/03/10/raids"
    assert sidecar["published"] == date(2016, 3, 10)
    assert sidecar["published_basis"] == "from its address"


def test_the_address_kept_is_where_redirects_end(seeds: Path, site: str) -> None:
    _, sidecar = added(seeds, f"{site}/moved")
    assert sidecar["url"] == f"{site}/2016/03/10/raids?utm_source=x"
    assert "already there" in refused(seeds, f"{site}/2016/03/10/raids")


def test_the_servers_charset_is_respected(seeds: Path, site: str) -> None:
    text, _ = added(seeds, f"{site}/old")
    assert "“activists” said" in text


def test_plain_text_of_the_web_is_an_article_too(seeds: Path, site: str) -> None:
    text, sidecar = added(seeds, f"{site}/text")
    assert text == TEXT
    assert sidecar["url"] == f"{site}/text"


@pytest.mark.parametrize(("path", "says"), [("pdf", "not a web page"), ("hidden_pdf", "a PDF")])
def test_an_address_of_no_page_is_one_line(seeds: Path, site: str, path: str, says: str) -> None:
    line = refused(seeds, f"{site}/{path}")
    assert line.startswith(f"{site}/{path}: ")
    assert says in line


def test_a_day_ahead_may_be_today_where_it_was_published(
    seeds: Path, put: Callable[..., Path]
) -> None:
    _, sidecar = added(seeds, put("a.html", UNDATED), published=date(2016, 3, 16))
    assert sidecar["published"] == date(2016, 3, 16)


def test_a_copy_is_kept_beside_the_address_of_its_original(
    seeds: Path, put: Callable[..., Path]
) -> None:
    original = "https://levant.example/raids"
    copy = f"https://web.archive.org/web/20160317101500/{original}"
    head = f'<head><link rel="canonical" href="{copy}">'
    _, sidecar = added(
        seeds, put("a.html", UNDATED.replace("<head>", head, 1)), published=date(2016, 3, 16)
    )
    assert (sidecar["url"], sidecar["copy"]) == (original, copy)


def test_another_language_is_a_problem_of_the_article(
    seeds: Path, put: Callable[..., Path]
) -> None:
    text = "Raqqa, 16 March 2016\n\nLes avions ont bombardé la ville et les villages dans la nuit."
    article = add(str(put("a.txt", text)), seeds, GivenMetadata(), TODAY)
    assert article.problems == ("a.txt: French: only English is read, so it gives no strikes.",)


def test_english_on_a_page_that_says_it_is_in_another_language_is_english(
    seeds: Path, put: Callable[..., Path]
) -> None:
    article = add(str(put("a.html", PAGE.replace("en-GB", "fr"))), seeds, GivenMetadata(), TODAY)
    assert article.problems == ()


@pytest.mark.parametrize(
    ("source", "expected"),
    [("https://wire.example/a", True), ("ftp://a", True), ("a.html", False), ("C:\\a.txt", False)],
)
def test_an_address_is_known_from_a_file(source: str, expected: bool) -> None:
    assert is_address(source) is expected
