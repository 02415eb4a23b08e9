"""Articles to layers: whole or not at all, and the same bytes every time."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from dashboard.building.batch.processes import read_in_processes
from dashboard.building.batch.work import Answers, Failure, Task, read_here
from dashboard.building.build import BuildReport, build
from dashboard.errors import ArticleError, GazetteerError, LayerError
from dashboard.layers.geojson import layer_names, read_layer
from tests.paths import ROOT

GOVERNORATES = Path("basemap/low/governorates.geojson")
WEST_OF = {"SY-HI": 36, "SY-HM": 37, "SY-ID": 38, "SY-HL": 39}

SARAQIB = "Strikes in Idlib\n\nRussian jets bombed Saraqib on Monday, killing nine people.\n"
RAQQA = "Raid on Raqqa\n\nCoalition jets bombed ISIS-held Raqqa on Tuesday.\n"
NAYRAB = "Raid on Nayrab\n\nRussian jets struck Nayrab on Monday.\n"


def square(west: float) -> dict[str, Any]:
    ring = [[west, 34], [west + 1, 34], [west + 1, 35], [west, 35], [west, 34]]
    return {"type": "Polygon", "coordinates": [ring]}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The project's gazetteer with a basemap of four squares, and no layers."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data" / "gazetteer", folder / "gazetteer")
    basemap = folder / GOVERNORATES
    basemap.parent.mkdir(parents=True)
    features = [
        {"type": "Feature", "properties": {"key": key}, "geometry": square(west)}
        for key, west in WEST_OF.items()
    ]
    basemap.write_text(
        json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8"
    )
    return folder


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder with two articles."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    put(folder, "saraqib", SARAQIB)
    put(folder, "raqqa", RAQQA)
    return folder


def put(folder: Path, name: str, text: str | bytes) -> None:
    raw = text if isinstance(text, bytes) else text.encode()
    (folder / f"{name}.txt").write_bytes(raw)
    (folder / f"{name}.toml").write_text("published = 2016-03-10\n", encoding="utf-8")


def correct(data: Path, text: str) -> None:
    (data / "gazetteer" / "corrections.toml").write_text(text, encoding="utf-8")


def layers(data: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (data / "layers").iterdir()}


def items(data: Path, name: str) -> list[dict[str, Any]]:
    found, faults = read_layer(data / "layers", name)
    assert faults == []
    return found


def struck(data: Path) -> dict[str, tuple[str, str]]:
    return {
        f["properties"]["event_id"]: (f["properties"]["actor1"], f["properties"]["location"])
        for f in items(data, "strikes.geojson")
    }


def test_every_article_is_read_and_counted(seeds: Path, data: Path) -> None:
    assert build(seeds, data) == BuildReport(
        articles=2, unchanged=0, events=2, strikes=2, zones=1, unplaced=0, problems=()
    )
    assert struck(data) == {
        "raqqa:1": ("us_coalition", "Raqqa"),
        "saraqib:1": ("russia", "Saraqib"),
    }
    assert [f["properties"]["actor"] for f in items(data, "zones.geojson")] == ["islamic_state"]
    assert [a["id"] for a in items(data, "articles.json")] == ["raqqa", "saraqib"]


def test_every_layer_is_written_and_valid(seeds: Path, data: Path) -> None:
    build(seeds, data)
    assert set(layers(data)) == set(layer_names())
    for name in layer_names():
        assert read_layer(data / "layers", name)[1] == []


def test_every_quote_is_its_articles_words(seeds: Path, data: Path) -> None:
    build(seeds, data)
    texts = {article["id"]: article["text"] for article in items(data, "articles.json")}
    quoted = 0
    for name in ("strikes.geojson", "zones.geojson"):
        for feature in items(data, name):
            properties = feature["properties"]
            claimed = [claim["citation"] for claim in properties["claims"]]
            for citation in (*properties["citations"], *claimed):
                text = texts[citation["article_id"]]
                assert text[citation["start"] : citation["end"]] == citation["quote"]
                quoted += 1
    assert quoted >= 3


def test_building_twice_gives_the_same_bytes(seeds: Path, data: Path) -> None:
    build(seeds, data)
    first = layers(data)
    shutil.rmtree(data / "cache")
    assert build(seeds, data).unchanged == 0
    assert layers(data) == first


def test_progress_counts_every_article(seeds: Path, data: Path) -> None:
    told: list[tuple[int, int]] = []
    build(seeds, data, lambda done, of: told.append((done, of)))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_a_bad_article_never_stops_the_rest(seeds: Path, data: Path) -> None:
    put(seeds, "empty", "")
    put(seeds, "picture", b"\x89PNG\r\n\x00\x00")
    (seeds / "undated.txt").write_text("Jets bombed Ariha.", encoding="utf-8")
    report = build(seeds, data)
    assert (report.articles, report.events, report.unplaced) == (2, 2, 3)
    assert [line.split(":")[0] for line in report.problems] == [
        "empty.txt",
        "picture.txt",
        "undated.txt",
    ]


def test_a_bad_article_lands_in_review(seeds: Path, data: Path) -> None:
    put(seeds, "empty", "")
    build(seeds, data)
    (item,) = items(data, "review.json")
    assert (item["kind"], item["text"]) == ("row", "empty.txt")
    assert "Put the article's text into it" in item["reason"]


def test_a_name_not_placed_lands_in_review(seeds: Path, data: Path) -> None:
    put(seeds, "nayrab", NAYRAB)
    report = build(seeds, data)
    places = [item for item in items(data, "review.json") if item["kind"] == "place"]
    assert report.unplaced == len(items(data, "review.json")) > 0
    assert {item["text"] for item in places} == {"Nayrab"}
    assert len(places[0]["candidates"]) >= 2


def test_a_book_without_paragraphs_does_not_stop_the_rest(seeds: Path, data: Path) -> None:
    put(seeds, "book", "a" * 1_000_001)
    assert build(seeds, data).events == 2


def test_only_bad_articles_are_an_error_and_the_old_layers_stand(
    seeds: Path, data: Path, tmp_path: Path
) -> None:
    build(seeds, data)
    before = layers(data)
    bad = tmp_path / "bad"
    bad.mkdir()
    put(bad, "empty", "")
    with pytest.raises(ArticleError, match=r"no article could be read\. The old layers stand\."):
        build(bad, data)
    assert layers(data) == before


def test_an_empty_folder_is_an_error(data: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    with pytest.raises(ArticleError, match="no article could be read"):
        build(tmp_path / "none", data)
    assert not (data / "layers").exists()


def test_a_missing_folder_is_an_error(data: Path, tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no such folder"):
        build(tmp_path / "gone", data)


def test_another_folder_as_data_is_an_error(seeds: Path, tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="--data DIR"):
        build(seeds, tmp_path)


def test_a_missing_basemap_is_an_error_and_the_old_layers_stand(seeds: Path, data: Path) -> None:
    build(seeds, data)
    before = layers(data)
    elsewhere = data.with_name("moved")
    data.rename(elsewhere)
    (elsewhere / GOVERNORATES).unlink()
    with pytest.raises(LayerError, match="Restore data/basemap"):
        build(seeds, elsewhere)
    assert layers(elsewhere) == before


def test_an_article_nobody_can_read_is_reported_and_the_rest_goes_on(
    seeds: Path, data: Path
) -> None:
    def reader(tasks: Sequence[Task], resources: bytes) -> Answers:
        for key, answer in read_here(tasks, resources):
            raqqa = next(task.key for task in tasks if task.article.id == "raqqa")
            yield key, Failure(reason="KeyError: 7") if key == raqqa else answer

    report = build(seeds, data, run=reader)
    assert (report.articles, report.events, report.unplaced) == (1, 1, 1)
    (line,) = report.problems
    assert line.startswith("raqqa.txt: could not be read by a fault of this program (KeyError: 7).")
    assert "Please report it" in line
    assert build(seeds, data).unchanged == 1, "what failed must be tried again"


def test_an_article_in_another_language_is_named_as_such(seeds: Path, data: Path) -> None:
    put(seeds, "saraqib", "قصفت طائرات حربية روسية مدينة سراقب يوم الخميس.")
    put(seeds, "tedef", "Les avions russes ont bombardé la ville de Tadef et les villages voisins.")
    report = build(seeds, data)
    assert report.problems == (
        "saraqib.txt: Arabic: only English is read.",
        "tedef.txt: French: only English is read.",
    )
    assert set(struck(data)) == {"raqqa:1"}
    assert [(item["kind"], item["reason"]) for item in items(data, "review.json")] == [
        ("article", "Arabic: only English is read"),
        ("article", "French: only English is read"),
    ]


def test_files_that_are_no_articles_are_said_to_be_passed_over(seeds: Path, data: Path) -> None:
    (seeds / "rows.csv").write_text("date,place,killed", encoding="utf-8")
    (seeds / ".hidden").write_text("", encoding="utf-8")
    (line,) = build(seeds, data).problems
    assert line == "rows.csv: passed over. Articles are files named .txt, .html or .htm."


def test_a_folder_of_nothing_but_a_table_says_so(tmp_path: Path, data: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "rows.csv").write_text("date,place,killed", encoding="utf-8")
    with pytest.raises(ArticleError, match=r"rows.csv: passed over"):
        build(folder, data)


def test_a_table_named_as_a_text_is_no_article(seeds: Path, data: Path) -> None:
    put(seeds, "rows", "date,place,killed\n2016-03-01,Ariha,3\n2016-03-02,Hass,4\n")
    report = build(seeds, data)
    assert report.problems[0].startswith("rows.txt: a table, not an article.")
    assert (report.events, report.unplaced) == (2, 1)


# --- corrections --------------------------------------------------------------------------------


def test_a_pin_places_what_was_unclear(seeds: Path, data: Path) -> None:
    put(seeds, "nayrab", NAYRAB)
    correct(data, '[[pin]]\nname = "Nayrab"\nplace = "SY-HI"\narticle = "nayrab"\n')
    assert build(seeds, data).problems == ()
    assert struck(data)["nayrab:1"] == ("russia", "Homs")


def test_a_dropped_event_is_in_no_layer(seeds: Path, data: Path) -> None:
    correct(data, '[[drop]]\nevent = "raqqa:1"\nreason = "a parade"\n')
    report = build(seeds, data)
    assert (report.events, report.problems) == (1, ())
    assert set(struck(data)) == {"saraqib:1"}


def test_a_set_actor_and_date_are_in_the_layer(seeds: Path, data: Path) -> None:
    correct(data, '[[set]]\nevent = "raqqa:1"\nactor = "france"\ndate = 2016-03-01\n')
    assert build(seeds, data).problems == ()
    first = items(data, "strikes.geojson")[0]["properties"]
    assert (first["event_id"], first["actor1"]) == ("raqqa:1", "france")
    assert (first["event_date"], first["event_date_end"]) == ("2016-03-01", "2016-03-01")


def test_bad_and_unused_corrections_are_told_and_the_good_apply(seeds: Path, data: Path) -> None:
    correct(
        data,
        '[[set]]\nevent = "raqqa:1"\nactor = "atlantis"\n'
        '[[set]]\nevent = "raqqa:1"\nactor = "france"\n'
        '[[drop]]\nevent = "raqqa:7"\nreason = "gone"\n',
    )
    problems = build(seeds, data).problems
    assert [line.split(":")[0] for line in problems] == [
        "corrections.toml, [[set]] 1",
        "corrections.toml, [[drop]] 1",
    ]
    assert "unknown actor 'atlantis'" in problems[0]
    assert "matches nothing" in problems[1]
    assert struck(data)["raqqa:1"][0] == "france"


def test_corrections_in_another_encoding_are_told(seeds: Path, data: Path) -> None:
    raw = '[[drop]]\nevent = "raqqa:1"\nreason = "défilé"\n'.encode("latin-1")
    (data / "gazetteer" / "corrections.toml").write_bytes(raw)
    assert any("corrections.toml" in line for line in build(seeds, data).problems)


def test_no_corrections_are_no_problem(seeds: Path, data: Path) -> None:
    (data / "gazetteer" / "corrections.toml").unlink()
    assert build(seeds, data).problems == ()


# --- not read again ---------------------------------------------------------------------------


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
    (seeds / "raqqa.txt").unlink()
    shutil.copytree(ROOT / "dashboard", tmp_path / "dashboard")

    def run() -> str:
        done = subprocess.run(
            [sys.executable, "-c", COPIED, str(seeds), str(data)],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=True,
            timeout=120,
        )
        return done.stdout.strip()

    assert run() == "0 True"
    assert run() == "1 False", "a build of nothing new loads no parser"
    for room in ("domain", "geocoding", "extraction"):
        with (tmp_path / "dashboard" / room / "__init__.py").open("a", encoding="utf-8") as file:
            file.write("# changed\n")
        assert run() == "0 True", room


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
    for chance in ("1", "2"):
        shutil.rmtree(data / "cache")
        subprocess.run(
            [sys.executable, "-c", BUILT, str(seeds), str(data)],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": chance},
            check=True,
            timeout=120,
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
        [sys.executable, "-c", KILLED, str(seeds), str(data)], cwd=ROOT, check=False, timeout=120
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


def test_the_committed_layers_are_what_the_seeds_give(tmp_path: Path) -> None:
    if not (ROOT / "data" / GOVERNORATES).exists():
        pytest.skip(f"data/{GOVERNORATES} is not there: the zones would have no shapes")
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data" / "gazetteer", data / "gazetteer")
    (data / GOVERNORATES).parent.mkdir(parents=True)
    shutil.copy(ROOT / "data" / GOVERNORATES, data / GOVERNORATES)
    build(ROOT / "seeds", data)
    committed = {name: (ROOT / "data" / "layers" / name).read_bytes() for name in layer_names()}
    assert layers(data) == committed, "run: python -m dashboard build, and read the difference"


# --- many reports of one strike -------------------------------------------------------------------

AGAIN = "Nine killed in Saraqib\n\nRussian jets bombed Saraqib on Monday, killing 12 people.\n"


def incidents(data: Path) -> dict[str, str]:
    return {
        f["properties"]["event_id"]: f["properties"]["incident_id"]
        for f in items(data, "strikes.geojson")
    }


def test_two_articles_on_one_strike_are_two_reports_of_it(seeds: Path, data: Path) -> None:
    put(seeds, "zeta", AGAIN)
    report = build(seeds, data)
    assert (report.events, report.strikes) == (3, 2)
    assert incidents(data) == {
        "raqqa:1": "raqqa:1",
        "saraqib:1": "saraqib:1",
        "zeta:1": "saraqib:1",
    }
    why = {
        f["properties"]["event_id"]: f["properties"]["incident_why"]
        for f in items(data, "strikes.geojson")
    }
    assert why["zeta:1"] == ["same_place", "same_day", "same_attacker"] == why["saraqib:1"]
    assert why["raqqa:1"] == []


def test_a_second_raid_is_another_strike(seeds: Path, data: Path) -> None:
    put(seeds, "zeta", "Second raid\n\nA second Russian raid hit Saraqib on Monday.\n")
    assert build(seeds, data).strikes == 3


def test_a_person_splits_and_joins(seeds: Path, data: Path) -> None:
    put(seeds, "zeta", AGAIN)
    correct(data, '[[split]]\nevents = ["saraqib:1", "zeta:1"]\nreason = "an hour later"\n')
    report = build(seeds, data)
    assert (report.strikes, report.problems) == (3, ())
    assert incidents(data)["zeta:1"] == "zeta:1"
    correct(data, '[[join]]\nevents = ["raqqa:1", "zeta:1"]\nreason = "one and the same"\n')
    assert build(seeds, data).strikes == 1
    assert set(incidents(data).values()) == {"raqqa:1"}
