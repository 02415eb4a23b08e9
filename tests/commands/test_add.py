"""`add`: an article of a file or of the web, whole in the folder or one line why not."""

import gzip
import stat
import threading
import tomllib
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dashboard.articles.fetch import fetch
from dashboard.articles.seeds import read_article
from dashboard.cli import app
from dashboard.errors import ArticleError

TEXT = """Raids hit Saraqib

IDLIB, March 10, 2016 — Russian jets bombed a market in Saraqib on Thursday, activists said.

At least 12 people were killed.
"""
PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Raids hit Saraqib | Levant Wire</title>
<meta property="og:site_name" content="Levant Wire">
<meta property="article:published_time" content="2016-03-10T21:15:00+03:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Raids hit Saraqib</h1>
<p>Russian jets bombed a market in Saraqib on Thursday, activists said.</p>
<p>At least 12 people were killed, according to the rescue service in the town.</p>
</article></body></html>"""
UNDATED = PAGE.replace("article:published_time", "x")
READ = """Raids hit Saraqib

Russian jets bombed a market in Saraqib on Thursday, activists said.

At least 12 people were killed, according to the rescue service in the town.
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Writes a file to be added."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def add(seeds: Path, source: object, *options: str) -> Result:
    return CliRunner().invoke(app, ["add", str(source), "--seeds", str(seeds), *options])


def added(seeds: Path, source: object, *options: str) -> tuple[str, dict[str, object]]:
    """The text and the sidecar of the one article that is written."""
    before = set(seeds.iterdir())
    result = add(seeds, source, *options)
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    (line,) = result.stdout.splitlines()
    sidecar, text = sorted(set(seeds.iterdir()) - before)
    assert line.startswith(f"{text}: ")
    assert (text.suffix, sidecar.suffix, text.stem) == (".txt", ".toml", sidecar.stem)
    return text.read_text(encoding="utf-8"), tomllib.loads(sidecar.read_text(encoding="utf-8"))


def refused(seeds: Path, source: object, *options: str) -> str:
    """The one line of an error; nothing is written."""
    before = {path: path.read_bytes() for path in seeds.iterdir()}
    result = add(seeds, source, *options)
    assert (result.exit_code, result.stdout) == (1, ""), result.output
    assert {path: path.read_bytes() for path in seeds.iterdir()} == before
    (line,) = result.stderr.splitlines()
    assert "Traceback" not in line
    return line


# --- files --------------------------------------------------------------------------------------


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


def test_the_line_says_what_when_how_it_is_known_and_what_next(
    seeds: Path, put: Callable[..., Path]
) -> None:
    assert add(seeds, put("saved.html", PAGE)).stdout == (
        f"{seeds}/raids-hit-saraqib.txt: “Raids hit Saraqib”, 2016-03-10 (from its meta tags). "
        f"Next: python -m dashboard build --seeds {seeds}\n"
    )


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


def test_each_option_overrules_what_is_found(seeds: Path, put: Callable[..., Path]) -> None:
    options = {
        "title": 'A "quoted" \\ title',
        "publisher": "Another paper",
        "url": "https://another.example/1",
    }
    given = [word for name, value in options.items() for word in (f"--{name}", value)]
    _, sidecar = added(seeds, put("saved.html", PAGE), *given, "--date", "2016-03-11")
    assert sidecar == options | {
        "language": "en",
        "published": date(2016, 3, 11),
        "published_basis": "given by hand",
    }


def test_a_page_is_known_by_its_content_not_its_name(seeds: Path, put: Callable[..., Path]) -> None:
    text, _ = added(
        seeds, put("saved.txt", f"<!-- saved from url=(0014)about:internet -->\n{PAGE}")
    )
    assert text == READ


def test_files_are_readable_by_others(seeds: Path, put: Callable[..., Path]) -> None:
    added(seeds, put("saved.html", PAGE))
    assert {stat.S_IMODE(path.stat().st_mode) for path in seeds.iterdir()} == {0o644}


def test_without_a_date_one_line_asks_for_it(seeds: Path, put: Callable[..., Path]) -> None:
    source = put("saved.html", UNDATED)
    assert "--date" in refused(seeds, source)
    assert added(seeds, source, "--date", "2016-03-10")[0] == READ


@pytest.mark.parametrize(
    ("content", "options"),
    [
        (UNDATED, ["--date", (date.today() + timedelta(days=3)).isoformat()]),
        (PAGE.replace("2016-03-10", "2999-03-10"), []),
        (UNDATED, ["--date", "1016-03-10"]),
    ],
    ids=["given, to come", "declared, to come", "a typing error"],
)
def test_a_day_on_which_nothing_can_have_been_published_is_refused(
    seeds: Path, put: Callable[..., Path], content: str, options: list[str]
) -> None:
    assert "--date" in refused(seeds, put("saved.html", content), *options)


