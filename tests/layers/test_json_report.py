"""What `extract` and `geocode` print: every property of the contract."""

import json
from collections.abc import Callable

from dashboard.domain.article import Article
from dashboard.domain.place import Mention
from dashboard.extraction.pipeline import Extraction
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.resolve import resolve
from dashboard.layers.json_report import extraction_report, geocoding_report
from dashboard.layers.strike import Strike
from dashboard.layers.zone import ZoneProperties


def test_the_seeds_report_has_every_property(seed: Article, seed_extraction: Extraction) -> None:
    found = seed_extraction
    report = extraction_report(seed, found.events, found.zones, found.review)
    assert json.loads(json.dumps(report, allow_nan=False)) == report
    assert list(report) == ["article", "events", "zones", "review"]
    assert report["article"] == {"id": "russian-airstrikes-begin", "published": "2015-09-30"}
    for item in report["events"]:
        assert set(Strike.model_fields) - {"reports", "data_sets"} <= set(item)
    for item in report["zones"]:
        assert set(ZoneProperties.model_fields) | {"quote"} <= set(item)


def test_an_event_says_who_says_so_how_surely_and_in_which_words(
    seed: Article, seed_extraction: Extraction
) -> None:
    report = extraction_report(seed, seed_extraction.events, (), ())
    homs, hama = report["events"]
    assert (homs["place_names"], hama["place_names"]) == (["Homs"], ["Hama"])
    assert homs["hedged"] is True
    assert homs["attributed_to"] == ["Syrian rebels", "opposition media outlets"]
    assert homs["quote"].startswith("Syrian rebels and opposition media outlets alleged that")


def test_a_speaker_of_a_target_alone_is_not_who_told_of_the_strike(
    read: Callable[..., Extraction],
) -> None:
    found = read("Activists said Russian jets bombed Homs. Officials said the targets were rebels.")
    report = extraction_report(
        Article(id="report", text="x", published=found.events[0].date), found.events, (), ()
    )
    assert report["events"][0]["attributed_to"] == ["Activists"]
    assert report["events"][0]["hedged"] is False


def test_a_place_found_says_why(gazetteer: Gazetteer) -> None:
    mention = Mention(name="Saraqib")
    report = geocoding_report("Saraqib", resolve(mention, gazetteer), gazetteer.candidates(mention))
    assert report["place"]["name"] == "Saraqib"
    assert report["place"]["why"]
    assert report["reason"] is None
    assert report["candidates"][0]["id"] == report["place"]["id"]


def test_a_place_not_found_says_why_and_what_it_may_be(gazetteer: Gazetteer) -> None:
    mention = Mention(name="Nayrab")
    report = geocoding_report("Nayrab", resolve(mention, gazetteer), gazetteer.candidates(mention))
    assert report["place"] is None
    assert "several places" in report["reason"]
    assert len(report["candidates"]) >= 2
    assert all(0 <= candidate["score"] <= 1 for candidate in report["candidates"])


def test_an_article_explains_itself_only_where_asked(
    seed: Article, seed_extraction: Extraction
) -> None:
    parts = (seed, seed_extraction.events, seed_extraction.zones, seed_extraction.review)
    plain, explained = extraction_report(*parts), extraction_report(*parts, fired={"b", "a"})
    assert "rules" not in plain
    assert explained["rules"] == ["a", "b"]
    assert {reason["field"] for reason in explained["events"][0]["reasons"]} >= {
        "actor1",
        "location",
    }
