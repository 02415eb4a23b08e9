"""A build with a model: asked here, read anywhere, whole whatever fails, and never asked twice."""

import json
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from dashboard.building.batch.processes import read_in_processes
from dashboard.building.build import BuildReport, build
from dashboard.building.model_answers import ModelReading, missing_lines
from dashboard.domain.review import UnaskedArticle
from dashboard.errors import ArticleError
from dashboard.layers.geojson import STRIKES, layer_names, read_layer
from dashboard.readers.asking import Asker
from dashboard.readers.chat import OpenAIChat
from dashboard.readers.kept_answers import KeptAnswers
from dashboard.readers.mode import Mode
from tests.folders import GOVERNORATES, copied, put
from tests.readers.answers import answer, quote, strike
from tests.readers.chat_server import (
    Answer,
    Body,
    ChatServer,
    Refuses,
    question_text,
    serving,
)

SARAQIB = "Russian jets bombed Saraqib on Monday.\n"
NUBL = "Rebels fired rockets at Nubl on Tuesday.\n"
ARABIC = "قصفت طائرات روسية مدينة سراقب يوم الاثنين، وقال ناشطون إن تسعة قتلوا في السوق.\n"
SAID = {
    "Saraqib": answer(strike(quote(1, "bombed"), quote(1, "Saraqib"), quote(1, "Russian jets"))),
    "Nubl": answer(
        strike(quote(1, "fired rockets"), quote(1, "Nubl"), quote(1, "Rebels"), type="ground")
    ),
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return copied(tmp_path / "data", "gazetteer", GOVERNORATES)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    for name, text in (("a", SARAQIB), ("b", NUBL), ("c", ARABIC)):
        put(folder, name, text)
    return folder


def well(body: Body) -> Answer:
    return next(said for place, said in SAID.items() if place in question_text(body))


def model(
    server: ChatServer, data: Path, mode: Mode = Mode.MODEL, most: int | None = None, **more: object
) -> ModelReading:
    kept = KeptAnswers(data / "cache" / "answers")
    settings = server.settings(at_once=1, retries=0, **more)
    return ModelReading(mode=mode, asker=Asker(settings, kept, OpenAIChat, most))


def strikes(data: Path) -> list[dict[str, Any]]:
    found, faults = read_layer(data / "layers", STRIKES)
    assert faults == []
    return [feature["properties"] for feature in found]


def readers(data: Path) -> dict[str, list[str]]:
    return {strike["event_id"]: strike["read_by"] for strike in strikes(data)}


def missing(data: Path) -> dict[str, str]:
    items, _ = read_layer(data / "layers", "review.json")
    return {
        item["text"]: item["reason"]
        for item in items
        if item["reason_code"] == UnaskedArticle(model="", why="budget").code
    }


def layers(data: Path) -> dict[str, bytes]:
    return {name: (data / "layers" / name).read_bytes() for name in layer_names()}


def test_a_models_reading_is_in_the_layers_with_its_name(seeds: Path, data: Path) -> None:
    with serving(well) as server:
        report = build(seeds, data, model=model(server, data))
    assert readers(data) == {"a:1": ["model small"], "b:1": ["model small"]}
    assert (report.events, report.usage.requests) == (2, 2)
    assert [question_text(body).count("قصفت") for body in server.asked] == [0, 0]
    assert any("only English is read" in line for line in report.problems)


def test_a_rebuild_asks_nothing_and_changes_nothing(seeds: Path, data: Path) -> None:
    with serving(well) as server:
        build(seeds, data, model=model(server, data))
        before = layers(data)
        report = build(seeds, data, model=model(server, data))
        assert (len(server.asked), report.unchanged, layers(data)) == (2, 3, before)
        shutil.rmtree(data / "cache")
        build(seeds, data, model=model(server, data))
    assert layers(data) == before


def test_other_rules_read_the_same_answers_again_without_asking(seeds: Path, data: Path) -> None:
    with serving(well) as server:
        build(seeds, data, model=model(server, data))
        for path in (data / "cache").glob("*.json"):
            path.unlink()
        report = build(seeds, data, model=model(server, data))
        assert (len(server.asked), report.unchanged) == (2, 0)


def test_another_model_is_asked_anew(seeds: Path, data: Path) -> None:
    with serving(well) as server:
        build(seeds, data, model=model(server, data))
        build(seeds, data, model=model(server, data, model="large"))
    assert len(server.asked) == 4
    assert readers(data)["a:1"] == ["model large"]


def test_processes_read_what_was_answered_here(seeds: Path, data: Path) -> None:
    with serving(well) as server:
        build(seeds, data, model=model(server, data))
        here = layers(data)
        for path in (data / "cache").glob("*.json"):
            path.unlink()
    run = partial(read_in_processes, jobs=2)
    build(seeds, data, run=run, model=model(server, data))
    assert layers(data) == here


def test_both_are_compared_and_a_missing_answer_leaves_the_rules(seeds: Path, data: Path) -> None:
    def half(body: Body) -> Answer:
        return Refuses(500, "tired") if "Nubl" in question_text(body) else well(body)

    with serving(half) as server:
        report = build(seeds, data, model=model(server, data, Mode.BOTH))
    assert {s["event_id"]: (s["read_by"], s["agreement"]) for s in strikes(data)} == {
        "a:1": (["rules", "model small"], "agreed"),
        "b:1": (["rules"], None),
    }
    assert list(missing(data)) == ["b.txt"]
    (line,) = (line for line in report.problems if line.startswith("b.txt"))
    assert "tired" in line
    assert "read by the rules alone" in line
    with serving(well) as server:
        build(seeds, data, model=model(server, data, Mode.BOTH))
        assert len(server.asked) == 1
    assert readers(data)["b:1"] == ["rules", "model small"]
    assert missing(data) == {}


def test_out_of_budget_ends_with_what_is_whole_and_goes_on(seeds: Path, data: Path) -> None:
    def counts(report: BuildReport) -> tuple[int, int]:
        return report.events, report.usage.requests

    with serving(well) as server:
        assert counts(build(seeds, data, model=model(server, data, most=1))) == (1, 1)
        assert missing(data) == {
            "b.txt": "not read by small: it was beyond the number of articles allowed"
        }
        assert counts(build(seeds, data, model=model(server, data, most=1))) == (2, 1)
    assert missing(data) == {}


def test_a_server_that_is_gone_leaves_what_was_answered(seeds: Path, data: Path) -> None:
    with serving(well) as server:
        build(seeds, data, model=model(server, data, most=1))
    report = build(seeds, data, model=model(server, data))
    assert readers(data) == {"a:1": ["model small"]}
    assert any(line.startswith("b.txt: no answer: it cannot") for line in report.problems)


def test_where_nothing_is_answered_the_old_layers_stand(seeds: Path, data: Path) -> None:
    (seeds / "c.txt").unlink()
    (seeds / "c.toml").unlink()
    with serving(well) as server:
        build(seeds, data, model=model(server, data))
    before = layers(data)
    with (
        serving([Refuses(401, "wrong key")]) as server,
        pytest.raises(ArticleError, match="wrong key"),
    ):
        build(seeds, data, model=model(server, data, model="other"))
    assert layers(data) == before


def test_a_thousand_articles_without_an_answer_are_one_line_for_each_reason() -> None:
    refused = UnaskedArticle(model="m", why="no_answer", said="it answers 401 (no): set READER_KEY")
    stopped = UnaskedArticle(model="m", why="stopped", said=refused.said)
    beyond = UnaskedArticle(model="m", why="budget")
    missing = {Path(f"{n}.txt"): stopped if n else refused for n in range(1_000)}
    missing |= {Path("z.txt"): beyond}
    assert list(missing_lines(missing, read=[])) == [
        "0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 995 more: no answer: it answers 401 (no): set "
        "READER_KEY; not read. Build again to go on.",
        "z.txt: beyond --max-articles; not read. Build again to go on.",
    ]
    (line,) = missing_lines({Path("z.txt"): beyond}, read=[Path("z.txt")])
    assert "read by the rules alone" in line


def test_the_rules_alone_give_what_they_gave(seeds: Path, data: Path) -> None:
    build(seeds, data)
    assert {tuple(s["read_by"]) for s in strikes(data)} == {("rules",)}
    assert {s["agreement"] for s in strikes(data)} == {None}
    assert not (data / "cache" / "answers").exists()
    assert "model" not in json.dumps(strikes(data))
