"""`compare`: a line for each thing that the rules and a model read otherwise."""

from pathlib import Path

import pytest

from tests.commands.runner import run
from tests.readers.answers import answer, quote, strike
from tests.readers.chat_server import Refuses, Script, serving

SARAQIB = strike(quote(1, "bombed"), quote(1, "Saraqib"), quote(1, "Russian jets"))
ARABIC = "قصفت طائرات روسية مدينة سراقب يوم الاثنين، وقال ناشطون ذلك."


def compared(
    monkeypatch: pytest.MonkeyPatch, data: Path, script: Script, *files: Path
) -> tuple[list[str], str]:
    with serving(script) as server:
        monkeypatch.setenv("READER_ADDRESS", f"http://{server.host}/v1")
        monkeypatch.setenv("READER_MODEL", "small")
        result = run("compare", *files, "--date", "2016-03-10", "--data", data)
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines(), result.stderr


def test_what_is_read_alike_is_counted(
    monkeypatch: pytest.MonkeyPatch, article: Path, data: Path
) -> None:
    said = answer(SARAQIB | {"day": quote(1, "on Monday")})
    lines, _ = compared(monkeypatch, data, [said], article)
    assert lines == ["1 strike read alike by both, 0 not (1 request, 100 tokens sent, 20 received)"]


def test_differences_are_said_in_words(
    monkeypatch: pytest.MonkeyPatch, article: Path, data: Path
) -> None:
    lines, _ = compared(monkeypatch, data, [answer(SARAQIB | {"attacker": None})], article)
    assert lines[0] == (
        "report: two readers differ on the attacker: the rules read Russia, the model Unknown."
    )


def test_a_strike_of_one_reader_is_said(
    monkeypatch: pytest.MonkeyPatch, article: Path, data: Path
) -> None:
    lines, _ = compared(monkeypatch, data, [answer()], article)
    assert lines[0] == "report: only the rules read a strike: Russia, Saraqib, 2016-03-07."
    assert lines[1].startswith("0 strikes read alike by both, 1 not")


def test_what_was_not_answered_or_is_not_english_is_said(
    monkeypatch: pytest.MonkeyPatch, article: Path, data: Path, tmp_path: Path
) -> None:
    arabic = tmp_path / "arabic.txt"
    arabic.write_text(ARABIC, encoding="utf-8")
    lines, warned = compared(monkeypatch, data, [Refuses(404, "gone")], article, arabic)
    assert len(lines) == 1
    assert "arabic: only English is read." in warned
    assert "report: the model has not read it: it answers 404" in warned
