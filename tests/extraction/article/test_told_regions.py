"""A region or a city's surroundings told of first, and then what was struck there."""

from collections.abc import Callable

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def test_what_was_struck_stands_for_near_the_city(read: Read) -> None:
    told = read(
        "Israeli jets struck a base near Damascus on Tuesday. The missiles hit a depot in Kiswah."
    ).events
    assert [event.place.name for event in told] == ["Kiswah"]


def test_a_town_far_from_the_city_is_a_strike_of_its_own(read: Read) -> None:
    told = read(
        "Israeli jets struck a base near Damascus on Tuesday. The missiles hit a depot in Masyaf."
    ).events
    assert len(told) == 2
