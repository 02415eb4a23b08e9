"""Strikes that another one answered."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey struck northern Syria on Monday after shelling of Azaz.",
        "Turkish jets hit northern Syria on Monday after mortar shells fell on Azaz.",
        "Turkey struck northern Syria on Monday in response to rocket fire on Azaz.",
    ],
)
def test_what_was_answered_is_no_part_of_the_answer(read: Read, text: str) -> None:
    struck = {event.place.name: event.actor1 for event in read(text).events}
    assert struck == {"northern Syria": "turkey", "Azaz": "unknown"}


def test_a_place_that_the_strike_hit_stands_for_its_area(read: Read) -> None:
    (event,) = read("Turkish jets hit Aleppo province on Monday, bombing Azaz.").events
    assert (event.place.name, event.actor1) == ("Azaz", "turkey")
