"""`build` on the command line: what it sums up, and what it refuses."""

import shutil
from pathlib import Path

from typer.testing import CliRunner

from dashboard.cli import app
from tests.paths import ROOT


def test_the_summary_counts_what_was_not_read_again(tmp_path: Path) -> None:
    for part in ("gazetteer", "basemap/low"):
        shutil.copytree(ROOT / "data" / part, tmp_path / "data" / part)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.txt").write_text("Russian jets bombed Saraqib.", encoding="utf-8")
    (tmp_path / "seeds" / "one.toml").write_text("published = 2016-03-10\n", encoding="utf-8")
    arguments = ["build", "--seeds", str(tmp_path / "seeds"), "--data", str(tmp_path / "data")]
    first, second = (CliRunner().invoke(app, arguments) for _ in range(2))
    assert first.stdout.startswith("1 articles, 1 events, 0 zones, 0 unplaced, ")
    assert second.stdout.startswith("1 articles (1 unchanged), 1 events, 0 zones, 0 unplaced, ")
    assert (first.stderr, second.stderr) == ("", "")


def test_processes_and_a_cluster_at_once_are_refused() -> None:
    done = CliRunner().invoke(app, ["build", "--jobs", "2", "--scheduler", "tcp://127.0.0.1:9"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Leave out --jobs" in done.stderr
