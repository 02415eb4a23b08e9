"""Words for a road that may be named by its ends."""

from collections.abc import Callable

import pytest

from dashboard.extraction.names.mentions import ReadSentence

Read = Callable[[str], ReadSentence]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jets bombed the Hama-Homs highway.", ["Hama", "Homs"]),
        ("Jets bombed the Raqqa-Deir ez-Zor road.", ["Raqqa", "Deir ez-Zor"]),
        ("Jets bombed the Russia-Damascus alliance.", []),
    ],
)
def test_both_ends_of_a_road_are_names(sentence: Read, text: str, names: list[str]) -> None:
    assert [place.name for place in sentence(text).places] == names
