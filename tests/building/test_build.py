"""Articles to layers: whole or not at all, and the same bytes every time."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from dashboard.building.batch.work import Answers, Failure, Task, read_here
from dashboard.building.build import BuildReport, build
from dashboard.errors import ArticleError, GazetteerError, LayerError
from dashboard.layers.geojson import layer_names, read_layer
from tests.building.folders import NAYRAB, RAQQA, correct, items, layers, struck
from tests.folders import GOVERNORATES, copied, put
from tests.paths import ROOT


def test_every_article_is_read_and_counted(seeds: Path, data: Path) -> None:
    assert build(seeds, data) == BuildReport(
        articles=2, unchanged=0, events=2, strikes=2, zones=1, unplaced=0, unread=0, problems=()
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
    assert (report.articles, report.events, report.unplaced, report.unread) == (2, 2, 0, 3)
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
    assert (report.articles, report.events, report.unplaced, report.unread) == (1, 1, 0, 1)
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


def test_sidecars_that_say_nothing_are_told(seeds: Path, data: Path) -> None:
    (seeds / "alone.toml").write_text("published = 2016-03-10", encoding="utf-8")
    put(seeds, "zeta", RAQQA)
    (seeds / "zeta.toml").write_text("publishd = 2016-03-10", encoding="utf-8")
    alone, strange, undated = build(seeds, data).problems
    assert alone.startswith("alone.toml: passed over, there is no alone.txt beside it.")
    assert strange == "zeta.toml: publishd means nothing. Write published."
    assert undated.endswith("no date anywhere. Write `published = 2015-09-30` into zeta.toml.")


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
    assert (report.events, report.unplaced, report.unread) == (2, 0, 1)


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


def test_the_committed_layers_are_what_the_seeds_give(tmp_path: Path) -> None:
    if not (ROOT / "data" / GOVERNORATES).exists():
        pytest.skip(f"data/{GOVERNORATES} is not there: the zones would have no shapes")
    data = copied(tmp_path / "data", "gazetteer", GOVERNORATES)
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


def test_an_article_that_cannot_be_read_stops_no_other(seeds: Path, data: Path) -> None:
    (seeds / os.fsdecode(b"caf\xe9.txt")).write_text("Jets bombed Homs.", encoding="utf-8")
    put(seeds, "deep", RAQQA)
    (seeds / "deep.toml").write_text("x = " + "[" * 3_000, encoding="utf-8")
    put(seeds, "later", RAQQA)
    (seeds / "later.toml").write_text("published = 2099-01-01", encoding="utf-8")
    put(seeds, "pipe", RAQQA)
    (seeds / "pipe.toml").unlink()
    os.mkfifo(seeds / "pipe.toml")
    os.mkfifo(seeds / "wire.html")
    report = build(seeds, data)
    assert (report.articles, report.strikes) == (2, 2)
    assert sorted(problem.partition(":")[0].rpartition("/")[2] for problem in report.problems) == [
        "caf?.txt",
        "deep.toml",
        "later.txt",
        "pipe.toml",
        "wire.html",
    ]
    assert len(items(data, "review.json")) == 5
