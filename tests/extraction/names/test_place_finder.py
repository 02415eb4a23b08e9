"""Which places a sentence names, and what the words beside a name say of it."""

from collections.abc import Callable

import pytest

from dashboard.domain.place import PlaceKind
from dashboard.extraction.names.mentions import ReadSentence

Read = Callable[[str], ReadSentence]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jets bombed Ariha and Saraqib.", ["Ariha", "Saraqib"]),
        ("Jets bombed Deir ez-Zor airport.", ["Deir ez-Zor airport"]),
        ("Jets bombed Tell Abyad, east of al-Bab.", ["Tell Abyad", "al-Bab"]),
        ("Azaz was bombed.", ["Azaz"]),
        ("Jets bombed the town of Xafrana.", ["Xafrana"]),
        ("Jets bombed a market.", []),
        ("Jets bombed Xafrana.", []),
    ],
)
def test_a_place_is_known_or_introduced(sentence: Read, text: str, names: list[str]) -> None:
    assert [place.name for place in sentence(text).places] == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Jets bombed Idlib.", None),
        ("Jets bombed Idlib province.", PlaceKind.GOVERNORATE),
        ("Jets bombed the city of Idlib.", PlaceKind.TOWN),
        ("Jets bombed northern Idlib.", PlaceKind.GOVERNORATE),
        ("Jets bombed Syria.", PlaceKind.COUNTRY),
    ],
)
def test_words_beside_a_name_say_what_it_is(
    sentence: Read, text: str, kind: PlaceKind | None
) -> None:
    (place,) = sentence(text).places
    assert place.kind is kind


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Jets bombed Homs.", False),
        ("Jets bombed northern Homs.", True),
        ("Jets bombed rural Homs.", True),
        ("Jets bombed the outskirts of Homs.", True),
        ("Jets bombed districts of Homs.", True),
        ("Jets bombed the districts of Homs and Hama.", False),
    ],
)
def test_a_part_of_a_place_is_told_from_all_of_it(sentence: Read, text: str, part: bool) -> None:
    assert sentence(text).places[0].part_of_region is part
