"""How names in a model's words place a strike."""

from datetime import date

import pytest

from dashboard.extraction.pipeline import Extractor
from tests.readers.answers import answer, quote, strike
from tests.readers.reading import Article, article_of, read_by


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("Jets bombed Ariha in Idlib province.", "Ariha in Idlib province", [("Ariha", 1)]),
        ("Jets bombed a convoy near Kobani.", "Kobani", [("Kobani", 2)]),
        (
            "Jets hit a convoy 30 km east of Palmyra.",
            "30 km east of Palmyra",
            [("30 km east of Palmyra", 2)],
        ),
        (
            "Jets hit a post in Nubl, 20 km north of Aleppo.",
            "Nubl, 20 km north of Aleppo",
            [("Nubl", 1)],
        ),
        ("Jets bombed Ariha and Saraqib.", "Ariha and Saraqib", [("Ariha", 1), ("Saraqib", 1)]),
        ("Jets bombed towns in Homs province.", "Homs province", [("Homs", 3)]),
    ],
)
def test_a_place_is_as_precise_as_its_words(
    extractor: Extractor, text: str, words: str, places: list[tuple[str, int]]
) -> None:
    article = Article(id="a", text=text, published=date(2016, 3, 10))
    said = answer(strike(quote(1, text.split()[1]), quote(1, words)))
    found = read_by(extractor, said, article=article)
    assert [(e.place.name, e.geo_precision) for e in found.events] == places


def test_the_region_said_tells_namesakes_apart(extractor: Extractor) -> None:
    text = "Fighting went on in Aleppo. Jets bombed the village of Maarat."
    article = Article(id="a", text=text, published=date(2016, 3, 10))
    one = strike(quote(2, "bombed"), quote(2, "Maarat"), region=quote(1, "Aleppo"))
    (event,) = read_by(extractor, answer(one), article=article).events
    assert event.place.admin1_code == "SY-HL"


def test_a_town_that_only_says_where_another_lies_is_itself(extractor: Extractor) -> None:
    text = "Jets bombed the city. Nubl lies just north of Aleppo city."
    for words, place in (("Aleppo city", "Aleppo"), ("north of Aleppo city", "north of Aleppo")):
        said = answer(strike(quote(1, "bombed"), quote(2, words)))
        (event,) = read_by(extractor, said, article=article_of(text)).events
        assert event.place.name == place
