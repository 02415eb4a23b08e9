"""`build` on the command line: what it sums up, and what it refuses."""

import os
from pathlib import Path

import pytest

from tests.commands.runner import fails, run
from tests.folders import put


def test_the_summary_counts_what_was_not_read_again(data: Path, tmp_path: Path) -> None:
    put(tmp_path / "seeds", "one", "Russian jets bombed Saraqib.")
    arguments = ("build", "--seeds", tmp_path / "seeds", "--data", data)
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
    assert " unplaced, 1 file not read, " in built.stdout


def test_a_missing_folder_is_one_line(data: Path, tmp_path: Path) -> None:
    line = fails("build", "--seeds", tmp_path / "gone", "--data", data)
    assert "gone: no such folder. Name one with --seeds DIR." in line


def test_a_broken_basemap_is_one_line(seeds: Path, data: Path) -> None:
    (data / "basemap" / "low" / "governorates.geojson").write_text("{", encoding="utf-8")
    assert "Restore data/basemap" in fails("build", "--seeds", seeds, "--data", data)


def test_a_folder_without_a_gazetteer_says_how_to_keep_two_maps_apart(
    seeds: Path, tmp_path: Path
) -> None:
    line = fails("build", "--seeds", seeds, "--data", tmp_path / "new")
    assert "new/gazetteer/actors.toml: not there." in line
    assert f"copy gazetteer and basemap from there into {tmp_path / 'new'} first" in line


def test_a_folder_without_articles_says_what_to_put_there(data: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    line = fails("build", "--seeds", empty, "--data", data)
    assert line == f"{empty}: no article could be read: there is none. Add one, .txt or .html."
    (data / "layers").mkdir()
    assert fails("build", "--seeds", empty, "--data", data) == f"{line} The old layers stand."


def test_layers_that_cannot_be_written_are_one_line(seeds: Path, data: Path) -> None:
    (data / "layers").write_text("a file where the folder should be", encoding="utf-8")
    line = fails("build", "--seeds", seeds, "--data", data)
    assert line.startswith(f"{data / 'layers'}")
    assert line.endswith("Check the name.")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("part", ["", "seeds/russian-airstrikes-begin.toml"])
def test_what_permissions_forbid_is_one_line(seeds: Path, data: Path, part: str) -> None:
    forbidden = seeds.parent / part if part else data
    forbidden.chmod(0o000 if part else 0o555)
    try:
        if os.access(forbidden, os.W_OK):
            pytest.skip("this user may do everything")
        line = fails("build", "--seeds", seeds, "--data", data)
        assert "Permission denied" in line
        assert "Change its permissions" in line
    finally:
        forbidden.chmod(0o755)