def test_a_day_that_no_calendar_has_is_a_wrong_option(
    seeds: Path, put: Callable[..., Path]
) -> None:
    assert add(seeds, put("saved.html", PAGE), "--date", "2016-02-30").exit_code == 2


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
    line = refused(seeds, put(name, content), "--date", "2016-03-10")
    assert line.startswith(f"{name}: ")
    assert says in line


def test_a_file_that_is_not_there_and_a_folder_are_one_line(seeds: Path, tmp_path: Path) -> None:
    assert "gone.html: cannot be read" in refused(seeds, tmp_path / "gone.html")
    assert "a folder" in refused(seeds, tmp_path)


def test_a_missing_folder_of_articles_is_one_line(tmp_path: Path, put: Callable[..., Path]) -> None:
    result = add(tmp_path / "none", put("saved.html", PAGE))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "none: no such folder. Name one with --seeds DIR." in result.stderr


def test_a_folder_nothing_can_be_written_to_is_one_line(
    seeds: Path, put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert "No space left on device" in refused(seeds, put("saved.html", PAGE))


def test_an_article_in_another_language_is_taken_with_a_warning(
    seeds: Path, put: Callable[..., Path]
) -> None:
    result = add(seeds, put("saved.html", PAGE.replace('lang="en-GB"', 'lang="fr"')))
    assert result.exit_code == 0
    (warning,) = result.stderr.splitlines()
    assert "'fr'" in warning
    assert "only English is read" in warning
    assert 'language = "fr"' in (seeds / "raids-hit-saraqib.toml").read_text(encoding="utf-8")


def test_letters_tell_of_another_language_where_nothing_else_does(
    seeds: Path, put: Callable[..., Path]
) -> None:
    result = add(
        seeds, put("a.txt", "قصفت الطائرات مدينة سراقب يوم الخميس."), "--date", "2016-03-10"
    )
    assert result.exit_code == 0
    assert "not Latin" in result.stderr
    assert (seeds / "a.txt").is_file()


# --- what is there already ------------------------------------------------------------------------


def test_the_same_text_is_refused_under_any_name(seeds: Path, put: Callable[..., Path]) -> None:
    (seeds / "old.txt").write_text(READ.replace("\n", "\r\n"), encoding="utf-8")
    line = refused(seeds, put("saved.html", PAGE), "--title", "Another title")
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
    added(seeds, put("a.html", PAGE), "--url", "https://levant.example/raids")
    changed = put("b.html", PAGE.replace("12 people", "14 people"))
    assert "has the same address" in refused(seeds, changed, "--url", address)


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
    added(seeds, put("The file.html", PAGE), "--title", title)
    assert {path.name for path in seeds.iterdir()} == {f"{stem}.txt", f"{stem}.toml"}


def test_an_address_that_is_none_is_refused(seeds: Path, put: Callable[..., Path]) -> None:
    assert "--url" in refused(seeds, put("a.html", PAGE), "--url", "javascript:alert(1)")


# --- addresses ------------------------------------------------------------------------------------


class Site(BaseHTTPRequestHandler):
    """A site with every fault; `/slow` answers only when the test is over."""

    protocol_version = "HTTP/1.1"
    over: threading.Event

    def do_GET(self) -> None:
        getattr(self, f"get_{self.path.strip('/').partition('?')[0].replace('/', '_')}")()

    def log_message(self, *_: object) -> None:
        pass

    def give(self, body: str | bytes, status: int = 200, **headers: str) -> None:
        raw = body.encode() if isinstance(body, str) else body
        named = {
            "Content-Type": "text/html",
            "Content-Length": str(len(raw)),
            "Connection": "close",
        }
        named |= {name.replace("_", "-"): value for name, value in headers.items()}
        self.send_response(status)
        for name, value in named.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(raw)

    def get_2016_03_10_raids(self) -> None:
        self.give(UNDATED)

    def get_moved(self) -> None:
        self.give("", 301, Location="/2016/03/10/raids?utm_source=x#top")

    def get_packed(self) -> None:
        self.give(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def get_old(self) -> None:
        page = PAGE.replace('charset="utf-8"', "").replace("activists said", "“activists” said")
        self.give(page.encode("windows-1252"), Content_Type="text/html; charset=ISO-8859-1")

    def get_text(self) -> None:
        self.give(TEXT, Content_Type="text/plain; charset=utf-8")

    def get_untyped(self) -> None:
        self.give(PAGE, Content_Type="")

    def get_gone(self) -> None:
        self.give("gone", 404)

    def get_forbidden(self) -> None:
        self.give("no", 403)

    def get_fault(self) -> None:
        self.give("no", 503, Retry_After="100")

    def get_loop(self) -> None:
        self.give("", 302, Location="/loop")

    def get_elsewhere(self) -> None:
        self.give("", 302, Location="file:///etc/passwd")

    def get_pdf(self) -> None:
        self.give(b"%PDF-1.4", Content_Type="application/pdf")

    def get_hidden_pdf(self) -> None:
        self.give(b"%PDF-1.4")

    def get_empty(self) -> None:
        self.give("\n")

    def get_said_large(self) -> None:
        self.give("", Content_Length="10000001")

    def get_bomb(self) -> None:
        self.give(gzip.compress(b" " * 10_000_001), Content_Encoding="gzip")

    def get_torn(self) -> None:
        self.give(PAGE, Content_Length="100000")

    def get_unpackable(self) -> None:
        self.give(PAGE, Content_Encoding="gzip")

    def get_odd(self) -> None:
        self.give("x", Content_Length="many")

    def get_slow(self) -> None:
        self.over.wait(60)
        self.close_connection = True

    def get_drip(self) -> None:
        self.give("<html>", Content_Length="100000")
        try:
            while not self.over.wait(0.02):
                self.wfile.write(b" ")
        except OSError:
            self.close_connection = True


class Server(ThreadingHTTPServer):
    """A server that is silent when a reader leaves early, as ours do on purpose."""

    def handle_error(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    Site.over = threading.Event()
    with Server(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        Site.over.set()
        server.shutdown()
        thread.join()


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


@pytest.mark.parametrize("path", ["packed", "untyped"])
def test_a_page_is_read_however_it_is_sent(seeds: Path, site: str, path: str) -> None:
    assert added(seeds, f"{site}/{path}")[0] == READ


def test_the_servers_charset_is_respected(seeds: Path, site: str) -> None:
    text, _ = added(seeds, f"{site}/old")
    assert "“activists” said" in text


def test_plain_text_of_the_web_is_an_article_too(seeds: Path, site: str) -> None:
    text, sidecar = added(seeds, f"{site}/text")
    assert text == TEXT
    assert sidecar["url"] == f"{site}/text"


def test_a_password_and_a_fragment_of_an_address_are_not_kept(seeds: Path, site: str) -> None:
    _, sidecar = added(seeds, f"{site.replace('//', '//me:secret@')}/packed#comments")
    assert sidecar["url"] == f"{site}/packed"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("gone", "HTTP 404"),
        ("forbidden", "save the page as HTML"),
        ("fault", "HTTP 503"),
        ("loop", "from one address to the next"),
        ("elsewhere", "no web address"),
        ("pdf", "application/pdf, not a web page"),
        ("hidden_pdf", "a PDF"),
        ("empty", "empty"),
        ("said_large", "over 10 MB"),
        ("bomb", "over 10 MB"),
        ("torn", "broke off"),
        ("unpackable", "broke off"),
    ],
)
def test_what_a_site_does_wrong_is_one_line(seeds: Path, site: str, path: str, says: str) -> None:
    line = refused(seeds, f"{site}/{path}")
    assert line.startswith(f"{site}/{path}: ")
    assert says in line


def test_a_length_that_is_no_number_is_no_traceback(seeds: Path, site: str) -> None:
    refused(seeds, f"{site}/odd")


def test_a_site_that_speaks_no_tls_is_not_read_without(seeds: Path, site: str) -> None:
    address = site.replace("http:", "https:")
    assert "no secure connection" in refused(seeds, f"{address}/packed")


def test_a_site_that_never_answers_is_left(site: str) -> None:
    with pytest.raises(ArticleError, match="no answer in time"):
        fetch(f"{site}/slow", seconds=0.1)


def test_a_site_that_drips_is_left(site: str) -> None:
    with pytest.raises(ArticleError, match="too slow"):
        fetch(f"{site}/drip", seconds=0.1)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://127.0.0.1:1/x", "nobody answers"),
        ("http://nobody.invalid/x", "no such host"),
        ("ftp://levant.example/x", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http://", "only http and https"),
        ("http://[::x/", "no web address"),
        (f"http://{'a' * 80}.example/", "no web address"),
    ],
)
def test_an_address_nobody_can_read_is_one_line(seeds: Path, address: str, says: str) -> None:
    assert says in refused(seeds, address)
