"""The ground of an answer: drawn where party, place and statement stand in the text."""

from datetime import date

import pytest

from dashboard.domain.article import Article
from dashboard.domain.event import Factuality
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.pipeline import Extraction, Extractor
from tests.readers.answers import Json, answer, quote
from tests.readers.reading import read_by

TEXT = (
    "Rebels hold Saraqib, activists said. ISIS reportedly has fighters in Raqqa province."
    " Jihadists were seen in Mosul in Iraq. Rebels hold Qarnabistan.\n"
)
HOLD = {
    "statement": quote(1, "hold"),
    "actor": quote(1, "Rebels"),
    "relation": "controls",
    "place": quote(1, "Saraqib"),
    "by": quote(1, "activists"),
}


def read(extractor: Extractor, *zones: Json) -> Extraction:
    article = Article(id="report", text=TEXT, published=date(2016, 3, 10))
    return read_by(extractor, answer(zones=zones), article=article)


def test_a_proven_statement_is_a_zone(extractor: Extractor) -> None:
    doubted = {
        "statement": quote(2, "has fighters in"),
        "actor": quote(2, "ISIS"),
        "relation": "present",
        "place": quote(2, "Raqqa province"),
        "hedge": quote(2, "reportedly"),
    }
    first, second = read(extractor, HOLD, doubted).zones
    assert (first.id, first.actor, first.relation) == (
        "report:z1",
        "syrian_opposition",
        ZoneRelation.CONTROLS,
    )
    assert (first.by, first.factuality) == ("activists", Factuality.ATTRIBUTED)
    assert first.citations[0].quote == "Rebels hold Saraqib, activists said."
    assert (second.place.footprint, second.factuality) == ("SY-RA", Factuality.ALLEGED)


@pytest.mark.parametrize(
    ("wrong", "field", "fault"),
    [
        ({"statement": quote(1, "control")}, "statement", "not_there"),
        ({"actor": quote(1, "Kurds")}, "party", "not_there"),
        ({"actor": quote(1, "Saraqib")}, "party", "no_party"),
        ({"place": quote(1, "Ariha")}, "place", "not_there"),
        ({"place": quote(1, "hold")}, "place", "no_place"),
    ],
)
def test_what_is_not_proven_is_not_drawn(
    extractor: Extractor, wrong: Json, field: str, fault: str
) -> None:
    found = read(extractor, HOLD | wrong)
    assert found.zones == ()
    reasons = [item.reason for item in found.review if item.kind == "zone"]
    assert [(getattr(r, "field", ""), getattr(r, "fault", "")) for r in reasons] == [(field, fault)]


def test_a_speaker_that_is_not_proven_is_left_out(extractor: Extractor) -> None:
    found = read(extractor, HOLD | {"by": quote(1, "officials")})
    assert found.zones[0].by == "the article"
    assert [getattr(item.reason, "field", "") for item in found.review] == ["speaker"]


def test_ground_abroad_is_left_and_a_name_nobody_knows_is_for_review(extractor: Extractor) -> None:
    abroad = HOLD | {
        "statement": quote(3, "were seen in"),
        "actor": quote(2, "ISIS"),
        "place": quote(3, "Mosul"),
        "by": None,
    }
    unknown = HOLD | {
        "statement": quote(4, "hold"),
        "actor": quote(4, "Rebels"),
        "place": quote(4, "Qarnabistan"),
        "by": None,
    }
    found = read(extractor, abroad, unknown)
    assert found.zones == ()
    assert [item.text for item in found.review if item.kind == "zone"] == ["Qarnabistan"]


def test_a_statement_made_twice_is_one_zone(extractor: Extractor) -> None:
    assert len(read(extractor, HOLD, HOLD).zones) == 1


def test_plain_militants_are_whom_the_article_means(extractor: Extractor) -> None:
    text = "Troops of the army came near. A town that militants seized last week, Saraqib, is big."
    seized = HOLD | {
        "statement": quote(2, "seized"),
        "actor": quote(2, "militants"),
        "place": quote(2, "Saraqib"),
        "by": None,
    }
    article = Article(id="report", text=text, published=date(2016, 3, 10))
    (zone,) = read_by(extractor, answer(zones=(seized,)), article=article).zones
    assert zone.actor == "syrian_opposition"
