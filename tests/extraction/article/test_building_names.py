"""Towns that only name a building."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Jets bombed the Raqqa hotel in Homs on Monday.", ["Homs"]),
        ("Shells hit the Kobani Charity school in Manbij.", ["Manbij"]),
        ("Jets bombed the Saraqib clinic in Idlib province.", ["Saraqib"]),
        ("Jets bombed the Saraqib market.", ["Saraqib"]),
        ("Jets bombed a hotel in Raqqa and a school in Homs.", ["Raqqa", "Homs"]),
    ],
)
def test_a_strike_is_where_the_building_stands(read: Read, text: str, places: list[str]) -> None:
    assert [event.place.name for event in read(text).events] == places
