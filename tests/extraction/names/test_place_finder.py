"""Which places a sentence names."""

from collections.abc import Callable

import pytest

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
        ("Jets bombed the town of al-Nu'ayma.", ["al-Nu'ayma"]),
        ("Jets bombed a market.", []),
        ("Jets bombed Xafrana.", ["Xafrana"]),
        ("Jets bombed Kafr Mari.", ["Kafr Mari"]),
        ("Jets bombed the Omar oil fields.", ["Omar oil field"]),
        ("President Homs spoke.", []),
        ("Rebels attacked on Monday.", []),
    ],
)
def test_a_place_is_known_or_introduced(sentence: Read, text: str, names: list[str]) -> None:
    assert [place.name for place in sentence(text).places] == names
