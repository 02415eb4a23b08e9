"""`add` on the command line: what it says, and what each option does."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dashboard.cli import app
from tests.articles.site import PAGE, READ, UNDATED


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


def test_the_line_says_what_when_how_it_is_known_and_what_next(
    seeds: Path, put: Callable[..., Path]
) -> None:
    assert add(seeds, put("saved.html", PAGE)).stdout == (
        f"{seeds}/raids-hit-saraqib.txt: “Raids hit Saraqib”, 2016-03-10 (from its meta tags). "
        f"Next: python -m dashboard build --seeds {seeds}\n"
    )


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


def test_without_a_date_one_line_asks_for_it(seeds: Path, put: Callable[..., Path]) -> None:
    source = put("saved.html", UNDATED)
    assert "--date" in refused(seeds, source)
    assert added(seeds, source, "--date", "2016-03-10")[0] == READ


@pytest.mark.parametrize("day", ["2016-02-30", "12/03/2016", "yesterday"])
def test_what_is_no_day_is_told_how_one_is_written(
    seeds: Path, put: Callable[..., Path], day: str
) -> None:
    told = add(seeds, put("saved.html", PAGE), "--date", day)
    assert told.exit_code == 2
    assert f"Invalid value for '--date': {day}: no day. Write it as 2015-09-30.\n" in told.stderr


@pytest.mark.parametrize(
    ("given", "wrong"), [("2999-01-01", "is still to come"), ("1492-01-01", "cannot be right")]
)
def test_a_day_that_was_given_and_cannot_be_is_to_be_corrected(
    seeds: Path, put: Callable[..., Path], given: str, wrong: str
) -> None:
    line = refused(seeds, put("saved.html", PAGE), "--date", given)
    assert wrong in line
    assert line.endswith("Correct --date.")


def test_a_day_that_was_found_and_cannot_be_is_to_be_given(
    seeds: Path, put: Callable[..., Path]
) -> None:
    line = refused(seeds, put("saved.html", PAGE.replace("2016-03-10", "2999-03-10")))
    assert line.endswith("is still to come. Give the right one: --date 2016-03-10")


def test_a_missing_folder_of_articles_is_one_line(tmp_path: Path, put: Callable[..., Path]) -> None:
    result = add(tmp_path / "none", put("saved.html", PAGE))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "none: no such folder. Name one with --seeds DIR." in result.stderr


def test_an_article_in_another_language_is_taken_with_a_warning(
    seeds: Path, put: Callable[..., Path]
) -> None:
    result = add(
        seeds, put("a.txt", "قصفت الطائرات مدينة سراقب يوم الخميس."), "--date", "2016-03-10"
    )
    assert result.exit_code == 0
    assert "a.txt: Arabic: only English is read" in result.stderr
    assert (seeds / "a.txt").is_file()


def test_an_address_nobody_answers_at_is_one_line(seeds: Path) -> None:
    assert "nobody answers" in refused(seeds, "http://127.0.0.1:1/x")
