"""`build` on the command line: what it sums up, and what it refuses."""

import shutil
from pathlib import Path

from tests.commands.runner import fails, run
from tests.paths import ROOT


def test_the_summary_counts_what_was_not_read_again(tmp_path: Path) -> None:
    for part in ("gazetteer", "basemap/low"):
        shutil.copytree(ROOT / "data" / part, tmp_path / "data" / part)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.txt").write_text("Russian jets bombed Saraqib.", encoding="utf-8")
    (tmp_path / "seeds" / "one.toml").write_text("published = 2016-03-10\n", encoding="utf-8")
    arguments = ("build", "--seeds", tmp_path / "seeds", "--data", tmp_path / "data")
    first, second = (run(*arguments) for _ in range(2))
    assert first.stdout.startswith("1 article, 1 event, 0 zones, 0 unplaced, ")
    assert second.stdout.startswith("1 article (1 unchanged), 1 event, 0 zones, 0 unplaced, ")
    assert (first.stderr, second.stderr) == ("", "")


def test_processes_and_a_cluster_at_once_are_refused() -> None:
    done = run("build", "--jobs", 2, "--scheduler", "tcp://127.0.0.1:9")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Leave out --jobs" in done.stderr


def test_it_tells_of_a_bad_article_and_goes_on(seeds: Path, data: Path) -> None:
    (seeds / "empty.txt").write_bytes(b"")
    built = run("build", "--seeds", seeds, "--data", data)
    assert built.exit_code == 0
    assert "empty.txt: empty." in built.stderr
    assert built.stdout.startswith("1 article, 2 events")


def test_a_missing_folder_is_one_line(data: Path, tmp_path: Path) -> None:
    line = fails("build", "--seeds", tmp_path / "gone", "--data", data)
    assert "gone: no such folder. Name one with --seeds DIR." in line


def test_a_broken_basemap_is_one_line(seeds: Path, data: Path) -> None:
    (data / "basemap" / "low" / "governorates.geojson").write_text("{", encoding="utf-8")
    assert "Restore data/basemap" in fails("build", "--seeds", seeds, "--data", data)
