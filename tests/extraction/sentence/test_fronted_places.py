"""Places before a clause are where its strike was; a speaker's place is not."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Saraqib, Russian jets bombed a market.", ["Saraqib"]),
        ("Near Kobani and Manbij, two air strikes hit tanks.", ["Kobani", "Manbij"]),
        ("Rebels fled and, in Ariha, Russian jets bombed a mill.", ["Ariha"]),
        ("In Damascus, state media said Russian jets bombed Ariha.", ["Ariha"]),
    ],
)
def test_a_place_before_the_clause(read: Read, text: str, places: list[str]) -> None:
    assert [event.place.name for event in read(text).events] == places
