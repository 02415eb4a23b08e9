"""What a place only lies by, or is counted from, is not meant by the words that point back."""

from collections.abc import Callable

import pytest

from dashboard.extraction.article.document import Document

ReadDocument = Callable[[str], Document]


@pytest.mark.parametrize(
    "text",
    [
        "Men drove to a farm 12 km north of Saraqib. Jets bombed the town.",
        "Men drove to a farm 12 km north of Saraqib city. Jets bombed the town.",
        "Men fled from Saraqib. Jets bombed the town.",
    ],
)
def test_a_place_only_counted_from_is_not_pointed_to(document: ReadDocument, text: str) -> None:
    places = [place for read in document(text).sentences for place in read.places]
    assert [place.stands_for for place in places] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Kafr Nabl near Idlib on Monday. Shells hit the same town on Tuesday.",
        "Jets bombed Kafr Nabl, 12 km from Idlib, on Monday. Shells hit the same town on Tuesday.",
        "Jets bombed Kafr Nabl outside the city of Idlib on Monday. Shells hit the town again.",
    ],
)
def test_the_same_town_is_not_the_one_it_lies_by(
    struck: Callable[[str], list[tuple[str, str]]], text: str
) -> None:
    assert {place for _, place in struck(text)} == {"Kafr Nabl"}
