"""Places that stand in a list after a strike."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def places(read: Read, text: str) -> list[str]:
    return [event.place.name for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There were strikes in three places: north of Ariha; the Hama air base; and Morek.",
            ["north of Ariha", "Hama airbase", "Morek"],
        ),
        ("Jets struck two targets: a depot in Ariha; and the town of Morek.", ["Ariha", "Morek"]),
        (
            "Air strikes hit several villages: Ariha, Binnish and Saraqib.",
            ["Ariha", "Binnish", "Saraqib"],
        ),
    ],
)
def test_places_listed_after_a_colon_are_each_struck(
    read: Read, text: str, expected: list[str]
) -> None:
    assert places(read, text) == expected
