"""A place a strike was on, as the words put it."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "place", "precision"),
    [
        ("Jets bombed Saraqib.", "Saraqib", 1),
        ("Jets bombed a farm near Saraqib.", "Saraqib", 2),
        ("Jets bombed a farm 30 km east of Palmyra.", "30 km east of Palmyra", 2),
        ("Jets bombed the road between Ariha and Saraqib.", "between Ariha and Saraqib", 2),
    ],
)
def test_words_say_how_near_it_was(read: Read, text: str, place: str, precision: int) -> None:
    (event,) = read(text).events
    assert (event.place.name, int(event.geo_precision)) == (place, precision)
