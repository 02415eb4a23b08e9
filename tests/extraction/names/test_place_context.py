"""What the words around a place name say of the place."""

from collections.abc import Callable

import pytest

from dashboard.domain.place import PlaceKind
from dashboard.extraction.names.mentions import ReadSentence

Read = Callable[[str], ReadSentence]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Jets bombed the provinces of Homs and Hama.", [PlaceKind.GOVERNORATE] * 2),
        ("Jets bombed Ariha, a town in Idlib province.", [PlaceKind.TOWN, PlaceKind.GOVERNORATE]),
    ],
)
def test_one_noun_may_class_several_names(
    sentence: Read, text: str, kinds: list[PlaceKind]
) -> None:
    assert [place.kind for place in sentence(text).places] == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Jets bombed Idlib.", None),
        ("Jets bombed Idlib province.", PlaceKind.GOVERNORATE),
        ("Jets bombed the city of Idlib.", PlaceKind.TOWN),
        ("Jets bombed northern Idlib.", PlaceKind.GOVERNORATE),
        ("Jets bombed Syria.", PlaceKind.COUNTRY),
        ("Jets bombed the village of Kafr Xyzzy.", PlaceKind.TOWN),
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
        ("Jets bombed rural Ariha.", True),
        ("Jets bombed the outskirts of Homs.", True),
        ("Jets bombed districts of Homs.", True),
        ("Jets bombed the districts of Homs and Hama.", True),
    ],
)
def test_a_part_of_a_place_is_told_from_all_of_it(sentence: Read, text: str, part: bool) -> None:
    assert sentence(text).places[0].part_of_region is part


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Jets bombed a town in Daraa.", ["Daraa"]),
        ("Jets bombed villages in Homs and Hama.", ["Homs", "Hama"]),
        ("Jets bombed a market in Daraa.", []),
        ("Jets bombed villages near Homs.", []),
    ],
)
def test_no_town_lies_in_a_city(sentence: Read, text: str, land: list[str]) -> None:
    found = [p.span.text for p in sentence(text).places if p.kind is PlaceKind.GOVERNORATE]
    assert found == land
