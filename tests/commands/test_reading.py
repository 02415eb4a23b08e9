"""`--reader`, as a user meets it."""

import json
from pathlib import Path

import pytest

from tests.commands.runner import fails, run
from tests.folders import put
from tests.readers.answers import NOTHING, answer, quote, strike
from tests.readers.chat_server import ChatServer, Refuses, serving

SAID = answer(strike(quote(1, "bombed"), quote(1, "Saraqib"), quote(1, "Russian jets")))
DAY = ("--date", "2016-03-10")


@pytest.fixture(autouse=True)
def _nothing_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("READER_ADDRESS", "READER_MODEL", "READER_KEY"):
        monkeypatch.delenv(name, raising=False)


def named(server: ChatServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_ADDRESS", f"http://{server.host}/v1")
    monkeypatch.setenv("READER_MODEL", "small")
    monkeypatch.setenv("READER_KEY", "secret-key")


def test_without_a_model_the_next_step_is_said(article: Path, data: Path) -> None:
    line = fails("extract", article, *DAY, "--reader", "model", "--data", data)
    assert "READER_ADDRESS and READER_MODEL" in line
    assert "docs/reader.md" in line


def test_the_host_is_said_before_an_article_goes_there(
    article: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving([SAID]) as server:
        named(server, monkeypatch)
        result = run("extract", article, *DAY, "--reader", "model", "--data", data)
    assert result.exit_code == 0, result.output
    assert result.stderr == f"The articles go to {server.host}, to be read by small.\n"
    (event,) = json.loads(result.stdout)["events"]
    assert (event["location"], event["read_by"]) == ("Saraqib", ["model small"])
    assert "secret-key" not in result.output
    assert "secret-key" not in "".join(
        path.read_text(encoding="utf-8") for path in (data / "cache").rglob("*.json")
    )


def test_both_say_what_they_agree_on(
    article: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving([SAID]) as server:
        named(server, monkeypatch)
        result = run("extract", article, *DAY, "--reader", "both", "--explain", "--data", data)
    report = json.loads(result.stdout)
    (event,) = report["events"]
    assert event["read_by"] == ["rules", "model small"]
    assert "rules" in report
    assert {"location", "actor1"} <= {reason["field"] for reason in event["reasons"]}


def test_no_answer_is_one_line(article: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving([Refuses(404, "no such model")]) as server:
        named(server, monkeypatch)
        result = run("extract", article, *DAY, "--reader", "model", "--data", data)
    assert result.exit_code == 1
    assert "no such model" in result.stderr
    assert "Traceback" not in result.stderr


def test_an_article_in_another_language_goes_nowhere(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "arabic.txt"
    path.write_text("قصفت طائرات روسية مدينة سراقب يوم الاثنين، وقال ناشطون ذلك.", encoding="utf-8")
    with serving([SAID]) as server:
        named(server, monkeypatch)
        result = run("extract", path, *DAY, "--reader", "model", "--data", data)
    assert server.asked == []
    assert json.loads(result.stdout)["review"][0]["reason_code"] == "foreign_article"


def test_a_build_says_what_was_asked_and_what_is_missing(
    seeds: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("x", "y", "z"):
        put(seeds, name, f"Jets bombed Saraqib on Monday, {name} people said.")
    with serving([NOTHING]) as server:
        named(server, monkeypatch)
        options = ("--seeds", seeds, "--data", data, "--jobs", 1)
        result = run("build", *options, "--reader", "both", "--max-articles", 1)
        assert result.exit_code == 0, result.output
        assert len(server.asked) == 1
    assert "asked the model: 1 request, 100 tokens sent, 20 received" in result.stdout
    assert f"The articles go to {server.host}" in result.stderr
    said = " ".join(result.stderr.split())
    assert said.count("beyond --max-articles; read by the rules alone. Build again to go on.") == 1
    assert "x.txt, y.txt, z.txt: beyond" in said


def test_a_budget_is_of_no_use_to_the_rules(seeds: Path, data: Path) -> None:
    result = run("build", "--seeds", seeds, "--data", data, "--max-articles", 1)
    assert result.exit_code == 2
    assert "the rules cost nothing" in " ".join(result.stderr.split())
