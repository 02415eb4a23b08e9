"""A name nobody knows is a place only where places stand."""

import pytest

from dashboard.extraction.pipeline import Extractor
from tests.readers.answers import answer, quote, strike
from tests.readers.reading import article_of, read_by


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Jets struck. The Media Office spoke of a Civil War.", "Media"),
        ("Jets struck. The Media Office spoke of a Civil War.", "War"),
        ("Jets struck. Joseph Khatib, on Monday, spoke.", "Joseph"),
        ("Jets struck Syrian targets. Syrian state media spoke.", "Syrian"),
    ],
)
def test_a_word_that_only_sounds_like_a_village_is_no_place(
    extractor: Extractor, text: str, word: str
) -> None:
    said = answer(strike(quote(1, "struck"), quote(2, word), quote(1, "Jets")))
    found = read_by(extractor, said, article=article_of(text))
    assert found.events == ()
    assert any(getattr(item.reason, "fault", "") == "no_place" for item in found.review)


@pytest.mark.parametrize(
    "text",
    [
        "Jets struck in Qarnabistan.",
        "Jets struck camps near al-Qarnabistan.",
        "Jets struck a post south of Qarnabistan.",
        "Jets struck in the Qarnabistan area.",
        "Location: Qarnabistan. Jets struck.",
        "Jets struck as rebels held Qarnabistan.",
    ],
)
def test_a_name_nobody_knows_is_said_to_be_a_place_that_is_not_known(
    extractor: Extractor, text: str
) -> None:
    at = 2 if text.startswith("Location") else 1
    said = answer(strike(quote(at, "struck"), quote(1, "Qarnabistan")))
    found = read_by(extractor, said, article=article_of(text))
    assert found.events == ()
    assert "unproven_words" not in {item.reason.code for item in found.review}
