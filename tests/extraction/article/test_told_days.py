"""A later sentence may date the strikes told before it."""

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.extraction.pipeline import Extraction

TUESDAY, THURSDAY = date(2016, 3, 8), date(2016, 3, 10)
TOLD = "Jets bombed a school in Hass, doctors say."


@pytest.mark.parametrize(
    ("later", "day"),
    [
        ("The attack took place on Tuesday.", TUESDAY),
        ("The raid, which happened on Tuesday, killed a nurse.", TUESDAY),
        ("It occurred on Tuesday evening, a neighbour said.", TUESDAY),
        ("The attack in Hass took place on Tuesday.", TUESDAY),
        ("The attack on Tuesday was carried out from the direction of Homs.", TUESDAY),
        ("At least nine of the casualties on Tuesday were children.", TUESDAY),
        ("The victims were buried on Tuesday.", THURSDAY),
        ("The attack in Ariha took place on Tuesday.", THURSDAY),
        ("The talks took place on Tuesday.", THURSDAY),
        ("The attack will not take place on Tuesday, he said.", THURSDAY),
    ],
)
def test_the_day_it_took_place_is_that_of_the_strike(
    read: Callable[..., Extraction], later: str, day: date
) -> None:
    (event,) = read(f"{TOLD} {later}").events
    assert (event.place.name, event.date) == ("Hass", day)


def test_a_strike_with_a_day_of_its_own_keeps_it(read: Callable[..., Extraction]) -> None:
    text = "Jets bombed a school in Hass on Monday. The attack took place on Tuesday."
    assert date(2016, 3, 7) in {event.date for event in read(text).events}
