"""`extract`: one JSON object on stdout, with the rules that fired where they are asked for."""

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.extraction.rules import rule_cards
from dashboard.layers.strike import Strike
from dashboard.layers.zone import ZoneProperties
from tests.commands.runner import fails, run
from tests.paths import ROOT

SEED = ROOT / "seeds" / "russian-airstrikes-begin.txt"


def extracted(*arguments: object) -> dict[str, Any]:
    result = run("extract", *arguments)
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    report: dict[str, Any] = json.loads(result.stdout)
    return report


def test_it_prints_the_contracts_json() -> None:
    report = extracted(SEED)
    assert list(report) == ["article", "events", "zones", "review"]
    assert report["article"] == {"id": "russian-airstrikes-begin", "published": "2015-09-30"}
    assert [item["place_names"] for item in report["events"]] == [["Homs"], ["Hama"]]
    for item in report["events"]:
        extra = {"place_names", "hedged", "attributed_to", "quote"}
        assert set(item) == set(Strike.model_fields) - {"reports", "data_sets"} | extra
        assert item["hedged"] is True
        assert item["attributed_to"] == ["Syrian rebels", "opposition media outlets"]
    for item in report["zones"]:
        assert set(item) == set(ZoneProperties.model_fields) | {"quote"}


def test_it_keeps_letters_as_they_are() -> None:
    assert "“temporary support”" in run("extract", SEED).stdout


def test_a_date_given_dates_the_events(article: Path) -> None:
    report = extracted(article, "--date", "2016-03-10")
    (event,) = report["events"]
    assert (event["event_date"], event["location"]) == ("2016-03-07", "Saraqib")
    assert (event["hedged"], event["attributed_to"]) == (False, ["activists"])


def test_a_mistyped_key_beside_an_article_is_told(article: Path) -> None:
    article.with_suffix(".toml").write_text("published = 2016-03-10\ntitel = 'A'")
    assert run("extract", article).stderr == "report.toml: titel means nothing. Write title.\n"


def test_an_article_without_a_date_is_one_line(article: Path) -> None:
    line = fails("extract", article)
    assert line.startswith("report.txt: no date anywhere.")
    assert "--date" in line


def test_an_article_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    assert "gone.txt: cannot be read" in fails("extract", tmp_path / "gone.txt")


@pytest.mark.parametrize(
    ("raw", "says"), [(b"", "empty"), (b"\x00\x01\x02", "binary"), (b"caf\xe9 noir", "UTF-8")]
)
def test_an_article_that_is_none_is_one_line(tmp_path: Path, raw: bytes, says: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(raw)
    line = fails("extract", path, "--date", "2016-03-10")
    assert line.startswith("bad.txt: ")
    assert says in line


def test_another_folder_as_data_is_one_line(article: Path, tmp_path: Path) -> None:
    line = fails("extract", article, "--date", "2016-03-10", "--data", tmp_path / "none")
    assert "--data DIR" in line


def test_explained_it_names_rules_that_exist() -> None:
    rules = extracted(SEED, "--explain")["rules"]
    assert rules
    assert set(rules) <= {card.name for card in rule_cards()}
