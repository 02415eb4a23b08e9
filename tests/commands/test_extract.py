"""`extract`: one JSON object on stdout, with the rules that fired where they are asked for."""

import json
from pathlib import Path

from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.extraction.rules import rule_cards
from tests.paths import ROOT

SEED = str(ROOT / "seeds" / "russian-airstrikes-begin.txt")


def test_it_prints_events_zones_and_doubts() -> None:
    done = CliRunner().invoke(app, ["extract", SEED])
    found = json.loads(done.stdout)
    assert (done.exit_code, list(found)) == (0, ["article", "events", "zones", "review"])


def test_explained_it_names_rules_that_exist() -> None:
    done = CliRunner().invoke(app, ["extract", SEED, "--explain"])
    rules = json.loads(done.stdout)["rules"]
    assert rules
    assert set(rules) <= {card.name for card in rule_cards()}


def test_a_file_without_a_date_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Jets bombed Saraqib.", encoding="utf-8")
    done = CliRunner().invoke(app, ["extract", str(path)])
    assert done.exit_code == 1
    assert "--date" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
