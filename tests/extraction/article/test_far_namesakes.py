"""A quarter far from all that an article names is not the one it means."""

from collections.abc import Callable

import pytest

from dashboard.domain.review import ReviewItem
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def doubts(read: Read, text: str) -> list[str]:
    def code(item: ReviewItem) -> str:
        return item.reason.code

    return [item.text for item in read(text).review if code(item) == "doubtful_place"]


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Fighting went on in Hajar al-Aswad. Mortars hit the Joura quarter.", ["Joura"]),
        ("Clashes went on in Idlib province. Jets bombed al-Jadidah village.", ["al-Jadidah"]),
        ("Fighting went on in Mayadin. Mortars hit the Joura quarter.", []),
        ("Clashes went on in Raqqa province. Jets bombed al-Jadidah village.", []),
        ("Mortars hit the Joura quarter.", []),
    ],
)
def test_a_namesake_far_off_is_in_doubt(read: Read, text: str, doubted: list[str]) -> None:
    assert doubts(read, text) == doubted
