"""Built again: only what changed is read again, and the same bytes come out everywhere."""

import os
import shutil
import signal
import subprocess
import sys
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from dashboard.building.batch.processes import read_in_processes
from dashboard.building.build import build
from dashboard.errors import LayerError
from tests.building.folders import NAYRAB, RAQQA, SARAQIB, correct, items, layers, struck
from tests.folders import put
from tests.paths import ROOT


def test_an_unchanged_article_is_not_read_again(seeds: Path, data: Path) -> None:
    build(seeds, data)
    first, told = layers(data), list[tuple[int, int]]()
    report = build(seeds, data, lambda done, of: told.append((done, of)))
    assert (report.articles, report.unchanged, report.events, report.zones) == (2, 2, 2, 1)
    assert told == [(0, 0)]
    assert layers(data) == first


def test_a_changed_text_is_read_again(seeds: Path, data: Path) -> None:
    build(seeds, data)
    put(seeds, "raqqa", RAQQA.replace("Raqqa", "Manbij"))
    assert build(seeds, data).unchanged == 1
    assert struck(data)["raqqa:1"] == ("us_coalition", "Manbij")


def test_a_changed_sidecar_is_read_again(seeds: Path, data: Path) -> None:
    build(seeds, data)
    (seeds / "raqqa.toml").write_text("published = 2016-03-17\n", encoding="utf-8")
    assert build(seeds, data).unchanged == 1
    dates = [f["properties"]["event_date"] for f in items(data, "strikes.geojson")]
    assert dates == ["2016-03-07", "2016-03-15"]


def test_a_pin_has_only_the_articles_read_again_that_it_applies_to(seeds: Path, data: Path) -> None:
    put(seeds, "nayrab", NAYRAB)
    build(seeds, data)
    correct(data, '[[pin]]\nname = "Nayrab"\nplace = "SY-HI"\n')
    report = build(seeds, data)
    assert (report.unchanged, report.problems) == (2, ())
    assert struck(data)["nayrab:1"] == ("russia", "Homs")


def test_a_drop_has_nothing_read_again(seeds: Path, data: Path) -> None:
    build(seeds, data)
    correct(data, '[[drop]]\nevent = "raqqa:1"\nreason = "a parade"\n')
    report = build(seeds, data)
    assert (report.unchanged, report.events) == (2, 1)


@pytest.mark.parametrize("table", ["places.csv", "supplement.csv", "conflict.csv", "actors.toml"])
def test_a_changed_table_has_all_read_again(seeds: Path, data: Path, table: str) -> None:
    build(seeds, data)
    path = data / "gazetteer" / table
    text = path.read_text(encoding="utf-8")
    last = text.splitlines()[-1]
    more = "# changed" if table.endswith("toml") else f"new-row,{last.split(',', 1)[1]}"
    path.write_text(f"{text}{more}\n", encoding="utf-8")
    assert build(seeds, data).unchanged == 0


@pytest.mark.parametrize("harm", ["torn", "foreign", "gone"])
def test_a_harmed_entry_is_read_again(seeds: Path, data: Path, harm: str) -> None:
    build(seeds, data)
    first = layers(data)
    one, two = sorted((data / "cache").iterdir())
    if harm == "torn":
        one.write_bytes(one.read_bytes()[:-20])
    elif harm == "foreign":
        one.write_bytes(two.read_bytes())
    else:
        one.unlink()
    assert build(seeds, data).unchanged == 1
    assert layers(data) == first


def test_a_stopped_build_goes_on_where_it_was(seeds: Path, data: Path) -> None:
    def stop(done: int, of: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(seeds, data, stop)
    assert not (data / "layers").exists()
    assert build(seeds, data).unchanged == 1


COPIED = """
import sys
from pathlib import Path
from dashboard.building.build import build

print(build(Path(sys.argv[1]), Path(sys.argv[2])).unchanged, "spacy" in sys.modules)
"""


def test_changed_code_has_all_read_again(seeds: Path, data: Path, tmp_path: Path) -> None:
    build(seeds, data)
    shutil.copytree(ROOT / "dashboard", tmp_path / "dashboard")

    def run() -> str:
        done = subprocess.run(
            [sys.executable, "-c", COPIED, str(seeds), str(data)],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=True,
            timeout=600,
        )
        return done.stdout.strip()

    assert run() == "2 False", "the same code elsewhere, and nothing new: no parser is loaded"
    rule = tmp_path / "dashboard" / "extraction" / "rules.py"
    rule.write_text(rule.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    assert run() == "0 True"


# --- the same everywhere ------------------------------------------------------------------------

BUILT = """
import sys
from pathlib import Path
from dashboard.building.build import build

build(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def test_no_chance_order_reaches_the_layers(seeds: Path, data: Path) -> None:
    put(seeds, "nayrab", NAYRAB)
    put(seeds, "both", "Russian and Turkish jets bombed rebels and ISIS in Ariha and Saraqib.")
    build(seeds, data)
    expected = layers(data)
    shutil.rmtree(data / "cache")
    # This process has an order of its own.
    subprocess.run(
        [sys.executable, "-c", BUILT, str(seeds), str(data)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "1"},
        check=True,
        timeout=600,
    )
    assert layers(data) == expected


@pytest.mark.xdist_group("processes")
def test_several_processes_give_the_same_bytes(seeds: Path, data: Path) -> None:
    towns = ["Saraqib", "Ariha", "Palmyra", "Azaz", "Manbij"]
    for number in range(110):
        put(seeds, f"a{number}", f"Russian jets bombed {towns[number % 5]}, killing {number + 2}.")
    build(seeds, data)
    expected = layers(data)
    shutil.rmtree(data / "cache")
    shutil.rmtree(data / "layers")
    at_work: set[int] = set()
    report = build(
        seeds,
        data,
        lambda _done, _of: at_work.add(len(active_children())),
        partial(read_in_processes, jobs=2),
    )
    assert (report.articles, report.unchanged, max(at_work)) == (112, 0, 2)
    assert layers(data) == expected


# --- killed, and golden ------------------------------------------------------------------------

KILLED = """
import os, signal, sys
from pathlib import Path
from dashboard.building.build import build

def killer(name, arguments):
    if name == "os.rename" and str(arguments[1]).endswith("strikes.geojson"):
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(killer)
build(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def test_killed_while_writing_the_old_layers_stand(seeds: Path, data: Path) -> None:
    build(seeds, data)
    before = layers(data)
    put(seeds, "ariha", SARAQIB.replace("Saraqib", "Ariha"))
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(seeds), str(data)], cwd=ROOT, check=False, timeout=600
    )
    assert done.returncode == -signal.SIGKILL
    after = {name: raw for name, raw in layers(data).items() if not name.startswith(".")}
    assert after == before
    assert build(seeds, data).events == 3


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_one_line(seeds: Path, data: Path) -> None:
    (data / "layers").mkdir()
    (data / "layers").chmod(0o555)
    with pytest.raises(LayerError):
        build(seeds, data)
