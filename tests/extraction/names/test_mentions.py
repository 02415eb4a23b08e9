"""A mention is what was written, or what a pointing word stands for."""

from collections.abc import Callable

import pytest

from dashboard.extraction.article.document import Document
from dashboard.extraction.names.mentions import ReadSentence, is_contrasted

Read = Callable[[str], ReadSentence]


def test_a_mention_hangs_in_the_sentence_by_its_root(sentence: Read) -> None:
    read = sentence("The Free Syrian Army shelled Ariha.")
    assert [mention.root.text for mention in read.actors] == ["Army"]
    assert [mention.root.text for mention in read.places] == ["Ariha"]


def test_a_pointing_word_has_the_name_it_stands_for(document: Callable[[str], Document]) -> None:
    _, read = document("Jets bombed Ariha. The town was empty.").sentences
    assert [(place.span.text, place.name) for place in read.places] == [("town", "Ariha")]


@pytest.mark.parametrize(
    ("text", "contrasted"),
    [
        ("Jets bombed Ariha, not Saraqib.", True),
        ("Jets bombed Ariha rather than Saraqib.", True),
        ("Jets bombed Ariha instead of Saraqib.", True),
        ("Jets bombed Ariha and Saraqib.", False),
    ],
)
def test_a_name_set_against_another_is_not_meant(
    sentence: Read, text: str, contrasted: bool
) -> None:
    assert is_contrasted(sentence(text).places[-1].span) is contrasted
