"""What a name means in its article."""

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Article
from dashboard.domain.place import PlaceKind, Resolved
from dashboard.extraction.article.document import Document
from dashboard.extraction.pipeline import Extraction, Extractor
from dashboard.geocoding.gazetteer import Gazetteer

ReadDocument = Callable[[str], Document]


def place_of(document: Document, sentence: int) -> str | None:
    (mention,) = document.sentences[sentence].places
    found = document.resolve(mention)
    return found.place.name if isinstance(found, Resolved) else None


def test_a_name_is_of_the_kind_it_is_given_anywhere(document: ReadDocument) -> None:
    read = document("Jets bombed Idlib province. Idlib was hit again.")
    kinds = []
    for sentence in read.sentences:
        (mention,) = sentence.places
        found = read.resolve(mention)
        assert isinstance(found, Resolved)
        kinds.append(found.place.kind)
    assert kinds == [PlaceKind.GOVERNORATE] * 2


def test_the_town_is_the_one_named_before(document: ReadDocument) -> None:
    read = document("Jets bombed Saraqib. The town was hit again.")
    assert place_of(read, 1) == "Saraqib"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "The army shelled rebels in Idlib on Monday. "
            "It shelled the town of Jisr al-Shughur in Idlib, a source said.",
            ["Jisr al-Shughur"],
        ),
        (
            "Jets bombed Palmyra in Homs on Monday. Jets then bombed Homs, killing four.",
            ["Palmyra", "Homs"],
        ),
        (
            "Jets bombed Idlib on Monday, killing four. Jets bombed Saraqib in Idlib too.",
            ["Idlib", "Saraqib"],
        ),
    ],
)
def test_a_lead_in_a_province_is_the_town_told_after_it(
    read: Callable[..., Extraction], text: str, places: list[str]
) -> None:
    assert [event.place.name for event in read(text).events] == places


@pytest.mark.parametrize(
    ("publisher", "attacker"),
    [("UK Ministry of Defence", "united_kingdom"), ("The Daily Gazette", "unknown")],
)
def test_our_aircraft_are_the_publishers(
    registry: ActorRegistry, gazetteer: Gazetteer, publisher: str, attacker: str
) -> None:
    article = Article(
        id="report",
        text="Our aircraft struck a bunker near Tabqa on Monday.",
        published=date(2016, 3, 10),
        publisher=publisher,
    )
    (event,) = Extractor(registry, gazetteer).extract(article).events
    assert (event.actor1, event.place.name) == (attacker, "Tabqa")


def test_a_far_place_also_called_so_is_not_meant_where_a_namesake_is_near(
    read: Callable[..., Extraction],
) -> None:
    text = "Shells hit {} on Monday. Rebels shelled the base of Hamidiyeh."
    near = read(text.format("Binnish"))
    assert [event.place.name for event in near.events] == ["Binnish"]
    assert [item.text for item in near.review] == ["Hamidiyeh"]
    assert len(read(text.format("Talbiseh")).events) == 2


@pytest.mark.parametrize("province", ["Daraa", "Rif Dimashq"])
def test_a_province_set_before_its_paragraphs_decides_between_namesakes(
    read: Callable[..., Extraction], province: str
) -> None:
    text = "{} Province:\n\nThe army shelled the town of Aqraba on Monday."
    (event,) = read(text.format(province)).events
    assert event.place.admin1 == province


def test_a_village_is_no_city_that_is_called_like_it(read: Callable[..., Extraction]) -> None:
    found = read("Jets bombed the village of al-Dara on Monday.")
    assert found.events == ()
    assert [item.text for item in found.review] == ["al-Dara"]
    assert read("Jets bombed the city of al-Dara on Monday.").events[0].place.name == "Daraa"
